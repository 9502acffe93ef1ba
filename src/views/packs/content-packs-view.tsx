/** Content packs: review a file and its publisher, install it, remove it, pass it on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from '../../i18n/formats.ts';
import {
  removeContentPack,
  forgetContentPublisher,
  reviewContentPack,
  listContentPacks,
  installContentPack,
  type ContentPack,
  type ContentPackReview,
  type ContentPackList,
} from '../../packs/content/content-pack-service.ts';
import { LIMITS } from '../../packs/content/limits.ts';
import type { PackContent } from '../../packs/content/open-pack.ts';
import { problem, type Problem } from '../../packs/content/problem.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { VaultError } from '../../vault/record-store.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { PackBadge } from './pack-badge.tsx';
import { Icon } from '../../ui/icons.tsx';
import { sharePackScenarios } from '../../learning/pack-lessons.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { downloadBlob } from '../../ui/save-link.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { CompareFingerprint } from './compare-fingerprint.tsx';
import { PackContents } from './pack-contents.tsx';
import { MakePack } from './make-pack.tsx';
import { PackProblems } from './pack-problems.tsx';
import { SignPack } from './sign-pack.tsx';
import './packs.css';

type Bytes = Uint8Array<ArrayBuffer>;
type SignedPackPreview = Extract<ContentPackReview, { state: 'good' }>;
type ChosenPack =
  | { at: 'nothing' }
  | { at: 'reading' }
  | { at: 'refused'; problems: Problem[] }
  | { at: 'failed' }
  | { at: 'seen'; zip: Bytes; seen: Exclude<ContentPackReview, { state: 'refused' }> };

/** Names a file after the pack alone, so that it says nothing about who has it. */
const getPackFileName = ({ manifest }: PackContent): string => `${manifest.id}-${manifest.version}.zip`;
const save = (content: PackContent, zip: Bytes): void =>
  downloadBlob(new Blob([zip], { type: 'application/zip' }), getPackFileName(content));

function PackByline({ content }: { content: PackContent }) {
  const { t, language } = useTranslation();
  const { version, maker, madeOn } = content.manifest;
  return (
    <p class="soft small">
      {t('contents.says', { maker: isolateDirection(maker), version, date: formatDay(language, madeOn) })}
    </p>
  );
}

function PackTitle({ content }: { content: PackContent }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 id="preview" ref={heading} tabIndex={-1}>
      <bdi>{content.manifest.name}</bdi>
    </h2>
  );
}

function PackOffer({ seen, onYes, onNo }: { seen: SignedPackPreview; onYes(): void; onNo(): void }) {
  const { t } = useTranslation();
  const { content, fingerprint, accepted, namesake, older, replaces } = seen;
  return (
    <section class="card next stack" aria-labelledby="preview">
      <PackTitle content={content} />
      <PackByline content={content} />
      <PackContents content={content} />
      <p>{t('contents.noOneChecked')}</p>
      {older ? (
        <p class="card warn" role="alert">
          {t('contents.older')}
        </p>
      ) : (
        <>
          {namesake && (
            <p class="card warn" role="note">
              {t('packs.namesake')}
            </p>
          )}
          <p>{t(`packs.accepted.${accepted}`, { maker: isolateDirection(content.manifest.maker) })}</p>
          {accepted === 'nobody' ? <CompareFingerprint of={fingerprint} /> : <Fingerprint of={fingerprint} />}
          {replaces !== undefined && <p>{t('contents.replaces', { version: replaces })}</p>}
          {isPrivateContext() && <p class="small">{t('contents.private')}</p>}
        </>
      )}
      <div class="row">
        {!older && (
          <button type="button" class="btn main" onClick={onYes}>
            {t(accepted === 'nobody' ? 'contents.takeMaker' : 'contents.take')}
          </button>
        )}
        <button type="button" class="btn" onClick={onNo}>
          {t(older ? 'contents.close' : 'contents.dont')}
        </button>
      </div>
    </section>
  );
}

function UnsignedPack({ seen, onNo }: { seen: Extract<ContentPackReview, { state: 'unsigned' }>; onNo(): void }) {
  const { t } = useTranslation();
  return (
    <section class="card next stack" aria-labelledby="preview">
      <PackTitle content={seen.content} />
      <p class="card warn row" role="note">
        <Icon name="caution" />
        <span>{t('contents.unsigned')}</span>
      </p>
      <PackByline content={seen.content} />
      <PackContents content={seen.content} />
      <p>{t('contents.unsignedOwn')}</p>
      <SignPack files={seen.files} manifest={seen.content.manifest} />
      <div class="row">
        <button type="button" class="btn" onClick={onNo}>
          {t('contents.close')}
        </button>
      </div>
    </section>
  );
}

