/** The witness statement as a page, to print, to fill in and to sign. */
import { useEffect } from 'preact/hooks';
import type { Statement } from '../../exports/statement.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { PrintButtons } from './print-buttons.tsx';
import './statement.css';
import { StatementDocument } from './statement-document.tsx';

interface StatementPrintViewProps {
  statements: readonly Statement[];
  onBack(): void;
  onPrint(): void;
}

export function StatementPrintView({ statements, onBack, onPrint }: StatementPrintViewProps) {
  const { t } = useTranslation();
  useEffect(() => {
    scrollTo(0, 0);
  }, []);
  return (
    <>
      <section class="card stack screen">
        <p class="small">{t('export.printText')}</p>
        <PrintButtons onBack={onBack} onPrint={onPrint} />
      </section>
      <StatementDocument statements={statements} />
    </>
  );
}
