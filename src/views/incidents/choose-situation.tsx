/** Asks what happened, in situations that people recognise. */
import { COMMON_SITUATIONS, OTHER_SITUATIONS, type Situation } from '../../incidents/situations.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { PageLink } from '../shell/page-link.tsx';
import './evidence.css';

interface ChooseSituationProps {
  onPick(what: Situation): void;
  /** There is no page to save evidence of. */
  blocked: boolean;
  platform: string | null;
}

export function ChooseSituation({ onPick, blocked, platform }: ChooseSituationProps) {
  const { t } = useTranslation();
  const choices = (situations: readonly Situation[]) => (
    <div class="card rows situations">
      {situations.map(what => (
        <button type="button" class="choice" key={what} onClick={() => onPick(what)}>
          <Icon name={what} />
          <span>{t(`incident.${what}`)}</span>
        </button>
      ))}
    </div>
  );
  return (
    <>
      <h1>{t('report.happened')}</h1>
      <p class="soft small">{blocked ? t('report.noPage') : t('report.promise')}</p>
      {choices(COMMON_SITUATIONS)}
      <details>
        <summary class="btn quiet">{t('route.else')}</summary>
        {choices(OTHER_SITUATIONS)}
      </details>
      {platform && (
        <PageLink class="btn quiet" page="report" params={{ ways: platform }}>
          {t('route.allWays')}
        </PageLink>
      )}
    </>
  );
}
