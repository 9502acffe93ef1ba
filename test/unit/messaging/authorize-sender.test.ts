/** Checks who may send what to the worker: every kind of message from every kind of sender, and malformed messages. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostIndex } from '../../../scripts/build/data.ts';
import { messages, pageToWorker, viewToWorker, type MessageType } from '../../../src/messaging/contract.ts';
import type { PageHandlers, ViewHandlers } from '../../../src/messaging/server.ts';
import { allPlatforms } from '../../helpers/inspect-page.ts';
import { fromPage, fromView } from './sample-messages.ts';

const OURS = 'chrome-extension://breakwater/';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { id: 'breakwater', getURL: (path: string) => OURS + path } },
}));
vi.mock('../../../src/platforms/load.ts', () => ({ loadPlatformIndex: async () => hostIndex(allPlatforms) }));
const { createMessageListener } = await import('../../../src/messaging/server.ts');

const answerPage = vi.fn(async (_: unknown): Promise<unknown> => 'page');
const answerView = vi.fn(async (_: unknown): Promise<unknown> => 'view');
const handleAll = (direction: object, answer: (request: unknown) => Promise<unknown>) =>
  Object.fromEntries(Object.keys(direction).map(type => [type, (request: unknown) => answer(request)]));
const listen = createMessageListener({
  pageHandlers: handleAll(pageToWorker, answerPage) as unknown as PageHandlers,
  viewHandlers: handleAll(viewToWorker, answerView) as unknown as ViewHandlers,
  isAnswered: async () => true,
  isWithinLimit: async () => true,
  refuse: async () => ({ refused: 'too-often', notice: null }),
});
const heard = (message: unknown, sender: object): Promise<unknown> =>
  listen(message, sender as Parameters<typeof listen>[1]);

afterEach(() => {
  answerPage.mockClear();
  answerView.mockClear();
});

const tab = { id: 1, url: 'https://bsky.app/messages/settings' };
const view = { id: 'breakwater', url: `${OURS}src/pages/log/index.html`, origin: OURS.slice(0, -1), tab };
const popup = { id: 'breakwater', url: `${OURS}src/popup/index.html`, origin: OURS.slice(0, -1) };
const page = { id: 'breakwater', url: tab.url, origin: 'https://bsky.app', frameId: 0, tab };
const { origin: _, ...pageInOldBrowser } = page;

const STRANGERS: [string, object][] = [
  ['another extension', { id: 'other', url: 'chrome-extension://other/page.html', origin: 'chrome-extension://other' }],
  ['another extension that gives our address', { id: 'other', url: view.url, origin: view.origin }],
  ['a page script that gives our address', { ...page, url: view.url }],
  [
    'an address that begins as ours does',
    {
      ...page,
      url: 'chrome-extension://breakwater.evil.example/',
      origin: 'chrome-extension://breakwater.evil.example',
    },
  ],
  ['nobody', {}],
];

/** Lists the only messages accepted from a page script, and only about its own page. */
const ALLOWED = Object.keys(fromPage);

describe('every kind of message', () => {
  it.each(Object.values(fromView))('$type is accepted from our views only', async message => {
    expect(await heard(message, view)).toBe('view');
    expect(await heard(message, popup)).toBe('view');
    answerView.mockClear();
    for (const sender of [page, pageInOldBrowser, { ...page, frameId: 3 }, ...STRANGERS.map(([, s]) => s)])
      expect(await heard(message, sender)).toBeUndefined();
    expect(answerView).not.toHaveBeenCalled();
    expect(answerPage).not.toHaveBeenCalled();
  });

  it.each(Object.values(fromPage))('$type is accepted from the page script of that page', async message => {
    for (const sender of [page, pageInOldBrowser]) expect(await heard(message, sender)).toBe('page');
    answerPage.mockClear();
    for (const [, sender] of STRANGERS) expect(await heard(message, sender)).toBeUndefined();
    expect(await heard(message, popup), 'no tab').toBeUndefined();
    expect(await heard(message, { ...page, frameId: 3 }), 'a frame').toBeUndefined();
    expect(
      await heard(message, { ...page, origin: 'https://evil.example' }),
      'an address that the browser does not confirm',
    ).toBeUndefined();
    for (const url of ['file:///etc/passwd', 'about:blank', 'data:text/html,x', ''])
      expect(await heard(message, { ...page, url }), url).toBeUndefined();
    expect(answerPage).not.toHaveBeenCalled();
  });

  it.each(Object.values(fromPage).filter(m => 'where' in m || 'platform' in m || 'host' in m))(
    '$type is rejected about another platform',
    async message => {
      for (const host of ['x.com', 'www.facebook.com', 'evil.example', 'bsky.app.evil.example'])
        expect(
          await heard(message, { ...page, url: `https://${host}/`, origin: `https://${host}` }),
          host,
        ).toBeUndefined();
      expect(answerPage).not.toHaveBeenCalled();
    },
  );

  it('is accepted from our practice pages as from a page', async () => {
    expect(
      await heard({ type: 'page/getReportButton' }, { ...view, url: `${OURS}src/pages/practice/index.html#/` }),
    ).toBe('page');
  });
});

