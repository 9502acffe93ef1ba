/** Tests the pure parts of a capture: what is stored of a page’s answer, how tiles are joined, browser names. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Viewport } from '../../../src/incidents/model.ts';

const getBrowserInfo = vi.fn(async (): Promise<{ name: string; version: string } | undefined> => undefined);
vi.mock('webextension-polyfill', () => ({ default: { runtime: { getBrowserInfo: () => getBrowserInfo() } } }));
const { parseUserAgent, getBrowserVersion } = await import('../../../src/incidents/capture/browser-version.ts');
const { buildItem } = await import('../../../src/incidents/capture/incident-item.ts');
const { planStitch } = await import('../../../src/incidents/capture/stitch.ts');

describe('a browser’s name', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153.0'],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      'Chromium 156.0.0.0',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 ' +
        'Safari/537.36 Edg/156.0.0.0',
      'Edge 156.0.0.0',
    ],
    ['something else', undefined],
  ])('%s', (agent, said) => expect(parseUserAgent(agent)).toBe(said));
});

describe('a browser that its user agent does not name', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  it('is named by other properties, and is never unknown', async () => {
    vi.stubGlobal('navigator', { userAgent: 'something else' });
    expect(await getBrowserVersion()).toBe('Chromium');
    vi.stubGlobal('navigator', {
      userAgent: 'x',
      userAgentData: {
        brands: [
          { brand: 'Not;A Brand', version: '9' },
          { brand: 'Chromium', version: '156' },
          { brand: 'Brave', version: '156' },
        ],
      },
    });
    expect(await getBrowserVersion()).toBe('Brave 156');
    getBrowserInfo.mockResolvedValueOnce({ name: 'Firefox', version: '153.0' });
    expect(await getBrowserVersion()).toBe('Firefox 153.0');
  });
});

describe('an item', () => {
  const where = { platform: 'x', kind: 'profile' as const, params: { handle: 'omar_example' }, language: 'en' };
  const seen = {
    where,
    post: null,
    head: { name: 'Omar Mock', account: '4711' },
    canonical: null,
    ownReplies: null,
    language: 'en',
  };
  it('of a page without details contains the URL and nothing guessed', () => {
    expect(buildItem('https://a.example/', 'T', null, null, true)).toEqual({
      kind: 'page',
      url: 'https://a.example/',
      canonicalUrl: null,
      platform: null,
      id: null,
      parent: null,
      author: { handle: null, name: null, id: null, url: null },
      posted: { shown: null, utc: null },
      counts: [],
      text: null,
      alts: [],
      language: null,
      title: 'T',
      ownReplies: null,
    });
  });
  it('can be a profile', () =>
    expect(buildItem('https://x.com/omar_example', 'T', 'x', seen, true)).toMatchObject({
      kind: 'profile',
      author: { handle: 'omar_example', name: 'Omar Mock', id: '4711', url: 'https://x.com/omar_example' },
    }));
  it('from a chat is a message', () =>
    expect(
      buildItem(
        'https://x.com/messages',
        'T',
        'x',
        { ...seen, where: { ...where, kind: 'messages', params: {} } },
        true,
      ).kind,
    ).toBe('message'));
  it('without text has no title, text or text alternative', () => {
    const post = {
      kind: 'post',
      author: 'o',
      name: null,
      account: null,
      authorUrl: null,
      permalink: null,
      id: null,
      parent: null,
      time: null,
      timeShown: null,
      text: 'words',
      counts: [],
      alts: ['more'],
    } as const;
    expect(
      buildItem('https://x.com/o', 'T', 'x', { ...seen, post: { ...post, counts: [], alts: ['more'] } }, false),
    ).toMatchObject({ title: null, text: null, alts: [] });
  });
});

describe('the plan of a stitched screenshot', () => {
  const view = (scrollY: number, clip = { top: 50, bottom: 680 }): Viewport => ({
    width: 1000,
    height: 700,
    ratio: 1,
    scrollY,
    clip,
  });

  it('leaves out the bars of all tiles but the first and the last', () => {
    expect(planStitch([view(0), view(580), view(900)])).toEqual({
      width: 1000,
      height: 1600,
      scale: 1,
      strips: [
        { tile: 0, from: 0, to: 680, at: 0 },
        { tile: 1, from: 50, to: 680, at: 630 },
        { tile: 2, from: 50, to: 700, at: 950 },
      ],
    });
  });
  it('is empty if the window changed its size or the page scrolled up', () => {
    expect(planStitch([])).toBeUndefined();
    expect(planStitch([view(0), { ...view(500), width: 800 }])).toBeUndefined();
    expect(planStitch([view(500), view(0)])).toBeUndefined();
  });
  it('covers every line if each scroll is less than the clear height, and stays within what browsers draw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 582 }), { maxLength: 39 }),
        fc.constantFrom(1, 1.25, 2, 3),
        (steps, ratio) => {
          let y = 0;
          const views = [0, ...steps].map(s => ({ ...view((y += s)), ratio }));
          const p = planStitch(views)!;
          let covered = 0;
          for (const s of p.strips) {
            expect(s.at).toBeLessThanOrEqual(covered);
            covered = Math.max(covered, s.at + s.to - s.from);
          }
          expect(covered).toBeGreaterThanOrEqual(p.height - 1);
          expect(p.height * p.scale).toBeLessThanOrEqual(16_000);
          expect(p.width * p.height * p.scale * p.scale).toBeLessThanOrEqual(60_000_001);
        },
      ),
    );
  });
});
