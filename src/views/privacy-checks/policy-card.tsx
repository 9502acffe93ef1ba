/** What a platform promises to people at risk, also where no promise was found. */
import { formatDay } from '../../i18n/formats.ts';
import type { DefenderPolicy } from '../../platforms/report-schema.ts';
import { translateList, useTranslation } from '../../ui/language-context.ts';

export function PolicyCard({ platform, name, policy }: { platform: string; name: string; policy: DefenderPolicy }) {
  const { t, language } = useTranslation();
  const key = `platforms:${platform}.policy`;
  const promises = translateList(t, `${key}.promises`);
  return (
    <details class="card">
      <summary class="more">{t('policy.title', { name })}</summary>
      <div class="stack">
        <p>
          <strong>{t(`policy.kind.${policy.kind}`)}</strong>
        </p>
        {!!promises.length && (
          <ul>
            {promises.map(p => (
              <li key={p}>{p}</li>
            ))}
          </ul>
        )}
        <p>{t(`${key}.limits`)}</p>
        {policy.url && (
          <a href={policy.url} target="_blank" rel="noreferrer">
            <bdi>{policy.title ?? policy.url}</bdi>
          </a>
        )}
        <p class="soft small">
          {t('policy.notProof')} {t(`checked.${policy.checkedBy}`, { date: formatDay(language, policy.checkedOn) })}
        </p>
      </div>
    </details>
  );
}
