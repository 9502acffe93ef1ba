/** Changes the responses of an incident, and the reminders that depend on them. */
import type { Incident } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { sendToWorker } from '../../../messaging/client.ts';

/** @throws VaultError */
export async function updateResponses(id: string, change: (now: Incident) => Incident): Promise<void> {
  await incidentStore.update(id, change);
  await sendToWorker({ type: 'reminders/refresh' }).catch(() => undefined);
}
