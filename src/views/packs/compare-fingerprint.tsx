/** A publisher's fingerprint, to compare by voice or camera. */
import { formatFingerprint } from '../../lib/key-fingerprint.ts';
import { getFingerprintWords } from '../../lib/key-fingerprint-words.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { Fingerprint } from './fingerprint.tsx';

export function CompareFingerprint({ of }: { of: string }) {
  const { t } = useTranslation();
  return (
    <div class="stack">
      <p>{t('contents.words')}</p>
      <ol class="said-words mono" lang="en" dir="ltr">
        {getFingerprintWords(of).map((word, i) => (
          <li key={i}>{word}</li>
        ))}
      </ol>
      <Fingerprint of={of} />
      <Disclosure label={t('contents.showQr')}>
        <QrCode text={formatFingerprint(of)} label={t('contents.qr')} />
        <p class="soft small">{t('contents.qr')}</p>
      </Disclosure>
    </div>
  );
}
