/** Content packs: review a file and its publisher, install it, remove it, pass it on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { sharePackScenarios } from '../../learning/pack-lessons.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import {
  type ContentPackList,
  type ContentPackReview,
  forgetContentPublisher,
  installContentPack,
  listContentPacks,
  removeContentPack,
  reviewContentPack,
} from '../../packs/content/content-pack-service.ts';
import { LIMITS } from '../../packs/content/limits.ts';
import { type Problem, problem } from '../../packs/content/problem.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { Progress } from '../../ui/progress.tsx';
import { VaultError } from '../../vault/record-store.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { UnlockCard } from '../vault/unlock.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { type Bytes, InstalledContentPack, TrustedPublishers } from './installed-content-packs.tsx';
import { MakePack } from './make-pack.tsx';
import { PackProblems } from './pack-problems.tsx';
import { PackOffer, UnsignedPack } from './review-content-pack.tsx';
import './packs.css';

type ChosenPack =
  | { at: 'nothing' }
  | { at: 'reading' }
  | { at: 'installing' }
  | { at: 'refused'; problems: Problem[] }
  | { at: 'unreadable' | 'failed' }
  | { at: 'seen'; zip: Bytes; seen: Exclude<ContentPackReview, { state: 'refused' }> };

export function ContentPacksView() {
  const { t } = useTranslation();
  usePageTitle('contents.title');
  const vault = useVaultState();
  const [all, setAll] = useState<ContentPackList | 'loading' | 'locked' | 'fault'>('loading');
  const [chosen, setChosen] = useState<ChosenPack>({ at: 'nothing' });
  const [done, setDone] = useState<'taken' | 'removed' | 'forgotten' | 'removeFailed'>();
  /** The review that is waited for; another choice, or Cancel, drops it. */
  const review = useRef(0);

  const load = () =>
    listContentPacks().then(
      async found => {
        setAll(found);
        await sharePackScenarios().catch(() => undefined);
      },
      (fault: unknown) => setAll(fault instanceof VaultError && fault.code === 'locked' ? 'locked' : 'fault'),
    );
  useEffect(() => void load(), [vault]);

  const choose = async (file: File) => {
    const current = ++review.current;
    setDone(undefined);
    setChosen({ at: 'reading' });
    if (file.size > LIMITS.zip)
      return setChosen({
        at: 'refused',
        problems: [problem('', 'too-large', { what: `${file.size} > ${LIMITS.zip}` })],
      });
    try {
      const zip = new Uint8Array(await file.arrayBuffer());
      const seen = await reviewContentPack(zip);
      if (current !== review.current) return;
      setChosen(seen.state === 'refused' ? { at: 'refused', problems: seen.problems } : { at: 'seen', zip, seen });
    } catch {
      if (current === review.current) setChosen({ at: 'unreadable' });
    }
  };
  const install = async (zip: Bytes) => {
    setChosen({ at: 'installing' });
    const taken = await installContentPack(zip, new Date()).catch(() => false);
    setChosen({ at: taken ? 'nothing' : 'failed' });
    if (taken) setDone('taken');
    await load();
  };
  const remove = async (work: Promise<void>, result: 'removed' | 'forgotten') => {
    setDone(
      await work.then(
        () => result,
        () => 'removeFailed' as const,
      ),
    );
    await load();
  };
  const close = () => {
    review.current++;
    setChosen({ at: 'nothing' });
  };

  return (
    <>
      <h1>{t('contents.title')}</h1>
      <p>{t('contents.lead')}</p>
      <Disclosure label={t('contents.can.title')}>
        <p>{t('contents.can.text')}</p>
      </Disclosure>
      {all === 'locked' ? (
        <>
          <p>{t('contents.locked')}</p>
          <UnlockCard />
        </>
      ) : (
        <div class="row">
          <FileButton
            main={chosen.at === 'nothing'}
            label={t('contents.choose')}
            accept=".zip,application/zip"
            onFiles={file => void choose(file)}
          />
        </div>
      )}
      {vault === 'bare' && !isPrivateContext() && (
        <p class="soft small">
          {t('contents.bare')}{' '}
          <a href={getPageUrl('vault')} target="_blank">
            {t('vault.set.title')}
          </a>
        </p>
      )}
      {chosen.at === 'reading' && <Progress label={t('contents.reading')} onCancel={close} />}
      {chosen.at === 'installing' && <Progress label={t('contents.installing')} />}
      {(chosen.at === 'failed' || chosen.at === 'unreadable') && (
        <p class="card warn" role="alert">
          {t(`contents.${chosen.at}`)}
        </p>
      )}
      {chosen.at === 'refused' && <PackProblems all={chosen.problems} />}
      {chosen.at === 'seen' &&
        (chosen.seen.state === 'good' ? (
          <PackOffer seen={chosen.seen} onYes={() => void install(chosen.zip)} onNo={close} />
        ) : (
          <UnsignedPack seen={chosen.seen} onNo={close} />
        ))}
      <p role="status" class={done ? 'card' : ''}>
        {done && t(`contents.${done}`)}
      </p>
      {all === 'loading' ? (
        <Loading label={t('contents.reading')} />
      ) : all === 'fault' ? (
        <ErrorCard as="h2" onRetry={() => void load()} />
      ) : (
        all !== 'locked' && (
          <section class="stack" aria-labelledby="here">
            <h2 id="here">{t('contents.here')}</h2>
            {!all.packs.length && !all.broken.length && <p class="card soft">{t('contents.empty')}</p>}
            {all.packs.map(p => (
              <InstalledContentPack
                key={p.id}
                pack={p}
                onRemove={() => void remove(removeContentPack(p.id), 'removed')}
              />
            ))}
            {all.broken.map(b => (
              <section class="card stack" key={b.id}>
                <p class="caution">{t('contents.badHere')}</p>
                <ConfirmButton
                  label={t('contents.remove')}
                  question={t('contents.removeSure')}
                  yes={t('contents.remove')}
                  onYes={() => void remove(removeContentPack(b.id), 'removed')}
                />
              </section>
            ))}
            <TrustedPublishers
              of={all.contentPublishers}
              onForget={fingerprint => void remove(forgetContentPublisher(fingerprint), 'forgotten')}
            />
          </section>
        )
      )}
      {all !== 'locked' && <MakePack />}
    </>
  );
}
