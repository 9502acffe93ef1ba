/** Reads the state of a control: a value that the page shows, or the reason why there is none; never a guess. */
import type { Labels, Locator } from '../platforms/common-schema.ts';
import { matchesLabel, matchesLabelPair } from '../platforms/labels.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import { hasLabelsIn } from './label-language.ts';
import { getControlName, listRowTexts } from './locate.ts';
import type { UnreadReason } from './schema.ts';

export interface ControlState {
  value: string;
  element: Element;
  /** The form shows a value that is not saved yet. */
  pending?: boolean;
  /** The page shows it, but something speaks against it. */
  uncertain?: boolean;
  /** An option has lost its known words, so the options were told apart by their position alone. */
  reworded?: boolean;
  /** Each option of a group and its value. */
  options?: { value: string; element: Element }[];
}

const isInput = (el: Element, type: string): el is HTMLInputElement =>
  el instanceof HTMLInputElement && el.type === type;

const isOperable = (el: Element): boolean => (el as HTMLElement).tabIndex >= 0;

/** Whether a native control says one thing and its `aria-checked` another. */
const isContradictory = (el: HTMLInputElement): boolean => el.getAttribute('aria-checked') === String(!el.checked);

/** Reads an attribute that must be written out, since a missing one may mean that the page is not ready. */
function readAttribute(el: Element, name: string): ControlState | UnreadReason {
  const value = el.getAttribute(name);
  if (value === 'true') return { value: 'on', element: el };
  return value === 'false' ? { value: 'off', element: el } : 'no-state';
}

function readCheckbox(el: Element): ControlState | UnreadReason {
  if (isInput(el, 'checkbox')) {
    if (el.indeterminate || isContradictory(el)) return 'no-state';
    return { value: el.checked ? 'on' : 'off', pending: el.checked !== el.defaultChecked, element: el };
  }
  // An attribute counts only on what people can operate, since anyone can write one on a plain element.
  const isControl = el.matches('[role=checkbox], [role=switch]') && isOperable(el);
  return isControl ? readAttribute(el, 'aria-checked') : 'no-state';
}

function readToggle(el: Element): ControlState | UnreadReason {
  return el.matches('button, [role=button]') && isOperable(el) ? readAttribute(el, 'aria-pressed') : 'no-state';
}

/** Reads a row whose whole text, or whose label, is the name of the setting and the name of one value. */
function readRow(found: Element[], name: Labels, values: Record<string, Labels>): ControlState | UnreadReason {
  const valuesOf = (el: Element): string[] => {
    const texts = [el.textContent ?? '', el.getAttribute('aria-label') ?? ''];
    return Object.keys(values).filter(value => texts.some(text => matchesLabelPair(name, values[value]!, text)));
  };
  const matching = found.filter(el => valuesOf(el).length);
  const [row, ...others] = matching.filter(el => !matching.some(other => other !== el && el.contains(other)));
  if (!row) return 'not-found';
  if (others.length) return 'several';
  const [value, ...ambiguous] = valuesOf(row);
  return value !== undefined && !ambiguous.length ? { value, element: row } : 'no-state';
}

/** Lists an option's own words: its name, and what else is in its row. */
const listOptionTexts = (option: Element, row: string | undefined, options: Element[]): string[] =>
  [getControlName(option), ...(row ? listRowTexts(option, row, options) : [])].filter(text => text.trim());

/** Returns the values that an option's words stand for; empty if they are unknown. */
const valuesNamedBy = (texts: string[], values: Record<string, Labels>): string[] =>
  Object.keys(values).filter(value => texts.some(text => matchesLabel(values[value]!, text)));

/** Whether the words of all values are known in a language, but not those of all options. */
const isReworded = (
  namedValues: string[][],
  order: string[],
  values: Record<string, Labels>,
  language: string,
): boolean =>
  order.every(value => values[value] && hasLabelsIn(values[value], language)) &&
  namedValues.some(named => !named.length);

/** Whether an option is in another one's place, by its own words or its number. */
const isMisplaced = (option: Element, i: number, named: string[], expected: string): boolean => {
  const position = option.getAttribute('aria-posinset');
  return (!!position && Number(position) !== i + 1) || (named.length > 0 && !named.includes(expected));
};

const isChosen = (option: Element): boolean =>
  isInput(option, 'radio')
    ? option.checked
    : option.matches('[role=radio]') && option.getAttribute('aria-checked') === 'true';

