/** Formats file sizes. */
import { formatNumber } from '../i18n/digits.ts';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

export function formatFileSize(language: string, bytes: number): string {
  const power = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return formatNumber(language, Math.max(0.1, bytes / 1000 ** power), {
    style: 'unit',
    unit: UNITS[power - 1]!,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  });
}
