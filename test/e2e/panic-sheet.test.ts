/** The panic sheet: physical danger first, then the person’s own contact, helplines and the steps. */
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

  it('puts physical danger first, then contacts, helplines and steps', async () => {
    const view = await session.view(PAGE);
    const inOrder = [
      'Is someone who may harm you nearby',
      'Contact someone you trust',
      'Helplines for people in danger',
      'in this order',
    ];
    await eventually(async () => expect(await textAt(view, '#app')).toMatch(new RegExp(inOrder.join('[^]*'))));
    await view.close();
  });

  it('shows the steps, and whom to call once that is filled in', async () => {
    let view = await session.view(PAGE);
    await eventually(async () => expect((await textAt(view, '.steps li')).split('\n').length).toBeGreaterThan(3));
    await view.bringToFront();
    await click(view, '.btn', 'Add a contact');
    // The button leads into the form: the first field has the focus.
    await eventually(async () =>
      expect(await view.evaluate(() => document.activeElement?.classList.contains('private-field'), null)).toBe(true),
    );
    await fillField(view, '.private-field', 'Nour');
    await expectText(view, 'section', 'Nour');
    // Waits, because typed text is stored a moment later.
    await eventually(async () =>
      expect(JSON.stringify(await view.evaluate(() => chrome.storage.session.get(), null))).toContain('Nour'),
    );
    await view.close();
    view = await session.view(PAGE);
    await eventually(async () => expect(await textAt(view, '#app')).toMatch(/Contact someone you trust\s*Nour/));
  });
});
