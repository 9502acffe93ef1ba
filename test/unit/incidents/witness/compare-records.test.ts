/** Checks that every edit of a page is named against a second record, and that honest differences are not. */
import { describe, expect, it, vi } from 'vitest';
import { compareRecords } from '../../../../src/incidents/witness/compare-records.ts';
import type { ComparedField, ComparedRecord, FieldComparison } from '../../../../src/incidents/witness/comparison.ts';
import { COMPARED_FIELDS } from '../../../../src/incidents/vocabulary.ts';
import { openPage } from '../../../helpers/dom.ts';
import { readFixture } from '../../../helpers/fixtures.ts';
import { getPlatform } from '../../../helpers/inspect-page.ts';
import { truth } from '../../../fixtures/truth.ts';
import {
  saveOpenPage,
  ALIKE,
  EDITED_PAGES,
  FIRST,
  POSTS,
  savePage,
  SECOND,
  type SyntheticPost,
} from './saved-pages.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const get = (compared: FieldComparison[], field: ComparedField): FieldComparison =>
  compared.find(each => each.field === field)!;
const listDifferent = (compared: FieldComparison[]): ComparedField[] =>
  compared.filter(({ result }) => result === 'different').map(({ field }) => field);

const swapSides = (field: ComparedField): ComparedField =>
  field === 'my-copy' ? 'their-copy' : field === 'their-copy' ? 'my-copy' : field;

const change = (
  record: ComparedRecord,
  item: Partial<ComparedRecord['incident']['item']>,
  more = {},
): ComparedRecord => ({
  ...record,
  incident: { ...record.incident, ...more, item: { ...record.incident.item, ...item } },
});

describe.each(Object.entries(POSTS))('a post in %s', (_, post: SyntheticPost) => {
  const witness = savePage(post, SECOND);

  it('is read by the readers of the page', () => {
    const { item } = witness.incident;
    expect([item.author?.handle, item.author?.name, item.posted?.utc]).toEqual([post.handle, post.name, post.time]);
    expect(witness.copy?.text).toBe(item.text);
    expect(item.alts).toEqual([post.alt]);
  });

  it('that two people saw unedited does not differ, whatever is around it', () => {
    const compared = compareRecords(savePage(post, FIRST), witness);
    expect(listDifferent(compared)).toEqual([]);
    for (const field of ['link', 'item', 'handle', 'name', 'posted', 'text', 'alts', 'copies', 'images', 'my-copy'])
      expect([field, get(compared, field as ComparedField).result]).toEqual([field, 'same']);
    for (const field of ['shown', 'counts', 'saved', 'tool'])
      expect([field, get(compared, field as ComparedField).result]).toEqual([field, 'expected']);
    expect(compared.map(({ field }) => field)).toEqual([...COMPARED_FIELDS]);
  });

  it.each(EDITED_PAGES)('edited so that $name', ({ edit, named, unseen = [], seenBy }) => {
    const viewer = seenBy ? { ...FIRST, shownTime: ALIKE.shownTime } : FIRST;
    const other = seenBy ? savePage(post, ALIKE) : witness;
    const edited = savePage(post, viewer, edit);
    const compared = compareRecords(edited, other);
    expect(listDifferent(compared)).toEqual(expect.arrayContaining([...named]));
    for (const codePoint of unseen) expect(compared.flatMap(each => each.unseen ?? [])).toContain(codePoint);
    // The witness’s own record stays in itself what it was.
    expect(get(compared, 'their-copy').result).toBe('same');
    // Whoever edited it, it is named.
    expect(listDifferent(compareRecords(other, edited))).toEqual(listDifferent(compared).map(swapSides));
  });

  it('of which somebody has only a screenshot', () => {
    const { incident } = savePage(post, FIRST);
    const nothing = { text: null, author: { handle: null, name: null, id: null, url: null }, alts: [] };
    const forged = change({ incident }, { ...nothing, posted: { shown: null, utc: null }, counts: [] });
    const compared = compareRecords(forged, witness);
    for (const field of ['handle', 'name', 'posted', 'text', 'alts'] as const)
      expect(get(compared, field)).toMatchObject({ result: 'different', reason: 'only-theirs' });
    expect(get(compared, 'copies')).toMatchObject({ result: 'unknown', reason: 'no-copy' });
    expect(get(compared, 'screenshots')).toMatchObject({ result: 'unknown' });
  });

  it('whose record was changed after it was saved is not in its own page copy', () => {
    const mine = savePage(post, FIRST);
    const edits: [Partial<ComparedRecord['incident']['item']>, string][] = [
      [{ text: `${mine.incident.item.text}!` }, 'text'],
      [{ author: { ...mine.incident.item.author!, handle: 'nour_mock' } }, 'author'],
      [{ author: { ...mine.incident.item.author!, name: 'Nour Mock' } }, 'author'],
      [{ posted: { shown: null, utc: '2026-01-01T00:00:00.000Z' } }, 'time'],
    ];
    for (const [item, part] of edits) {
      expect(get(compareRecords(change(mine, item), witness), 'my-copy')).toEqual({
        field: 'my-copy',
        result: 'different',
        parts: [part],
      });
      expect(get(compareRecords(witness, change(mine, item)), 'their-copy').parts).toEqual([part]);
    }
  });

  it('can be compared where the other record is redacted, apart from the marks', () => {
    const mine = savePage(post, FIRST);
    const text = mine.incident.item.text!;
    const redacted = text.replace(/Friday|الجمعة/, '[person 1]');
    const compare = (other: string) =>
      get(compareRecords(mine, change(witness, { text: other }, { redacted: 1 })), 'text');
    expect(compare(text).result).toBe('same');
    expect(compare(redacted)).toMatchObject({ result: 'unknown', reason: 'redacted' });
    expect(compare(`${redacted} And more.`).result).toBe('different');
    expect(compare(`Not so. ${redacted}`).result).toBe('different');
  });

  it('says what the other record leaves out', () => {
    const { text: _, author: __, posted: ___, ...item } = witness.incident.item;
    const partial = { incident: { ...witness.incident, item } };
    const compared = compareRecords(savePage(post, FIRST), partial);
    for (const field of ['text', 'handle', 'name', 'posted'] as const)
      expect(get(compared, field)).toMatchObject({ result: 'unknown', reason: 'left-out' });
    expect(get(compared, 'their-copy').reason).toBe('no-copy');
  });

  it('does not call a page that was not read a difference', () => {
    const slow = change(witness, { text: null }, { notRead: 'silent' });
    expect(get(compareRecords(savePage(post, FIRST), slow), 'text')).toMatchObject({
      result: 'unknown',
      reason: 'unread',
    });
  });
});

describe('a record and its own page copy', () => {
  const posts = truth.flatMap(({ kind, platform, file, url }) =>
    kind === 'post' && platform && getPlatform(platform).post ? [{ platform, file, url }] : [],
  );

  it.each(posts)('agree on $file', ({ file, url, platform }) => {
    const mine = saveOpenPage(platform, openPage(readFixture(file), url));
    const own = get(compareRecords(mine, mine), 'my-copy');
    expect({ ...own, item: own.parts && mine }).toMatchObject({ result: mine.copy ? 'same' : 'unknown' });
  });
});
