/** The never-post list. Every change is stored at once. */
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  MAX_TERM_LENGTH,
  MAX_TERMS,
  PERSONAL_TERM_KINDS,
  isSearchableTerm,
  type PersonalTermKind,
  type PersonalTerm,
} from '../../exposure/personal-terms.ts';
import type { PersonalTermList as Mine, IgnoredMatch as NeverPiece } from '../../exposure/schema.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { Icon } from '../../ui/icons.tsx';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { useStorageChange } from '../../ui/use-storage-change.ts';
import { RequireUnlocked } from '../vault/unlock.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';

interface PersonalTermFormProps {
  word: PersonalTerm;
  press: string;
  onSave(word: PersonalTerm): void;
  onCancel?(): void;
}

function PersonalTermForm({ word, onSave, onCancel, press }: PersonalTermFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState(word.kind);
  const [text, setText] = useState(word.text);
  const [short, setShort] = useState(false);
  const save = (event: Event) => {
    event.preventDefault();
    setShort(!isSearchableTerm(text));
    if (!isSearchableTerm(text)) return;
    onSave({ ...word, kind, text: text.trim() });
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

function PersonalTermList() {
  const { t } = useTranslation();
  const vault = useVaultState();
  const [mine, setMine] = useState<Mine | 'fault'>();
  const [edited, setEdited] = useState<string>();
  const [before, setBefore] = useState<{ words: PersonalTerm[]; gone: PersonalTerm }>();
  const said = useRef<HTMLParagraphElement>(null);
  const look = () =>
    void sendToWorker({ type: 'personalTerms/get' }).then(
      list => setMine(list ?? 'fault'),
      () => setMine('fault'),
    );
  useStorageChange(/^(private\.mine|vault)$/, look);
  if (mine === undefined) return <Loading label={t('loading')} />;
  if (mine === 'fault' || mine.watch === 'fault') return <ErrorCard as="h3" onRetry={look} />;
  const { words } = mine;
  const keep = (next: PersonalTerm[]) =>
    void sendToWorker({ type: 'personalTerms/set', words: next, private: isPrivateContext() }).then(
      list => setMine(list ?? 'fault'),
      () => setMine('fault'),
    );
  const remove = (word: PersonalTerm) => {
    setBefore({ words, gone: word });
    keep(words.filter(w => w.id !== word.id));
    said.current?.focus();
  };
  return (
    <>
      {mine.watch === 'gone' && (
        <div class="card warn stack" role="note">
          <p>
            <strong>{t('mine.gone.title')}</strong> {t('mine.gone.text')}
          </p>
          <div class="row">
            <a class="btn" href={getPageUrl('vault')} target="_blank">
              {t('vault.set.title')}
            </a>
            <button
              type="button"
              class="btn"
              onClick={() => void sendToWorker({ type: 'personalTerms/dismissLoss' }).then(look)}
            >
              {t('mine.gone.ok')}
            </button>
          </div>
        </div>
      )}
      {!words.length && <p class="soft">{t('mine.none')}</p>}
      {words.length > 0 && (
        <ul class="card rows own-words">
          {words.map(w => (
            <li key={w.id}>
              {edited === w.id ? (
                <PersonalTermForm
                  word={w}
                  press={t('mine.save')}
                  onSave={next => {
                    setEdited(undefined);
                    keep(words.map(x => (x.id === w.id ? next : x)));
                  }}
                  onCancel={() => setEdited(undefined)}
                />
              ) : (
                <div class="row between">
                  <span>
                    <bdi>
                      <strong>{w.text}</strong>
                    </bdi>{' '}
                    <span class="soft small">{t(`mine.kind.${w.kind}`)}</span>
                  </span>
                  <span class="row">
                    <button
                      type="button"
                      class="btn"
                      aria-label={t('mine.changeOne', { word: isolateDirection(w.text) })}
                      onClick={() => setEdited(w.id)}
                    >
                      {t('mine.change')}
                    </button>
                    <button
                      type="button"
                      class="btn"
                      aria-label={t('mine.removeOne', { word: isolateDirection(w.text) })}
                      onClick={() => remove(w)}
                    >
                      {t('mine.remove')}
                    </button>
                  </span>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="status" tabIndex={-1} ref={said} class="row">
        {before && (
          <>
            <span>{t('mine.removed', { word: isolateDirection(before.gone.text) })}</span>
            <button
              type="button"
              class="btn"
              onClick={() => {
                keep(before.words);
                setBefore(undefined);
              }}
            >
              {t('mine.undo')}
            </button>
          </>
        )}
      </p>
      {words.length < MAX_TERMS ? (
        <PersonalTermForm
          key={words.length}
          word={{ id: crypto.randomUUID(), kind: 'name', text: '' }}
          press={t('mine.add')}
          onSave={w => {
            setBefore(undefined);
            keep([...words, w]);
          }}
        />
      ) : (
        <p>{t('mine.full', { count: MAX_TERMS })}</p>
      )}
      <p class="soft small">
        <Icon name="lock" />{' '}
        {isPrivateContext()
          ? t('mine.private')
          : (vault === 'bare' || vault === 'unlocked') && t(`vault.self.${vault}`)}{' '}
        {vault === 'bare' && !isPrivateContext() && (
          <a href={getPageUrl('vault')} target="_blank">
            {t('vault.set.title')}
          </a>
        )}
      </p>
    </>
  );
}

/** Matches that the person asked not to be warned about, to warn about again. */
function IgnoredMatches() {
  const { t } = useTranslation();
  const [pieces, setPieces] = useState<NeverPiece[]>();
  const look = () => void sendToWorker({ type: 'ignoredMatches/list' }).then(setPieces, () => setPieces(undefined));
  useStorageChange(/^(private\.never|neverHere|vault)$/, look);
  if (!pieces?.length) return null;
  const again = (match: NeverPiece) =>
    void sendToWorker({ type: 'ignoredMatches/remove', match, private: isPrivateContext() }).then(look);
  return (
    <details class="card">
      <summary class="more">{t('mine.never.title', { count: pieces.length })}</summary>
      <ul class="rows own-words">
        {pieces.map(p => (
          <li key={`${p.kind}:${p.text}`}>
            <div class="row between">
              <span>
                <bdi>
                  <strong>{p.text}</strong>
                </bdi>{' '}
                <span class="soft small">
                  {t(p.kind.startsWith('own_') ? `mine.kind.${p.kind.slice(4)}` : `kind.${p.kind}`)}
                </span>
              </span>
              <button
                type="button"
                class="btn"
                aria-label={t('mine.never.againOne', { word: isolateDirection(p.text) })}
                onClick={() => again(p)}
              >
                {t('mine.never.again')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function PersonalTermsView() {
  const { t } = useTranslation();
  // The browser cannot scroll to the section itself, which is rendered after the page has loaded.
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (location.hash === '#mine') here.current?.scrollIntoView();
  }, []);
  return (
    <section class="stack" aria-labelledby="mine" ref={here}>
      <h2 id="mine">{t('mine.title')}</h2>
      <p>{t('mine.intro')}</p>
      <RequireUnlocked>
        <PersonalTermList />
        <IgnoredMatches />
      </RequireUnlocked>
      <p class="soft small">{t('mine.limits')}</p>
    </section>
  );
}
