/** Chooses whose keys open an export. A key can be chosen only after its words were compared. */
import { useState } from 'preact/hooks';
import { MAX_KEY_TEXT, readAgeKeys, type AgeKeyFault } from '../../../exports/sealing/age-key.ts';
import { forgetRecipient, rememberRecipient, type KnownRecipient } from '../../../exports/sealing/known-recipients.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { useFileDrop } from '../../../ui/use-file-drop.ts';
import { CompareKey, type NewKey } from './compare-key.tsx';
import { useRecipients } from './use-recipients.ts';

interface KnownListProps {
  known: readonly KnownRecipient[];
  chosen: readonly string[];
  onPick(key: string, on: boolean): void;
}

function KnownList({ known, chosen, onPick }: KnownListProps) {
  const { t, language } = useTranslation();
  return (
    <fieldset class="ticks">
      <legend>{t('export.seal.known')}</legend>
      {known.map(({ key, name, comparedAt }) => (
        <div key={key} class="row between">
          <label>
            <input
              type="checkbox"
              {...preventFormRestore(chosen.includes(key))}
              onChange={e => onPick(key, e.currentTarget.checked)}
            />
            <span>
              <bdi>{name}</bdi>
              <br />
              <span class="small soft">
                {t('export.seal.comparedOn', {
                  date: isolateDirection(formatDate(language, comparedAt, { dateStyle: 'medium' })),
                })}
              </span>
            </span>
          </label>
          <ConfirmButton
            label={t('export.seal.forget')}
            question={t('export.seal.forgetAsk', { name: isolateDirection(name) })}
            yes={t('export.seal.forget')}
            no={t('export.seal.keep')}
            onYes={() => {
              onPick(key, false);
              void forgetRecipient(key);
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}

function PasteKey({ onKeys }: { onKeys(keys: string[]): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<AgeKeyFault>();
  const read = (from: string) => {
    const found = readAgeKeys(from);
    // A secret key must not stay on the screen.
    setText('');
    if ('fault' in found) return setFault(found.fault);
    setFault(undefined);
    onKeys(found.keys);
  };
  const readFile = (file: File | undefined) => void file?.slice(0, MAX_KEY_TEXT).text().then(read);
  const over = useFileDrop(([file]) => readFile(file));
  return (
    <>
      <label class="stack tight">
        <span>{t('export.seal.paste')}</span>
        <textarea
          rows={2}
          class={`mono${over ? ' over' : ''}`}
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="age1…"
          value={text}
          onInput={e => setText(e.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="button" class="btn" disabled={!text.trim()} onClick={() => read(text)}>
          {t('export.seal.check')}
        </button>
        <FileButton label={t('export.seal.file')} onFiles={readFile} />
      </div>
      <p class={fault ? 'card warn' : ''} role="alert">
        {fault && t(`export.seal.fault.${fault}`)}
      </p>
    </>
  );
}

interface RecipientChoiceProps {
  chosen: readonly string[];
  set(keys: readonly string[]): void;
}

export function RecipientChoice({ chosen, set }: RecipientChoiceProps) {
  const { t } = useTranslation();
  const { known, offered } = useRecipients();
  const [[next, ...later], setWaiting] = useState<readonly NewKey[]>([]);
  const [refused, setRefused] = useState(false);
  const pick = (key: string, on: boolean) =>
    set(on ? [...new Set([...chosen, key])] : chosen.filter(other => other !== key));
  const compare = (keys: readonly NewKey[]) => {
    setRefused(false);
    setWaiting(keys);
  };
  const takeKeys = (keys: readonly string[]) => {
    const isKnown = (key: string) => known.some(other => other.key === key);
    set([...new Set([...chosen, ...keys.filter(isKnown)])]);
    compare(keys.filter(key => !isKnown(key)).map(key => ({ key, name: '' })));
  };
  if (next)
    return (
      <CompareKey
        key={next.key}
        of={next}
        known={known}
        onSame={name => {
          pick(next.key, true);
          setWaiting(later);
          void rememberRecipient(name, next.key, new Date());
        }}
        onDifferent={() => {
          setWaiting(later);
          setRefused(true);
        }}
      />
    );
  return (
    <>
      <p class="small">{t('export.seal.text')}</p>
      {refused && (
        <p class="card warn" role="alert">
          {t('export.seal.refused')}
        </p>
      )}
      {!!known.length && <KnownList known={known} chosen={chosen} onPick={pick} />}
      {offered.map(({ name, age, note, publisher }) => (
        <button
          type="button"
          class="btn start padded"
          key={age}
          onClick={() => compare([{ key: age, name, ...(note && { note }) }])}
        >
          {t('export.seal.offered', { name: isolateDirection(name), publisher: isolateDirection(publisher) })}
        </button>
      ))}
      <PasteKey onKeys={takeKeys} />
    </>
  );
}
