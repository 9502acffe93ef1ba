/** Says out of whose log an incident came, and what is known of that. */
import { getTlpLabel } from '../../../exports/tlp.ts';
import type { HandOff } from '../../../incidents/model.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { Ltr } from '../../../ui/ltr.tsx';
import { formatMoment } from '../incident-facts.tsx';
import { KeyWords } from './key-words.tsx';

function HandOffFacts({ of: { exportedAt, receivedAt, key, compared, redacted, tlp } }: { of: HandOff }) {
  const { t, language } = useTranslation();
  const format = (at: string) => isolateDirection(formatMoment(language, at));
  return (
    <div class="stack tight">
      <p class="small">{t('log.handOff.text', { exported: format(exportedAt), received: format(receivedAt) })}</p>
      <p class={compared ? 'small' : 'notice small'}>{t(`log.handOff.${compared ?? 'uncompared'}`)}</p>
      {tlp && (
        <p class="small">
          <Ltr>{getTlpLabel(tlp)}</Ltr>
          <br />
          {t(`export.tlp.${tlp}`)}
        </p>
      )}
      <p class="small">
        {redacted === undefined ? t('log.handOff.whole') : t('log.handOff.redacted', { n: redacted })}
      </p>
      {key ? (
        <Disclosure label={t('log.handOff.whose')}>
          <KeyWords publicKey={key} />
        </Disclosure>
      ) : (
        <p class="notice small">{t('log.handOff.unsigned')}</p>
      )}
    </div>
  );
}

export function HandOffs({ of }: { of: readonly HandOff[] }) {
  const { t } = useTranslation();
  return (
    <section class="card stack" aria-labelledby="hand-offs">
      <h2 id="hand-offs">{t('log.handOff.title')}</h2>
      {of.map(handOff => (
        <HandOffFacts key={`${handOff.sha256} ${handOff.receivedAt}`} of={handOff} />
      ))}
    </section>
  );
}
