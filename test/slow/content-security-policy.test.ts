/** What our pages refuse to run, whoever injected it; and what a page script must not request. In both browsers. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { listIncidents } from '../../scripts/browser/evidence-log.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import type { Tab } from '../helpers/browser/page-actions.ts';
import { fromView } from '../unit/messaging/sample-messages.ts';

const PAGE = 'https://bsky.app/messages/settings';
const OUT = 'https://out.example';

/** Run as a script of the page, not from the debugger, which may do what the policy forbids. Each writes its result. */
const TRIES: Record<string, string> = {
  'an inline script':
    "const s = document.createElement('script'); s.textContent = 'document.documentElement.dataset.ran = 1'; " +
    'document.body.append(s); return rest(() => document.documentElement.dataset.ran)',
  'a handler in an attribute':
    "const b = document.createElement('button'); " +
    "b.setAttribute('onclick', 'document.documentElement.dataset.ran = 2'); document.body.append(b); b.click(); " +
    'return rest(() => document.documentElement.dataset.ran)',
  'HTML from text':
    "document.body.insertAdjacentHTML('beforeend', '<b id=made>x</b>'); return document.getElementById('made')",
  'inner HTML':
    "document.body.appendChild(document.createElement('div')).innerHTML = '<b id=made>x</b>'; " +
    "return document.getElementById('made')",
  'text as code': "return (0, eval)('7')",
  'a function from text': "return new Function('return 7')()",
  'a timer with text':
    "setTimeout('document.documentElement.dataset.ran = 3'); return rest(() => document.documentElement.dataset.ran)",
  'a remote script': "const s = document.createElement('script'); s.src = OUT + '/x.js'; return loads(s)",
  'a remote module': "return import(OUT + '/x.js')",
  'a remote picture': "return loads(Object.assign(new Image(), { src: OUT + '/x.png' }), false)",
  'a picture in a data address':
    "const src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='; " +
    'return loads(Object.assign(new Image(), { src }), false)',
  'a remote style':
    "return loads(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: OUT + '/x.css' }))",
  'a style in an element':
    "const s = document.createElement('style'); s.textContent = 'body { --ours: 1 }'; document.head.append(s); " +
    "return getComputedStyle(document.body).getPropertyValue('--ours')",
  'a frame':
    "const f = Object.assign(document.createElement('iframe'), { src: OUT + '/' }); document.body.append(f); " +
    'return rest(() => null)',
  'a page of ours in a frame':
    "const f = Object.assign(document.createElement('iframe'), { src: '/src/pages/vault/index.html' }); " +
    'document.body.append(f); ' +
    "return rest(() => { try { return f.contentDocument && f.contentDocument.querySelector('#app'); } " +
    'catch { return null; } })',
  'a form that is sent':
    "const to = { action: OUT + '/form', method: 'post', target: '_blank' }; " +
    "const f = Object.assign(document.createElement('form'), to); " +
    'document.body.append(f); f.submit(); return rest(() => null)',
  'a request': "return fetch(OUT + '/fetch')",
  'a request of the old kind':
    "return new Promise((done, fail) => { const x = new XMLHttpRequest(); x.open('GET', OUT + '/xhr'); " +
    'x.onload = done; x.onerror = fail; x.send(); })',
  'a socket':
    "return new Promise((done, fail) => { const s = new WebSocket('wss://out.example/ws'); " +
    's.onopen = done; s.onerror = fail; })',
  'a stream of events':
    "return new Promise((done, fail) => { const s = new EventSource(OUT + '/events'); " +
    's.onopen = done; s.onerror = e => { s.close(); fail(e); }; })',
  'a thread from elsewhere': "new Worker(OUT + '/x.js'); return 'made'",
  'a thread from text': "new Worker(URL.createObjectURL(new Blob(['postMessage(7)']))); return 'made'",
  'a video': "return loads(Object.assign(document.createElement('video'), { src: OUT + '/x.mp4' }), false)",
  'a font': "return new FontFace('x', 'url(' + OUT + '/x.woff2)').load()",
  'an object':
    "const o = Object.assign(document.createElement('object'), { data: OUT + '/x.pdf' }); " +
    'document.body.append(o); return rest(() => null)',
  'a base for addresses':
    "const b = Object.assign(document.createElement('base'), { href: OUT + '/' }); document.head.prepend(b); " +
    "const now = new URL('x', document.baseURI).origin; b.remove(); return now === OUT ? now : null",
};