/** Returns the one chosen option, if every option shows whether it is chosen. */
function findChosen(options: Element[]): Element | undefined {
  if (options.length < 2 || options.some(option => isInput(option, 'radio') && isContradictory(option)))
    return undefined;
  const [chosen, ...others] = options.filter(isChosen);
  const hasState = (option: Element): boolean =>
    isInput(option, 'radio') || option.getAttribute('aria-checked') === 'false' || option === chosen;
  return chosen && !others.length && options.every(hasState) ? chosen : undefined;
}

/** Whether native radios are one group with distinct values. */
function areOneGroup(options: Element[]): options is HTMLInputElement[] {
  const radios = options.filter(option => isInput(option, 'radio'));
  const count = (values: string[]): number => new Set(values).size;
  return (
    radios.length === options.length &&
    count(radios.map(radio => radio.name)) === 1 &&
    count(radios.map(radio => radio.value)) === radios.length
  );
}

/** Reads radios whose values are their `value` attributes. */
function readRadios(options: Element[]): ControlState | UnreadReason {
  const chosen = findChosen(options);
  if (!chosen) return 'no-state';
  if (!areOneGroup(options)) return 'several';
  const { value, defaultChecked } = options.find(option => option === chosen)!;
  return {
    value,
    pending: !defaultChecked,
    element: chosen,
    options: options.map(option => ({ value: option.value, element: option })),
  };
}

/** Reads radios whose values are given by their order. */
function readOrderedRadios(
  options: Element[],
  order: string[],
  values: Record<string, Labels>,
  row: string | undefined,
): ControlState | UnreadReason {
  if (options.length !== order.length) return 'neighbours';
  const texts = options.map(option => listOptionTexts(option, row, options));
  const namedValues = texts.map(words => valuesNamedBy(words, values));
  if (options.some((option, i) => isMisplaced(option, i, namedValues[i]!, order[i]!))) return 'neighbours';
  const chosen = findChosen(options);
  if (!chosen) return 'no-state';
  return {
    value: order[options.indexOf(chosen)]!,
    pending: isInput(chosen, 'radio') && !chosen.defaultChecked,
    element: chosen,
    // Options without any words cannot have lost them.
    reworded:
      texts.some(words => words.length) &&
      isReworded(namedValues, order, values, chosen.ownerDocument.documentElement.lang),
    options: options.map((element, i) => ({ value: order[i]!, element })),
  };
}

function readRadioGroup(
  found: Element[],
  { order, says = {} }: Setting,
  { row }: Locator,
): ControlState | UnreadReason {
  const isGroup = found[0]!.matches('[role=radiogroup]');
  if (isGroup && found.length > 1) return 'several';
  const options = isGroup ? [...found[0]!.querySelectorAll('[role=radio], input[type=radio]')] : found;
  return order ? readOrderedRadios(options, order, says, row) : readRadios(options);
}

function readSelect(el: Element): ControlState | UnreadReason {
  if (!(el instanceof HTMLSelectElement) || el.multiple || !el.value) return 'no-state';
  const [saved, ...others] = [...el.options].filter(option => option.defaultSelected);
  // Without a marked option the browser shows the first one, as it does while the page is still loading.
  if (!saved || others.length) return 'no-state';
  return { value: el.value, pending: saved.value !== el.value, element: el };
}

/** Reads whether a field is filled, without taking its text. */
function readText(el: Element): ControlState | UnreadReason {
  if (el instanceof HTMLSelectElement && !el.multiple) return { value: el.value ? 'filled' : 'empty', element: el };
  if (!(el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement)) return 'no-state';
  const text = el.value.trim();
  return { value: text ? 'filled' : 'empty', pending: text !== el.defaultValue.trim(), element: el };
}

const READ_SINGLE = { checkbox: readCheckbox, toggle: readToggle, select: readSelect, text: readText } as const;

/** @param found the elements that a locator found, at least one */
export function readControlState(setting: Setting, locator: Locator, found: Element[]): ControlState | UnreadReason {
  const control = locator.control ?? setting.control;
  switch (control) {
    case 'radios':
      return readRadioGroup(found, setting, locator);
    case 'row':
      return readRow(found, locator.name ?? {}, setting.says ?? {});
    case 'page':
    case 'guided':
      return 'guided';
    default:
      return found.length > 1 ? 'several' : READ_SINGLE[control](found[0]!);
  }
}
