/** Every script once more through a second minifier, which sees what the bundler's own leaves; what the browser reads of the package, without spaces. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';

/** Most scripts are the same for both browsers. */
const known = new Map<string, string>();

async function tighter(code: string, module: boolean): Promise<string> {
  const { code: short } = await minify(code, { module, ecma: 2020, compress: { passes: 2, ecma: 2020 } });
  return short !== undefined && short.length < code.length ? short : code;
}

/** @param folder of a built package */
export async function tighten(folder: string): Promise<void> {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(f => f.endsWith('.js'))
    .sort()) {
    const code = readFileSync(join(folder, file), 'utf8');
    const short = known.get(code) ?? (await tighter(code, file.startsWith('assets')));
    known.set(code, short);
    writeFileSync(join(folder, file), short);
  }
  for (const file of readdirSync(folder).filter(f => f.endsWith('.json')))
    writeFileSync(join(folder, file), JSON.stringify(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}
