/** Installed content packs, and the publishers that the person trusts. */
import { formatDay } from '../../i18n/formats.ts';
import type { ContentPack, ContentPackList } from '../../packs/content/content-pack-service.ts';
import type { PackContent } from '../../packs/content/open-pack.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { downloadBlob } from '../../ui/save-link.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { PackBadge } from './pack-badge.tsx';
import { PackContents } from './pack-contents.tsx';
import { PackByline } from './review-content-pack.tsx';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Names a file after the pack alone, so that it says nothing about who has it. */
const getPackFileName = ({ manifest }: PackContent): string => `${manifest.id}-${manifest.version}.zip`;

const savePackFile = (content: PackContent, zip: Bytes): void =>
  downloadBlob(new Blob([zip], { type: 'application/zip' }), getPackFileName(content));

export function InstalledContentPack({ pack, onRemove }: { pack: ContentPack; onRemove(): void }) {
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
        <button type="button" class="btn" onClick={() => savePackFile(content, zip)}>
          {t('contents.giveOn')}
        </button>
      </div>
      {source === 'person' && (
        <ConfirmButton
          label={t('contents.remove')}
          question={t('contents.removeSure')}
          yes={t('contents.remove')}
          onYes={onRemove}
        />
      )}
    </section>
  );
}

interface TrustedPublishersProps {
  of: ContentPackList['contentPublishers'];
  onForget(fingerprint: string): void;
}

export function TrustedPublishers({ of, onForget }: TrustedPublishersProps) {
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
            yes={t('contents.forget')}
            onYes={() => onForget(fingerprint)}
          />
        </div>
      ))}
    </section>
  );
}
