/** Fills the manifest for one browser; hosts come from the platform definitions, and optional ones are asked for on a press. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import { root } from './data.ts';

export type Browser = 'chromium' | 'firefox';

export function manifestFor(browser: Browser, hosts: string[]): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, background, storage, ...rest } = JSON.parse(
    readFileSync(join(root, 'manifest.json'), 'utf8'),
  );
  return {
    ...rest,
    host_permissions: hosts,
    content_scripts: rest.content_scripts.map((script: object) => ({ ...script, matches: hosts })),
    ...(browser === 'firefox'
      ? { browser_specific_settings, background: { scripts: [background.service_worker], type: 'module' } }
      : { minimum_chrome_version, background, storage }),
  };
}
