/** The panic sheet shows the steps at once, starting with the person’s own contact. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { click, expectText, fillField, textAt } from '../helpers/browser/page-actions.ts';

const PAGE = 'src/pages/panic/index.html';

describe.each(BROWSERS)('in %s', name => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await openSession(name, {});
  });
  afterAll(() => session?.close());

  it('shows the steps, and whom to call once that is filled in', async () => {
    let view = await session.view(PAGE);
    await eventually(async () => expect((await textAt(view, '.steps li')).split('\n').length).toBeGreaterThan(3));
    await view.bringToFront();
    await click(view, 'details.card summary', 'Put your own contacts and words here');
    await fillField(view, '.private-field', 'Nour');
    await expectText(view, 'section', 'Nour');
    // Waits, because typed text is stored a moment later.
    await eventually(async () =>
      expect(JSON.stringify(await view.evaluate(() => chrome.storage.session.get(), null))).toContain('Nour'),
    );
    await view.close();
    view = await session.view(PAGE);
    await eventually(async () => expect(await textAt(view, '#app')).toMatch(/Call or write to\s*Nour/));
  });
});
