/** How large the text of lessons is: a choice that tells nothing of the person. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { useTranslation } from '../../ui/language-context.ts';

const SIZES = [1, 1.2, 1.5] as const;
const KEY = 'textSize';
const area = () => (isPrivateContext() ? browser.storage.session : browser.storage.local);

export function useTextSize(): [number, (to: number) => void] {
  const [size, setSize] = useState(0);
  useEffect(
    () =>
      void area()
        .get(KEY)
        .then(kept => setSize(Number(kept[KEY]) in SIZES ? Number(kept[KEY]) : 0)),
    [],
  );
  return [
    size,
    to => {
      setSize(to);
      void area().set({ [KEY]: to });
    },
  ];
}

/** For the element that holds the text. */
export const getTextSizeStyle = (size: number): { zoom: number } => ({ zoom: SIZES[size]! });

export function TextSize({ size, onSize }: { size: number; onSize(to: number): void }) {
  const { t } = useTranslation();
  return (
    <span class="row sizes" role="group" aria-label={t('learn.size')}>
      {SIZES.map((_, i) => (
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
