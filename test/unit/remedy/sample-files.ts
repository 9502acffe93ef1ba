/** Makes up files of many people. */
import type { OutcomeStatisticsLine } from '../../../src/incidents/outcome-statistics-schema.ts';
import type { ChosenFile } from '../../../src/remedy/read-files.ts';

export function aLine(more: Partial<OutcomeStatisticsLine> = {}): OutcomeStatisticsLine {
  return {
    format: 'breakwater-remedy',
    v: 1,
    period: '2026-03',
    platform: 'mastodon',
    what: 'threatened',
    action: 'report',
    sent: 5,
    waiting: 1,
    outcomes: { removed: 2, limited: 0, refused: 1, silence: 1, restored: 0, other: 0 },
    days: { answered: 3, median: 2, least: 1, most: 6 },
    ...more,
  };
}

export const toText = (lines: readonly object[]): string => lines.map(line => `${JSON.stringify(line)}\n`).join('');

export const aFile = (name: string, lines: readonly object[] | string): ChosenFile => {
  const text = typeof lines === 'string' ? lines : toText(lines);
  return { name, size: text.length, text: () => Promise.resolve(text) };
};

export const aSource = (n: number, edition = 1) => ({ id: n.toString(16).padStart(16, '0'), edition });

const pick = <T>(items: readonly T[], n: number): T => items[n % items.length]!;

/** @returns the same files each time */
export const samplePeople = (people: number, rows: number): ChosenFile[] =>
  Array.from({ length: people }, (_, person) => {
    const statement = {
      source: aSource(person + 1),
      language: pick(['ar', 'en', 'my', 'es'], person),
      ...(person % 3 && { country: pick(['EG', 'MM', 'MX'], person) }),
    };
    return aFile(
      `person-${person + 1}.jsonl`,
      Array.from({ length: rows }, (__, row) => {
        const n = person * 7 + row * 3;
        const [removed, refused, silence, waiting] = [n % 4, (n >> 1) % 3, (n >> 2) % 4, 1 + (n % 2)];
        return aLine({
          period: `202${5 + (row % 2)}-${String(1 + (n % 12)).padStart(2, '0')}`,
          platform: pick(['x', 'facebook', 'mastodon', 'tiktok', 'telegram'], n),
          what: pick(['threatened', 'hate', 'address', 'swarm'] as const, row),
          action: pick(['report', 'report', 'appeal', 'police'] as const, row),
          sent: removed + refused + silence + waiting,
          waiting,
          outcomes: { removed, limited: 0, refused, silence, restored: 0, other: 0 },
          days: removed + refused > 2 ? { answered: removed + refused, least: 1, median: 3 + (n % 9), most: 40 } : null,
          ...statement,
        });
      }),
    );
  });
