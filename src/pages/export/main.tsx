/** Giving what was kept to someone, as a full page: `?ids=a,b,c` for some of it; `?do=check` and `?do=answers` for what comes back. */
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { ImportAnswersView } from '../../views/exports/answers-view.tsx';
import { VerifyView } from '../../views/exports/verify-view.tsx';
import { ExportView } from '../../views/exports/export-view.tsx';
import { Content, Header } from '../../views/shell/frame.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import '../../views/exports/export.css';

const query = new URLSearchParams(location.search);
const ids = query.get('ids')?.split(',').filter(Boolean) ?? [];
const VIEWS = { check: VerifyView, answers: ImportAnswersView, give: () => <ExportView ids={ids} /> };
const at = query.get('do') as keyof typeof VIEWS | null;
const View = (at && VIEWS[at]) ?? VIEWS.give;

function Others() {
  const { t } = useTranslation();
  return (
    <nav class="stack tight screen" aria-label={t('export.more')}>
      {at && (
        <a class="btn quiet start" href={getPageUrlInMode('export')}>
          {t('export.title')}
        </a>
      )}
      {at !== 'check' && (
        <a class="btn quiet start" href={getPageUrlInMode('export', { do: 'check' })}>
          {t('export.check.title')}
        </a>
      )}
      {at !== 'answers' && (
        <a class="btn quiet start" href={getPageUrlInMode('export', { do: 'answers' })}>
          {t('review.back.title')}
        </a>
      )}
      <a class="btn quiet start" href={getPageUrlInMode('review')}>
        {t('review.title')}
      </a>
    </nav>
  );
}

await mount(() => (
  <div class="sheet">
    <Header tab={undefined} />
    <Content>
      <View />
      <Others />
      <LanguagePicker />
    </Content>
  </div>
));
