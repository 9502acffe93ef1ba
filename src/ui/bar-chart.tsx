/** Bars over time: drawn for the eye, listed as text for a screen reader. */
import { formatPlainNumber } from '../i18n/digits.ts';
import { useTranslation } from './language-context.ts';
import './bar-chart.css';

export interface Bar {
  name: string;
  value: number;
}

interface BarChartProps {
  title: string;
  /** From the earliest to the latest. */
  bars: readonly Bar[];
}

export function BarChart({ title, bars }: BarChartProps) {
  const { language } = useTranslation();
  const most = Math.max(1, ...bars.map(bar => bar.value));
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <figure class="bar-chart">
      <figcaption class="small">{title}</figcaption>
      <div class="scale small soft" aria-hidden="true">
        <span>{formatPlainNumber(most, language)}</span>
        <span>{formatPlainNumber(0, language)}</span>
      </div>
      <div class="bars" aria-hidden="true">
        {bars.map(({ name, value }) => (
          <span key={name} style={{ blockSize: `${(100 * value) / most}%` }} />
        ))}
      </div>
      <p class="ends small soft" aria-hidden="true">
        <span>{first?.name}</span>
        {bars.length > 1 && <span>{last?.name}</span>}
      </p>
      <ul>
        {bars
          .filter(bar => bar.value)
          .map(({ name, value }) => (
            <li key={name}>
              {name}: {formatPlainNumber(value, language)}
            </li>
          ))}
      </ul>
    </figure>
  );
}
