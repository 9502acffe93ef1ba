/** Fills the manifest for one browser; hosts come from the platform definitions, and optional ones are asked for on a press. */
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

/** Stores cut a longer one, or refuse it. */
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

/** Of what a language lacks the browser shows the English. */
export function manifestWords(ui: unknown): Record<string, { message: string }> {
  const { product, manifest } = v.parse(Ui, ui);
  return Object.fromEntries(
    Object.entries({ ...(product ? { name: product } : {}), ...manifest }).map(([name, message]) => [
      name,
      { message },
    ]),
  );
}

/** Both browsers name Chinese by the region where we name its script. */
const NAMED: Record<string, string> = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW' };
/** Languages that Chromium and its store do not have (developer.chrome.com/docs/extensions/reference/api/i18n, "Supported locales"): they show the English. */
const NOT_IN_CHROMIUM = ['ur', 'my'];

/** The folder in `_locales`, as the browser names the language. @returns undefined where it does not know it */
export const localeFolder = (code: string, target: string): string | undefined =>
  target === 'chromium' && NOT_IN_CHROMIUM.includes(code) ? undefined : (NAMED[code] ?? code.replace('-', '_'));
