/** Follows values in browser storage, which other tabs, the popup and the worker change too. */
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';

/**
 * Calls `load` at once, and after each change of a matching key.
 * @param dependency calls `load` again when it changes
 */
export function useStorageChange(keys: RegExp, load: () => void, dependency?: unknown): void {
  useEffect(() => {
    const handleChange = (changes: Record<string, unknown>) => {
      if (Object.keys(changes).some(key => keys.test(key))) load();
    };
    load();
    browser.storage.onChanged.addListener(handleChange);
    return () => browser.storage.onChanged.removeListener(handleChange);
  }, [dependency]);
}
