/** The person's choices about the log, in the vault: when to ask about old records, and whether to remind of open reports. */
import { putRecords, getRecord } from '../vault/record-store.ts';
import { decode, encode, tell } from './store.ts';
import { DEFAULT_LOG_PREFERENCES, type LogPreferences } from './retention.ts';

const ID = 'log-choices';

/** @throws VaultError */
export async function choices(): Promise<LogPreferences> {
  const bytes = await getRecord(ID);
  return bytes ? { ...DEFAULT_LOG_PREFERENCES, ...decode<LogPreferences>(bytes) } : DEFAULT_LOG_PREFERENCES;
}

export async function keepChoices(next: LogPreferences): Promise<void> {
  await putRecords([{ id: ID, kind: 'log-choices', plain: encode(next) }]);
  tell([]);
}
