/** Shows a public key of age as six words. They take a moment to compute, so that nobody can try many keys. */
import { useEffect, useState } from 'preact/hooks';
import { encodeRecipientWords } from '../../../exports/sealing/recipient-words.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { Ltr } from '../../../ui/ltr.tsx';

export function KeyWords({ publicKey }: { publicKey: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<{ of: string; words: string }>();
  useEffect(() => {
    void encodeRecipientWords(publicKey).then(words => setShown({ of: publicKey, words }));
  }, [publicKey]);
  return (
    <p class="words" role="status">
      {shown?.of === publicKey ? (
        <span lang="en">
          <Ltr>{shown.words}</Ltr>
        </span>
      ) : (
        t('loading')
      )}
    </p>
  );
}
