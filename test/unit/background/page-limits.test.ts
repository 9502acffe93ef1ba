/** Tests what a page can do that has taken over its process: it sends what its buttons would send, without end. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CustodyEvent } from '../../../src/incidents/model.ts';
import type { PageMessage, RequestOf } from '../../../src/messaging/contract.ts';
import { LIMIT_OF_MESSAGE, PAGE_LIMITS, type PageLimit } from '../../../src/messaging/page-limits.ts';
import { createFakeBrowser, EXTENSION_URL, type FakeTab } from '../../helpers/fake-browser.ts';
import '../../helpers/web-locks.ts';
import { fromPage } from '../messaging/sample-messages.ts';

const fake = createFakeBrowser();
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));
vi.mock('../../../src/lib/package-file.ts', () => import('../../helpers/package-files.ts'));
vi.stubGlobal('navigator', { ...navigator, userAgent: 'Firefox/153.0', languages: ['en'] });

const platform = 'bluesky';
const POST = 'https://bsky.app/profile/omar.test/post/1';
const VIEW = `${EXTENSION_URL}src/pages/log/index.html`;
const { local, session } = fake.browser.storage;

/** A worker with nothing but what the browser stores. */
async function startWorker() {
  vi.resetModules();
  const [{ createMessageListener }, { messageHandlers }, { incidentStore }, { drainFaults }] = await Promise.all([
    import('../../../src/messaging/server.ts'),
    import('../../../src/background/handlers/index.ts'),
    import('../../../src/incidents/store.ts'),
    import('../../../src/lib/fault-log.ts'),
  ]);
  return { listen: createMessageListener(messageHandlers), incidents: incidentStore, drainFaults };
}

let worker: Awaited<ReturnType<typeof startWorker>>;
let tab: FakeTab;

const send = <T extends PageMessage>(from: FakeTab, message: RequestOf<T> & { type: T }): Promise<unknown> =>
  worker.listen(message, { id: 'breakwater', url: from.url, frameId: 0, tab: from } as never);
const sendFromView = (message: object): Promise<unknown> => worker.listen(message, { id: 'breakwater', url: VIEW });

/** Its page answers at once, with a post that it shows. */
const openPost = (url = POST): FakeTab =>
  fake.addTab(url, ({ type }) =>
    type === 'reader/readItem'
      ? { where: null, post: null, head: null, canonical: null, ownReplies: null, language: 'en' }
      : undefined,
  );

const save = (from = tab) => send(from, { type: 'page/saveEvidence', platform, what: 'threatened' });
const openLesson = (from = tab) => send(from, { type: 'page/openLesson', platform, kind: 'phone' });
const quickExit = (from = tab) => send(from, { type: 'page/quickExit' });
const times = <T>(count: number, task: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => task(n)));
const elapse = (seconds: number): void => void vi.setSystemTime(Date.now() + seconds * 1000);
const openViews = (): string[] => [...fake.tabs.values()].map(t => t.url).filter(url => url.startsWith(EXTENSION_URL));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const area of [local, session]) await area.remove(Object.keys(area.items));
  fake.tabs.clear();
  fake.created.length = 0;
  fake.addTab('https://plain.example/'); // in front, so that no time is spent on screenshots
  tab = openPost();
  worker = await startWorker();
  await worker.incidents.deleteAll((await worker.incidents.list()).map(incident => incident.id));
});
afterEach(() => void vi.useRealTimers());

