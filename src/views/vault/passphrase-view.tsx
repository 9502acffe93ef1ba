/** Sets, changes and removes the passphrase. */
import { useState } from 'preact/hooks';
import { normalizePassphrase } from '../../vault/kdf.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import type { ReencryptionCount } from './reencryption-view.tsx';
import { loadPassphraseModule } from './use-vault.ts';

/** In characters. Below `GOOD_LENGTH`, the person is told that the passphrase is short. */
const MIN_LENGTH = 8;
const GOOD_LENGTH = 16;

/** A new passphrase, typed twice. Its value is empty unless both agree. */
export function NewPassphraseFields({ label, onValue }: { label: string; onValue(value: string): void }) {
  const { t } = useTranslation();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const length = [...normalizePassphrase(first)].length;
  const update = (a: string, b: string) => {
    setFirst(a);
    setSecond(b);
    onValue(
      [...normalizePassphrase(a)].length >= MIN_LENGTH && normalizePassphrase(a) === normalizePassphrase(b) ? a : '',
    );
  };
  const hint = !length
    ? undefined
    : length < MIN_LENGTH
      ? t('vault.new.tooShort', { count: MIN_LENGTH })
      : length < GOOD_LENGTH
        ? t('vault.new.short')
        : undefined;
  return (
    <>
      <p class="small soft">{t('vault.new.advice')}</p>
      <div class="picks">
        <PassphraseField label={label} value={first} onValue={x => update(x, second)} hint={hint} />
        <PassphraseField
          label={t('vault.field.again')}
          value={second}
          onValue={x => update(first, x)}
          hint={
            second && normalizePassphrase(first) !== normalizePassphrase(second) ? t('vault.new.differ') : undefined
          }
        />
      </div>
    </>
  );
}

function ForgottenPassphraseWarning() {
  const { t } = useTranslation();
  return (
    <p class="notice row">
      <Icon name="caution" />
      <span class="grow">{t('vault.set.forget')}</span>
    </p>
  );
}

interface RenewingProps {
  /** `pending`: records are left to encrypt with the new key. */
  onDone(pending: boolean): void;
  onProgress(count: ReencryptionCount): void;
}

export function SetPassphraseCard({ onDone, onProgress }: RenewingProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const work = () =>
    askBeforeLeaving(async () =>
      (await loadPassphraseModule()).setPassphrase(passphrase, (done, of) => onProgress([done, of])),
    );
  return (
    <section class="card stack" aria-labelledby="set">
      <h2 id="set">{t('vault.set.title')}</h2>
      <p class="state exposed">
        <Icon name="unlock" />
        {t('vault.state.bare')}
      </p>
      <p>
        {t('vault.text.bare')} {t('vault.set.text')}
      </p>
      <PassphraseForm
        main
        press={t('vault.set.press')}
        busy={t('vault.set.busy')}
        unready="unready"
        ready={!!passphrase}
        work={work}
        onDone={({ pending }) => onDone(!!pending)}
      >
        <NewPassphraseFields label={t('vault.field.new')} onValue={setPassphrase} />
        <ForgottenPassphraseWarning />
      </PassphraseForm>
      <p class="small soft">{t('vault.set.remnants')}</p>
    </section>
  );
}

function ChangePassphraseForm({ onDone, onProgress, onDeleted }: RenewingProps & { onDeleted(): void }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  return (
    <PassphraseForm
      guarded
      press={t('vault.change.title')}
      busy={t('vault.set.busy')}
      unready="unready"
      ready={!!current.trim() && !!next}
      work={() =>
        askBeforeLeaving(async () =>
          (await loadPassphraseModule()).changePassphrase(current, next, (done, of) => onProgress([done, of])),
        )
      }
      onDone={({ pending }) => onDone(!!pending)}
      onDeleted={onDeleted}
    >
      <p class="small soft">{t('vault.change.text')}</p>
      <PassphraseField label={t('vault.field.now')} value={current} onValue={setCurrent} />
      <NewPassphraseFields label={t('vault.field.new')} onValue={setNext} />
      <ForgottenPassphraseWarning />
    </PassphraseForm>
  );
}

function RemovePassphraseForm({ onDone, onDeleted }: { onDone(): void; onDeleted(): void }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  return (
    <PassphraseForm
      guarded
      press={t('vault.remove.title')}
      busy={t('vault.unlock.busy')}
      ready={!!current.trim()}
      work={async () => (await loadPassphraseModule()).removePassphrase(current)}
      onDone={onDone}
      onDeleted={onDeleted}
    >
      <PassphraseField label={t('vault.field.now')} value={current} onValue={setCurrent} />
      <p class="notice">{t('vault.remove.text')}</p>
    </PassphraseForm>
  );
}

interface ManagePassphraseProps {
  onDone(what: 'change' | 'pending' | 'remove' | 'erased'): void;
  onProgress: RenewingProps['onProgress'];
}

export function ManagePassphrase({ onDone, onProgress }: ManagePassphraseProps) {
  const { t } = useTranslation();
  return (
    <div class="stack">
      <Disclosure label={t('vault.change.title')}>
        <ChangePassphraseForm
          onDone={pending => onDone(pending ? 'pending' : 'change')}
          onProgress={onProgress}
          onDeleted={() => onDone('erased')}
        />
      </Disclosure>
      <Disclosure label={t('vault.remove.title')}>
        <RemovePassphraseForm onDone={() => onDone('remove')} onDeleted={() => onDone('erased')} />
      </Disclosure>
    </div>
  );
}
