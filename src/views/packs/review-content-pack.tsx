/** Reviews a content pack before it is installed: contents, publisher, signature. */
import { useEffect, useRef } from 'preact/hooks';
import { formatDay } from '../../i18n/formats.ts';
import type { ContentPackReview } from '../../packs/content/content-pack-service.ts';
import type { PackContent } from '../../packs/content/open-pack.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { Icon } from '../../ui/icons.tsx';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { CompareFingerprint } from './compare-fingerprint.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { PackContents } from './pack-contents.tsx';
import { SignPack } from './sign-pack.tsx';

type SignedPackPreview = Extract<ContentPackReview, { state: 'good' }>;

export function PackByline({ content }: { content: PackContent }) {
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

export function PackOffer({ seen, onYes, onNo }: { seen: SignedPackPreview; onYes(): void; onNo(): void }) {
  const { t } = useTranslation();
  const { content, fingerprint, accepted, namesake, older, replaces } = seen;
  return (
    <section class="card next stack" aria-labelledby="preview">
      <PackTitle content={content} />
      {older && (
        <p class="card warn" role="alert">
          {t('contents.older')}
        </p>
      )}
      <PackByline content={content} />
      <PackContents content={content} />
      <p>{t('contents.noOneChecked')}</p>
      {!older && (
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

interface UnsignedPackProps {
  seen: Extract<ContentPackReview, { state: 'unsigned' }>;
  onNo(): void;
}

export function UnsignedPack({ seen, onNo }: UnsignedPackProps) {
  const { t } = useTranslation();
  return (
    <section class="card next stack" aria-labelledby="preview">
      <PackTitle content={seen.content} />
      <p class="card warn titled" role="note">
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
