/** Reads stored incident records, and tells those that cannot be shown. */
import * as v from 'valibot';
import { decodeJson } from '../lib/json-bytes.ts';
import { createYielder } from '../lib/yield-to-main.ts';
import type { StoredRecord } from './custody-log.ts';
import { NewerRecordError, parseIncident } from './migrate.ts';
import { Incident } from './model.ts';

/** An incident that is stored but cannot be shown. */
export interface UnreadableIncident {
  id: string;
  why: 'damaged' | 'newer';
}

export interface IncidentListing {
  /** Newest first. */
  incidents: Incident[];
  unread: UnreadableIncident[];
}

export async function parseRecords(stored: readonly StoredRecord[]): Promise<IncidentListing> {
  const unread: UnreadableIncident[] = [];
  const incidents: Incident[] = [];
  const yieldToMain = createYielder();
  for (const { id, bytes, late } of stored) {
    await yieldToMain();
    if (!bytes) {
      unread.push({ id, why: 'damaged' });
      continue;
    }
    try {
      const incident = parseIncident(decodeJson(bytes));
      // Anyone who can write to the disk may have made a late one.
      incidents.push(late ? v.parse(Incident, incident) : incident);
    } catch (error) {
      unread.push(error instanceof NewerRecordError ? { id: error.id, why: 'newer' } : { id, why: 'damaged' });
    }
  }
  return { incidents: incidents.sort((a, b) => b.keptAt.localeCompare(a.keptAt)), unread };
}
