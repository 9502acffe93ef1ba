/** Reading the public fields of a profile page off the document. */
import type { Platform } from '../platforms/schema.ts';
import { fold } from '../platforms/labels.ts';
import { shown } from '../platforms/visibility.ts';
import type { ProfileFieldText } from './schema.ts';

/** Fields that show who someone is by being there at all. */
const IDENTIFYING_FIELDS = ['name', 'link', 'website', 'birthday', 'place', 'work'];
const MAX_VALUE_LENGTH = 120;

/** What the profile shows besides the pieces that were named in it: whole fields, each text once. */
export function listOtherFields(
  fields: readonly ProfileFieldText[],
  named: readonly { field: string; value: string }[],
): { field: string; value: string }[] {
  const plain = fields.filter(
    f => IDENTIFYING_FIELDS.includes(f.id) && !named.some(n => n.field === f.id && f.text.includes(n.value)),
  );
  return plain
    .map(f => ({ field: f.id, value: f.text.replace(/\s+/g, ' ').slice(0, MAX_VALUE_LENGTH) }))
    .filter((f, i, all) => all.findIndex(o => o.value === f.value) === i);
}

const MAX_FIELDS = 40;

function hasExpectedLabel(el: Element, labels: Record<string, string | string[]> | undefined): boolean {
  if (!labels) return true;
  const label = fold(el.previousElementSibling?.textContent ?? '');
  return Object.values(labels)
    .flat()
    .some(word => label === fold(word));
}

const DRAFT = '[contenteditable=true]';

/** As shown, without what is still being written there. @param drafts selects that */
function publishedText(el: Element, drafts: string): string {
  if (el.matches(drafts)) return '';
  if (!el.querySelector(drafts)) return (el as HTMLElement).innerText ?? el.textContent ?? '';
  return [...el.childNodes]
    .map(n => (n instanceof Element ? (shown(n) ? publishedText(n, drafts) : '') : n instanceof Text ? n.data : ''))
    .join('\n');
}

/** The fields that are on the screen, each with its text as shown. */
export function readProfile(platform: Pick<Platform, 'profile'>, doc: Document): ProfileFieldText[] {
  const fields: ProfileFieldText[] = [];
  for (const field of platform.profile)
    for (const el of doc.querySelectorAll(field.css)) {
      if (fields.length >= MAX_FIELDS) return fields;
      const drafts = field.without ? `${DRAFT}, ${field.without}` : DRAFT;
      const text = el.closest(drafts) ? '' : publishedText(el, drafts).trim();
      if (text && hasExpectedLabel(el, field.labelled) && shown(el))
        fields.push({ id: field.id, text, ...(field.kind ? { kind: field.kind } : {}) });
    }
  return fields;
}
