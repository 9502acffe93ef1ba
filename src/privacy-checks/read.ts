/** Reads a setting off a page: a value with its evidence, or the reason why there is none. */
import { isOffered } from '../platforms/accessible.ts';
import type { Evidence, Labels, Locator } from '../platforms/common-schema.ts';
import { matchesLabelPair } from '../platforms/labels.ts';
import { matchTemplate } from '../platforms/match-url.ts';
import { readTextSource } from '../platforms/read-source.ts';
import type { Platform } from '../platforms/schema.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import { inclusiveAncestors } from '../platforms/visibility.ts';
import { hasLabelsIn } from './label-language.ts';
import { describeLocator, locateControl, queryAllDeep } from './locate.ts';
import { readControlState, type ControlState } from './read-control.ts';
import { readPageData } from './read-page-data.ts';
import type { UnreadReason } from './schema.ts';
import { hasChangedSinceLoad, hasChangedWhileShown } from './shown-values.ts';

export interface SettingReading {
  id: string;
  value?: string;
  why?: UnreadReason;
  locatedBy?: string;
  evidence?: Evidence;
  /** The form shows a value that is not saved yet. */
  pending?: boolean;
  /** It may not hold: a change that the server may refuse, or two controls that disagree. Nobody is asked about it. */
  passing?: true;
  /** What to press: of several options the recommended one. */
  element?: Element;
}

type SavesBy = Pick<Platform, 'savesBy'>;
/** The part of a platform definition that decides how a setting is read. */
export type ReadingRules = Pick<Platform, 'savesBy' | 'me'>;

const isOnPage = (doc: Document, css: string): boolean => queryAllDeep(doc, css).some(isOffered);

/** Reads a setting off a page that exists in one state only. */
function readPageState({ id, evidence, pageIsState = [] }: Setting, url: URL, doc: Document): SettingReading {
  const rule = pageIsState.find(
    ({ path, present, absent = [] }) =>
      matchTemplate(path, url.pathname) &&
      present.every(css => isOnPage(doc, css)) &&
      !absent.some(css => doc.querySelector(css)),
  );
  return rule ? { id, value: rule.value, evidence, locatedBy: `page ${rule.path}` } : { id, why: 'not-found' };
}

/** Whether a shown row says that nobody is excepted; without such a row it is not known. */
function hasNoExceptions({ exceptions }: Locator, doc: Document): boolean {
  if (!exceptions) return true;
  const rows = queryAllDeep(doc, exceptions.css).filter(isOffered);
  return rows.length === 1 && matchesLabelPair(exceptions.name, exceptions.none, rows[0]!.textContent ?? '');
}

const isDisabled = (el: Element, { disabled }: Locator): boolean =>
  el.matches(':disabled') ||
  (!!disabled && !!el.closest(disabled)) ||
  [...inclusiveAncestors(el)].some(at => at.getAttribute('aria-disabled') === 'true');

const EVIDENCE_GRADES: Evidence[] = ['low', 'medium', 'high'];
const isAtLeast = (a: Evidence, b: Evidence): boolean => EVIDENCE_GRADES.indexOf(a) >= EVIDENCE_GRADES.indexOf(b);

const listNamed = (setting: Setting): (Locator & { name: Labels })[] =>
  (setting.locate ?? []).flatMap(locator => (locator.name ? [{ ...locator, name: locator.name }] : []));

/** Whether the page may show a change that its server has not accepted. Options may be replaced, their group is not. */
const isUnconfirmed = (state: ControlState, found: Element[]): boolean =>
  hasChangedWhileShown(state.options ? [found[0]!, ...found] : [state.element], state.value) || !!state.pending;

interface ValueReading extends SettingReading {
  value: string;
  /** The evidence before the check for exceptions. */
  locatorEvidence: Evidence;
  evidence: Evidence;
}

