/** Rule packs: those in use, what a file would change, and the way back to the built-in rules. */
import { useEffect, useState } from 'preact/hooks';
import { loadPlatformLabels } from '../../i18n/index.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { sendToWorker } from '../../messaging/client.ts';
import type { RequestOf } from '../../messaging/contract.ts';
import type { InstalledPack, PackFault, RulePackList } from '../../packs/schema.ts';
import { MAX_PACK_BYTES } from '../../packs/size-limit.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { InstalledRulePack, RulePackPublishers } from './installed-rule-packs.tsx';
import { type ReadableRulePack, RulePackPreview } from './review-rule-pack.tsx';

type ChosenRulePack =
  | { at: 'nothing' }
  | { at: 'reading' }
  | { at: 'refused'; fault: PackFault }
  | { at: 'preview'; text: string; preview: ReadableRulePack };

const platformsIn = (packs: InstalledPack[]): string[] =>
  packs.flatMap(p => (p.good ? p.about.platforms.map(x => x.id) : []));

export function RulePacksView() {
  const { i18n, t } = useTranslation();
  const [shelf, setShelf] = useState<RulePackList | 'loading' | 'fault'>('loading');
  const [chosen, setChosen] = useState<ChosenRulePack>({ at: 'nothing' });
  const [done, setDone] = useState<'added' | 'back'>();

  const loadLabels = (ids: string[]) => Promise.all([...new Set(ids)].map(id => loadPlatformLabels(i18n, id)));
  const beginLoad = useLatest();
  const load = async () => {
    const isLast = beginLoad();
    const show = (now: RulePackList | 'fault') => isLast() && setShelf(now);
    try {
      const now = await sendToWorker({ type: 'packs/list' });
      if (now) await loadLabels(platformsIn(now.packs));
      show(now ?? 'fault');
    } catch {
      show('fault');
    }
  };
  useEffect(() => void load(), []);

  const review = async (file: File): Promise<ChosenRulePack> => {
    const text = file.size > MAX_PACK_BYTES ? undefined : await file.text().catch(() => '');
    if (text === undefined) return { at: 'refused', fault: 'too-large' };
    const preview = await sendToWorker({ type: 'packs/preview', text }).catch(() => undefined);
    if (!preview?.good) return { at: 'refused', fault: preview?.fault ?? 'not-a-pack' };
    await loadLabels(preview.about.platforms.map(p => p.id));
    return { at: 'preview', text, preview };
  };

  const beginChoice = useLatest();
  const choose = async (file: File) => {
    const isLast = beginChoice();
    setDone(undefined);
    setChosen({ at: 'reading' });
    const reviewed = await review(file);
    if (isLast()) setChosen(reviewed);
  };

  const accept = async (text: string) => {
    const isLast = beginChoice();
    setChosen({ at: 'reading' });
    const installed = await sendToWorker({ type: 'packs/install', text, context: getStorageContext() }).catch(
      () => undefined,
    );
    if (isLast())
      setChosen(installed?.good ? { at: 'nothing' } : { at: 'refused', fault: installed?.fault ?? 'not-a-pack' });
    if (installed?.good) setDone('added');
    await load();
  };

  const change = async (message: RequestOf<'packs/remove'> | RequestOf<'publishers/remove'>, then?: 'back') => {
    await sendToWorker(message).catch(() => undefined);
    setDone(then);
    await load();
  };

  return (
    <section class="stack" aria-labelledby="packs">
      <h2 id="packs">{t('packs.title')}</h2>
      <p>{t('packs.lead')}</p>
      <p>
        <a href={getPageUrl('packs')} target="_blank">
          {t('contents.open')}
        </a>
      </p>
      <div class="row">
        <FileButton label={t('packs.choose')} accept=".json,application/json" onFiles={file => void choose(file)} />
      </div>
      {chosen.at === 'reading' && <Loading label={t('packs.reading')} />}
      {chosen.at === 'refused' && (
        <p class="card warn" role="alert">
          {t(`packs.fault.${chosen.fault}`)} {t('packs.unchanged')}
        </p>
      )}
      {chosen.at === 'preview' && (
        <RulePackPreview
          preview={chosen.preview}
          onYes={() => void accept(chosen.text)}
          onNo={() => setChosen({ at: 'nothing' })}
        />
      )}
      <p role="status">{done && t(`packs.done.${done}`)}</p>
      {shelf === 'loading' ? (
        <Loading label={t('packs.reading')} />
      ) : shelf === 'fault' ? (
        <ErrorCard as="h2" onRetry={() => void load()} />
      ) : (
        <>
          {!shelf.packs.length && <p class="card soft">{t('packs.empty')}</p>}
          {shelf.packs.length > 1 && <p class="soft small">{t('packs.order')}</p>}
          {shelf.packs.map(p => (
            <InstalledRulePack
              key={p.fingerprint}
              pack={p}
              onRemove={() => void change({ type: 'packs/remove', fingerprint: p.fingerprint })}
            />
          ))}
          {!!shelf.packs.length && (
            <div class="row">
              <button type="button" class="btn" onClick={() => void change({ type: 'packs/remove' }, 'back')}>
                {t('packs.back')}
              </button>
            </div>
          )}
          <RulePackPublishers
            shelf={shelf}
            onForget={fingerprint => void change({ type: 'publishers/remove', fingerprint })}
          />
        </>
      )}
    </section>
  );
}
