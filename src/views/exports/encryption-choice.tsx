/** Chooses whether an export is encrypted, and with which passphrase. */
import { generatePassphrase, MIN_PASSPHRASE_LENGTH } from '../../exports/generate-passphrase.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';

interface EncryptionChoiceProps {
  must: boolean;
  value: string | undefined;
  set(value: string | undefined): void;
}

export function EncryptionChoice({ must, value, set }: EncryptionChoiceProps) {
  const { t } = useTranslation();
  return (
    <section class="card stack">
      {!must && (
        <label class="row between">
          <span>{t('export.lock')}</span>
          <input
            type="checkbox"
            {...preventFormRestore(value !== undefined)}
            onChange={e => set(e.currentTarget.checked ? '' : undefined)}
          />
        </label>
      )}
      {value === undefined ? (
        <p class="small soft">{t('export.plain')}</p>
      ) : (
        <>
          {must && <h2>{t('export.lock')}</h2>}
          <p class="small">{t('export.lockText')}</p>
          <label class="stack tight">
            <span>{t('export.passphrase')}</span>
            <input
              type="text"
              class="mono field"
              dir="ltr"
              autocomplete="off"
              spellcheck={false}
              value={value}
              onInput={e => set(e.currentTarget.value)}
            />
          </label>
          <div class="row">
            <button type="button" class="btn" onClick={() => set(generatePassphrase())}>
              {t('export.passphraseMake')}
            </button>
            {value.trim().length < MIN_PASSPHRASE_LENGTH && (
              <span class="small soft">{t('export.passphraseShort', { n: MIN_PASSPHRASE_LENGTH })}</span>
            )}
          </div>
        </>
      )}
    </section>
  );
}
