/** Reads JSON files of this package; the only `fetch` in the product. */
import browser from 'webextension-polyfill';

/**
 * @param path relative to the package's root, e.g. `locales/en/ui.json`
 * @throws Error if the path could leave the package or the file is missing
 */
export async function readPackageFile<T>(path: string): Promise<T> {
  if (typeof path !== 'string' || !/^[a-z][\w-]*(\/[\w-]+)*\.json$/i.test(path))
    throw new Error(`not a packaged file: ${path}`);
  const response = await fetch(browser.runtime.getURL(path), { mode: 'same-origin', redirect: 'error' });
  return response.json() as Promise<T>;
}
