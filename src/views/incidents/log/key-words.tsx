/** Shows a public key as words to read out, with its fingerprint. */
import { useEffect, useState } from 'preact/hooks';
import { fingerprintOf } from '../../../incidents/device-key.ts';
import { getFingerprintWords } from '../../../lib/key-fingerprint-words.ts';
import { Fingerprint } from '../../packs/fingerprint.tsx';
import '../../packs/packs.css';

export function KeyWords({ publicKey }: { publicKey: string }) {
  const [fingerprint, setFingerprint] = useState<string>();
  useEffect(() => {
    void fingerprintOf(publicKey).then(setFingerprint);
  }, [publicKey]);
  if (!fingerprint) return null;
  return (
    <>
      <ol class="said-words mono" lang="en" dir="ltr">
        {getFingerprintWords(fingerprint).map((word, i) => (
          <li key={i}>{word}</li>
        ))}
      </ol>
      <Fingerprint of={fingerprint} />
    </>
  );
}
