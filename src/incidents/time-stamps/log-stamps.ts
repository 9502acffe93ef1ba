/** Takes time stamps into the evidence log. Load it on demand: it brings a library for ASN.1 and certificates. */
import * as v from 'valibot';
import { sha256 } from '../../lib/sha256.ts';
import { CustodyEvent } from '../model.ts';
import { incidentStore } from '../store.ts';
import { buildStampRequest } from './request.ts';
import { verifyStamp, type VerifiedStamp } from './response.ts';
import { MAX_STAMP_BYTES, StampError } from './stamp-error.ts';
import type { StampRequest } from './stamp-records.ts';

const readEvents = async (): Promise<CustodyEvent[]> =>
  (await incidentStore.getCustody()).events.filter(event => v.is(CustodyEvent, event));

/**
 * Makes a request for the last event of the log, or gives the one that was made for it before.
 * @returns undefined if the log is empty
 * @throws VaultError
 */
export async function requestStamp(): Promise<StampRequest | undefined> {
  const head = (await readEvents()).at(-1)?.this;
  if (head === undefined) return undefined;
  const { requests } = await incidentStore.readStamps();
  const known = requests.find(request => request.head === head);
  if (known) return known;
  const request = { head, tsq: buildStampRequest(head) };
  await incidentStore.putStampRequest(request);
  return request;
}

/** Whether an answer may still come. @throws VaultError */
export async function hasOpenRequest(): Promise<boolean> {
  const { requests, stamps } = await incidentStore.readStamps();
  return requests.some(({ head }) => !stamps.some(stamp => stamp.head === head));
}

/** Verifies the answer of an authority and adds it to the log. @throws StampError, VaultError */
export async function addStamp(file: Blob): Promise<VerifiedStamp> {
  if (file.size > MAX_STAMP_BYTES) throw new StampError('tooBig');
  const tsr = new Uint8Array(await file.arrayBuffer());
  const { requests } = await incidentStore.readStamps();
  const findRequest = (head: string) => requests.find(request => request.head === head)?.tsq;
  const stamp = await verifyStamp(tsr, await readEvents(), findRequest);
  const head = stamp.event.this;
  const tsq = findRequest(head);
  await incidentStore.addStamp({ head, tsr, sha256: await sha256(tsr), ...(tsq && { tsq }) });
  return stamp;
}

/** A time stamp that the log names. */
export interface LoggedStamp {
  /** Number of the event that names it. */
  seq: number;
  /** Undefined: the file is gone, or does not fit. */
  stamp: VerifiedStamp | undefined;
}

/** In the order in which they were added. @throws VaultError */
export async function listStamps(): Promise<LoggedStamp[]> {
  const events = await readEvents();
  const { stamps } = await incidentStore.readStamps();
  return Promise.all(
    events
      .filter(({ event }) => event === 'stamped')
      .map(async ({ seq, head, sha256: [hash] }) => {
        const stored = stamps.find(stamp => stamp.sha256 === hash && stamp.head === head);
        if (!stored || (await sha256(stored.tsr)) !== hash) return { seq, stamp: undefined };
        return { seq, stamp: await verifyStamp(stored.tsr, events).catch(() => undefined) };
      }),
  );
}
