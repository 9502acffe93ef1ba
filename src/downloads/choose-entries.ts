/** Chooses the entries that a definition names, and refuses those that no real export has. */
import { groupBy } from '../lib/group-by.ts';
import * as limits from './archive/limits.ts';
import type { ExportMatcher } from './detect.ts';
import type { EntryRule } from './definition-schema.ts';
import type { DownloadError } from './model.ts';
import type { OpenedEntry } from './open-files.ts';

export interface ChosenEntry {
  entry: OpenedEntry;
  rule: EntryRule;
  /** Stands for its name, without anything personal. */
  path: string;
}

const isBomb = ({ bytes, packedBytes }: OpenedEntry): boolean =>
  bytes >= limits.RATIO_MATTERS_FROM && bytes > packedBytes * limits.MAX_RATIO;

function findRefusal({ entry, rule }: ChosenEntry, sameName: readonly OpenedEntry[]): DownloadError['error'] | null {
  const isSame = (other: OpenedEntry): boolean =>
    other.archive !== entry.archive && other.checksum === entry.checksum && other.bytes === entry.bytes;
  if (sameName.some(other => other !== entry && !isSame(other))) return 'duplicate-entry';
  if (entry.encrypted) return 'encrypted';
  return entry.bytes > rule.maxBytes || isBomb(entry) ? 'too-large' : null;
}

type SameName = [OpenedEntry, ...OpenedEntry[]];

const getDepth = ([{ name }]: SameName): number => name.split('/').length;

/** An export has a file once: one with the same path in a deeper folder is someone's copy, or sent by someone. */
const leaveDeeper = (matching: readonly SameName[]): SameName[] =>
  [...groupBy(matching, ([{ archive }]) => archive).values()].flatMap(ofArchive => {
    const least = Math.min(...ofArchive.map(getDepth));
    return ofArchive.filter(each => getDepth(each) === least);
  });

export function chooseEntries(
  { rules }: Pick<ExportMatcher, 'rules'>,
  entries: readonly OpenedEntry[],
): { chosen: ChosenEntry[]; errors: DownloadError[] } {
  const byName = groupBy(entries, ({ name }) => name);
  const chosen: ChosenEntry[] = [];
  const errors: DownloadError[] = [];
  const countOfRule = new Map<EntryRule, number>();
  let total = 0;
  for (const { rule, path, matches, matchesLoose } of rules) {
    const matching = [...byName.values()].filter(([entry]) =>
      (entry.archive === null ? matchesLoose : matches)(entry.name),
    );
    for (const sameName of leaveDeeper(matching)) {
      const [entry] = sameName;
      const found = { entry, rule, path };
      if (chosen.some(other => other.rule === rule && other.entry === entry)) continue;
      const count = (countOfRule.get(rule) ?? 0) + 1;
      countOfRule.set(rule, count);
      const refusal =
        findRefusal(found, sameName) ??
        (count > limits.MAX_ENTRIES_OF_RULE ? 'too-many-entries' : null) ??
        ((total += entry.bytes) > limits.MAX_TOTAL_BYTES ? 'too-large' : null);
      if (refusal) errors.push({ error: refusal, entry: path });
      else chosen.push(found);
    }
  }
  return { chosen, errors };
}
