/** Leads past the menu to the heading of a page. A button, because a link would leave an entry to go back to. */
import { useTranslation } from '../../ui/language-context.ts';

function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main')!;
  heading.tabIndex = -1;
  heading.focus();
}

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <button type="button" class="btn skip" onClick={focusHeading}>
      {t('pages.skip')}
    </button>
  );
}
