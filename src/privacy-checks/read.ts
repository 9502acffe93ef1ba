/** Reading what a control says. A reading is a value off the page, or a reason why there is none; never a guess. */
import { matchTemplate } from '../platforms/match-url.ts';
import type { Evidence, Labels, Locator } from '../platforms/common-schema.ts';
import type { Platform } from '../platforms/schema.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import { inclusiveAncestors } from '../platforms/visibility.ts';
import { isOffered } from '../platforms/accessible.ts';
import { matchesLabel, matchesLabelPair } from '../platforms/labels.ts';
import type { UnreadReason } from './schema.ts';
import { describeLocator, locateControl, getControlName, queryAllDeep } from './locate.ts';

export interface SettingReading {
  id: string;
  value?: string;
  why?: UnreadReason;
  locatedBy?: string;
  evidence?: Evidence;
  /** The form shows something that is not saved yet. */
  pending?: boolean;
  /** Where to press: of several options the recommended one. */
  element?: Element;
}

interface Said {
  value: string;
  pending?: boolean;
  element: Element /** Known by its place alone, where its words should say it too. */;
  reworded?: boolean /** What each radio of a group stands for. */;
  options?: { value: string; element: Element }[];
}

const native = (el: Element, type: string): el is HTMLInputElement =>
  el instanceof HTMLInputElement && el.type === type;

/** What an attribute says where both of its values are written out. */
function attribute(el: Element, name: string): Said | UnreadReason {
  const said = el.getAttribute(name);
  return said === 'true' ? { value: 'on', element: el } : said === 'false' ? { value: 'off', element: el } : 'no-state';
}

/** A box that is on and says in its attribute that it is off is neither. */
const torn = (el: HTMLInputElement): boolean => el.getAttribute('aria-checked') === String(!el.checked);

const operable = (el: Element): boolean => (el as HTMLElement).tabIndex >= 0;

function checkbox(found: Element[]): Said | UnreadReason {
  if (found.length > 1) return 'several';
  const el = found[0]!;
  if (native(el, 'checkbox'))
    return el.indeterminate || torn(el)
      ? 'no-state'
      : { value: el.checked ? 'on' : 'off', pending: el.checked !== el.defaultChecked, element: el };
  // Only what presents itself as a control that can be operated: a lying attribute on a plain element says nothing.
  return el.matches('[role=checkbox], [role=switch]') && operable(el) ? attribute(el, 'aria-checked') : 'no-state';
}

/** A button that stays pressed. */
function toggle(found: Element[]): Said | UnreadReason {
  if (found.length > 1) return 'several';
  return found[0]!.matches('button, [role=button]') && operable(found[0]!)
    ? attribute(found[0]!, 'aria-pressed')
    : 'no-state';
}

/** A row whose words are its name and the name of one value, and nothing else. */
function row(found: Element[], name: Labels, values: Record<string, Labels>): Said | UnreadReason {
  const fits = (el: Element): string[] =>
    Object.keys(values).filter(value => matchesLabelPair(name, values[value]!, el.textContent ?? ''));
  const named = found.filter(el => fits(el).length);
  const rows = named.filter(el => !named.some(other => other !== el && el.contains(other)));
  if (rows.length !== 1) return rows.length ? 'several' : 'not-found';
  const said = fits(rows[0]!);
  return said.length === 1 ? { value: said[0]!, element: rows[0]! } : 'no-state';
}

const main = (tag: string): string => tag.split('-')[0]!.toLowerCase();
const knownIn = (names: Labels, language: string): boolean => Object.keys(names).some(l => main(l) === language);

/** The values that an option names by its own words; none where they are not known. */
function meaning(option: Element, values: Record<string, Labels>): string[] {
  const name = getControlName(option);
  return Object.keys(values).filter(value => matchesLabel(values[value]!, name));
}

/**
 * In a language whose words are known each option bears its own; if not, something changed. @param means of each option
 */
function reworded(means: string[][], order: string[], values: Record<string, Labels>, language: string): boolean {
  return order.every(value => values[value] && knownIn(values[value], language)) && means.some(own => !own.length);
}

