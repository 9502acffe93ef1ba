/** Follows the recipients that the person compared, and those that packs of accepted publishers name. */
import { useEffect, useState } from 'preact/hooks';
import {
  listKnownRecipients,
  subscribeToRecipients,
  type KnownRecipient,
} from '../../../exports/sealing/known-recipients.ts';
import type { PackRecipient } from '../../../packs/content/manifest.ts';

interface OfferedRecipient extends PackRecipient {
  publisher: string;
}

async function listOffered(): Promise<OfferedRecipient[]> {
  // Loaded when it is needed, because reading packs takes large modules.
  const { getActivePacks } = await import('../../../packs/content/content-pack-service.ts');
  const { packs } = await getActivePacks();
  const all = packs.flatMap(({ content: { manifest } }) =>
    (manifest.recipients ?? []).map(recipient => ({ ...recipient, publisher: manifest.maker })),
  );
  return all.filter(({ age }, n) => all.findIndex(other => other.age === age) === n);
}

export function useRecipients(): { known: KnownRecipient[]; offered: OfferedRecipient[] } {
  const [known, setKnown] = useState<KnownRecipient[]>([]);
  const [offered, setOffered] = useState<OfferedRecipient[]>([]);
  useEffect(() => {
    const load = () => void listKnownRecipients().then(setKnown, () => setKnown([]));
    load();
    void listOffered().then(setOffered, () => setOffered([]));
    return subscribeToRecipients(load);
  }, []);
  return { known, offered: offered.filter(({ age }) => !known.some(({ key }) => key === age)) };
}
