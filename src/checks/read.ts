/** Reading what a control says. A reading is a value off the page, or a reason why there is none; never a guess. */
import { fit } from '../platforms/pages.ts';
import type { Evidence, Labels, Platform, Setting } from '../platforms/platform.ts';
import { describe, locate } from './locate.ts';

export type Unread = 'not-found' | 'several' | 'no-state' | 'guided' | 'neighbours' | 'disagree';

export interface Reading {
  id: string;
  value?: string;
  why?: Unread;
  locatedBy?: string;
  evidence?: Evidence;
  /** The form shows something that is not saved yet. */
  pending?: boolean;
  element?: Element;
}

interface Said { value: string; pending?: boolean; element: Element }

const native = (el: Element, type: string): el is HTMLInputElement => el instanceof HTMLInputElement && el.type === type;

function checkbox(found: Element[]): Said | Unread {
  if (found.length > 1) return 'several';
  const el = found[0]!;
  if (native(el, 'checkbox')) return el.indeterminate ? 'no-state' : { value: el.checked ? 'on' : 'off', pending: el.checked !== el.defaultChecked, element: el };
  // Only what presents itself as a control that can be operated: a lying attribute on a plain element says nothing.
  if (!el.matches('[role=checkbox], [role=switch]') || (el as HTMLElement).tabIndex < 0) return 'no-state';
  const said = el.getAttribute('aria-checked');
  return said === 'true' ? { value: 'on', element: el } : said === 'false' ? { value: 'off', element: el } : 'no-state';
}

function radios(found: Element[], order: string[] | undefined): Said | Unread {
  const group = found[0]!;
  const grouped = group.matches('[role=radiogroup]');
  if (grouped && found.length > 1) return 'several';
  const options = grouped ? [...group.querySelectorAll('[role=radio], input[type=radio]')] : found;
  if (order && options.length !== order.length) return 'neighbours';
  const on = options.filter(el => (native(el, 'radio') ? el.checked : el.matches('[role=radio]') && el.getAttribute('aria-checked') === 'true'));
  const off = options.filter(el => native(el, 'radio') || el.getAttribute('aria-checked') === 'false' || on.includes(el));
  if (on.length !== 1 || off.length !== options.length || options.length < 2) return 'no-state';
  const el = on[0]!;
  if (!order) {
    if (!options.every(o => native(o, 'radio')) || new Set(options.map(o => (o as HTMLInputElement).name)).size !== 1) return 'several';
    if (new Set(options.map(o => (o as HTMLInputElement).value)).size !== options.length) return 'several';
  }
  const value = order ? order[options.indexOf(el)]! : (el as HTMLInputElement).value;
  return { value, pending: native(el, 'radio') && !el.defaultChecked, element: el };
}

function select(found: Element[]): Said | Unread {
  if (found.length > 1) return 'several';
  const el = found[0]!;
  if (!(el instanceof HTMLSelectElement) || el.multiple || !el.value) return 'no-state';
  const first = [...el.options].find(o => o.defaultSelected) ?? el.options[0];
  return { value: el.value, pending: first?.value !== el.value, element: el };
}

/** Whether it is filled; the text itself is never taken. */
function text(found: Element[]): Said | Unread {
  if (found.length > 1) return 'several';
  const el = found[0]!;
  if (!(el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement)) return 'no-state';
  return { value: el.value.trim() ? 'filled' : 'empty', pending: el.value.trim() !== el.defaultValue.trim(), element: el };
}

function say(setting: Setting, found: Element[]): Said | Unread {
  switch (setting.control) {
    case 'checkbox': return checkbox(found);
    case 'radios': return radios(found, setting.order);
    case 'select': return select(found);
    case 'text': return text(found);
    default: return 'guided';
  }
}

function readPage(setting: Setting, url: URL, doc: Document): Reading {
  for (const rule of setting.pageIsState ?? []) {
    if (!fit(rule.path, url.pathname)) continue;
    const here = rule.present.every(css => doc.querySelector(css)) && !(rule.absent ?? []).some(css => doc.querySelector(css));
    if (here) return { id: setting.id, value: rule.value, evidence: setting.evidence, locatedBy: `page ${rule.path}` };
  }
  return { id: setting.id, why: 'not-found' };
}

const namesOf = (s: Setting): Labels[] => (s.locate ?? []).flatMap(l => (l.name ? [l.name] : []));

/** One setting, off this document. `beside`: the settings of the page. Never throws: a page that breaks the reader is not read. */
export function readSetting(setting: Setting, platform: Pick<Platform, 'savesBy'>, url: URL, doc: Document, beside: Setting[] = []): Reading {
  try {
    return readControl(setting, platform, url, doc, beside);
  } catch {
    return { id: setting.id, why: 'no-state' }; // nested deeper than the stack, say
  }
}

function readControl(setting: Setting, platform: Pick<Platform, 'savesBy'>, url: URL, doc: Document, beside: Setting[]): Reading {
  const { id } = setting;
  if (setting.control === 'guided') return { id, why: 'guided' };
  if (setting.control === 'page') return readPage(setting, url, doc);
  if (setting.expect && !setting.expect.every(css => doc.querySelector(css))) return { id, why: 'neighbours' };
  // Where the platform's words are known in the page's language, a control found by its place bears one of them; if not, something changed.
  const language = doc.documentElement.lang.split('-')[0]!.toLowerCase();
  const nameKnown = [setting, ...beside.filter(s => s.id === id)].flatMap(namesOf).some(names => Object.keys(names).some(l => l.split('-')[0]!.toLowerCase() === language));
  const taken = beside.filter(s => s.id !== id).flatMap(namesOf);
  let why: Unread = 'not-found';
  for (const locator of setting.locate ?? []) {
    const found = locate(locator, doc, taken);
    if (!found.length) continue;
    const said = say(setting, found);
    if (said === 'several') return { id, why: said };
    if (typeof said === 'string') { why = said; continue; }
    // A control that acts at once and is drawn disabled is still loading.
    if (platform.savesBy === 'at-once' && (said.element.matches(':disabled') || said.element.getAttribute('aria-disabled') === 'true')) { why = 'no-state'; continue; }
    return {
      id,
      value: locator.values && Object.hasOwn(locator.values, said.value) ? locator.values[said.value]! : said.value,
      evidence: locator.evidence ?? (nameKnown && !locator.name && locator.role ? 'medium' : setting.evidence),
      locatedBy: describe(locator),
      element: said.element,
      ...(platform.savesBy === 'button' && said.pending ? { pending: true } : {}),
    };
  }
  return { id, why };
}
