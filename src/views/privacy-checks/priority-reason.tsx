/** Says why a step comes first, where the person's risk card put it there. */
import { formatList } from '../../i18n/formats.ts';
import type { RiskReason } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';

export function PriorityReason({ reasons }: { reasons: RiskReason[] }) {
  const { t, language } = useTranslation();
  if (!reasons.length) return null;
  return (
    <p class="small because">
      {t('self.because', {
        said: formatList(
          language,
          reasons.map(reason => t(`self.${reason}`)),
        ),
      })}
    </p>
  );
}
