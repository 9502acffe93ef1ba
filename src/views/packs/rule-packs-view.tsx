/** Rule packs: what is in use, what a file would change and who published it, and the way back to the built-in rules. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from '../../i18n/formats.ts';
import { loadPlatformLabels } from '../../i18n/index.ts';
import { MAX_PACK_BYTES } from '../../packs/size-limit.ts';
import type { InstalledPack, PackSummary, PackFault, PackPreview, PackShelf } from '../../packs/schema.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { sendToWorker } from '../../messaging/client.ts';
import type { RequestOf } from '../../messaging/contract.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';

type ReadableRulePack = Extract<PackPreview, { good: true }>;

type ChosenRulePack =
  | { at: 'nothing' }
  | { at: 'reading' }
  | { at: 'refused'; fault: PackFault }
  | { at: 'preview'; text: string; preview: ReadableRulePack };

function RulePackChanges({ about }: { about: PackSummary }) {
  const { t } = useTranslation();
  return (
    <>
      {about.platforms.map(({ id, name, changes }) => (
        <div class="stack tight" key={id}>
          <p>
            <strong>{t('packs.changes', { count: changes.length, name })}</strong>
          </p>
          <ul>
            {changes.map(c => (
              <li key={c.setting}>
                {t(`platforms:${id}.settings.${c.setting}.name`)}:{' '}
                <span class="soft">{c.does.map(d => t(`packs.does.${d}`)).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {!!about.unused.length && (
        <details class="small">
          <summary class="more">{t('packs.unused', { count: about.unused.length })}</summary>
          <ul>
            {about.unused.map(u => (
              <li key={`${u.platform} ${u.setting}`}>
                <Ltr>
                  {u.platform}: {u.setting}
                </Ltr>{' '}
                <span class="soft">{t(`packs.unusedWhy.${u.why}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function RulePackByline({ about }: { about: PackSummary }) {
  const { t, language } = useTranslation();
  return (
    <p class="soft small">
      {t('packs.made', {
        version: about.version,
        maker: isolateDirection(about.maker),
        date: formatDay(language, about.madeOn),
      })}
    </p>
  );
}

interface RulePackPreviewProps {
  preview: ReadableRulePack;
  onYes(): void;
  onNo(): void;
}

function RulePackPreview({ preview: { about, accepted, namesake }, onYes, onNo }: RulePackPreviewProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const fresh = accepted === 'nobody';
  return (
    <section class="card next stack" aria-labelledby="preview">
      <h3 id="preview" ref={heading} tabIndex={-1}>
        <bdi>{about.name}</bdi>
      </h3>
      <RulePackByline about={about} />
      <RulePackChanges about={about} />
      <p class="small">{t('packs.limits')}</p>
      {namesake && (
        <p class="card warn" role="note">
          {t('packs.namesake')}
        </p>
      )}
      <div class="stack tight">
        <p>
          <strong>{t('packs.fingerprint')}</strong>
        </p>
        <Fingerprint of={about.fingerprint} />
      </div>
      <p>{t(`packs.accepted.${accepted}`, { maker: isolateDirection(about.maker) })}</p>
      {isPrivateContext() && <p class="small">{t('packs.private')}</p>}
      <div class="row">
        <button type="button" class="btn main" onClick={onYes}>
          {t(fresh ? 'packs.acceptMaker' : 'packs.accept')}
        </button>
        <button type="button" class="btn" onClick={onNo}>
          {t('packs.refuse')}
        </button>
      </div>
    </section>
  );
}

function InstalledRulePack({ pack, onRemove }: { pack: InstalledPack; onRemove(): void }) {
  const { t } = useTranslation();
  return (
    <section class="card stack">
      {pack.good ? (
        <>
          <h3>
            <bdi>{pack.about.name}</bdi>
          </h3>
          <RulePackByline about={pack.about} />
          {!pack.used && <p class="caution">{t('packs.notAccepted')}</p>}
          {pack.used && !pack.about.platforms.length && <p class="caution">{t('packs.fault.nothing-known')}</p>}
          <RulePackChanges about={pack.about} />
        </>
      ) : (
        <p class="caution">{t(`packs.fault.${pack.fault}`)}</p>
      )}
      <div class="stack tight small">
        <p>{t('packs.fingerprint')}</p>
        <Fingerprint of={pack.fingerprint} />
      </div>
      <div class="row">
        <button type="button" class="btn" onClick={onRemove}>
          {t('packs.remove')}
        </button>
      </div>
    </section>
  );
}

function RulePackPublishers({ shelf, onForget }: { shelf: PackShelf; onForget(fingerprint: string): void }) {
  const { t, language } = useTranslation();
  if (!shelf.makers.length && !shelf.policy.length) return null;
  return (
    <section class="stack" aria-labelledby="makers">
      <h3 id="makers" class="head">
        {t('packs.makers')}
      </h3>
      {shelf.makers.map(m => (
        <div class="card stack tight" key={m.fingerprint}>
          <p>
            <bdi>
              <strong>{m.name}</strong>
            </bdi>{' '}
            <span class="soft small">{t('packs.acceptedOn', { date: formatDay(language, m.acceptedOn) })}</span>
          </p>
          <Fingerprint of={m.fingerprint} />
          <div class="row">
            <button type="button" class="btn quiet" onClick={() => onForget(m.fingerprint)}>
              {t('packs.forget')}
            </button>
          </div>
        </div>
      ))}
      {shelf.policy.map(f => (
        <div class="card stack tight" key={f}>
          <p>{t('packs.accepted.policy')}</p>
          <Fingerprint of={f} />
        </div>
      ))}
    </section>
  );
}

const platformsIn = (packs: InstalledPack[]): string[] =>
  packs.flatMap(p => (p.good ? p.about.platforms.map(x => x.id) : []));

export function RulePacksView() {
  const { i18n, t } = useTranslation();
  const [shelf, setShelf] = useState<PackShelf | 'loading' | 'fault'>('loading');
  const [chosen, setChosen] = useState<ChosenRulePack>({ at: 'nothing' });
  const [done, setDone] = useState<'added' | 'back'>();

  const speak = (ids: string[]) => Promise.all([...new Set(ids)].map(id => loadPlatformLabels(i18n, id)));
  const load = async () => {
    try {
      const now = await sendToWorker({ type: 'packs/list' });
      if (now) await speak(platformsIn(now.packs));
      setShelf(now ?? 'fault');
    } catch {
      setShelf('fault');
    }
  };
  useEffect(() => void load(), []);

  const choose = async (file: File) => {
    setDone(undefined);
    setChosen({ at: 'reading' });
    const text = file.size > MAX_PACK_BYTES ? undefined : await file.text().catch(() => '');
    if (text === undefined) return setChosen({ at: 'refused', fault: 'too-large' });
    const preview = await sendToWorker({ type: 'packs/preview', text }).catch(() => undefined);
    if (!preview?.good) return setChosen({ at: 'refused', fault: preview?.fault ?? 'not-a-pack' });
    await speak(preview.about.platforms.map(p => p.id));
    setChosen({ at: 'preview', text, preview });
  };

  const accept = async (text: string) => {
    const kept = await sendToWorker({ type: 'packs/install', text, private: isPrivateContext() }).catch(
      () => undefined,
    );
    setChosen(kept?.good ? { at: 'nothing' } : { at: 'refused', fault: kept?.fault ?? 'not-a-pack' });
    if (kept?.good) setDone('added');
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
