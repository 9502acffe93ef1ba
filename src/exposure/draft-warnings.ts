/**
 * What a text gives away, in finished words, for the warning beside a composer and for a check. The text is in memory
 * only, for as long as this takes.
 */
import type { i18n } from 'i18next';
import type { CountryCode } from 'libphonenumber-js';
import { findPersonalTerms } from './personal-terms.ts';
import { matchKey, assessExposure, type ExposureWarning, type ExposureAssessment } from './warnings.ts';
import { formatList } from '../i18n/formats.ts';
import { getI18n } from '../i18n/index.ts';
import type {
  Draft,
  WatchState as Watch,
  TextCheckViewModel,
  CombinationLine,
  WarningLine,
  DraftWarningViewModel,
} from './schema.ts';
import { detectPiiInParts } from './detect-in-parts.ts';
import { personalTerms } from './personal-terms-store.ts';
import { getStorageContext } from '../preferences/storage-context.ts';
import { ignoredMatches } from './ignored-matches.ts';
import { getOverlayBase } from '../i18n/overlay-base.ts';

/** Regions of the browser's languages: where a number without a country code may be written. */
export const getLikelyCountries = (): CountryCode[] => [
  ...new Set((navigator.languages ?? []).map(l => new Intl.Locale(l).region).filter((r): r is CountryCode => !!r)),
];

async function judge(text: string, photo: boolean, practice: boolean): Promise<ExposureAssessment & { watch: Watch }> {
  const context = { ...getStorageContext(), practice };
  const [found, [own, passed]] = await Promise.all([
    detectPiiInParts(text, { countries: getLikelyCountries() }),
    Promise.all([personalTerms.get(context), ignoredMatches.list(context)]),
  ]);
  const never = new Set(passed.map(p => matchKey(p.kind, p.text)));
  return {
    ...assessExposure(
      text,
      found,
      findPersonalTerms(text, own.words),
      (what, quote) => never.has(matchKey(what, quote)),
      photo,
    ),
    watch: own.watch,
  };
}

const nameOf = (i: i18n, what: ExposureWarning['kind']): string =>
  i.t(what.startsWith('own_') ? `mine.kind.${what.slice(4)}` : `kind.${what}`);

function reasonOf(i: i18n, { kind: what, owner: whose }: ExposureWarning): string {
  if (what.startsWith('own_')) return i.t('warn.own', { name: nameOf(i, what) });
  return whose === 'self' || whose === 'unknown'
    ? i.t(`warn.${what}`)
    : i.t(`warn.whose.${whose}`, { name: nameOf(i, what) });
}

function lineOf(i: i18n, text: string, w: ExposureWarning): WarningLine {
  const quote = text.slice(w.start, w.end);
  return {
    key: matchKey(w.kind, quote),
    kind: w.kind,
    start: w.start,
    end: w.end,
    quote,
    name: nameOf(i, w.kind),
    text: reasonOf(i, w),
    high: w.high,
  };
}

/** Each piece once, the gravest first. */
const linesOf = (i: i18n, text: string, warned: ExposureWarning[]): WarningLine[] =>
  warned
    .map(w => lineOf(i, text, w))
    .filter((l, at, all) => all.findIndex(o => o.key === l.key) === at)
    .sort((a, b) => Number(b.high) - Number(a.high));

const togetherOf = (i: i18n, text: string, { combinations: together }: ExposureAssessment): CombinationLine[] =>
  together.slice(0, 3).map(({ id, high, pieces }) => ({
    id,
    high,
    text: i.t(`together.${id}`),
    of: pieces.map(p => text.slice(p.start, p.end)),
  }));

function titleOf(i: i18n, { warnings: warned }: ExposureAssessment, count: number): string {
  const others = warned.some(w => ['child', 'witness', 'other'].includes(w.owner));
  return i.t(others ? 'warn.othersTitle' : 'warn.title', { count });
}

const MOST_NAMED = 2;

function markOf(i: i18n, names: string[]): string {
  const all = [...new Set(names)];
  const named =
    all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED), i.t('warn.more', { count: all.length - MOST_NAMED })] : all;
  return i.t('warn.mark', { names: formatList(i.language, named, 'unit') });
}

const audienceOf = (i: i18n, { audience, chat }: Draft): string =>
  audience ? i.t('warn.audience', { audience }) : i.t(chat ? 'warn.chat' : 'warn.everyone');

const unwatched = (watch: Watch): watch is 'locked' | 'gone' | 'fault' => watch !== 'watched' && watch !== 'none';

function warningWords(
  i: i18n,
  text: string,
  weighed: ExposureAssessment,
  watch: Watch,
  to: Draft,
): DraftWarningViewModel {
  const lines = linesOf(i, text, weighed.warnings);
  const say = (name: string) => i.t(`warn.${name}`);
  return {
    ...getOverlayBase(i),
    label: say('label'),
    mark: lines.length
      ? markOf(
          i,
          lines.map(l => l.name),
        )
      : i.t('mine.unwatched.mark'),
    title: lines.length ? titleOf(i, weighed, lines.length) : i.t('mine.unwatched.mark'),
    stopped: { title: say('stopped'), text: say('stoppedText') },
    lines,
    together: togetherOf(i, text, weighed),
    audience: audienceOf(i, to),
    ...(unwatched(watch)
      ? {
          own: {
            mark: i.t('mine.unwatched.mark'),
            text: i.t(`mine.unwatched.${watch}`),
            press: i.t(watch === 'locked' ? 'vault.unlock.press' : 'mine.open'),
          },
        }
      : {}),
    say: {
      keep: say('keep'),
      take: say('take'),
      never: say('never'),
      kept: say('kept'),
      nevered: say('nevered'),
      undo: say('undo'),
      taken: say('taken'),
      missing: say('missing'),
      close: i.t('mark.close'),
      high: say('high'),
      learn: say('learn'),
    },
  };
}

/**
 * @param practice on the practice network. @returns null where there is nothing to say, and nothing that goes unwatched
 */
export async function checkDraft(written: Draft, practice: boolean): Promise<DraftWarningViewModel | null> {
  const { watch, ...weighed } = await judge(written.text, !!written.photo, practice);
  return weighed.warnings.length || unwatched(watch)
    ? warningWords(await getI18n(), written.text, weighed, watch, written)
    : null;
}

/** Any text, for a view of ours. */
export async function checkText(text: string): Promise<TextCheckViewModel> {
  const { watch, ...weighed } = await judge(text, false, false);
  const i = await getI18n();
  const lines = linesOf(i, text, weighed.warnings);
  return {
    title: titleOf(i, weighed, lines.length),
    lines,
    spans: weighed.warnings.map(({ start, end, high }) => ({ start, end, high })),
    together: togetherOf(i, text, weighed),
    watch,
  };
}
