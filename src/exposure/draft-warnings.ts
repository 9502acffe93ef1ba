/** Builds the warning about a draft, and the result of a text check. The text is not stored. */
import type { i18n } from 'i18next';
import type { CountryCode } from 'libphonenumber-js';
import { findPersonalTerms } from './personal-terms.ts';
import { matchKey, assessExposure, type ExposureWarning, type ExposureAssessment } from './warnings.ts';
import { formatList } from '../i18n/formats.ts';
import { getI18n } from '../i18n/index.ts';
import type {
  Draft,
  WatchState,
  TextCheckViewModel,
  CombinationLine,
  WarningLine,
  DraftWarningViewModel,
  KindOffer,
} from './schema.ts';
import { detectPiiInParts } from './detect-in-parts.ts';
import { personalTerms } from './personal-terms-store.ts';
import { getStorageContext, type StorageContext } from '../preferences/storage-context.ts';
import { ignoredMatches } from './ignored-matches.ts';
import { kindChoices } from './kind-choices.ts';
import type { PiiKind } from './kinds.ts';
import { getOverlayBase } from '../i18n/overlay-base.ts';

/** The regions of the browser's languages, for phone numbers without a country code. */
export const getLikelyCountries = (): CountryCode[] => [
  ...new Set((navigator.languages ?? []).map(l => new Intl.Locale(l).region).filter((r): r is CountryCode => !!r)),
];

interface AssessmentRequest {
  text: string;
  photo: boolean;
  context: StorageContext;
  /** Kinds that are no reason for a warning by themselves. */
  kindsOff: Promise<readonly PiiKind[]> | readonly PiiKind[];
}

async function assess({
  text,
  photo,
  context,
  kindsOff,
}: AssessmentRequest): Promise<ExposureAssessment & { watch: WatchState }> {
  const [found, [list, ignored, off]] = await Promise.all([
    detectPiiInParts(text, { countries: getLikelyCountries() }),
    Promise.all([personalTerms.get(context), ignoredMatches.list(context), kindsOff]),
  ]);
  const ignoredKeys = new Set(ignored.map(match => matchKey(match.kind, match.text)));
  return {
    ...assessExposure(
      text,
      found,
      findPersonalTerms(text, list.words),
      { isIgnored: (kind, quote) => ignoredKeys.has(matchKey(kind, quote)), kindsOff: off },
      photo,
    ),
    watch: list.watch,
  };
}

const isOwnTerm = (kind: ExposureWarning['kind']): kind is Exclude<ExposureWarning['kind'], PiiKind> =>
  kind.startsWith('own_');

const getKindName = (i: i18n, kind: ExposureWarning['kind']): string =>
  i.t(isOwnTerm(kind) ? `mine.kind.${kind.slice(4)}` : `kind.${kind}`);

function getReason(i: i18n, { kind, owner }: ExposureWarning): string {
  if (isOwnTerm(kind)) return i.t('warn.own', { name: getKindName(i, kind) });
  return owner === 'self' || owner === 'unknown'
    ? i.t(`warn.${kind}`)
    : i.t(`warn.whose.${owner}`, { name: getKindName(i, kind) });
}

const getInstead = (i: i18n, kind: ExposureWarning['kind']): string =>
  i.t(`warn.instead.${isOwnTerm(kind) ? 'own' : kind}`);

function buildLine(i: i18n, text: string, warning: ExposureWarning): WarningLine {
  const { kind, start, end, high } = warning;
  const quote = text.slice(start, end);
  return {
    key: matchKey(kind, quote),
    kind,
    ...(isOwnTerm(kind) ? {} : { dismissible: kind }),
    start,
    end,
    quote,
    name: getKindName(i, kind),
    text: getReason(i, warning),
    instead: getInstead(i, kind),
    high,
  };
}

