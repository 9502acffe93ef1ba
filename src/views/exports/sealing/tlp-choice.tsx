/** Chooses how far the recipient may pass an export on. */
import { getTlpLabel, TLP_LEVELS, toStricter, type TlpLevel } from '../../../exports/tlp.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { useTranslation } from '../../../ui/language-context.ts';
import { Ltr } from '../../../ui/ltr.tsx';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';

interface TlpChoiceProps {
  value: TlpLevel;
  /** The strictest level under which any of it was received. */
  received: TlpLevel | undefined;
  set(level: TlpLevel): void;
}

export function TlpChoice({ value, received, set }: TlpChoiceProps) {
  const { t } = useTranslation();
  return (
    <section class="card stack tight">
      <p>
        {t('export.tlp.title')}: <Ltr>{getTlpLabel(value)}</Ltr>
      </p>
      <p class="small soft">{t(`export.tlp.${value}`)}</p>
      <p class="notice small" role="status">
        {received &&
          toStricter(value, received) !== value &&
          t('export.tlp.received', { level: getTlpLabel(received) })}
      </p>
      <Disclosure label={t('export.tlp.change')}>
        <fieldset class="ticks levels" aria-label={t('export.tlp.title')}>
          {TLP_LEVELS.map(level => (
            <label key={level}>
              <input type="radio" name="tlp" {...preventFormRestore(value === level)} onChange={() => set(level)} />
              <span>
                <Ltr>{getTlpLabel(level)}</Ltr>
                <br />
                <span class="small soft">{t(`export.tlp.${level}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </Disclosure>
    </section>
  );
}