/** Turns the state of a located control into a value with its evidence. @param nameKnown in the page's language */
function readValue(
  setting: Setting,
  { savesBy }: SavesBy,
  locator: Locator,
  state: ControlState,
  nameKnown: boolean,
  doc: Document,
): ValueReading {
  const rename = (value: string): string =>
    locator.values && Object.hasOwn(locator.values, value) ? locator.values[value]! : value;
  const value = rename(state.value);
  // A control whose name is known, but that was found by its position, may have become another one.
  const isFoundByPosition = nameKnown && !locator.name && !!locator.role;
  const full = locator.evidence ?? (isFoundByPosition ? 'medium' : setting.evidence);
  const locatorEvidence = state.reworded && full === 'high' ? 'medium' : full;
  const mayHaveExceptions =
    locatorEvidence === 'high' && setting.states[value] === 'protected' && !hasNoExceptions(locator, doc);
  const recommended = state.options?.find(option => rename(option.value) === setting.recommended);
  return {
    id: setting.id,
    value,
    locatorEvidence,
    evidence: locatorEvidence === 'high' && (mayHaveExceptions || state.uncertain) ? 'medium' : locatorEvidence,
    locatedBy: describeLocator(locator),
    element: recommended?.element ?? state.element,
    ...(savesBy === 'button' && state.pending ? { pending: true } : {}),
    ...(state.uncertain ? { passing: true as const } : {}),
  };
}

/** Tries all locators; the first value counts, unless another locator contradicts it on the same evidence. */
function readLocated(setting: Setting, platform: SavesBy, doc: Document, pageSettings: Setting[]): SettingReading {
  const { id } = setting;
  const language = doc.documentElement.lang;
  const nameKnown = [setting, ...pageSettings.filter(other => other.id === id)]
    .flatMap(listNamed)
    .some(({ name }) => hasLabelsIn(name, language));
  const others = pageSettings.filter(other => other.id !== id).flatMap(listNamed);
  let why: UnreadReason = 'not-found';
  let first: ValueReading | undefined;
  for (const locator of setting.locate ?? []) {
    const found = locateControl(locator, locator.control ?? setting.control, doc, others);
    const state = found.length ? readControlState(setting, locator, found) : 'not-found';
    if (typeof state === 'string') {
      if (state === 'several' && !first) return { id, why: state };
      if (state !== 'not-found') why = state;
      continue;
    }
    // A control that acts at once and is disabled is still loading.
    if (platform.savesBy && platform.savesBy !== 'button' && isDisabled(state.element, locator)) {
      why = 'no-state';
      continue;
    }
    // An earlier control of this setting is there, but cannot be read.
    const isDoubtful = why !== 'not-found';
    const uncertain = isDoubtful || (platform.savesBy === 'optimistic' && isUnconfirmed(state, found));
    const reading = readValue(setting, platform, locator, { ...state, uncertain }, nameKnown, doc);
    if (locator.only !== undefined && locator.only !== reading.value) return { id, why: 'no-state' };
    const contradicts = first && first.value !== reading.value && Object.hasOwn(setting.states, reading.value);
    if (first && contradicts && isAtLeast(reading.locatorEvidence, first.evidence)) return { id, why: 'several' };
    first ??= reading;
  }
  if (!first) return { id, why };
  const { locatorEvidence: _, ...reading } = first;
  return reading;
}

function readFromControl(
  setting: Setting,
  platform: SavesBy,
  url: URL,
  doc: Document,
  pageSettings: Setting[],
): SettingReading {
  const { id, control, expect = [] } = setting;
  if (control === 'guided') return { id, why: 'guided' };
  if (control === 'page') return readPageState(setting, url, doc);
  if (!expect.every(css => isOnPage(doc, css))) return { id, why: 'neighbours' };
  return readLocated(setting, platform, doc, pageSettings);
}

/** Lets the page's data speak where no control does, and believes neither where a likely reading contradicts it. */
function addPageData(
  reading: SettingReading,
  { id, pageData = [] }: Setting,
  { me }: ReadingRules,
  url: URL,
  doc: Document,
): SettingReading {
  if (!pageData.length || hasChangedSinceLoad(doc, id, reading.value) || reading.evidence === 'high') return reading;
  if (reading.why && reading.why !== 'not-found' && reading.why !== 'guided') return reading;
  const data = readPageData(pageData, readTextSource(me, doc), url, doc);
  if (!('value' in data)) return reading;
  if (reading.value === undefined) return { id, value: data.value, evidence: 'medium' };
  return reading.value === data.value ? reading : { id, why: 'disagree' };
}

/** @param pageSettings the settings of the page, whose names tell controls apart */
export function readSetting(
  setting: Setting,
  platform: ReadingRules,
  url: URL,
  doc: Document,
  pageSettings: Setting[] = [],
): SettingReading {
  try {
    return addPageData(readFromControl(setting, platform, url, doc, pageSettings), setting, platform, url, doc);
  } catch {
    return { id: setting.id, why: 'no-state' }; // e.g. a page that is nested deeper than the stack
  }
}
