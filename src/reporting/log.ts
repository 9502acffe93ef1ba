/** The incident log: every write goes through here, so that each leaves its mark. All of it lies in the vault. */
import { all, erase, keep, take } from '../vault/vault.ts';
import type { Artifact, Incident } from './record.ts';

export const encode = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));
export const decode = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

/** SHA-256, hex, lower case. */
export async function sha256(bytes: BufferSource): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(b => b.toString(16).padStart(2, '0')).join('');
}

/** Bytes of an artifact that is kept with its record. */
export interface Bytes { artifact: Artifact; bytes: Uint8Array<ArrayBuffer> }

/** Keeps a new record, or a changed one, with the bytes of the artifacts that are new in it: all or nothing. @throws VaultFault */
export const write = (incident: Incident, fresh: Bytes[] = []): Promise<void> =>
  keep([...fresh.map(f => ({ id: f.artifact.id, kind: 'artifact', plain: f.bytes })), { id: incident.id, kind: 'incident', plain: encode(incident) }]);

/** All records, newest first. @throws VaultFault */
export async function incidents(): Promise<Incident[]> {
  return (await all('incident')).map(b => decode<Incident>(b)).sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

export async function incident(id: string): Promise<Incident | undefined> {
  const bytes = await take(id);
  return bytes && decode<Incident>(bytes);
}

export const artifactBytes = (artifact: Artifact): Promise<Uint8Array<ArrayBuffer> | undefined> => take(artifact.id);

/** Changes one record as it is on disk now. @returns the changed record; undefined where it is gone */
export async function change(id: string, how: (now: Incident) => Incident): Promise<Incident | undefined> {
  const now = await incident(id);
  if (!now) return undefined;
  const next = how(now);
  await write(next);
  return next;
}

/** A record and all its artifacts. */
export async function eraseIncident(id: string): Promise<void> {
  const found = await incident(id);
  await erase([id, ...(found?.artifacts.map(a => a.id) ?? [])]);
}
