/** Pictures of a report, without text: the table beside each says the same. */
import type { RemedyRow } from '../../remedy/report-schema.ts';
import { RESULTS, type Result } from '../../remedy/tally.ts';

/** Something that a bar can show as a part. */
export type BarPart = Result | 'merged' | 'answered' | 'unanswered' | 'sent';

/** @returns the most detailed parts of a row that are shown; together, they are all of its reports */
export function listParts({ sent, answered, unanswered, results }: RemedyRow): [part: BarPart, count: number][] {
  const answers = answered ?? 0;
  if (answered === undefined || unanswered === undefined) return [['sent', sent]];
  if (!results)
    return [
      ['answered', answers],
      ['unanswered', unanswered],
    ];
  const parts = [...RESULTS, 'merged' as const].flatMap((result): [BarPart, number][] => {
    const count = results[result];
    return count ? [[result, count]] : [];
  });
  const missing = sent - parts.reduce((sum, [, count]) => sum + count, 0);
  if (!missing) return parts;
  // Rare results of one side are merged as a whole.
  return results.waiting === undefined ? [...parts, ['unanswered', missing]] : [['answered', missing], ...parts];
}

export function ResultBar({ row, most }: { row: RemedyRow; most: number }) {
  let x = 0;
  return (
    <svg class="bar-of" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {listParts(row).map(([part, count]) => {
        const width = (100 * count) / most;
        x += width;
        return <rect key={part} class={`part ${part}`} x={x - width} y="0" width={width} height="10" />;
      })}
    </svg>
  );
}

export const PartKey = ({ part }: { part: BarPart }) => (
  <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
    <rect class={`part ${part}`} width="10" height="10" />
  </svg>
);

const WIDTH = 100;
const HEIGHT = 100;
/** Share of its place that a column takes. */
const FILL = 0.7;

/** Columns over time, with what was answered at the bottom. */
export function ColumnChart({ rows }: { rows: readonly RemedyRow[] }) {
  const most = Math.max(1, ...rows.map(({ sent }) => sent));
  const step = WIDTH / rows.length;
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {rows.map(({ value, sent, answered, unanswered }, i) => {
        const parts: [BarPart, number][] =
          answered === undefined || unanswered === undefined
            ? [['sent', sent]]
            : [
                ['answered', answered],
                ['unanswered', unanswered],
              ];
        let y = HEIGHT;
        return parts.map(([part, count]) => {
          const height = (HEIGHT * count) / most;
          y -= height;
          const place = { x: (i + (1 - FILL) / 2) * step, y, width: FILL * step, height };
          return <rect key={`${value} ${part}`} class={`part ${part}`} {...place} />;
        });
      })}
    </svg>
  );
}

/** The median of days over time. It has a gap where it is hidden. */
export function DaysChart({ rows }: { rows: readonly RemedyRow[] }) {
  const most = Math.max(1, ...rows.map(({ days }) => days?.upper ?? 0));
  const step = WIDTH / rows.length;
  const y = (days: number): number => HEIGHT - (HEIGHT * days) / most;
  const path = rows
    .map(({ days }, i) => {
      if (!days) return '';
      const isStart = !rows[i - 1]?.days;
      return `${isStart ? 'M' : 'L'}${(i + 0.5) * step} ${y(days.median)}`;
    })
    .join('');
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {rows.map(
        ({ value, days }, i) =>
          days && (
            <rect
              key={value}
              class="part waiting"
              x={(i + 0.4) * step}
              y={y(days.upper)}
              width={0.2 * step}
              height={Math.max(1, y(days.lower) - y(days.upper))}
            />
          ),
      )}
      <path class="line" d={path} />
    </svg>
  );
}
