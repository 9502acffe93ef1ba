/** Shows the first of many items, and more of them on request, so that thousands do not stop the page. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber } from '../../i18n/digits.ts';
import { useTranslation } from '../../ui/language-context.ts';

const MAX_STEP = 200;

/** @returns how many to show, and a button for more of them, or null if that is all */
export function usePaging(total: number, max: number): [shown: number, more: ComponentChildren] {
  const { t, language } = useTranslation();
  const [wanted, setWanted] = useState(max);
  const shown = Math.min(wanted, total);
  // A few more would need many turns, and all at once might be thousands.
  const step = Math.min(total - shown, Math.max(max, Math.min(4 * shown, MAX_STEP)));
  const more = step > 0 && (
    <div class="row">
      <button type="button" class="btn" onClick={() => setWanted(shown + step)}>
        {t('downloads.more', { count: step })}
      </button>
      <span class="small soft">
        {t('downloads.shown', { shown: formatNumber(language, shown), total: formatNumber(language, total) })}
      </span>
    </div>
  );
  return [shown, more || null];
}

interface LongListProps<T> {
  items: readonly T[];
  max: number;
  render(item: T, index: number): ComponentChildren;
}

export function LongList<T>({ items, max, render }: LongListProps<T>) {
  const [shown, more] = usePaging(items.length, max);
  return (
    <>
      <ul class="plain stack download-list">{items.slice(0, shown).map(render)}</ul>
      {more}
    </>
  );
}
