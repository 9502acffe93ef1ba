/** Reads the keyboard shortcut for Quick exit, which the person can change in the browser. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** @returns an empty string if there is none */
export function useQuickExitShortcut(): string {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    void browser.commands?.getAll().then(all => setShortcut(all.find(c => c.name === 'leave-now')?.shortcut ?? ''));
  }, []);
  return shortcut;
}
