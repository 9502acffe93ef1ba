/** Tells whether a control is still the one whose reading the person confirmed. */
import { shortHash } from '../lib/short-hash.ts';
import type { Setting } from '../platforms/setting-schema.ts';
import { getDefinitionVersion } from './definition-version.ts';
import { getControlName } from './locate.ts';

const CONTROLS = 'input, select, textarea, button, [role=checkbox], [role=switch], [role=radio], [role=button]';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading], legend';
const GROUP = '[role=radiogroup], fieldset';

const describeKind = (el: Element | undefined): string =>
  el ? `${el.localName} ${el.getAttribute('role') ?? ''} ${el.getAttribute('type') ?? ''}` : '';

/** A row is found by its name and its value together, so its name says nothing more, and changes with the value. */
const describeName = (el: Element, { control }: Setting): string => (control === 'row' ? '' : getControlName(el));

const listOptionNames = (el: Element): string[] =>
  el instanceof HTMLSelectElement
    ? [...el.options].map(option => option.text)
    : [...(el.closest(GROUP)?.querySelectorAll('[role=radio], input[type=radio]') ?? [])].map(getControlName);

/** Describes what stands around a control: the kinds of its neighbours, and the heading above it. */
function describeNeighbours(el: Element): string[] {
  const doc = el.ownerDocument;
  const controls = [...doc.querySelectorAll(CONTROLS)];
  const at = controls.indexOf(el);
  const above = [...doc.querySelectorAll(HEADINGS)].filter(
    heading => heading.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return [describeKind(controls[at - 1]), describeKind(controls[at + 1]), above.at(-1)?.textContent?.trim() ?? ''];
}

/**
 * Covers the version of the definition, the control's kind, name and options, the language, and its neighbours.
 * @param el missing where the value was not read off a control
 * @returns two short hashes; no text of the page can be read from them
 */
export function fingerprintControl(setting: Setting, el: Element | undefined, doc: Document): string {
  const parts = el
    ? [describeKind(el), describeName(el, setting), listOptionNames(el), describeNeighbours(el)]
    : ['no control'];
  const text = JSON.stringify([doc.documentElement.lang, ...parts]);
  return `${getDefinitionVersion(setting)}.${shortHash(text)}${shortHash(`${text} `)}`;
}
