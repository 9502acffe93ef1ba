/** Views that follow what is stored: changed in another tab, in the popup, or by the worker. */
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';

/**
 * Looks now, and again after each change of a key that fits.
 * @param again looks again when it changes, too
 */
export function useStorageChange(keys: RegExp, look: () => void, again?: unknown): void {
  useEffect(() => {
    const changed = (changes: Record<string, unknown>) => {
      if (Object.keys(changes).some(k => keys.test(k))) look();
    };
    look();
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, [again]);
}
