/** Vite plugins: what one script has in it and leaves behind lies in no other; they take it from there. What it does not leave cannot be imported: the build stops. */
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { LENT } from '../../src/content/lent.ts';
import '../../src/content/preact.ts';
import { root } from './data.ts';

interface Left {
  /** Names of packages, or whole paths. */
  modules: string[];
  /** A pattern that takes all of it apart. */
  names: string;
  at: string;
  /** A script of the package that is run before; without, it has run. */
  script?: string;
}

function taken({ modules, names, at, script }: Left): Plugin {
  const standIn = `\0${at}`;
  return {
    name: `breakwater-once-${at}`,
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === script
        ? { id, external: 'absolute' }
        : modules.includes(id) || (importer && modules.includes(resolve(dirname(importer), id)))
          ? standIn
          : undefined,
    load: id =>
      id === standIn ? `${script ? `import '${script}';` : ''}export const ${names} = globalThis.${at};` : undefined,
  };
}

const PREACT: Left = {
  modules: ['preact', 'preact/hooks', 'preact/jsx-runtime'],
  names: `{ ${Object.keys(globalThis.breakwaterPreact).join()} }`,
  at: 'breakwaterPreact',
};

/** For views, which load it. */
export const preactLoaded = (): Plugin => taken({ ...PREACT, script: '/content/preact.js' });

/** For marks, which are injected after it. */
export const preactInjected = (): Plugin => taken(PREACT);

/** For what is injected after the script at load. */
export const lent = (): Plugin =>
  taken({
    modules: ['content/runtime', 'platforms/pages', 'platforms/shown', 'platforms/sources'].map(file =>
      join(root, 'src', `${file}.ts`),
    ),
    names: `[${LENT.join()}]`,
    at: 'breakwater.lent',
  });
