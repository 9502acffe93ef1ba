/** Builds dist/chromium and dist/firefox: the extension, then the parts that are injected when needed, each one file. */
import { join } from 'node:path';
import { build } from 'vite';
import preact from '@preact/preset-vite';
import { checkAll } from './build/check.ts';
import { DataFault, root } from './build/data.ts';
import { languages } from './build/languages.ts';
import { cutLibraries } from './build/libraries.ts';
import { tighten } from './build/tighter.ts';

const PARTS = { 'content/reader': 'src/content/reader.ts', 'content/marks': 'src/content/marks.tsx', 'content/scroll': 'src/content/scroll.ts', 'content/photo': 'src/content/photo.ts', 'popup/first': 'src/popup/first.ts' };
export const TARGETS = ['chromium', 'firefox'] as const;

export async function buildAll(targets: readonly (typeof TARGETS)[number][] = TARGETS, outRoot = join(root, 'dist'), logLevel: 'warn' | 'silent' = 'warn'): Promise<void> {
  process.env.NODE_ENV = 'production'; // whatever the shell says: else JSX would name files of this machine
  checkAll();
  for (const target of targets) {
    const outDir = join(outRoot, target);
    await build({ root, mode: target, logLevel, build: { outDir } });
    for (const [name, entry] of Object.entries(PARTS))
      await build({
        root, mode: target, logLevel, configFile: false, publicDir: false,
        define: { 'process.env.NODE_ENV': '"production"', OFFERED: JSON.stringify(languages()) },
        plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), cutLibraries()],
        build: {
          outDir, emptyOutDir: false, target: target === 'firefox' ? 'firefox140' : 'chrome120', modulePreload: false,
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