/** Does an option stand where another one should, by its own words or by its number? @param means of each option */
const misplaced = (options: Element[], means: string[][], order: string[]): boolean =>
  options.some((el, i) => {
    const at = el.getAttribute('aria-posinset');
    return (!!at && Number(at) !== i + 1) || (means[i]!.length > 0 && !means[i]!.includes(order[i]!));
  });

function radios(
  found: Element[],
  order: string[] | undefined,
  values: Record<string, Labels> = {},
): Said | UnreadReason {
  const group = found[0]!;
  const grouped = group.matches('[role=radiogroup]');
  if (grouped && found.length > 1) return 'several';
  const options = grouped ? [...group.querySelectorAll('[role=radio], input[type=radio]')] : found;
  if (order && options.length !== order.length) return 'neighbours';
  const means = order ? options.map(o => meaning(o, values)) : [];
  if (order && misplaced(options, means, order)) return 'neighbours';
  if (options.some(el => native(el, 'radio') && torn(el))) return 'no-state';
  const on = options.filter(el =>
    native(el, 'radio') ? el.checked : el.matches('[role=radio]') && el.getAttribute('aria-checked') === 'true',
  );
  const off = options.filter(
    el => native(el, 'radio') || el.getAttribute('aria-checked') === 'false' || on.includes(el),
  );
  if (on.length !== 1 || off.length !== options.length || options.length < 2) return 'no-state';
  const el = on[0]!;
  if (!order) {
    if (!options.every(o => native(o, 'radio')) || new Set(options.map(o => (o as HTMLInputElement).name)).size !== 1)
      return 'several';
    if (new Set(options.map(o => (o as HTMLInputElement).value)).size !== options.length) return 'several';
  }
  const valueOf = (o: Element): string => (order ? order[options.indexOf(o)]! : (o as HTMLInputElement).value);
  return {
    value: valueOf(el),
    pending: native(el, 'radio') && !el.defaultChecked,
    element: el,
    reworded: !!order && reworded(means, order, values, main(el.ownerDocument.documentElement.lang)),
    options: options.map(o => ({ value: valueOf(o), element: o })),
  };
}

function select(found: Element[]): Said | UnreadReason {
  if (found.length > 1) return 'several';
  const el = found[0]!;
  if (!(el instanceof HTMLSelectElement) || el.multiple || !el.value) return 'no-state';
  const saved = [...el.options].filter(o => o.defaultSelected);
  // Where none is marked the browser shows the first: a page that is not all there yet would look like that.
  return saved.length === 1 ? { value: el.value, pending: saved[0]!.value !== el.value, element: el } : 'no-state';
}

/** Whether it is filled; the text itself is never taken. */
function text(found: Element[]): Said | UnreadReason {
  if (found.length > 1) return 'several';
  const el = found[0]!;
  if (el instanceof HTMLSelectElement && !el.multiple) return { value: el.value ? 'filled' : 'empty', element: el };
  if (!(el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement)) return 'no-state';
  return {
    value: el.value.trim() ? 'filled' : 'empty',
    pending: el.value.trim() !== el.defaultValue.trim(),
    element: el,
  };
}

function say(setting: Setting, locator: Locator, found: Element[]): Said | UnreadReason {
  switch (locator.control ?? setting.control) {
    case 'checkbox':
      return checkbox(found);
    case 'toggle':
      return toggle(found);
    case 'radios':
      return radios(found, setting.order, setting.says);
    case 'row':
      return row(found, locator.name ?? {}, setting.says ?? {});
    case 'select':
      return select(found);
    case 'text':
      return text(found);
    default:
      return 'guided';
  }
}

const onPage = (doc: Document, css: string): boolean => queryAllDeep(doc, css).some(isOffered);

function readPage(setting: Setting, url: URL, doc: Document): SettingReading {
  for (const rule of setting.pageIsState ?? []) {
    if (!matchTemplate(rule.path, url.pathname)) continue;
    const here =
      rule.present.every(css => onPage(doc, css)) && !(rule.absent ?? []).some(css => doc.querySelector(css));
    if (here) return { id: setting.id, value: rule.value, evidence: setting.evidence, locatedBy: `page ${rule.path}` };
  }
  return { id: setting.id, why: 'not-found' };
}

