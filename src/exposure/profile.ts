/** Reading the public fields of a profile page off the document. */
import type { Platform } from '../platforms/schema.ts';
import { fold } from '../platforms/labels.ts';
import { shown } from '../platforms/visibility.ts';

export interface ProfileField {
  id: string;
  text: string;
  kind?: 'place' | 'workplace' | 'dob';
}

/** Fields that show who someone is by being there at all. */
const PLAIN = ['name', 'link', 'website', 'birthday', 'place', 'work'];
const MOST_SHOWN = 120;

/** What the profile shows besides the pieces that were named in it: whole fields, each text once. */
export function shownIn(
  fields: readonly ProfileField[],
  named: readonly { field: string; value: string }[],
): { field: string; value: string }[] {
  const plain = fields.filter(
    f => PLAIN.includes(f.id) && !named.some(n => n.field === f.id && f.text.includes(n.value)),
  );
  return plain
    .map(f => ({ field: f.id, value: f.text.replace(/\s+/g, ' ').slice(0, MOST_SHOWN) }))
    .filter((f, i, all) => all.findIndex(o => o.value === f.value) === i);
}

const MOST_FIELDS = 40;

function wanted(el: Element, labels: Record<string, string | string[]> | undefined): boolean {
  if (!labels) return true;
  const label = fold(el.previousElementSibling?.textContent ?? '');
  return Object.values(labels)
    .flat()
    .some(word => label === fold(word));
}

const DRAFT = '[contenteditable=true]';

/** As shown, without what is still being written there. @param drafts selects that */
function published(el: Element, drafts: string): string {
  if (el.matches(drafts)) return '';
  if (!el.querySelector(drafts)) return (el as HTMLElement).innerText ?? el.textContent ?? '';
  return [...el.childNodes]
    .map(n => (n instanceof Element ? (shown(n) ? published(n, drafts) : '') : n instanceof Text ? n.data : ''))
    .join('\n');
}

/** The fields that are on the screen, each with its text as shown. */
export function readProfile(platform: Pick<Platform, 'profile'>, doc: Document): ProfileField[] {
  const fields: ProfileField[] = [];
  for (const field of platform.profile)
    for (const el of doc.querySelectorAll(field.css)) {
      if (fields.length >= MOST_FIELDS) return fields;
      const drafts = field.without ? `${DRAFT}, ${field.without}` : DRAFT;
      const text = el.closest(drafts) ? '' : published(el, drafts).trim();
      if (text && wanted(el, field.labelled) && shown(el))
        fields.push({ id: field.id, text, ...(field.kind ? { kind: field.kind } : {}) });
    }
  return fields;
}
