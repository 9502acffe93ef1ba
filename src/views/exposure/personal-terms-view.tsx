/** The never-post list. Every change is stored at once. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_TERMS, type PersonalTerm } from '../../exposure/personal-terms.ts';
import type { PersonalTermList } from '../../exposure/schema.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { getStorageContext, isPrivateContext } from '../../preferences/storage-context.ts';
import { Icon } from '../../ui/icons.tsx';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { useStorageChange } from '../../ui/use-storage-change.ts';
import { RequireUnlocked } from '../vault/unlock.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { IgnoredMatches } from './ignored-matches.tsx';
import { KindsOff } from './kinds-off.tsx';
import { PersonalTermForm } from './personal-term-form.tsx';

function PersonalTermEditor() {
  const { t } = useTranslation();
  const vault = useVaultState();
  const [list, setList] = useState<PersonalTermList | 'fault'>();
  const [edited, setEdited] = useState<string>();
  const [removed, setRemoved] = useState<{ words: PersonalTerm[]; word: PersonalTerm }>();
  const statusLine = useRef<HTMLParagraphElement>(null);
  const pendingWrites = useRef(0);
  const begin = useLatest();
  const show = async (answer: Promise<PersonalTermList | null | undefined>) => {
    const isLast = begin();
    const stored = await answer.catch(() => undefined);
    if (isLast()) setList(stored ?? 'fault');
  };
  const load = () => {
    if (pendingWrites.current) return; // its answer is newer
    void show(sendToWorker({ type: 'personalTerms/get', context: getStorageContext() }));
  };
  useStorageChange(/^(private\.mine|vault)$/, load);
  if (list === undefined) return <Loading label={t('loading')} />;
  if (list === 'fault' || list.watch === 'fault') return <ErrorCard as="h3" onRetry={load} />;
  const { words } = list;
  const save = async (next: PersonalTerm[]) => {
    setList({ ...list, words: next }); // the next change starts from it
    pendingWrites.current++;
    await show(sendToWorker({ type: 'personalTerms/set', words: next, context: getStorageContext() }));
    pendingWrites.current--;
  };
  const remove = (word: PersonalTerm) => {
    setRemoved({ words, word });
    void save(words.filter(w => w.id !== word.id));
    statusLine.current?.focus();
  };
  return (
    <>
      {list.watch === 'gone' && (
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
              onClick={() =>
                void sendToWorker({ type: 'personalTerms/dismissLoss', context: getStorageContext() }).then(load)
              }
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
                    void save(words.map(x => (x.id === w.id ? next : x)));
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
      <p role="status" tabIndex={-1} ref={statusLine} class="row">
        {removed && (
          <>
            <span>{t('mine.removed', { word: isolateDirection(removed.word.text) })}</span>
            <button
              type="button"
              class="btn"
              onClick={() => {
                void save(removed.words);
                setRemoved(undefined);
              }}
            >
              {t('mine.undo')}
            </button>
          </>
        )}
      </p>
      {words.length < MAX_TERMS ? (
        <PersonalTermForm
          word={{ id: crypto.randomUUID(), kind: 'name', text: '' }}
          press={t('mine.add')}
          onSave={w => {
            setRemoved(undefined);
            void save([...words, w]);
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

export function PersonalTermsView() {
  const { t } = useTranslation();
  // The browser cannot scroll to the section itself, which is rendered after the page has loaded.
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (location.hash === '#mine') section.current?.scrollIntoView();
  }, []);
  return (
    <section class="stack" aria-labelledby="mine" ref={section}>
      <h2 id="mine">{t('mine.title')}</h2>
      <p>{t('mine.intro')}</p>
      <RequireUnlocked privateValues>
        <PersonalTermEditor />
        <IgnoredMatches />
        <KindsOff />
      </RequireUnlocked>
      <p class="soft small">{t('mine.limits')}</p>
    </section>
  );
}
