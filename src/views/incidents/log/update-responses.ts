/** Changes the responses of an incident, and the reminders that depend on them. */
import type { Incident } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { sendToWorker } from '../../../messaging/client.ts';
import { VaultError } from '../../../vault/record-store.ts';

/** @throws VaultError */
export async function updateResponses(id: string, how: (now: Incident) => Incident): Promise<void> {
  await incidentStore.update(id, how);
  await sendToWorker({ type: 'reminders/refresh' }).catch(() => undefined);
}

export const faultOf = (error: unknown): VaultError['code'] =>
  error instanceof VaultError ? error.code : 'unavailable';