describe('evidence', () => {
  it('is saved some times and then refused, and the dialog in the page says so', async () => {
    const answers = await times(200, () => save());
    const saved = await worker.incidents.count();
    expect(saved).toBeGreaterThan(0);
    expect(saved).toBeLessThanOrEqual(20);
    expect(answers.filter(answer => (answer as { incident?: string }).incident)).toHaveLength(saved);
    expect(answers.at(-1)).toMatchObject({ text: expect.stringContaining('Breakwater button in the toolbar') });
    expect(answers.at(-1)).not.toHaveProperty('incident');
  });

  it('is saved at the pace of a person under attack', async () => {
    for (let n = 0; n < 60; n++) {
      expect(await save(), `no. ${n + 1}`).toHaveProperty('incident');
      elapse(5);
    }
    expect(await worker.incidents.count()).toBe(60);
  });

  it('is saved from the toolbar and from other pages, whatever one page has sent', async () => {
    await times(200, () => save());
    const before = await worker.incidents.count();
    await times(5, () => sendFromView({ type: 'evidence/save', tab: tab.id, what: 'threatened' }));
    const other = openPost('https://bsky.app/profile/huda.test/post/2');
    expect(await save(other)).toHaveProperty('incident');
    expect(await worker.incidents.count()).toBe(before + 6);
  });

  it('is not saved for a tab in the background, where nobody can press anything', async () => {
    tab.active = false;
    await times(5, () => save());
    expect(await worker.incidents.count()).toBe(0);
  });

  it('can be read also if the page has an endless address, which fills no memory', async () => {
    tab.url = `${POST}#${'x'.repeat(1_900_000)}`;
    await times(3, () => save());
    const { incidents, unread } = await worker.incidents.listAll();
    expect([incidents.length, unread]).toEqual([3, []]);
    expect(incidents[0]!.item.url).toMatch(/x…$/);
    expect(JSON.stringify(session.items).length).toBeLessThan(100_000);
  });

  it('names the page, not the person, as the one who asked for it', async () => {
    await save();
    await sendFromView({ type: 'evidence/save', tab: tab.id, what: 'threatened' });
    const incidents = await worker.incidents.list();
    expect(incidents.map(({ via }) => via).sort()).toEqual(['page', undefined]);
    const { events } = await worker.incidents.getCustody();
    for (const { id, via } of incidents)
      expect(events).toContainEqual(
        expect.objectContaining({ event: 'created', incident: id, actor: via ?? 'person' }) as unknown,
      );
    const ids = incidents.map(({ id }) => id);
    const edits = (events as CustodyEvent[]).filter(e => e.event === 'edited' && ids.includes(e.incident));
    expect(edits.map(({ actor }) => actor)).toEqual(['tool', 'tool']); // why there is no screenshot
  });
});

describe('our pages', () => {
  it('are opened a few times and then refused, and a notice in the page says so', async () => {
    const answers = await times(15, () => openLesson());
    expect(fake.created.length).toBeGreaterThan(0);
    expect(fake.created.length).toBeLessThanOrEqual(4);
    expect(answers.at(-1)).toMatchObject({
      refused: 'too-often',
      notice: { text: expect.stringMatching(/asked too often/) },
    });
  });

  it('are opened by all messages that open one together no more often', async () => {
    await times(6, () => openLesson());
    await times(6, () => send(tab, { type: 'page/openPersonalTerms', platform }));
    await times(6, () => send(tab, { type: 'page/startReport', platform, what: 'threatened', all: true }));
    expect(fake.created.length).toBeLessThanOrEqual(4);
  });

  it('are not opened any more after a restart of the worker', async () => {
    await times(15, () => openLesson());
    const before = fake.created.length;
    worker = await startWorker();
    await times(15, () => openLesson());
    expect(fake.created.length).toBe(before);
    elapse(60);
    await openLesson();
    expect(fake.created.length).toBe(before + 1);
  });

  it('are not opened more often by many tabs', async () => {
    await times(12, () => times(5, () => openLesson(openPost())));
    expect(fake.created.length).toBeLessThanOrEqual(8);
  });
});

describe('quick exit', () => {
  it('closes our pages, but not again and again', async () => {
    fake.addTab(VIEW);
    expect(await quickExit()).toBe(true);
    expect(openViews()).toEqual([]);
    await times(20, () => quickExit(openPost()));
    fake.addTab(VIEW);
    await times(20, () => quickExit(openPost()));
    expect(openViews()).toEqual([VIEW]);
    elapse(60);
    expect(await quickExit(openPost())).toBe(true);
    expect(openViews()).toEqual([]);
  });

  it('is left to the page itself where the worker refuses it', async () => {
    tab.active = false;
    fake.addTab(VIEW);
    expect(await quickExit()).toMatchObject({ refused: 'too-often' });
    expect(openViews()).toEqual([VIEW]);
  });

  it('has no limit in our own pages', async () => {
    for (let n = 0; n < 10; n++) {
      fake.addTab(VIEW);
      await sendFromView({ type: 'quickExit/start' });
      expect(openViews()).toEqual([]);
    }
  });
});

