/** Chooses who can open the file of an export: anyone, who has a passphrase, or who has a key. */
import { generatePassphrase, MIN_PASSPHRASE_LENGTH } from '../../exports/generate-passphrase.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { isLongEnough, START, type Protection, type ProtectionKind } from './sealing/protection.ts';
import { RecipientChoice } from './sealing/recipient-choice.tsx';

const LABELS: Record<ProtectionKind, string> = {
  nothing: 'export.protect.nothing',
  passphrase: 'export.lock',
  keys: 'export.protect.keys',
};
const KINDS = Object.keys(START) as ProtectionKind[];

function PassphraseChoice({ value, set }: { value: string; set(value: string): void }) {
  const { t } = useTranslation();
  return (
    <>
      <p class="small">{t('export.lockText')}</p>
      <PassphraseField value={value} onValue={set} />
      <div class="row">
        <button type="button" class="btn" onClick={() => set(generatePassphrase())}>
          {t('export.passphraseMake')}
        </button>
        {!isLongEnough(value) && (
          <span class="small soft">{t('export.passphraseShort', { n: MIN_PASSPHRASE_LENGTH })}</span>
        )}
      </div>
    </>
  );
}

interface EncryptionChoiceProps {
  /** The recipient answers under the same passphrase. */
  must: boolean;
  value: Protection;
  set(value: Protection): void;
}

export function EncryptionChoice({ must, value, set }: EncryptionChoiceProps) {
  const { t } = useTranslation();
  return (
    <section class="card stack">
      {must ? (
        <h2>{t('export.lock')}</h2>
      ) : (
        <fieldset class="ticks">
          <legend>{t('export.protect.title')}</legend>
          {KINDS.map(kind => (
            <label key={kind}>
              <input
                type="radio"
                name="protection"
                {...preventFormRestore(value.by === kind)}
                onChange={() => set(START[kind])}
              />
              {t(LABELS[kind])}
            </label>
          ))}
        </fieldset>
      )}
      {value.by === 'nothing' && <p class="small soft">{t('export.plain')}</p>}
      {value.by === 'passphrase' && (
        <PassphraseChoice value={value.passphrase} set={passphrase => set({ by: 'passphrase', passphrase })} />
      )}
      {value.by === 'keys' && <RecipientChoice chosen={value.keys} set={keys => set({ by: 'keys', keys })} />}
    </section>
  );
}
