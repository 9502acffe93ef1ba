/** Prints the page, or goes back. */
import { useTranslation } from '../../ui/language-context.ts';

export function PrintButtons({ onBack, onPrint }: { onBack(): void; onPrint(): void }) {
  const { t } = useTranslation();
  return (
    <div class="row">
      <button
        type="button"
        class="btn main"
        onClick={() => {
          onPrint();
          window.print();
        }}
      >
        {t('export.printNow')}
      </button>
      <button type="button" class="btn quiet" onClick={onBack}>
        {t('export.back')}
      </button>
    </div>
  );
}
