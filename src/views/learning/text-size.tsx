/** Lets the person choose the text size of lessons. */
import * as v from 'valibot';
import { definePreference } from '../../preferences/define-preference.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { usePreference } from '../shell/use-preference.ts';

const TEXT_SIZES = [1, 1.2, 1.5] as const;

/** Index in `SIZES`. */
const textSize = definePreference({
  name: 'textSize',
  area: 'local',
  schema: v.picklist(TEXT_SIZES.map((_, i) => i)),
  fallback: 0,
});

export const useTextSize = (): [number, (to: number) => void] => [
  usePreference(textSize) ?? 0,
  to => void textSize.set(to, getStorageContext()),
];

export const getTextSizeStyle = (size: number): { zoom: number } => ({ zoom: TEXT_SIZES[size]! });

export function TextSize({ size, onSize }: { size: number; onSize(to: number): void }) {
  const { t } = useTranslation();
  return (
    <span class="row sizes" role="group" aria-label={t('learn.size')}>
      {TEXT_SIZES.map((_, i) => (
        <button
          type="button"
          key={i}
          class={`btn pill size-${i}`}
          aria-pressed={size === i}
          aria-label={t(`learn.sizes.${i}`)}
          onClick={() => onSize(i)}
        >
          {t('learn.sizeSample')}
        </button>
      ))}
    </span>
  );
}
