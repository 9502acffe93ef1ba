/** Reads pages that answer late, in parts, for another page, or never. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ItemReading } from '../../../src/incidents/capture/schema.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { getMissingTextReason, readPage } = await import('../../../src/incidents/capture/read-page.ts');

const where = { platform: 'x', kind: 'post' as const, params: { id: '1' }, language: 'en' };
const bare: ItemReading = { where, post: null, head: null, canonical: null, ownReplies: null, language: 'en' };
const seen = (text: string | null): ItemReading => ({
  ...bare,
  post: {
    kind: 'post',
    author: 'omar_example',
    name: null,
    account: null,
    authorUrl: null,
    permalink: null,
    id: '1',
    parent: null,
    time: null,
    timeShown: null,
    text,
    counts: [],
    alts: [],
  },
});

/** Returns each answer in turn, then the last one every time. */
function page(
  answers: (ItemReading | null | undefined)[],
  { wakes = true, there = () => true }: { wakes?: boolean; there?: () => boolean } = {},
) {
  const asked: boolean[] = [];
  return {
    asked,
    read: async (pointed: boolean) => {
      asked.push(pointed);
      return answers[Math.min(asked.length, answers.length) - 1];
    },
    injectReader: vi.fn(async () => wakes),
    isCurrent: async () => there(),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
};

describe('a page', () => {
  it('is asked once if it answers', async () => {
    const p = page([seen('words')]);
    const read = readPage(p, true);
    await after(0);
    expect([read.done, read.best?.post?.text, p.asked, getMissingTextReason(read)]).toEqual([
      true,
      'words',
      [true],
      undefined,
    ]);
  });

  it('without a script gets one and is asked again, with the selected element only the first time', async () => {
    const p = page([undefined, null, bare, seen('words')]);
    const read = readPage(p, true);
    await after(0);
    expect([read.best, getMissingTextReason(read), p.injectReader.mock.calls.length]).toEqual([null, 'pending', 1]);
    await after(10_000);
    expect([read.done, read.best?.post?.text, p.asked, getMissingTextReason(read)]).toEqual([
      true,
      'words',
      [true, false, false, false],
      undefined,
    ]);
    expect(p.injectReader).toHaveBeenCalledTimes(1);
  });

  it('is not asked again if it may not be read', async () => {
    const p = page([undefined], { wakes: false });
    const read = readPage(p, false);
    await after(0);
    expect([read.done, p.asked.length, getMissingTextReason(read)]).toEqual([true, 1, 'silent']);
  });

  it('that hangs is waited for until the time limit, and no longer', async () => {
    const read = readPage(
      { read: () => new Promise(() => undefined), injectReader: async () => true, isCurrent: async () => true },
      false,
      25_000,
    );
    await after(24_900);
    expect([read.done, getMissingTextReason(read)]).toEqual([false, 'pending']);
    await after(200);
    expect([read.done, getMissingTextReason(read)]).toEqual([true, 'silent']);
  });

  it('that draws its text after the post is asked again, a few times', async () => {
    const late = page([seen(null), seen('words')]);
    const read = readPage(late, false);
    await after(0);
    expect([read.best?.post?.author, getMissingTextReason(read)]).toEqual(['omar_example', 'pending']);
    await after(1000);
    expect([read.best?.post?.text, late.asked.length]).toEqual(['words', 2]);
    const picture = page([seen(null)]);
    const wordless = readPage(picture, false);
    await after(25_000);
    expect([wordless.done, picture.asked.length, getMissingTextReason(wordless)]).toEqual([true, 3, undefined]);
  });

  it('that has changed by then has no answer', async () => {
    let here = true;
    const p = page([bare, seen('of another')], { there: () => here });
    const read = readPage(p, false);
    await after(0);
    here = false;
    await after(25_000);
    expect([read.done, read.best?.post, getMissingTextReason(read)]).toEqual([true, null, 'silent']);
  });

  it('without a single post says so at once; a profile needs none', async () => {
    const timeline = readPage(page([{ ...bare, where: { ...where, kind: 'other' } }]), false);
    const profile = readPage(page([{ ...bare, where: { ...where, kind: 'profile' } }]), false);
    await after(0);
    expect([timeline.done, getMissingTextReason(timeline), profile.done, getMissingTextReason(profile)]).toEqual([
      true,
      'no-post',
      true,
      undefined,
    ]);
  });
});
