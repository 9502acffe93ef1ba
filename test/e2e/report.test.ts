/** Goes from what happened to saved evidence and the platform’s open form. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { listIncidents } from '../../scripts/browser/evidence-log.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { clickInView, expectText, setField, type Tab, textAt } from '../helpers/browser/page-actions.ts';

const POST = 'https://x.com/omar_example/status/5002';
const NOTICE = 'https://x.com/i/notice/4711';
const FORM = 'https://help.x.com/en/forms/safety-and-sensitive-content/private-information';

describe.each(BROWSERS)('in %s', name => {
  let session: BrowserSession;
  let popup: Tab;
  beforeAll(async () => {
    session = await openSession(name, { grant: ['<all_urls>'] });
    session.server.serve(POST, { body: readFixture('x/post.en.html') });
    session.server.serve(FORM, { body: '<title>Form</title>' });
    session.server.serve(NOTICE, { body: '<title>Notice</title><p>It broke our rule on Abuse and Harassment.</p>' });
    await session.tab.goto(POST);
  });
  afterAll(() => session?.close());

  it('asks what happened, then saves the post with a screenshot and its hash', async () => {
    popup = await session.popup('report');
    await expectText(popup, '#app', 'What happened?');
    await session.tab.bringToFront();
    await clickInView(popup, 'button', 'Someone posted my home address or private details');
    await expectText(popup, '#app', 'Evidence saved');
    // What a slow page says is added to the record a little later.
    await eventually(async () =>
      expect((await listIncidents(session.helper()))![0]).toMatchObject({
        what: 'address',
        item: { platform: 'x', id: '5002', text: 'I know where you live.', author: { handle: 'omar_example' } },
      }),
    );
    const [incident] = (await listIncidents(session.helper()))!;
    expect(incident!.artifacts[0]).toMatchObject({ method: 'tab', mime: 'image/png' });
    await expectText(popup, '#app', 'What was saved');
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    }, null);
    await expectText(popup, '#app', incident!.artifacts[0]!.sha256);
  });

  it('opens the form of the platform', async () => {
    await eventually(async () => expect(await textAt(popup, `a[href="${FORM}"]`)).not.toBe(''));
    await clickInView(popup, `a[href="${FORM}"]`);
    const form = await session.adoptTab(FORM);
    expect(await form.evaluate(() => document.title, null)).toBe('Form');
  });

  it('drafts an appeal that names the rule of the notice, and reminds of a deadline', async () => {
    await session.tab.goto(NOTICE);
    popup = await session.popup('report');
    await expectText(popup, '#app', 'What happened?');
    await session.tab.bringToFront();
    await clickInView(popup, 'button', 'My post or account was taken down');
    await expectText(popup, '.block', 'You named this rule: “Abuse and Harassment”.');
    await setField(popup, 'textarea', 'It is a poem.');
    await expectText(popup, '.block', 'It is a poem.');
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    }, null);
    await clickInView(popup, 'button', 'Remind me in time');
    await expectText(popup, '#app', 'You will be reminded on');
    await eventually(async () => {
      const incident = (await listIncidents(session.helper()))!.find(({ what }) => what === 'taken-down');
      expect(incident).toMatchObject({ takedown: { rule: 'Abuse and Harassment', context: 'It is a poem.' } });
      expect(incident!.reminders).toHaveLength(1);
    });
  });
});
