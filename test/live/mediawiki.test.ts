/** A living platform: Debian's MediaWiki under Wikipedia's host name, read, changed by the test, saved, and compared with the software's own answer. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startWiki, USER, type Wiki } from '../../scripts/live/mediawiki.ts';
import { eventually, rig, type Rig } from '../browser/rig.ts';

const HOST = 'en.wikipedia.org';
const PREFERENCES = `https://${HOST}/w/index.php?title=Special:Preferences`;
let wiki: Wiki;
let r: Rig;
let page: Page;

beforeAll(async () => {
  wiki = await startWiki(HOST);
  r = await rig({ openMount: true });
  r.server.upstream(HOST, wiki.port);
  page = await r.context.newPage();
  await page.goto(`https://${HOST}/w/index.php?title=Special:UserLogin`);
  await page.locator('#wpName1').fill(USER);
  await page.locator('#wpPassword1').fill(PASSWORD);
  await Promise.all([page.waitForURL(u => !u.href.includes('UserLogin')), page.locator('#wpLoginAttempt').click()]);
}, 180_000);
afterAll(async () => { await r?.close(); wiki?.stop(); });

/** What the software itself says is set. */
async function truth(): Promise<Record<string, unknown>> {
  const answer = await page.evaluate(() => fetch('/w/api.php?action=query&meta=userinfo&uiprop=options|realname&format=json').then(a => a.json())) as { query: { userinfo: { options: Record<string, unknown>; realname: string } } };
  return { ...answer.query.userinfo.options, realname: answer.query.userinfo.realname };
}
const isOn = (v: unknown): boolean => v !== undefined && v !== null && v !== '' && v !== false && String(v) !== '0';

async function said(): Promise<Record<string, string>> {
  const view = await r.view('src/pages/lesson.html?id=none');
  const tab = await r.tabOf(page);
  const answer = await view.evaluate(id => chrome.runtime.sendMessage({ type: 'inspect', tab: id }), tab) as { platform: string; settings: { id: string; state: string }[] };
  await view.close();
  return { platform: answer.platform, ...Object.fromEntries(answer.settings.map(s => [s.id, s.state])) };
}

/** The software's own values, as a right reader would say them. */
async function right(): Promise<Record<string, string>> {
  const t = await truth();
  return {
    platform: 'wikipedia',
    allow_email: isOn(t.disablemail) ? 'protected' : 'exposed',
    email_new_users: isOn(t['email-allow-new-users']) ? 'exposed' : 'protected',
    require_email_reset: isOn(t.requireemail) ? 'protected' : 'exposed',
    real_name: isOn(t.realname) ? 'exposed' : 'protected',
    gender: t.gender === 'unknown' ? 'protected' : 'exposed',
  };
}

async function save(): Promise<void> {
  await page.locator('#prefcontrol button, #prefcontrol input').first().click();
  await page.waitForLoadState();
  await page.locator('.mw-notification, .successbox, .cdx-message--success').first().waitFor();
}

describe('a living MediaWiki', () => {
  it('is read as its own API says', async () => {
    await page.goto(PREFERENCES);
    expect(await said()).toMatchObject(await right());
  });

  it('leads to the control; a change is “not saved yet” until the software has it', async () => {
    await page.getByRole('button', { name: 'Show me' }).click();
    await page.locator('.coach').waitFor();
    await page.locator('input[name=wpdisablemail]').uncheck({ force: true });
    await page.locator('.coach .pending').waitFor();
    await page.locator('.coach').getByRole('button').click();
    await page.locator('input[name=wprequireemail]').check({ force: true });
    await page.locator('input[name=wprealname]').fill('Rana Q. Example');
    const popup = await r.popup(page);
    await popup.getByText('Not saved yet').first().waitFor();
    await popup.close();
    await page.bringToFront();
    await save();
    await page.goto(PREFERENCES);
    await eventually(async () => expect(await said()).toMatchObject(await right()));
    expect(await said()).toMatchObject({ allow_email: 'protected', require_email_reset: 'protected', real_name: 'exposed' });
  });

  it('follows back when things are changed back', async () => {
    await page.locator('input[name=wprealname]').fill('');
    await page.locator('input[name=wpdisablemail]').check({ force: true });
    await save();
    await page.goto(PREFERENCES);
    await eventually(async () => expect(await said()).toMatchObject(await right()));
    expect(await said()).toMatchObject({ allow_email: 'exposed', real_name: 'protected', require_email_reset: 'protected' });
  });

  it('warns while writing on a talk page', async () => {
    await page.goto(`https://${HOST}/w/index.php?title=User_talk:Omar_Reader&action=edit`);
    await page.locator('#wpTextbox1').fill('Call me on +1 202 555 0147');
    await page.locator('.warning').waitFor();
    expect(await page.locator('.warning').innerText()).toContain('+1 202 555 0147');
  });

  it('names what one’s own user page shows', async () => {
    await page.goto(`https://${HOST}/w/index.php?title=User:Rana_Writer&action=edit`);
    await page.locator('#wpTextbox1').fill('Write to rana@example.org');
    await page.locator('#wpSave').click();
    await page.waitForURL(u => !u.href.includes('action=edit'));
    await eventually(async () => expect(await r.badge(page)).toBe('1'));
  });
});
