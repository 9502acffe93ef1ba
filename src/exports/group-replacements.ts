/** Groups what an export replaced by the marks that stand for it. */
import type { ExportReplacement } from './exported-incident.ts';

export interface ReplacementPlace {
  /** Position in the export, from 1, as in the timeline; `null`: the export as a whole. */
  incident: number | null;
  /** Path in the published schema: `item.text`. */
  field: string;
  count: number;
}

/** Everything that one mark stands for. */
export interface ReplacementGroup {
  kind: ExportReplacement['kind'];
  mark: string;
  /** Each way in which it was written. */
  texts: string[];
  places: ReplacementPlace[];
  count: number;
}

const KINDS = ['person', 'email', 'phone', 'link', 'hidden', 'file'] as const satisfies ExportReplacement['kind'][];

/** @param ids of the incidents, in the order of the export */
export function groupReplacements(
  replacements: readonly ExportReplacement[],
  ids: readonly string[],
): ReplacementGroup[] {
  const positions = new Map(ids.map((id, i) => [id, i + 1]));
  const groups = new Map<string, ReplacementGroup>();
  const places = new Map<string, ReplacementPlace>();
  for (const { kind, mark, text, incident, field, count } of replacements) {
    // Each incident numbers its files anew.
    const key = JSON.stringify([kind, mark, kind === 'file' && incident]);
    const group = groups.get(key) ?? { kind, mark, texts: [], places: [], count: 0 };
    groups.set(key, group);
    if (!group.texts.includes(text)) group.texts.push(text);
    group.count += count;
    const placeKey = JSON.stringify([key, incident, field]);
    const place = places.get(placeKey);
    if (place) {
      place.count += count;
      continue;
    }
    const added = { incident: incident === null ? null : (positions.get(incident) ?? null), field, count };
    places.set(placeKey, added);
    group.places.push(added);
  }
  return [...groups.values()].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}