describe('a malformed message', () => {
  const sound = [...Object.values(fromPage), ...Object.values(fromView)];
  const KEYS = ['__proto__', 'constructor', 'prototype', 'type', 'toString', 'then'];
  const junk = fc.oneof(
    fc.anything({ withNullPrototype: true, key: fc.oneof(fc.constantFrom(...KEYS), fc.string()) }),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  /** Changes, removes or adds one value of a valid message, at any depth. */
  const bent = fc
    .tuple(
      fc.constantFrom(...sound),
      fc.constantFrom(...KEYS, 'tab', 'text', 'where', 'platform', 'id', 'more'),
      junk,
      fc.boolean(),
      fc.boolean(),
    )
    .map(([message, key, value, drop, deep]) => {
      const copy = JSON.parse(JSON.stringify(message)) as Record<string, unknown>;
      const at = deep
        ? ((Object.values(copy).find(x => typeof x === 'object' && x !== null) as
            | Record<string, unknown>
            | undefined) ?? copy)
        : copy;
      if (drop) delete at[key];
      else Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
      return copy;
    });

  it('is rejected without an error or a side effect, and accepted ones have the keys of the schema alone', async () => {
    const before = [Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)].flat()
      .length;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(junk, bent),
        fc.constantFrom<object>(page, view, popup, {}),
        async (message, sender) => {
          const type = await Promise.resolve().then(() => (message as { type?: unknown } | null)?.type);
          const answer = await heard(message, sender);
          if (answer === undefined) return;
          const [taken] = [...answerPage.mock.calls, ...answerView.mock.calls].at(-1)! as [Record<string, unknown>];
          expect(taken.type).toBe(type);
          const { entries } = messages[taken.type as MessageType].request;
          expect(Object.keys(taken).filter(k => k !== 'type' && !Object.hasOwn(entries, k))).toEqual([]);
          expect(Object.getPrototypeOf(taken)).toBe(Object.prototype);
          if (sender === page) expect(ALLOWED).toContain(taken.type);
          answerPage.mockClear();
          answerView.mockClear();
        },
      ),
      { numRuns: 1500 },
    );
    expect(
      [Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)].flat().length,
    ).toBe(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'prototype'])('cannot name a platform, setting or piece as %s', async name => {
    const where = { ...(fromPage['page/reportLocation'].where as object), platform: name };
    for (const message of [
      { type: 'page/reportLocation', where },
      {
        ...fromPage['page/reportFindings'],
        findings: [{ id: name, state: 'protected', value: null, locatedBy: null }],
      },
      { ...fromPage['page/ignoreMatch'], match: { kind: name, text: '' } },
    ])
      expect(await heard(message, view)).toBeUndefined();
    for (const message of [
      { ...fromView['disabledChecks/set'], platform: name },
      { ...fromView['setting/open'], setting: name },
      { ...fromView['accounts/delete'], platform: name },
    ])
      expect(await heard(message, view)).toBeUndefined();
  });

  it('gets no answer if the handler fails', async () => {
    answerView.mockRejectedValueOnce(new Error('x'));
    expect(await heard(fromView['riskCard/get'], view)).toBeUndefined();
  });
});
