/** Installed rule packs, and the publishers that the person trusts. */
import { formatDay } from '../../i18n/formats.ts';
import type { InstalledPack, RulePackList } from '../../packs/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Fingerprint } from './fingerprint.tsx';
import { RulePackByline, RulePackChanges } from './review-rule-pack.tsx';

export function InstalledRulePack({ pack, onRemove }: { pack: InstalledPack; onRemove(): void }) {
  const { t } = useTranslation();
  return (
    <section class="card stack">
      {pack.good ? (
        <>
          <h3>
            <bdi>{pack.about.name}</bdi>
          </h3>
          <RulePackByline about={pack.about} />
          {!pack.used && <p class="caution">{t('packs.notAccepted')}</p>}
          {pack.used && !pack.about.platforms.length && <p class="caution">{t('packs.fault.nothing-known')}</p>}
          <RulePackChanges about={pack.about} />
        </>
      ) : (
        <p class="caution">{t(`packs.fault.${pack.fault}`)}</p>
      )}
      <div class="stack tight small">
        <p>{t('packs.fingerprint')}</p>
        <Fingerprint of={pack.fingerprint} />
      </div>
      <div class="row">
        <button type="button" class="btn" onClick={onRemove}>
          {t('packs.remove')}
        </button>
      </div>
    </section>
  );
}

export function RulePackPublishers({ shelf, onForget }: { shelf: RulePackList; onForget(fingerprint: string): void }) {
  const { t, language } = useTranslation();
  if (!shelf.makers.length && !shelf.policy.length) return null;
  return (
    <section class="stack" aria-labelledby="makers">
      <h3 id="makers" class="head">
        {t('packs.makers')}
      </h3>
      {shelf.makers.map(m => (
        <div class="card stack tight" key={m.fingerprint}>
          <p>
            <bdi>
              <strong>{m.name}</strong>
            </bdi>{' '}
            <span class="soft small">{t('packs.acceptedOn', { date: formatDay(language, m.acceptedOn) })}</span>
          </p>
          <Fingerprint of={m.fingerprint} />
          <div class="row">
            <button type="button" class="btn quiet" onClick={() => onForget(m.fingerprint)}>
              {t('packs.forget')}
            </button>
          </div>
        </div>
      ))}
      {shelf.policy.map(f => (
        <div class="card stack tight" key={f}>
          <p>{t('packs.accepted.policy')}</p>
          <Fingerprint of={f} />
        </div>
      ))}
    </section>
  );
}
