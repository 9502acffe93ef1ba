/** Leads past the menu to the heading of a page. A button, because a link would leave an entry to go back to. */
import { focusHeading } from '../../ui/keep-focus.ts';
import { useTranslation } from '../../ui/language-context.ts';

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <button type="button" class="btn skip" onClick={() => focusHeading(document.querySelector('main')!)}>
      {t('pages.skip')}
    </button>
  );
}