/** Returns the result in a word. */
const tried = (view: Tab, what: string): Promise<string> =>
  view.evaluate(
    ([body, out]) =>
      new Promise<string>(done => {
        const w = window as unknown as Record<string, unknown>;
        w.OUT = out;
        /** Proves that something did not happen. */
        const rest = (look: () => unknown) =>
          new Promise(r => {
            setTimeout(() => r(look()), 300);
          });
        const loads = (el: HTMLElement, put = true) =>
          new Promise((yes, no) => {
            el.onload = () => yes('loaded');
            el.onerror = () => no(new Error('refused'));
            (el as HTMLVideoElement).onloadeddata = () => yes('loaded');
            if (put) document.head.append(el);
            setTimeout(() => no(new Error('nothing came')), 5000);
          });
        const run = new Function('OUT', 'rest', 'loads', body) as (
          o: string,
          r: typeof rest,
          l: typeof loads,
        ) => unknown;
        // Runs outside the debugger’s call, under which policies are looser.
        setTimeout(() => {
          void (async () => run(out, rest, loads))().then(
            x => done(x === null || x === undefined || x === '' ? 'refused' : `done: ${String(x)}`),
            e => done(`refused ${String(e).slice(0, 60)}`),
          );
        }, 0);
      }),
    [what, OUT] as const,
  );

describe.each(BROWSERS)('in %s', name => {
  let w: BrowserSession;
  let view: Tab;
  beforeAll(async () => {
    w = await openSession(name, {});
    w.server.serve(PAGE, { body: readFixture('bluesky/messages.exposed.en.html') });
    await w.tab.goto(PAGE);
    await eventually(async () => expect(await w.badge()).toBe('2'));
    view = await w.view('src/pages/settings/index.html');
  });
  afterAll(() => w?.close());

  it.each(Object.keys(TRIES))('our pages refuse %s', async what => {
    expect(await tried(view, TRIES[what]!)).toMatch(/^refused/);
  });

  it('and none of it made a request', () => {
    expect(w.server.requests.filter(u => u.startsWith(OUT))).toEqual([]);
    expect(w.hosts).not.toContain('out.example');
  });

  /** Runs in our isolated world in the page: does what a page could do that has taken over its process. */
  const asPageScript = async <R>(message: object | string): Promise<R> => {
    const tab = await w.tabId();
    return (await view.evaluate(
      async ([id, m]) => {
        const [result] = await chrome.scripting.executeScript({
          target: { tabId: id },
          args: [m],
          func: async what => {
            if (typeof what !== 'string') return { answer: (await chrome.runtime.sendMessage(what)) ?? null };
            try {
              const area = chrome.storage[what as 'local'];
              await area.set({ touched: 1 });
              return { answer: await area.get() };
            } catch (fault) {
              return { fault: String(fault) };
            }
          },
        });
        return result!.result as unknown;
      },
      [tab, message] as const,
    )) as R;
  };

  it('a page script gets no answer to messages for our views', async () => {
    for (const message of Object.values(fromView))
      expect(await asPageScript(message), message.type).toEqual({ answer: null });
    expect(await w.ask({ type: 'disabledChecks/list' })).toEqual([]);
    expect(await listIncidents(w.helper())).toEqual([]);
  });

  it('a page script can report nothing about another platform', async () => {
    const where = { platform: 'mastodon', kind: 'settings:privacy', params: {}, language: 'en', me: 'rana' };
    expect(
      await asPageScript({
        type: 'page/reportFindings',
        where,
        findings: [{ id: 'discoverable', state: 'protected', value: 'off', locatedBy: 'css' }],
      }),
    ).toEqual({ answer: null });
    expect(JSON.stringify(await w.ask({ type: 'accounts/list' }))).not.toContain('"protected":1');
    expect(await w.badge()).toBe('2');
  });

  it('a page script reaches no memory of ours, and in Chromium no storage on disk', async () => {
    expect(await asPageScript<{ fault?: string }>('session')).toHaveProperty('fault');
    if (name === 'Chromium') expect(await asPageScript<{ fault?: string }>('local')).toHaveProperty('fault');
  });
});
