/** A maker's fingerprint, to compare by voice or by camera. */
import { spoken } from '../../packs/fingerprint.ts';
import { fingerprintWords } from '../../packs/fingerprint-words.ts';
import { Fingerprint, More } from '../../ui/basics.tsx';
import { Qr } from '../../ui/qr-code.tsx';
import { useWords } from '../../ui/language-context.ts';

export function Compare({ of }: { of: string }) {
  const { t } = useWords();
  return (
    <div class="stack">
      <p>{t('contents.words')}</p>
      <ol class="said-words mono" lang="en" dir="ltr">
        {fingerprintWords(of).map((word, i) => (
          <li key={i}>{word}</li>
        ))}
      </ol>
      <Fingerprint of={of} />
      <More label={t('contents.showQr')}>
        <Qr text={spoken(of)} label={t('contents.qr')} />
        <p class="soft small">{t('contents.qr')}</p>
      </More>
    </div>
  );
}
