/** Reviews a rule pack before it is accepted: its changes and its publisher. */
import { useEffect, useRef } from 'preact/hooks';
import { formatDay } from '../../i18n/formats.ts';
import type { PackPreview, PackSummary } from '../../packs/schema.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Fingerprint } from './fingerprint.tsx';

export type ReadableRulePack = Extract<PackPreview, { good: true }>;

export function RulePackChanges({ about }: { about: PackSummary }) {
  const { t } = useTranslation();
  return (
    <>
      {about.platforms.map(({ id, name, changes }) => (
        <div class="stack tight" key={id}>
          <p>
            <strong>{t('packs.changes', { count: changes.length, name })}</strong>
          </p>
          <ul>
            {changes.map(c => (
              <li key={c.setting}>
                {t(`platforms:${id}.settings.${c.setting}.name`)}:{' '}
                <span class="soft">{c.does.map(d => t(`packs.does.${d}`)).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {!!about.unused.length && (
        <details class="small">
          <summary class="more">{t('packs.unused', { count: about.unused.length })}</summary>
          <ul>
            {about.unused.map(u => (
              <li key={`${u.platform} ${u.setting}`}>
                <Ltr>
                  {u.platform}: {u.setting}
                </Ltr>{' '}
                <span class="soft">{t(`packs.unusedWhy.${u.why}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const ABILITIES = { can: ['change', 'warn', 'wrong'], cannot: ['sites', 'safe', 'data'] } as const;

/** Says what any rule pack can change and what it cannot, whoever made it. */
function RulePackLimits() {
  const { t } = useTranslation();
  return (['can', 'cannot'] as const).map(group => (
    <div class="stack tight small" key={group}>
      <p>
        <strong>{t(`packs.${group}.title`)}</strong>
      </p>
      <ul>
        {ABILITIES[group].map(item => (
          <li key={item}>{t(`packs.${group}.${item}`)}</li>
        ))}
      </ul>
    </div>
  ));
}

export function RulePackByline({ about }: { about: PackSummary }) {
  const { t, language } = useTranslation();
  return (
    <p class="soft small">
      {t('packs.made', {
        version: about.version,
        maker: isolateDirection(about.maker),
        date: formatDay(language, about.madeOn),
      })}
    </p>
  );
}

interface RulePackPreviewProps {
  preview: ReadableRulePack;
  onYes(): void;
  onNo(): void;
}

export function RulePackPreview({ preview: { about, accepted, namesake }, onYes, onNo }: RulePackPreviewProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const fresh = accepted === 'nobody';
  return (
    <section class="card next stack" aria-labelledby="preview">
      <h3 id="preview" ref={heading} tabIndex={-1}>
        <bdi>{about.name}</bdi>
      </h3>
      <RulePackByline about={about} />
      <RulePackChanges about={about} />
      <RulePackLimits />
      {namesake && (
        <p class="card warn" role="note">
          {t('packs.namesake')}
        </p>
      )}
      <div class="stack tight">
        <p>
          <strong>{t('packs.fingerprint')}</strong>
        </p>
        <Fingerprint of={about.fingerprint} />
      </div>
      <p>{t(`packs.accepted.${accepted}`, { maker: isolateDirection(about.maker) })}</p>
      {isPrivateContext() && <p class="small">{t('packs.private')}</p>}
      <div class="row">
        <button type="button" class="btn main" onClick={onYes}>
          {t(fresh ? 'packs.acceptMaker' : 'packs.accept')}
        </button>
        <button type="button" class="btn" onClick={onNo}>
          {t('packs.refuse')}
        </button>
      </div>
    </section>
  );
}
