/** The person's choices about the log, in the vault: when to ask about old records, and whether to remind of open reports. */
import { putRecords, getRecord } from '../vault/record-store.ts';
import { decode, encode, tell } from './store.ts';
import { CHOICES, type Choices } from './retention.ts';

const ID = 'log-choices';

/** @throws VaultError */
export async function choices(): Promise<Choices> {
  const bytes = await getRecord(ID);
  return bytes ? { ...CHOICES, ...decode<Choices>(bytes) } : CHOICES;
}

export async function keepChoices(next: Choices): Promise<void> {
  await putRecords([{ id: ID, kind: 'log-choices', plain: encode(next) }]);
  tell([]);
}
