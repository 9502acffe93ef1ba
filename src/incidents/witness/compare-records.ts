/**
 * Compares a record with one that somebody else saved of the same item. It shows whether two devices saw the same, and
 * never whether that is true.
 */
import { checkOwnCopy, compareCopies, compareImages } from './compare-copies.ts';
import { collapseSpaces, compareTexts, fitsAroundMarks } from './compare-texts.ts';
import type { ComparedField, ComparedIncident, ComparedRecord, FieldComparison } from './comparison.ts';
import { getItemLink, normalizeLink } from './match-records.ts';
import { diffWords } from './word-diff.ts';

type Value = string | null | undefined;
type Side = 'mine' | 'theirs';
interface Pair {
  mine: ComparedRecord;
  theirs: ComparedRecord;
}

/** A page that was not read, or a text that is not saved on purpose, says nothing about the page. */
const isUnread = ({ notRead, what }: ComparedIncident): boolean => notRead !== undefined || what === 'sexual';

const isRedacted = ({ redacted }: ComparedIncident): boolean => (redacted ?? 0) > 0;

function compareMissing(field: ComparedField, { mine, theirs }: Pair, a: Value, b: Value): FieldComparison {
  const values = { ...(a && { mine: a }), ...(b && { theirs: b }) };
  if (a === undefined || b === undefined) return { field, result: 'unknown', reason: 'left-out', ...values };
  if (a === null && b === null) return { field, result: 'unknown', reason: 'neither' };
  const missing: Side = a === null ? 'mine' : 'theirs';
  if (isUnread({ mine, theirs }[missing].incident)) return { field, result: 'unknown', reason: 'unread', ...values };
  return { field, result: 'different', reason: missing === 'mine' ? 'only-theirs' : 'only-mine', ...values };
}

function compareValues(
  field: ComparedField,
  pair: Pair,
  read: (incident: ComparedIncident) => Value,
  normalize: (value: string) => string = value => value,
): FieldComparison {
  const [mine, theirs] = [read(pair.mine.incident), read(pair.theirs.incident)];
  if (mine === null || mine === undefined || theirs === null || theirs === undefined)
    return compareMissing(field, pair, mine, theirs);
  const { same, onlyUnseen, unseen } = compareTexts(normalize(mine), normalize(theirs));
  if (same) return { field, result: 'same' };
  const values = { mine, theirs, ...(unseen.length && { unseen }) };
  if (isRedacted(pair.theirs.incident) && fitsAroundMarks(mine, theirs))
    return { field, result: 'unknown', reason: 'redacted', ...values };
  return { field, result: 'different', ...(onlyUnseen && { reason: 'unseen' }), ...values };
}

/** Shows long texts by what differs in them. */
function compareText(pair: Pair): FieldComparison {
  const { mine, theirs, ...compared } = compareValues('text', pair, ({ item }) => item.text);
  if (mine === undefined && theirs === undefined) return compared;
  return { ...compared, diff: diffWords(collapseSpaces(mine ?? ''), collapseSpaces(theirs ?? '')) };
}

/** An absolute time has a year or the time of day. */
const ABSOLUTE_TIME = /\p{Nd}{4}|\p{Nd}{1,2}[:.٫]\p{Nd}{2}/u;

const getOffset = ({ zone, keptAt }: ComparedIncident): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(keptAt))
      .find(({ type }) => type === 'timeZoneName')!.value;
  } catch {
    return zone;
  }
};

/** Pages show times in the language and time zone of the reader, and often as "2 hours ago". */
function compareShownTime(pair: Pair): FieldComparison {
  const compared = compareValues('shown', pair, ({ item }) => item.posted?.shown);
  if (compared.result !== 'different' || compared.reason) return compared;
  const [a, b] = [pair.mine.incident, pair.theirs.incident];
  const isComparable =
    a.item.language === b.item.language &&
    getOffset(a) === getOffset(b) &&
    [compared.mine, compared.theirs].every(shown => shown !== undefined && ABSOLUTE_TIME.test(shown));
  if (isComparable) return compared;
  const hasUtc = [a, b].every(({ item }) => item.posted?.utc);
  return { ...compared, result: hasUtc ? 'expected' : 'unknown', reason: 'shown-time' };
}

const joinList = (list: readonly string[] | undefined): Value => list && (list.length ? list.join(' · ') : null);

function compareCounts(pair: Pair): FieldComparison {
  const compared = compareValues('counts', pair, ({ item }) => joinList(item.counts));
  return compared.result === 'different' ? { ...compared, result: 'expected', reason: 'counts' } : compared;
}

function compareSaving({ mine, theirs }: Pair): FieldComparison[] {
  const [a, b] = [mine.incident, theirs.incident];
  const describe = ({ tool, browser }: ComparedIncident): Value => tool && [tool, browser].filter(Boolean).join(' · ');
  const tool = compareValues('tool', { mine, theirs }, describe);
  return [
    { field: 'saved', result: 'expected', reason: 'saved', mine: a.keptAt, theirs: b.keptAt },
    tool.result === 'different' ? { ...tool, result: 'expected', reason: 'tool' } : tool,
  ];
}

/** @returns one result for each field, in the order of `COMPARED_FIELDS` */
export function compareRecords(mine: ComparedRecord, theirs: ComparedRecord): FieldComparison[] {
  const pair = { mine, theirs };
  return [
    compareValues('link', pair, ({ item }) => getItemLink(item), normalizeLink),
    compareValues('platform', pair, ({ item }) => item.platform),
    compareValues('item', pair, ({ item }) => item.id),
    compareValues(
      'handle',
      pair,
      ({ item }) => item.author?.handle,
      handle => handle.replace(/^@/, ''),
    ),
    compareValues('account', pair, ({ item }) => item.author?.id),
    compareValues('name', pair, ({ item }) => item.author?.name),
    compareValues('posted', pair, ({ item }) => item.posted?.utc),
    compareShownTime(pair),
    compareText(pair),
    compareValues('alts', pair, ({ item }) => joinList(item.alts)),
    compareCounts(pair),
    ...compareSaving(pair),
    compareCopies(mine, theirs),
    compareImages(mine, theirs),
    checkOwnCopy('my-copy', mine),
    checkOwnCopy('their-copy', theirs),
    { field: 'screenshots', result: 'unknown', reason: 'screenshots' },
  ];
}
