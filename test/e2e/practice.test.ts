/** The practice network in both browsers: checks, warnings, evidence, reports and the log, in a vault of its own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlatforms } from '../../scripts/build/data.ts';
import type { Incident } from '../../src/incidents/model.ts';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { evidenceLogScript, listIncidents, listPractisedIncidents } from '../../scripts/browser/evidence-log.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { click, clickInView, clickUntil, expectText, type Tab, textAt } from '../helpers/browser/page-actions.ts';

const harbour = readPlatforms().find(p => p.id === 'practice')!;
const read = harbour.settings.filter(s => s.control !== 'guided');
const PAGES = [...new Set(harbour.settings.flatMap(s => s.pages))];

interface Site {
  page: string;
  next?: string;
  rows: { setting: { id: string }; finding?: { state: string }; here: boolean; remembered?: { state: string } }[];
  profile: { kind: string; value: string }[];
  card: boolean;
}

describe.each(BROWSERS)('in %s', name => {
  let w: BrowserSession;
  let net: Tab;
  /** The id of the practice tab; its URL changes with every step. */
  let id: number;
  beforeAll(async () => {
    w = await openSession(name, { grant: ['<all_urls>'], openShadowRoot: true });
    net = await w.view('src/pages/practice/index.html#/');
    id = await net.evaluate(async () => (await chrome.tabs.getCurrent())!.id!, null);
  });
  afterAll(() => w?.close());

  const go = (route: string) =>
    net.evaluate(r => {
      location.hash = r;
    }, route);
  const site = () => w.ask<Site>({ type: 'site/getSummary', tab: id });
  const states = async () =>
    Object.fromEntries((await site()).rows.filter(r => r.here).map(r => [r.setting.id, r.finding?.state]));
  const seen = () =>
    net.evaluate(
      async () =>
        (await chrome.storage.session.get('practice:seen'))['practice:seen'] as Record<string, { state: string }>,
      null,
    );
  /** Waits until its page is drawn. */
  const set = (setting: string, value: string) =>
    eventually(async () =>
      expect(
        await net.evaluate(
          ([n, v]) => {
            const of = (css: string) => document.querySelector<HTMLInputElement>(css);
            const radio = of(`input[type=radio][name=${n}][value=${v}]`),
              box = of(`input[type=checkbox][name=${n}]`);
            if (radio) {
              if (!radio.checked) radio.click();
            } else if (box && box.checked !== (v === 'on')) box.click();
            return !!(radio ?? box);
          },
          [setting, value] as const,
        ),
        setting,
      ).toBe(true),
    );
  const inLog = (practice: boolean) =>
    practice ? listPractisedIncidents(w.helper()) : listIncidents(w.helper()).then(list => list!);
  /** Does something after which the practice page loads again, and waits for that. */
  const waitForReload = async (act: () => Promise<void>) => {
    await net.evaluate(() => void ((window as { before?: true }).before = true), null);
    await act();
    await eventually(async () =>
      expect(await net.evaluate(() => (window as { before?: true }).before ?? false, null)).toBe(false),
    );
  };
  const start = async (scenario: string) => {
    await net.bringToFront();
    await go('/scenarios');
    await waitForReload(() => click(net, `button[data-start=${scenario}]`));
    await eventually(async () => expect(await textAt(net, '.scenario summary')).not.toBe(''));
  };
  /** Brings the page to the front first, because the popup is a tab of its own in tests. */
  const popup = async (view: 'site' | 'report' = 'site') => {
    const tab = await w.view(`src/popup/index.html?tab=${id}&view=${view}`);
    await eventually(async () => expect(await textAt(tab, 'nav.tabs button')).not.toBe(''));
    await net.bringToFront();
    return tab;
  };

  it.each(PAGES)('%s: an open setting is exposed, and protected once it is set as advised', async page => {
    const own = read.filter(s => s.pages.includes(page));
    await go(harbour.pages.find(p => p.kind === page)!.path!);
    for (const way of ['exposed', 'protected'] as const) {
      for (const s of own)
        await set(
          s.id,
          way === 'protected' ? s.recommended : Object.keys(s.states).find(v => s.states[v] === 'exposed')!,
        );
      await eventually(async () => expect(await states()).toMatchObject(Object.fromEntries(own.map(s => [s.id, way]))));
      // Waits until the page has reported to the worker, too.
      await eventually(async () =>
        expect(await seen()).toMatchObject(Object.fromEntries(own.map(s => [s.id, { state: way }]))),
      );
    }
  });

  it('keeps the results of a page while another one is open, in memory alone', async () => {
    await go('/settings/tags');
    await eventually(async () =>
      expect((await site()).rows.find(r => r.setting.id === 'second_step')?.remembered?.state).toBe('protected'),
    );
    expect(
      Object.keys(
        await w
          .view('src/pages/lesson/index.html?id=two')
          .then(v => v.evaluate(() => chrome.storage.local.get(null), null)),
      ).filter(k => /^(seen|chosen)/.test(k)),
    ).toEqual([]);
  });

  it('shows the real control, and ticks once it is set', async () => {
    await set('photo_tagging', 'on');
    await eventually(async () => expect((await states()).photo_tagging).toBe('exposed'));
    await net.bringToFront();
    await w.ask({ type: 'setting/highlight', tab: id, setting: 'photo_tagging' });
    await eventually(async () => expect(await textAt(net, '.overlay')).toContain('not be able to tag you in photos'));
    await set('photo_tagging', 'off');
    await eventually(async () => expect((await states()).photo_tagging).toBe('protected'));
  });

  it('warns beside the draft of the holiday post', async () => {
    await start('holiday');
    await eventually(async () =>
      expect(
        await net.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea[name=post]')?.value ?? '', null),
      ).toContain('Two weeks'),
    );
    await click(net, 'textarea[name=post]');
    await expectText(net, '.overlay', 'phone');
    const words = await net.evaluate(
      () =>
        chrome.runtime.sendMessage({
          type: 'page/checkDraft',
          platform: 'practice',
          text: 'Call me on +1 202 555 0147',
          audience: 'Everyone',
        }) as Promise<{ lines: { kind: string }[] }>,
      null,
    );
    expect(words.lines.map(l => l.kind)).toEqual(['phone']);
  });

  it('finds the metadata of the practice photo, and puts the clean copy into the post', async () => {
    await click(net, 'button', 'Use the practice photo');
    await expectText(net, '.overlay .photo', 'Where it was taken');
    expect(await textAt(net, '.overlay .photo')).toContain('Mock Phone 3');
    await clickUntil(net, '.overlay button', 'Use a clean copy', () =>
      net.evaluate(() => document.querySelector('canvas.photo') !== null, null),
    );
    const bytes = await net.evaluate(
      async () => [
        ...new Uint8Array(
          await document.querySelector<HTMLInputElement>('input[name=photo]')!.files![0]!.arrayBuffer(),
        ),
      ],
      null,
    );
    expect(Buffer.from(bytes).subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(Buffer.from(bytes).includes('Mock Phone')).toBe(false);
  });

  it('saves, reports and logs in the practice vault, and leaves the real one unchanged', async () => {
    // Puts something into the person’s own log.
    const own = await w.view('src/pages/lesson/index.html?id=own');
    await (own as unknown as { evaluate(code: string): Promise<void> }).evaluate(await evidenceLogScript());
    await own.evaluate(
      async list => void (await window.theLog.putAll((list as Incident[]).map(incident => ({ incident })))),
      sampleIncidents(2),
    );
    const real = async () =>
      own.evaluate(async () => {
        const { events, anchor } = await window.theLog.getCustody();
        return JSON.stringify([events, anchor, await window.theLog.list(), await chrome.storage.local.get(null)]);
      }, null);
    const before = await real();

    await start('swarm');
    await click(net, '.scenario summary');
    await click(net, 'button[data-part=wave]');
    await eventually(async () =>
      expect(await net.evaluate(() => document.querySelectorAll('article').length, null)).toBe(6),
    );
    await go('/@jo/104');
    await expectText(net, 'article', 'Mill Lane');
    const p = await popup('report');
    await clickInView(p, '.choice', 'Someone posted my home address or private details');
    await eventually(async () => expect(await textAt(p, '#kept')).toContain('Evidence saved'));
    let kept: Incident | undefined;
    // What a slow page says is added to the record a little later.
    await eventually(async () => {
      [kept] = await inLog(true);
      expect(kept!.item.text).toContain('12 Mill Lane');
    });
    expect(kept).toMatchObject({
      what: 'address',
      item: {
        platform: 'practice',
        kind: 'comment',
        url: 'https://harbour.invalid/@jo/104',
        canonicalUrl: 'https://harbour.invalid/@jo/104',
        author: { handle: 'jo' },
      },
    });
    expect(kept!.artifacts).toHaveLength(1);
    await expectText(p, '#app', 'Practise reporting on Harbour');
    expect((await inLog(false)).map(i => i.id)).not.toContain(kept!.id);

    // Reports, as on a platform.
    expect(await w.ask({ type: 'report/markSent', id: kept!.id, platform: 'practice', route: 'in-app' })).toBeTruthy();
    expect((await inLog(true))[0]!.responses).toHaveLength(1);
    await net.bringToFront();
    await click(net, 'article[data-post="104"] [data-part=more]');
    await click(net, 'article[data-post="104"] [data-part=report]');
    await click(net, 'dialog label', 'It shows someone’s home address or phone number');
    await click(net, 'dialog button', 'Send the report');
    await expectText(net, 'dialog', 'Did you save evidence first?');
    await click(net, 'dialog button', 'Close');
    await expectText(net, 'main', 'You reported this.');

    const log = await w.view('src/pages/log/index.html?practice=');
    await eventually(async () => expect(await textAt(log, 'main')).toContain('Incidents: 1'));
    expect(await textAt(log, '.practising')).toContain('Practice.');
    expect(await textAt(log, 'main')).not.toContain('omar0');
    expect(await real()).toBe(before);
    const ordinary = await w.view('src/pages/log/index.html');
    await eventually(async () => expect(await textAt(ordinary, 'main')).toContain('Incidents: 2'));
    expect(await textAt(ordinary, '.practising')).toBe('');
    for (const tab of [ordinary, own]) await tab.close();

    // Deletes all of it at once, in the open log too.
    await net.bringToFront();
    await waitForReload(() => click(net, '[data-part=reset]'));
    await eventually(async () => expect(await inLog(true)).toEqual([]));
    await eventually(async () => expect(await textAt(log, 'main')).not.toContain('Incidents: 1'));
    expect((await inLog(false)).length).toBe(2);
    await log.close();
    await p.close();
  });

  it('saves evidence from the menu, too, with the URL of the page from the browser', async () => {
    const fault = await net.evaluate(
      () =>
        new Promise<string>(done => {
          try {
            chrome.contextMenus.create(
              {
                id: 'probe',
                title: 'probe',
                contexts: ['all'],
                documentUrlPatterns: [`${chrome.runtime.getURL('src/pages/practice/index.html')}*`],
              },
              () => done(chrome.runtime.lastError?.message ?? ''),
            );
          } catch (e) {
            done(String(e));
          }
        }),
      null,
    );
    expect(fault).toBe('');
  });

  it('discards everything with the last practice page', async () => {
    await go('/@omar');
    await eventually(async () => expect((await site()).page).toBe('profile'));
    const kept = await w.ask<{ kept: boolean }>({ type: 'evidence/save', tab: id, what: 'threatened' });
    expect(kept.kept).toBe(true);
    expect(await inLog(true)).toHaveLength(1);
    await net.close();
    await eventually(async () => expect(await inLog(true)).toEqual([]));
    const view = await w.view('src/pages/lesson/index.html?id=left');
    await eventually(async () =>
      expect(
        await view.evaluate(
          async () => Object.keys(await chrome.storage.session.get(null)).filter(k => k.startsWith('practice:')),
          null,
        ),
      ).toEqual([]),
    );
  });
});
