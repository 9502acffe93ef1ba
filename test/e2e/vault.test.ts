/** Sets a passphrase, locks the vault, and opens it with that passphrase alone. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { clickInView, expectText, setField, type Tab } from '../helpers/browser/page-actions.ts';

const PASSPHRASE = 'harbour violet ladder seven';
const FIELD = '.passphrase input';

describe.each(BROWSERS)('in %s', name => {
  let session: BrowserSession;
  let view: Tab;
  beforeAll(async () => {
    session = await openSession(name, {});
    view = await session.view('src/pages/vault/index.html');
  });
  afterAll(() => session?.close());

  it('sets a passphrase', async () => {
    await expectText(view, '#app', 'No passphrase');
    for (const nth of [0, 1]) await setField(view, FIELD, PASSPHRASE, nth);
    await clickInView(view, 'button', 'Set passphrase');
    await expectText(view, '#app', 'Your passphrase is set.');
  });

  it('locks, and refuses a wrong passphrase', async () => {
    await clickInView(view, 'button', 'Lock the vault');
    await expectText(view, '#app', 'Enter your passphrase');
    await setField(view, FIELD, 'another one');
    await clickInView(view, 'button', 'Unlock');
    await expectText(view, '#app', 'That passphrase is not correct');
  });

  it('unlocks', async () => {
    await setField(view, FIELD, PASSPHRASE);
    await clickInView(view, 'button', 'Unlock');
    await expectText(view, '#app', 'encrypted with your passphrase.');
  });

  it('is locked after a restart', async () => {
    await session.restart();
    view = await session.view('src/pages/vault/index.html');
    await expectText(view, '#app', 'Enter your passphrase');
    await setField(view, FIELD, PASSPHRASE);
    await clickInView(view, 'button', 'Unlock');
    await expectText(view, '#app', 'encrypted with your passphrase.');
  });
});
