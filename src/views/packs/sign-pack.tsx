/** Signs a pack, and shows the person's fingerprint for those who install it. */
import { useState } from 'preact/hooks';
import type { PackManifest } from '../../packs/content/manifest.ts';
import type { PackFiles } from '../../packs/content/unzip.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { SaveLink } from '../../ui/save-link.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { CompareFingerprint } from './compare-fingerprint.tsx';

type SignedFile = { zip: Uint8Array<ArrayBuffer>; fingerprint: string };

export function SignPack({ files, manifest }: { files: PackFiles; manifest: PackManifest }) {
  const { t } = useTranslation();
  const vault = useVaultState();
  const [signed, setSigned] = useState<SignedFile | 'failed'>();
  const sign = async () =>
    setSigned(
      await (await import('../../packs/content/authoring.ts'))
        .signPack(files, getStorageContext())
        .catch(() => 'failed' as const),
    );
  return (
    <section class="card stack" aria-labelledby="sign">
      <h3 id="sign">{t('contents.sign')}</h3>
      <p>{t('contents.signText')}</p>
      {vault !== 'unlocked' && <p class="soft small">{t('contents.keyMemory')}</p>}
      {signed === 'failed' && (
        <p class="caution" role="alert">
          {t('contents.signFailed')}
        </p>
      )}
      <p role="status">{typeof signed === 'object' && <strong>{t('contents.signed')}</strong>}</p>
      {typeof signed === 'object' ? (
        <>
          <SaveLink
            blob={new Blob([signed.zip], { type: 'application/zip' })}
            name={`${manifest.id}-${manifest.version}.zip`}
            label={t('contents.saveSigned')}
          />
          <p>
            <strong>{t('contents.myFingerprint')}</strong>
          </p>
          <CompareFingerprint of={signed.fingerprint} />
        </>
      ) : (
        <div class="row">
          <button type="button" class="btn" onClick={() => void sign()}>
            {t('contents.signNow')}
          </button>
        </div>
      )}
    </section>
  );
}
