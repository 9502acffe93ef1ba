/** Says what a time stamp confirms, and by what its signer calls itself. */
import type { VerifiedStamp } from '../../../incidents/time-stamps/response.ts';
import { formatDay } from '../../../i18n/formats.ts';
import { Icon } from '../../../ui/icons.tsx';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { formatMoment } from '../incident-facts.tsx';
import './prove-when.css';

export function StampFacts({ stamp: { event, at, signer, issuer, validFrom, validTo } }: { stamp: VerifiedStamp }) {
  const { t, language } = useTranslation();
  const day = (date: string) => isolateDirection(formatDay(language, date));
  return (
    <div class="stack tight">
      <p class="stamp">
        <Icon name="pending" />
        {t('log.stamp.before', { n: event.seq, date: isolateDirection(formatMoment(language, at)) })}
      </p>
      <p class="small">
        {t('log.stamp.said', {
          signer: isolateDirection(signer),
          issuer: isolateDirection(issuer),
          from: day(validFrom),
          to: day(validTo),
        })}
      </p>
    </div>
  );
}
