/** The popup names one next step, lists the settings of the page and follows a change in it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { eventually, STRICT_HEADERS } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { expectText, textAt } from '../helpers/browser/page-actions.ts';

const MESSAGES = 'https://bsky.app/messages/settings';

describe.each(BROWSERS)('in %s', name => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await openSession(name, {});
    session.server.serve(MESSAGES, { body: readFixture('bluesky/messages.exposed.es.html'), headers: STRICT_HEADERS });
    await session.tab.goto(MESSAGES);
  });
  afterAll(() => session?.close());

  it('counts the exposed settings on the badge', () => eventually(async () => expect(await session.badge()).toBe('2')));

  it('shows one next step and the settings of the page', async () => {
    const popup = await session.popup();
    await expectText(popup, '.card.next', 'Next step');
    expect((await textAt(popup, '.card.next .btn.main')).split('\n')).toHaveLength(1);
    await eventually(async () =>
      expect((await textAt(popup, 'details.setting .state')).match(/Exposed/g)).toHaveLength(2),
    );
    await popup.close();
  });

  it('calls the settings protected when the page does, and has no next step for them', async () => {
    await session.tab.evaluate(() => {
      for (const group of document.querySelectorAll('[role=radiogroup]')) {
        const options = group.querySelectorAll('[role=radio]');
        options.forEach((option, i) => option.setAttribute('aria-checked', String(i === options.length - 1)));
      }
    }, null);
    await eventually(async () => expect(await session.badge()).toBe(''));
    const popup = await session.popup();
    await eventually(async () =>
      expect((await textAt(popup, 'details.setting .state')).match(/Protected/g)).toHaveLength(2),
    );
    expect(await textAt(popup, 'details.setting .state')).not.toContain('Exposed');
    await popup.close();
  });
});
