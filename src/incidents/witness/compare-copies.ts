/** Compares page copies with each other, and each record with its own page copy. */
import type { PageCopyFacts } from '../page-copy/read-facts.ts';
import { COPY_PARTS } from '../vocabulary.ts';
import type { ComparedField, ComparedIncident, ComparedRecord, CopyPart, FieldComparison } from './comparison.ts';
import { collapseSpaces, compareTexts, fitsAroundMarks } from './compare-texts.ts';

/** Whether the copy agrees with the record; undefined: one of them does not say. */
type Agreement = boolean | undefined;

const HANDLE = /@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/u;

function agreesOnText({ item: { text }, redacted }: ComparedIncident, copy: PageCopyFacts): Agreement {
  if (text === undefined || (copy.partial && text !== copy.text)) return undefined;
  if (text === null || copy.text === null) return text === copy.text;
  return compareTexts(text, copy.text).same || (!!redacted && fitsAroundMarks(copy.text, text));
}

const includes = (copy: PageCopyFacts, text: string): boolean =>
  copy.shown.toLowerCase().includes(text.toLowerCase()) ||
  copy.addresses.some(address => address.toLowerCase().includes(text.toLowerCase()));

function agreesOnAuthor({ item: { author } }: ComparedIncident, copy: PageCopyFacts): Agreement {
  const handle = author?.handle?.replace(/^@/, '');
  const name = author?.name && collapseSpaces(author.name);
  if (!handle && !name) return undefined;
  // Messages of one author in a row may show no author.
  const namesSomebody = copy.addresses.length > 0 || HANDLE.test(copy.shown);
  if (!namesSomebody) return undefined;
  return (!handle || includes(copy, handle)) && (!name || includes(copy, name));
}

function agreesOnTime({ item: { posted } }: ComparedIncident, { times }: PageCopyFacts): Agreement {
  return posted?.utc && times.length ? times.includes(posted.utc) : undefined;
}

const CHECKS: Record<CopyPart, (incident: ComparedIncident, copy: PageCopyFacts) => Agreement> = {
  text: agreesOnText,
  author: agreesOnAuthor,
  time: agreesOnTime,
};

type Check = readonly [incident: ComparedIncident, copy: PageCopyFacts];

/** Names the parts of records that are not in copies. */
function checkAll(field: ComparedField, checks: readonly Check[]): FieldComparison {
  const results = COPY_PARTS.map(part => ({ part, agree: checks.map(check => CHECKS[part](...check)) }));
  const parts = results.filter(({ agree }) => agree.includes(false)).map(({ part }) => part);
  if (parts.length) return { field, result: 'different', parts };
  const isCompared = results.some(({ agree }) => agree.includes(true));
  return isCompared ? { field, result: 'same' } : { field, result: 'unknown', reason: 'not-in-copy' };
}

const listHandles = ({ shown }: PageCopyFacts): string =>
  [...new Set(shown.match(new RegExp(HANDLE, 'gu')))].sort().join(' ').toLowerCase();

/** Compares each copy with the record of the other, and the handles that both posts show. */
export function compareCopies(mine: ComparedRecord, theirs: ComparedRecord): FieldComparison {
  const field = 'copies';
  if (!mine.copy || !theirs.copy) return { field, result: 'unknown', reason: 'no-copy' };
  const compared = checkAll(field, [
    [mine.incident, theirs.copy],
    [theirs.incident, mine.copy],
  ]);
  if (listHandles(mine.copy) === listHandles(theirs.copy)) return compared;
  const parts = new Set(compared.parts).add('author');
  return { field, result: 'different', parts: COPY_PARTS.filter(part => parts.has(part)) };
}

export function checkOwnCopy(field: ComparedField, { incident, copy }: ComparedRecord): FieldComparison {
  return copy ? checkAll(field, [[incident, copy]]) : { field, result: 'unknown', reason: 'no-copy' };
}

/** An image that was added or removed, whatever it shows. */
export function compareImages({ copy: mine }: ComparedRecord, { copy: theirs }: ComparedRecord): FieldComparison {
  const field = 'images';
  if (!mine || !theirs) return { field, result: 'unknown', reason: 'no-copy' };
  if (mine.images === theirs.images) return { field, result: 'same' };
  return { field, result: 'different', mine: String(mine.images), theirs: String(theirs.images) };
}
