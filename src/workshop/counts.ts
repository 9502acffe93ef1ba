/** Exports the counts of a session as a table, without any persons. */
import { buildCsv } from '../exports/csv.ts';
import { MINUTE, getTimeSpent } from './clock.ts';
import type { AgendaBlock } from './agenda.ts';
import { getOptionLetter } from './polls.ts';
import type { WorkshopSession } from './session.ts';
import type { Slide } from './slides.ts';

/** `what`: room, minutes, confidence or question. */
export interface CountRow {
  what: string;
  title: string;
  option: string;
  right: string;
  count: string;
  planned: string;
}

export const CONFIDENCE_LEVELS = 4;

export const COUNT_COLUMNS = ['what', 'title', 'option', 'right', 'count', 'planned'] as const;

/** @param level names a level of confidence */
export function buildCountRows(
  session: WorkshopSession,
  blocks: readonly AgendaBlock[],
  slides: readonly Slide[],
  level: (at: number) => string,
  now: number,
): CountRow[] {
  const row = (part: Partial<CountRow>): CountRow => ({
    what: '',
    title: '',
    option: '',
    right: '',
    count: '',
    planned: '',
    ...part,
  });
  const hands = (key: string) => session.hands[key];
  return [
    ...(session.room === undefined ? [] : [row({ what: 'room', count: String(session.room) })]),
    ...blocks.map((b, i) =>
      row({
        what: 'minutes',
        title: b.title,
        count: String(Math.round(getTimeSpent(session.clock, i, now) / MINUTE)),
        planned: String(b.minutes),
      }),
    ),
    ...slides.flatMap(s => {
      if (s.kind === 'tally' && hands(s.key))
        return hands(s.key)!.map((count, i) =>
          row({ what: `confidence ${s.when}`, title: s.ask, option: level(i), count: String(count) }),
        );
      if (s.kind === 'poll' && hands(s.key))
        return s.poll.options.map((o, i) =>
          row({
            what: 'question',
            title: [s.poll.stem, s.poll.item].filter(Boolean).join(' '),
            option: `${getOptionLetter(i)} ${o.text}`,
            right: o.right ? 'yes' : 'no',
            count: String(hands(s.key)![i] ?? 0),
          }),
        );
      return [];
    }),
  ];
}

export const formatCountsCsv = (rows: readonly CountRow[]): Promise<string> =>
  buildCsv(
    COUNT_COLUMNS,
    rows,
    r => COUNT_COLUMNS.map(k => r[k]),
    () => Promise.resolve(),
  );
