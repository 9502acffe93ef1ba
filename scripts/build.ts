/** Builds dist/chromium and dist/firefox: the extension, then the parts that are injected when needed, each one file. */
import { join } from 'node:path';
import { build } from 'vite';
import preact from '@preact/preset-vite';
import { checkAll } from './build/check.ts';
import { DataFault, root } from './build/data.ts';
import { languages } from './build/languages.ts';
import { cutLibraries } from './build/libraries.ts';
import { lent, preactInjected } from './build/once.ts';
import { tighten } from './build/tighter.ts';

/** What is built as a file of its own, and what it takes from others that run before it. */
const PARTS = {
  'content/preact': { entry: 'src/content/preact.ts', takes: [] },
  'content/reader': { entry: 'src/content/page-reader.ts', takes: [lent()] },
  'content/marks': { entry: 'src/content/overlay/main.tsx', takes: [lent(), preactInjected()] },
  'content/photo': { entry: 'src/content/file-check.ts', takes: [lent()] },
  'content/scroll': { entry: 'src/content/scroll-capture.ts', takes: [] },
  'popup/first': { entry: 'src/popup/first.ts', takes: [] },
};
export const TARGETS = ['chromium', 'firefox'] as const;

export async function buildAll(
  targets: readonly (typeof TARGETS)[number][] = TARGETS,
  outRoot = join(root, 'dist'),
  logLevel: 'warn' | 'silent' = 'warn',
): Promise<void> {
  process.env.NODE_ENV = 'production'; // whatever the shell says: else JSX would name files of this machine
  checkAll();
  for (const target of targets) {
    const outDir = join(outRoot, target);
    await build({ root, mode: target, logLevel, build: { outDir } });
    for (const [name, { entry, takes }] of Object.entries(PARTS))
      await build({
        root,
        mode: target,
        logLevel,
        configFile: false,
        publicDir: false,
        define: { 'process.env.NODE_ENV': '"production"', OFFERED: JSON.stringify(languages()) },
        plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), cutLibraries(), ...takes],
        build: {
          outDir,
          emptyOutDir: false,
          target: target === 'firefox' ? 'firefox140' : 'chrome120',
          modulePreload: false,
          lib: { entry: join(root, entry), formats: ['iife'], name: 'part', fileName: () => `${name}.js` },
        },
      });
    await tighten(outDir);
  }
}

if (process.argv[1]?.endsWith('build.ts'))
  buildAll().catch((fault: unknown) => {
    console.error(fault instanceof DataFault ? `The build stopped:\n${fault.message}` : fault);
    process.exit(1);
  });