/** Each match once, the most dangerous first. */
const buildLines = (i: i18n, text: string, warnings: ExposureWarning[]): WarningLine[] =>
  warnings
    .map(w => buildLine(i, text, w))
    .filter((l, at, all) => all.findIndex(o => o.key === l.key) === at)
    .sort((a, b) => Number(b.high) - Number(a.high));

const MAX_COMBINATIONS = 3;

const buildCombinations = (i: i18n, text: string, { combinations }: ExposureAssessment): CombinationLine[] =>
  combinations.slice(0, MAX_COMBINATIONS).map(({ id, high, pieces }) => ({
    id,
    high,
    text: i.t(`together.${id}`),
    of: pieces.map(p => text.slice(p.start, p.end)),
  }));

function buildTitle(i: i18n, { warnings }: ExposureAssessment, count: number): string {
  const others = warnings.some(w => ['child', 'witness', 'other'].includes(w.owner));
  return i.t(others ? 'warn.othersTitle' : 'warn.title', { count });
}

const MAX_NAMES = 2;

function buildMark(i: i18n, names: string[]): string {
  const all = [...new Set(names)];
  const named =
    all.length > MAX_NAMES ? [...all.slice(0, MAX_NAMES), i.t('warn.more', { count: all.length - MAX_NAMES })] : all;
  return i.t('warn.mark', { names: formatList(i.language, named, 'unit') });
}

const describeAudience = (i: i18n, { audience, chat }: Draft): string =>
  audience ? i.t('warn.audience', { audience }) : i.t(chat ? 'warn.chat' : 'warn.everyone');

const isUnwatched = (watch: WatchState): watch is 'locked' | 'gone' | 'fault' =>
  watch !== 'watched' && watch !== 'none';

function buildWarning(
  i: i18n,
  text: string,
  assessment: ExposureAssessment,
  watch: WatchState,
  draft: Draft,
): DraftWarningViewModel {
  const lines = buildLines(i, text, assessment.warnings);
  const say = (name: string) => i.t(`warn.${name}`);
  return {
    ...getOverlayBase(i),
    label: say('label'),
    mark: lines.length
      ? buildMark(
          i,
          lines.map(l => l.name),
        )
      : i.t('mine.unwatched.mark'),
    title: lines.length ? buildTitle(i, assessment, lines.length) : i.t('mine.unwatched.mark'),
    stopped: { title: say('stopped'), text: say('stoppedText') },
    lines,
    together: buildCombinations(i, text, assessment),
    audience: describeAudience(i, draft),
    ...(isUnwatched(watch)
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
      turnedOff: say('turnedOff'),
      undo: say('undo'),
      taken: say('taken'),
      missing: say('missing'),
      close: i.t('mark.close'),
      high: say('high'),
      learn: say('learn'),
    },
  };
}

/** @returns null if nothing was found, and the never-post list is watched */
export async function checkDraft(draft: Draft, practice: boolean): Promise<DraftWarningViewModel | null> {
  const context = { ...getStorageContext(), practice };
  const kindsOff = kindChoices.listOff(context);
  const { watch, ...assessment } = await assess({ text: draft.text, photo: !!draft.photo, context, kindsOff });
  return assessment.warnings.length || isUnwatched(watch)
    ? buildWarning(await getI18n(), draft.text, assessment, watch, draft)
    : null;
}

export async function buildKindOffer(kind: PiiKind): Promise<KindOffer> {
  const i = await getI18n();
  const name = getKindName(i, kind);
  return { text: i.t('warn.offer', { name }), turnOff: i.t('warn.turnOff') };
}

/** Shows every kind, since the person asks. */
export async function checkText(text: string): Promise<TextCheckViewModel> {
  const { watch, ...assessment } = await assess({ text, photo: false, context: getStorageContext(), kindsOff: [] });
  const i = await getI18n();
  const lines = buildLines(i, text, assessment.warnings);
  return {
    title: buildTitle(i, assessment, lines.length),
    lines,
    spans: assessment.warnings.map(({ start, end, high }) => ({ start, end, high })),
    together: buildCombinations(i, text, assessment),
    watch,
  };
}
