/** A library as the package has it. */
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { root } from '../../scripts/build/data.ts';
import { cutLibraries, modernPhones, plainYaml } from '../../scripts/build/libraries.ts';

/** @param entry below node_modules */
export async function bundled<T>(entry: string): Promise<{ code: string; module: T }> {
  const [bundle] = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [cutLibraries(), plainYaml(), modernPhones()],
    build: { write: false, minify: false, lib: { entry: join(root, 'node_modules', entry), formats: ['es'] } },
  })) as Rollup.RollupOutput[];
  const { code } = bundle!.output[0];
  return { code, module: (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as T };
}