function InstalledContentPack({ pack, onRemove }: { pack: ContentPack; onRemove(): void }) {
  const { t } = useTranslation();
  const { content, fingerprint: by, zip, source, used } = pack;
  return (
    <section class="card stack">
      <h3>
        <bdi>{content.manifest.name}</bdi>
      </h3>
      <PackBadge maker={content.manifest.maker} />
      {source === 'policy' && <p>{t('contents.fromPolicy')}</p>}
      <PackByline content={content} />
      {!used && <p class="caution">{t('packs.notAccepted')}</p>}
      <PackContents content={content} folded />
      <div class="stack tight small">
        <p>{t('packs.fingerprint')}</p>
        <Fingerprint of={by} />
      </div>
      <div class="row">
        <button type="button" class="btn" onClick={() => save(content, zip)}>
          {t('contents.giveOn')}
        </button>
      </div>
      {source === 'person' && (
        <ConfirmButton label={t('contents.remove')} question={t('contents.removeSure')} onYes={onRemove} />
      )}
    </section>
  );
}

interface TrustedPublishersProps {
  of: ContentPackList['contentPublishers'];
  onForget(fingerprint: string): void;
}

function TrustedPublishers({ of, onForget }: TrustedPublishersProps) {
  const { t, language } = useTranslation();
  const all = Object.entries(of);
  if (!all.length) return null;
  return (
    <section class="stack" aria-labelledby="makers">
      <h2 id="makers">{t('packs.makers')}</h2>
      {all.map(([fingerprint, m]) => (
        <div class="card stack tight" key={fingerprint}>
          <p>
            <bdi>
              <strong>{m.name}</strong>
            </bdi>
            {m.acceptedOn && (
              <span class="soft small"> {t('packs.acceptedOn', { date: formatDay(language, m.acceptedOn) })}</span>
            )}
          </p>
          <Fingerprint of={fingerprint} />
          <ConfirmButton
            label={t('contents.forget')}
            question={t('contents.forgetSure')}
            onYes={() => onForget(fingerprint)}
          />
        </div>
      ))}
    </section>
  );
}

export function ContentPacksView() {
  const { t } = useTranslation();
  const vault = useVaultState();
  const [all, setAll] = useState<ContentPackList | 'loading' | 'locked' | 'fault'>('loading');
  const [chosen, setChosen] = useState<ChosenPack>({ at: 'nothing' });
  const [done, setDone] = useState<'taken' | 'removed'>();

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
      setChosen(seen.state === 'refused' ? { at: 'refused', problems: seen.problems } : { at: 'seen', zip, seen });
    } catch {
      setChosen({ at: 'failed' });
    }
  };
  const take = async (zip: Bytes) => {
    const taken = await installContentPack(zip, new Date()).catch(() => false);
    setChosen({ at: taken ? 'nothing' : 'failed' });
    if (taken) setDone('taken');
    await load();
  };
  const away = async (work: Promise<void>) => {
    await work.catch(() => undefined);
    setDone('removed');
    await load();
  };
  const close = () => setChosen({ at: 'nothing' });

  return (
    <>
      <p>{t('contents.lead')}</p>
      {all === 'locked' ? (
        <p class="card soft">
          <Icon name="lock" /> {t('contents.locked')}{' '}
          <a href={getPageUrl('vault')} target="_blank">
            {t('vault.title')}
          </a>
        </p>
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
      {chosen.at === 'reading' && <Loading label={t('contents.reading')} />}
      {chosen.at === 'failed' && (
        <p class="card warn" role="alert">
          {t('contents.failed')}
        </p>
      )}
      {chosen.at === 'refused' && <PackProblems all={chosen.problems} />}
      {chosen.at === 'seen' &&
        (chosen.seen.state === 'good' ? (
          <PackOffer seen={chosen.seen} onYes={() => void take(chosen.zip)} onNo={close} />
        ) : (
          <UnsignedPack seen={chosen.seen} onNo={close} />
        ))}
      <p role="status">{done && t(`contents.${done}`)}</p>
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
              <InstalledContentPack key={p.id} pack={p} onRemove={() => void away(removeContentPack(p.id))} />
            ))}
            {all.broken.map(b => (
              <section class="card stack" key={b.id}>
                <p class="caution">{t('contents.badHere')}</p>
                <ConfirmButton
                  label={t('contents.remove')}
                  question={t('contents.removeSure')}
                  onYes={() => void away(removeContentPack(b.id))}
                />
              </section>
            ))}
            <TrustedPublishers
              of={all.contentPublishers}
              onForget={fingerprint => void away(forgetContentPublisher(fingerprint))}
            />
          </section>
        )
      )}
      {all !== 'locked' && <MakePack />}
    </>
  );
}
