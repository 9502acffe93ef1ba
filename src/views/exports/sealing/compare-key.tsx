/** Compares a recipient's key by six words, before anything is encrypted to it. */
import { useState } from 'preact/hooks';
import { findOtherKey, type KnownRecipient } from '../../../exports/sealing/known-recipients.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { Ltr } from '../../../ui/ltr.tsx';
import { KeyWords } from './key-words.tsx';

/** A key that nobody compared yet. */
export interface NewKey {
  key: string;
  /** As a pack says; empty where it was pasted. */
  name: string;
  note?: string;
}

interface CompareKeyProps {
  of: NewKey;
  known: readonly KnownRecipient[];
  onSame(name: string): void;
  onDifferent(): void;
}

export function CompareKey({ of: { key, name: given, note }, known, onSame, onDifferent }: CompareKeyProps) {
  const { t, language } = useTranslation();
  const [name, setName] = useState(given);
  const former = findOtherKey(known, name, key);
  return (
    <section class="card next stack" aria-label={t('export.seal.compare')}>
      <h3>{t('export.seal.compare')}</h3>
      <p class="small mono">
        <Ltr>{key}</Ltr>
      </p>
      {note && (
        <p class="small" dir="auto">
          {note}
        </p>
      )}
      <label class="stack tight">
        <span>{t('export.seal.name')}</span>
        <input
          type="text"
          class="field"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={80}
          value={name}
          onInput={e => setName(e.currentTarget.value)}
        />
      </label>
      {former && (
        <p class="card warn" role="alert">
          {t('export.seal.changed', {
            name: isolateDirection(former.name),
            date: isolateDirection(formatDate(language, former.comparedAt, { dateStyle: 'medium' })),
          })}
        </p>
      )}
      <p>{t('export.seal.call')}</p>
      <KeyWords publicKey={key} />
      <p class="small soft">{t('export.seal.why')}</p>
      <div class="row">
        <button type="button" class="btn main" disabled={!name.trim()} onClick={() => onSame(name)}>
          {t('export.seal.same')}
        </button>
        <button type="button" class="btn" onClick={onDifferent}>
          {t('export.seal.different')}
        </button>
      </div>
    </section>
  );
}
