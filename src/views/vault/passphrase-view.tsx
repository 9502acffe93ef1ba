/** Setting, changing and taking away the passphrase. */
import { useState } from 'preact/hooks';
import { normalizePassphrase } from '../../vault/kdf.ts';
import { More } from '../../ui/basics.tsx';
import { useWords } from '../../ui/language-context.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { passphraseWork } from './use-vault.ts';

/** Fewer are not taken; below the second the person is told that it is short. Signs, not bytes. */
const LEAST = 8;
const GOOD = 16;

/** A new passphrase, typed twice. `value` is set when both agree. */
export function NewPassphrase({ label, onValue }: { label: string; onValue(value: string): void }) {
  const { t } = useWords();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const length = [...normalizePassphrase(first)].length;
  const say = (a: string, b: string) => {
    setFirst(a);
    setSecond(b);
    onValue([...normalizePassphrase(a)].length >= LEAST && normalizePassphrase(a) === normalizePassphrase(b) ? a : '');
  };
  const hint = !length
    ? undefined
    : length < LEAST
      ? t('vault.new.tooShort', { count: LEAST })
      : length < GOOD
        ? t('vault.new.short')
        : undefined;
  return (
    <>
      <p class="small soft">{t('vault.new.advice')}</p>
      <PassphraseField label={label} value={first} onValue={x => say(x, second)} hint={hint} />
      <PassphraseField
        label={t('vault.field.again')}
        value={second}
        onValue={x => say(first, x)}
        hint={second && normalizePassphrase(first) !== normalizePassphrase(second) ? t('vault.new.differ') : undefined}
      />
    </>
  );
}

export function SetPassphrase({ onDone }: { onDone(): void }) {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(t('vault.set.busy'));
  const work = async () =>
    (await passphraseWork()).setPassphrase(passphrase, (done, of) => setBusy(t('vault.set.renewing', { done, of })));
  return (
    <section class="card stack" aria-labelledby="set">
      <h2 id="set">{t('vault.set.title')}</h2>
      <p>{t('vault.set.text')}</p>
      <p>
        <strong>{t('vault.set.forget')}</strong>
      </p>
      <PassphraseForm main press={t('vault.set.press')} busy={busy} ready={!!passphrase} work={work} onDone={onDone}>
        <NewPassphrase label={t('vault.field.new')} onValue={setPassphrase} />
      </PassphraseForm>
      <p class="small soft">{t('vault.set.remnants')}</p>
    </section>
  );
}

function Change({ onDone, onErased }: { onDone(): void; onErased(): void }) {
  const { t } = useWords();
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  return (
    <PassphraseForm
      guarded
      press={t('vault.change.title')}
      busy={t('vault.set.busy')}
      ready={!!now.trim() && !!next}
      work={async () => (await passphraseWork()).changePassphrase(now, next)}
      onDone={onDone}
      onErased={onErased}
    >
      <p class="small soft">{t('vault.change.text')}</p>
      <PassphraseField label={t('vault.field.now')} value={now} onValue={setNow} />
      <NewPassphrase label={t('vault.field.new')} onValue={setNext} />
    </PassphraseForm>
  );
}

function Remove({ onDone, onErased }: { onDone(): void; onErased(): void }) {
  const { t } = useWords();
  const [now, setNow] = useState('');
  return (
    <PassphraseForm
      guarded
      press={t('vault.remove.title')}
      busy={t('vault.unlock.busy')}
      ready={!!now.trim()}
      work={async () => (await passphraseWork()).removePassphrase(now)}
      onDone={onDone}
      onErased={onErased}
    >
      <p class="small">{t('vault.remove.text')}</p>
      <PassphraseField label={t('vault.field.now')} value={now} onValue={setNow} />
    </PassphraseForm>
  );
}

export function ChangePassphrase({ onDone }: { onDone(what: 'change' | 'remove' | 'erased'): void }) {
  const { t } = useWords();
  return (
    <div class="stack">
      <More label={t('vault.change.title')}>
        <Change onDone={() => onDone('change')} onErased={() => onDone('erased')} />
      </More>
      <More label={t('vault.remove.title')}>
        <Remove onDone={() => onDone('remove')} onErased={() => onDone('erased')} />
      </More>
    </div>
  );
}