describe('what is stored', () => {
  const where = { platform, kind: 'settings:messages' as const, params: {}, language: 'en' };
  const finding = { id: 'chat_allow', state: 'exposed' as const, value: 'all', locatedBy: 'css' };
  const report = (me: string, from = tab) =>
    send(from, { type: 'page/reportFindings', where: { ...where, me }, findings: [finding] });
  const accounts = (): string[] => Object.keys(local.items).filter(key => key.startsWith('seen:'));

  it('grows by a few accounts, however many a page invents', async () => {
    await times(300, n => report(`invented-${n}.test`));
    expect(accounts().length).toBeGreaterThan(0);
    expect(accounts().length).toBeLessThanOrEqual(3);
  });

  it('still has the person’s accounts, up to a limit', async () => {
    await report('rana.test');
    await sendFromView({ type: 'setting/keepPublic', tab: tab.id, setting: 'chat_allow', on: true });
    const [own] = accounts();
    for (let n = 0; n < 80; n++) {
      elapse(3_600);
      await report(`invented-${n}.test`);
    }
    expect(accounts().length).toBe(30);
    expect(accounts()).toContain(own);
  });

  it('grows by closed tips only for pages that the platform has', async () => {
    const dismiss = (kind: string) => send(tab, { type: 'page/dismissTip', platform, kind: kind as never });
    await times(1_500, n => dismiss(`settings:${'x'.repeat(50)}${n}`));
    expect(local.items.closedNotes ?? []).toEqual([]);
    elapse(3_600);
    await dismiss('settings:messages');
    expect(local.items.closedNotes).toEqual([`${platform} settings:messages`]);
  });

  it('of a tab is small, whatever its page reports', async () => {
    const fields = Array.from({ length: 60 }, (_, n) => ({
      id: `field-${n}`,
      text: Array.from({ length: 4_000 }, (_, k) => `+1 202 555 ${String(k).padStart(4, '0')}`)
        .join(' ')
        .slice(0, 100_000),
    }));
    await send(tab, { type: 'page/reportProfile', where: { ...where, kind: 'own-profile' }, fields });
    await send(tab, {
      type: 'page/reportFindings',
      where,
      findings: Array.from({ length: 200 }, () => ({ ...finding, value: 'x'.repeat(2_000) })),
    });
    expect(JSON.stringify(session.items).length).toBeLessThan(50_000);
  });
});

describe('the page in front', () => {
  const check = (from: FakeTab) =>
    send(from, { type: 'page/checkDraft', platform, text: 'Call me on +1 202 555 0147' });

  it('is warned, whatever pages in the background send', async () => {
    const others = Array.from({ length: 10 }, () => Object.assign(openPost(), { active: false }));
    const answers = (await times(10, n => times(40, () => check(others[n]!)))).flat();
    expect(answers).toContainEqual({ refused: 'too-often', notice: null });
    expect(await check(tab)).toMatchObject({ lines: [{ kind: 'phone' }] });
  });
});

it('never exceeds a limit or fails, whatever messages pages send, in whatever order', async () => {
  const message = fc.record({
    tab: fc.integer({ min: 0, max: 3 }),
    type: fc.constantFrom(...(Object.keys(fromPage) as PageMessage[])),
    active: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 60, maxLength: 120 }), async messages => {
      for (const area of [local, session]) await area.remove(Object.keys(area.items));
      await worker.incidents.deleteAll((await worker.incidents.list()).map(incident => incident.id));
      fake.created.length = 0;
      worker = await startWorker();
      const tabs = Array.from({ length: 4 }, () => openPost());
      const answers = await Promise.all(
        messages.map(m => send(Object.assign({ ...tabs[m.tab]! }, { active: m.active }), fromPage[m.type] as never)),
      );
      const exits = answers.filter((answer, n) => messages[n]!.type === 'page/quickExit' && answer === true).length;
      expect(exits).toBeLessThanOrEqual(PAGE_LIMITS.quickExit.overall.burst);
      expect(fake.created.length).toBeLessThanOrEqual(PAGE_LIMITS.openPage.overall.burst + exits);
      expect(await worker.incidents.count()).toBeLessThanOrEqual(PAGE_LIMITS.saveEvidence.overall.burst);
      for (const [n, { type, active }] of messages.entries()) {
        const { press }: PageLimit = PAGE_LIMITS[LIMIT_OF_MESSAGE[type]];
        if (press && !active && type !== 'page/saveEvidence')
          expect(answers[n]).toMatchObject({ refused: 'too-often' });
      }
      expect(worker.drainFaults().filter(fault => fault !== 'message-refused')).toEqual([]);
    }),
    { numRuns: 8 },
  );
});