/** Is nobody excepted? Only a row that is shown and says so is an answer. */
function noneExcepted({ exceptions }: Locator, doc: Document): boolean {
  if (!exceptions) return true;
  const rows = queryAllDeep(doc, exceptions.css).filter(isOffered);
  return rows.length === 1 && matchesLabelPair(exceptions.name, exceptions.none, rows[0]!.textContent ?? '');
}

const disabled = (el: Element): boolean =>
  el.matches(':disabled') || [...inclusiveAncestors(el)].some(at => at.getAttribute('aria-disabled') === 'true');

/** From least to most. */
const SURE: Evidence[] = ['low', 'medium', 'high'];
const asSure = (a: Evidence, b: Evidence): boolean => SURE.indexOf(a) >= SURE.indexOf(b);

const namesOf = (s: Setting): Labels[] => (s.locate ?? []).flatMap(l => (l.name ? [l.name] : []));

/**
 * One setting, off this document. `beside`: the settings of the page. Never throws: a page that breaks the reader is
 * not read.
 */
export function readSetting(
  setting: Setting,
  platform: Pick<Platform, 'savesBy'>,
  url: URL,
  doc: Document,
  beside: Setting[] = [],
): SettingReading {
  try {
    return readControl(setting, platform, url, doc, beside);
  } catch {
    return { id: setting.id, why: 'no-state' }; // nested deeper than the stack, say
  }
}

function readControl(
  setting: Setting,
  platform: Pick<Platform, 'savesBy'>,
  url: URL,
  doc: Document,
  beside: Setting[],
): SettingReading {
  const { id } = setting;
  if (setting.control === 'guided') return { id, why: 'guided' };
  if (setting.control === 'page') return readPage(setting, url, doc);
  if (setting.expect && !setting.expect.every(css => onPage(doc, css))) return { id, why: 'neighbours' };
  // Where the platform's words are known in the page's language, a control found by its place bears one of them; if
  // not, something changed.
  const language = main(doc.documentElement.lang);
  const nameKnown = [setting, ...beside.filter(s => s.id === id)]
    .flatMap(namesOf)
    .some(names => knownIn(names, language));
  const taken = beside.filter(s => s.id !== id).flatMap(namesOf);
  let why: UnreadReason = 'not-found';
  let first: (SettingReading & { evidence: Evidence }) | undefined;
  for (const locator of setting.locate ?? []) {
    const found = locateControl(locator, locator.control ?? setting.control, doc, taken);
    const said = found.length ? say(setting, locator, found) : 'not-found';
    if (typeof said === 'string') {
      if (said === 'several' && !first) return { id, why: said };
      if (said !== 'not-found') why = said;
      continue;
    }
    // A control that acts at once and is drawn disabled is still loading.
    if (platform.savesBy === 'at-once' && disabled(said.element)) {
      why = 'no-state';
      continue;
    }
    const meant = (value: string): string =>
      locator.values && Object.hasOwn(locator.values, value) ? locator.values[value]! : value;
    const value = meant(said.value);
    const whole = locator.evidence ?? (nameKnown && !locator.name && locator.role ? 'medium' : setting.evidence);
    const best = said.reworded && whole === 'high' ? 'medium' : whole;
    const evidence =
      best === 'high' && setting.states[value] === 'protected' && !noneExcepted(locator, doc) ? 'medium' : best;
    if (locator.only !== undefined && locator.only !== value) return { id, why: 'no-state' };
    // Two ways to it, as sure as each other, that do not say the same: one of them is not what one thinks.
    if (first && first.value !== value && Object.hasOwn(setting.states, value) && asSure(best, first.evidence))
      return { id, why: 'several' };
    const element = said.options?.find(o => meant(o.value) === setting.recommended)?.element ?? said.element;
    first ??= {
      id,
      value,
      evidence,
      locatedBy: describeLocator(locator),
      element,
      ...(platform.savesBy === 'button' && said.pending ? { pending: true } : {}),
    };
  }
  return first ?? { id, why };
}
