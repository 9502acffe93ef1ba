/** Reads the public fields of a profile page. */
import { foldLabel } from '../platforms/labels.ts';
import type { Platform } from '../platforms/schema.ts';
import { isShown } from '../platforms/visibility.ts';
import type { ProfileFieldText } from './schema.ts';

export interface NamedValue {
  field: string;
  value: string;
}

/** Fields that identify someone by their mere presence. */
const IDENTIFYING_FIELDS = ['name', 'link', 'website', 'birthday', 'place', 'work'];
const MAX_VALUE_LENGTH = 120;

/** Lists the identifying fields in which no piece of personal data was named, each text once. */
export function listOtherFields(fields: readonly ProfileFieldText[], named: readonly NamedValue[]): NamedValue[] {
  return fields
    .filter(f => IDENTIFYING_FIELDS.includes(f.id) && !named.some(n => n.field === f.id && f.text.includes(n.value)))
    .map(f => ({ field: f.id, value: f.text.replace(/\s+/g, ' ').slice(0, MAX_VALUE_LENGTH) }))
    .filter((f, i, all) => all.findIndex(other => other.value === f.value) === i);
}

const MAX_FIELDS = 40;

/** Whether the sibling before an element bears one of the labels, where a rule asks for one. */
function hasExpectedLabel(el: Element, labels: Record<string, string | string[]> | undefined): boolean {
  if (!labels) return true;
  const label = foldLabel(el.previousElementSibling?.textContent ?? '');
  return Object.values(labels)
    .flat()
    .some(word => label === foldLabel(word));
}

const EDITABLE = '[contenteditable=true]';

/** Reads an element's visible text without the parts that match `drafts`, which nobody else sees yet. */
function publishedText(el: Element, drafts: string): string {
  if (el.matches(drafts)) return '';
  if (!el.querySelector(drafts)) return (el as HTMLElement).innerText ?? el.textContent ?? '';
  return [...el.childNodes]
    .map(node => {
      if (node instanceof Element) return isShown(node) ? publishedText(node, drafts) : '';
      return node instanceof Text ? node.data : '';
    })
    .join('\n');
}

interface ProfileElement {
  field: Platform['profile'][number];
  element: Element;
  text: string;
}

/** Lists the visible fields of a profile that have a text. */
function listProfileElements({ profile }: Pick<Platform, 'profile'>, doc: Document): ProfileElement[] {
  const found: ProfileElement[] = [];
  for (const field of profile)
    for (const element of doc.querySelectorAll(field.css)) {
      if (found.length >= MAX_FIELDS) return found;
      const drafts = field.without ? `${EDITABLE}, ${field.without}` : EDITABLE;
      const text = element.closest(drafts) ? '' : publishedText(element, drafts).trim();
      if (text && hasExpectedLabel(element, field.labelled) && isShown(element)) found.push({ field, element, text });
    }
  return found;
}

/** Reads the visible fields of a profile, each as the page shows it. */
export const readProfile = (platform: Pick<Platform, 'profile'>, doc: Document): ProfileFieldText[] =>
  listProfileElements(platform, doc).map(({ field: { id, kind }, text }) => ({ id, text, ...(kind ? { kind } : {}) }));

/** Finds the element of the first of these fields that the page shows. */
export const findProfileField = (
  platform: Pick<Platform, 'profile'>,
  ids: readonly string[],
  doc: Document,
): Element | undefined => listProfileElements(platform, doc).find(({ field }) => ids.includes(field.id))?.element;
