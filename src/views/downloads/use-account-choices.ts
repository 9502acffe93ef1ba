/** Lists the accounts that a download may be of, as far as the checkup and the file tell. */
import { useEffect, useState } from 'preact/hooks';
import { loadDownloadKnowledge } from '../../downloads/load.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { loadPlatform } from '../../platforms/load.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import type { AccountName } from '../../privacy-checks/schema.ts';

export type AccountChoice =
  /** `n`: its number in “My accounts”. `name`: where the file names it. */
  | { kind: 'known'; id: string; n: number; readAt?: number | undefined; name?: string }
  /** Named in the file, and not known yet. */
  | { kind: 'named'; name: string }
  /** One whose name the person types, which must match this. */
  | { kind: 'typed'; pattern: RegExp }
  /** The platform's pages do not say whose account it is. */
  | { kind: 'any' };

/** What the worker is told of a choice. */
export type ChosenAccount = string | { name: AccountName };

async function listKnown(platform: string, name: string | undefined): Promise<AccountChoice[]> {
  const [all, id] = await Promise.all([
    sendToWorker({ type: 'accounts/list' }),
    name === undefined ? null : sendToWorker({ type: 'accounts/find', platform, name }),
  ]);
  const { accounts = [] } = all?.find(one => one.platform === platform) ?? {};
  return accounts.map(({ id: known, counts: { readAt } }, i) => ({
    kind: 'known',
    ...{ id: known, n: i + 1, readAt },
    ...(known === id && name !== undefined ? { name } : {}),
  }));
}

/** @param downloaded the platform whose download it is: its names of accounts are those of the others in it */
async function listChoices(platform: string, downloaded: string, name: string | undefined): Promise<AccountChoice[]> {
  const [{ me, home }, { definitions }] = await Promise.all([loadPlatform(platform), loadDownloadKnowledge()]);
  if (!me) return [{ kind: 'any' }];
  const known = await listKnown(platform, name);
  if (known.some(choice => choice.kind === 'known' && choice.name !== undefined) || !home) return known;
  if (name !== undefined) return [{ kind: 'named', name }, ...known];
  const { accountName } = definitions.find(definition => definition.platform === downloaded) ?? {};
  return accountName === undefined ? known : [...known, { kind: 'typed', pattern: new RegExp(accountName, 'iu') }];
}

/** @returns undefined until they are known, and in a private window, where nothing is stored */
export function useAccountChoices(
  platform: string,
  downloaded: string,
  name: string | undefined,
): readonly AccountChoice[] | undefined {
  const [choices, setChoices] = useState<readonly AccountChoice[]>();
  useEffect(() => {
    if (isPrivateContext()) return;
    listChoices(platform, downloaded, name).then(setChoices, () => setChoices([]));
  }, [platform, downloaded, name]);
  return choices;
}
