/** An incident: what was kept of one attack. Lives in the vault and nowhere else. */
import type { IncidentKind } from './kinds.ts';
import { all, erase, keep, take } from '../vault/vault.ts';

export interface Picture {
  id: string;
  /** SHA-256 over the PNG's bytes, hex. Shows "unchanged since kept", not "true". */
  sha256: string;
  bytes: number;
  /** The tab changed while it was taken. */
  partial?: true;
}

export interface Incident {
  id: string;
  v: 1;
  what: IncidentKind;
  /** ISO 8601, UTC, by this device's clock. */
  keptAt: string;
  zone: string;
  url: string;
  platform: string | null;
  author: string | null;
  permalink: string | null;
  /** As the page gives it. */
  time: string | null;
  text: string | null;
  page: { title: string | null; language: string | null };
  tool: string;
  picture: Picture | null;
  /** Why there is no picture. */
  noPicture?: 'sexual' | 'not-allowed' | 'failed' | 'pending';
}

const encode = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));
const decode = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

export async function sha256(bytes: BufferSource): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(b => b.toString(16).padStart(2, '0')).join('');
}

export const keepIncident = (incident: Incident, png?: Uint8Array<ArrayBuffer>): Promise<void> =>
  keep([
    ...(png && incident.picture ? [{ id: incident.picture.id, kind: 'picture', plain: png }] : []),
    { id: incident.id, kind: 'incident', plain: encode(incident) },
  ]);

export async function incidents(): Promise<Incident[]> {
  return (await all('incident')).map(b => decode<Incident>(b)).sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

export async function incident(id: string): Promise<Incident | undefined> {
  const bytes = await take(id);
  return bytes && decode<Incident>(bytes);
}

export async function eraseIncident(id: string): Promise<void> {
  const found = await incident(id);
  await erase([id, ...(found?.picture ? [found.picture.id] : [])]);
}
