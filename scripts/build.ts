/** Builds dist/chromium and dist/firefox: the extension, then each script that is injected on demand as one file. */
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { DataFault, root } from './build/data.ts';
import type { Browser } from './build/manifest.ts';
import { checkData } from './build/package-data.ts';

const INJECTED = {
  'page-reader': 'src/content/page-reader.ts',
  overlay: 'src/content/overlay/main.ts',
  'file-check': 'src/content/file-check.ts',
  'scroll-capture': 'src/content/scroll-capture.ts',
  'page-copy': 'src/content/page-copy.ts',
  skeleton: 'src/content/skeleton.ts',
};
export const BROWSERS: readonly Browser[] = ['chromium', 'firefox'];

export async function buildAll(
  browsers = BROWSERS,
  outRoot = join(root, 'dist'),
  logLevel: 'warn' | 'silent' = 'warn',
) {
  process.env.NODE_ENV = 'production'; // JSX would name source files otherwise, and two builds would differ
  checkData();
  for (const browser of browsers) {
    const outDir = join(outRoot, browser);
    await build({ root, mode: browser, logLevel, build: { outDir } });
    for (const [name, entry] of Object.entries(INJECTED))
      await build({
        root,
        logLevel,
        configFile: false,
        publicDir: false,
        define: { 'process.env.NODE_ENV': '"production"' },
        plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
        build: {
          outDir,
          emptyOutDir: false,
          target: browser === 'firefox' ? 'firefox140' : 'chrome120',
          lib: { entry: join(root, entry), formats: ['iife'], name: 'injected', fileName: () => `content/${name}.js` },
        },
      });
  }
}

if (process.argv[1]?.endsWith('build.ts'))
  buildAll().catch((fault: unknown) => {
    console.error(fault instanceof DataFault ? `The build stopped:\n${fault.message}` : fault);
    process.exit(1);
  });
