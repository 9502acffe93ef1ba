/** What an organisation's managed policy says to this extension (docs/room.md); nothing where there is none. */
import browser from 'webextension-polyfill';

export async function managed(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null) as Record<string, unknown> ?? {};
  } catch {
    return {}; // Firefox throws where there is no policy
  }
}
