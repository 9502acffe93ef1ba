/** National, tax, passport and refugee-case numbers: by their name beside them, or by a shape that is theirs alone. */
import { after, anyOf, before, type Detector, type Hit } from '../detector.ts';
import { ID_NAMES, KNOWN_SHORT, OTHER_NUMBERS, PAPERS } from '../words/ids.ts';

/** A run of letters and digits in groups, with at least four digits. */
const CANDIDATE = /(?<![\p{L}\p{N}@#$_+])(?<![\p{N}+][.,/-])(?:[A-Z]{1,5}[ -]?|[A-Za-z]{1,4})?\d(?:[ .\-/]{0,1}[A-Z\d]|[a-z](?![a-z])){3,22}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}@]|-[0-9a-f]{4})|(?<![\p{L}\p{N}])[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z](?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[A-Z]{4}\d{6}[A-Z0-9]{3,8}(?![\p{L}\p{N}])|(?<=is|code)\d{6,12}[A-Z]?\d{0,4}[A-Z]?(?![\p{L}\p{N}])/gu;

/** A name of up to four Latin letters is also a word somewhere: it counts in capitals, or where it is on this list. */
const SHORT = /^[a-z.]{1,4}$/;
const long = anyOf(ID_NAMES.filter(n => !SHORT.test(n) || KNOWN_SHORT.includes(n)));
const short = anyOf(ID_NAMES.filter(n => SHORT.test(n)).map(n => n.toUpperCase()));
const gap = '(?:[^\\n\\d]{0,42}|[^\\n]{0,6}\\([^)\\n]{0,20}\\)[^\\n\\d]{0,12})$';
const NAMED = [new RegExp(`${long}${gap}`, 'iu'), new RegExp(`(?<!/)${short}(?:[^\\n\\d\\p{L}]{1,4}(?:\\p{L}{1,9}[^\\n\\d\\p{L}]{1,3}){0,3}|[^\\n]{0,6}\\([^)\\n]{0,20}\\)[^\\n\\d]{0,6})$`, 'u')];
const NAMED_LIST = new RegExp(`${long}[^\\n]{0,64}(?:,|and|y|и|و|ve|:)\\s?[^\\n\\d]{0,20}$`, 'iu');
const link = '^[^\\n\\d\\p{L}]{0,4}(?:\\p{L}{1,8}\\s{1,2}){0,5}';
const NAMED_AFTER = [new RegExp(`${link}${long}`, 'iu'), new RegExp(`${link}${short}`, 'u')];
const some = (all: RegExp[], near: string): boolean => all.some(re => re.test(near));
const PAPER = new RegExp(`${anyOf(PAPERS)}[^\\n\\d]{0,16}$`, 'iu');
const OTHER = new RegExp(`${anyOf(OTHER_NUMBERS)}[^\\n\\d]{0,12}$`, 'iu');

/** Shapes that no other number has, or with so strict a check that a name is not needed. */
const ALONE: [RegExp, number][] = [
  [/^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/, 0.75],
  [/^(?!000|666|9\d\d)\d{3} (?!00)\d{2} (?!0000)\d{4}$/, 0.6],
  [/^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/, 0.9],
  [/^[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d$/, 0.9],
  [/^\d{3}\.\d{3}\.\d{3}-\d{2}$/, 0.85],
  [/^756\.\d{4}\.\d{4}\.\d{2}$/, 0.9],
  [/^\d{5}-\d{7}-\d$/, 0.85],
];
const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;

function sure(text: string, at: number, written: string): number {
  const digits = written.replace(/\D/g, '').length;
  if (DATE.test(written)) return 0;
  const near = before(text, at, 64);
  const strict = ALONE.find(([shape]) => shape.test(written))?.[1] ?? 0;
  if (OTHER.test(near)) return 0;
  if (digits >= 4 && (some(NAMED, near) || some(NAMED_AFTER, after(text, at + written.length, 40)))) {
    const plain = /^(?:19|20)\d{2}$/.test(written);
    return plain ? 0 : Math.max(strict, digits >= 6 || /[A-Z]/i.test(written) ? 0.85 : 0.7);
  }
  if (digits >= 6 && NAMED_LIST.test(near)) return Math.max(strict, 0.7);
  if (digits >= 5 && PAPER.test(near)) return Math.max(strict, 0.7);
  return strict;
}

function find(text: string): Hit[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(CANDIDATE)].flatMap(m => {
    const written = m[0];
    const confidence = sure(text, m.index, written);
    return confidence ? [{ start: m.index, end: m.index + written.length, confidence }] : [];
  });
}

export const ids: Detector = { kind: 'national_id', find };
