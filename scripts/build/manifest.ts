/** Fills the manifest for one browser; its required hosts come from the platform definitions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import * as v from 'valibot';
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

/** Stores truncate or refuse a longer description. */
export const LONGEST_DESCRIPTION = 132;

const Ui = v.object({
  product: v.optional(v.string()),
  manifest: v.optional(
    v.partial(
      v.strictObject({
        description: v.pipe(v.string(), v.maxLength(LONGEST_DESCRIPTION)),
        mark: v.string(),
        proof: v.string(),
        leave: v.string(),
      }),
    ),
    {},
  ),
});

/** @returns the browser's messages file; browsers show English for messages that are missing */
export function browserMessages(ui: unknown): Record<string, { message: string }> {
  const { product, manifest } = v.parse(Ui, ui);
  return Object.fromEntries(
    Object.entries({ ...(product ? { name: product } : {}), ...manifest }).map(([name, message]) => [
      name,
      { message },
    ]),
  );
}

/** Browsers name Chinese by region, we by script. */
const NAMED: Record<string, string> = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW' };
/** Languages that Chromium does not support: developer.chrome.com/docs/extensions/reference/api/i18n. */
const NOT_IN_CHROMIUM = ['ur', 'my'];

/** @returns the folder in `_locales`, or undefined if the browser does not support the language */
export const localeFolder = (code: string, target: string): string | undefined =>
  target === 'chromium' && NOT_IN_CHROMIUM.includes(code) ? undefined : (NAMED[code] ?? code.replace('-', '_'));
