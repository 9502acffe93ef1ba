/** A Vite plugin: a file that only passes on what lies in another one is left out; who imports it when it is wanted takes it from there. */
import type { Plugin } from 'vite';

const IMPORTS = /import\{([^}]*)\}from"(\.\/[\w.-]+\.js)";?/g,
  PASSED = /export\{([^}]*)\}(?:from"(\.\/[\w.-]+\.js)")?;?/g;
const pairs = (list: string): [string, string][] =>
  list
    .split(',')
    .map(pair => pair.split(' as ') as [string, string?])
    .map(([a, b]) => [a, b ?? a]);

/** @returns by the name under which it is passed on: the file, and the name there; undefined where the code does more */
export function passedOn(code: string): Map<string, { file: string; name: string }> | undefined {
  if (code.replace(IMPORTS, '').replace(PASSED, '').trim()) return undefined;
  const here = new Map(
    [...code.matchAll(IMPORTS)].flatMap(([, list, file]) =>
      pairs(list!).map(([name, local]) => [local, { file: file!, name }] as const),
    ),
  );
  const all = [...code.matchAll(PASSED)].flatMap(([, list, file]) =>
    pairs(list!).map(([local, name]) => [name, file ? { file, name: local } : here.get(local)!] as const),
  );
  return all.length && all.every(([, from]) => from) ? new Map(all) : undefined;
}

/** An import of it, as one of the file where all of it lies. */
export const instead = (passed: Map<string, { file: string; name: string }>, file: string): string =>
  `import(\`${file}\`).then(e=>({${[...passed].map(([name, from]) => `${name}:e.${from.name}`).join()}}))`;

export const facades = (): Plugin => ({
  name: 'breakwater-facades',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
      for (const facade of chunks.filter(c => c.isDynamicEntry && !c.isEntry)) {
        const passed = passedOn(facade.code),
          files = new Set([...(passed?.values() ?? [])].map(from => from.file));
        const name = `./${facade.fileName.split('/').pop()!}`;
        if (!passed || files.size !== 1 || chunks.some(c => c.code.includes(`from"${name}"`))) continue;
        for (const chunk of chunks)
          chunk.code = chunk.code.replaceAll(`import(\`${name}\`)`, () => instead(passed, [...files][0]!));
        delete bundle[facade.fileName];
      }
    },
  },
});
