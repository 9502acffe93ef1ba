/** The counts of a session as a table: how many hands, how many minutes. Nobody is in it. */
import { buildCsv } from '../exports/csv.ts';
import { MINUTE, spentIn } from './clock.ts';
import type { Block } from './agenda.ts';
import { letter } from './polls.ts';
import type { Session } from './session.ts';
import type { Slide } from './slides.ts';

/** `what`: room, minutes, confidence or question. */
export interface Row {
  what: string;
  title: string;
  option: string;
  right: string;
  count: string;
  planned: string;
}

/** How sure, from not at all to fully: so many levels. */
export const LEVELS = 4;

export const HEADER = ['what', 'title', 'option', 'right', 'count', 'planned'] as const;

/** @param level how a level of confidence is called */
export function rowsOf(
  session: Session,
  blocks: readonly Block[],
  slides: readonly Slide[],
  level: (at: number) => string,
  now: number,
): Row[] {
  const row = (part: Partial<Row>): Row => ({
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
        count: String(Math.round(spentIn(session.clock, i, now) / MINUTE)),
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
            option: `${letter(i)} ${o.text}`,
            right: o.right ? 'yes' : 'no',
            count: String(hands(s.key)![i] ?? 0),
          }),
        );
      return [];
    }),
  ];
}

export const countsCsv = (rows: readonly Row[]): Promise<string> =>
  buildCsv(
    HEADER,
    rows,
    r => HEADER.map(k => r[k]),
    () => Promise.resolve(),
  );
