/** Names the rule pack that a check comes from. */
import { formatDay } from '../../i18n/formats.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import type { AppliedOverride } from '../../platforms/apply-rule-pack.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { Fingerprint } from '../packs/fingerprint.tsx';

export function RuleSource({ mend: { by, off } }: { mend: AppliedOverride }) {
  const { t, language } = useTranslation();
  return (
    <div class="stack tight small">
      <p>
        <strong>{t('packs.from')}.</strong>{' '}
        {t('packs.fromWhom', {
          pack: isolateDirection(by.pack),
          version: by.version,
          maker: isolateDirection(by.maker),
          date: formatDay(language, by.madeOn),
        })}{' '}
        {off && t('packs.switchedOff')}
      </p>
      <p class="soft">
        {t('packs.fingerprint')} <Fingerprint of={by.fingerprint} />
      </p>
      <p>
        <a href={getPageUrl('settings')} target="_blank">
          {t('packs.manage')}
        </a>
      </p>
    </div>
  );
}
