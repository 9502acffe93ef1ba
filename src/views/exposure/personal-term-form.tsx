/** Adds or changes one entry of the never-post list. */
import { useState } from 'preact/hooks';
import {
  isSearchableTerm,
  MAX_TERM_LENGTH,
  PERSONAL_TERM_KINDS,
  type PersonalTerm,
  type PersonalTermKind,
} from '../../exposure/personal-terms.ts';
import { useTranslation } from '../../ui/language-context.ts';

interface PersonalTermFormProps {
  word: PersonalTerm;
  press: string;
  onSave(word: PersonalTerm): void;
  onCancel?(): void;
}

export function PersonalTermForm({ word, onSave, onCancel, press }: PersonalTermFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState(word.kind);
  const [text, setText] = useState(word.text);
  const [short, setShort] = useState(false);
  const save = (event: Event) => {
    event.preventDefault();
    setShort(!isSearchableTerm(text));
    if (!isSearchableTerm(text)) return;
    onSave({ ...word, kind, text: text.trim() });
    setKind(word.kind);
    setText(word.text);
  };
  return (
    <form class="stack tight own-word" onSubmit={save}>
      <div class="row">
        <label class="stack tight grow">
          <span class="small">{t('mine.word')}</span>
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            maxLength={MAX_TERM_LENGTH}
            value={text}
            onInput={e => {
              setText(e.currentTarget.value);
              setShort(false);
            }}
          />
        </label>
        <label class="stack tight">
          <span class="small">{t('mine.what')}</span>
          <select autocomplete="off" value={kind} onChange={e => setKind(e.currentTarget.value as PersonalTermKind)}>
            {PERSONAL_TERM_KINDS.map(k => (
              <option key={k} value={k}>
                {t(`mine.kind.${k}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status" class="small caution">
        {short && t('mine.short')}
      </p>
      <div class="row">
        <button type="submit" class="btn">
          {press}
        </button>
        {onCancel && (
          <button type="button" class="btn quiet" onClick={onCancel}>
            {t('mine.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
