/** Names every reason for which an answer is not accepted as a time stamp of a log. */

/** An answer with a long chain of certificates has about 20 kB. */
export const MAX_STAMP_BYTES = 100_000;

/**
 * Why an answer is not accepted.
 * - `tooBig`, `notStamp`: no answer of an authority
 * - `refused`: the authority made no time stamp
 * - `otherLog`: it is of something that is not in this log
 * - `otherRequest`: it does not answer the request that was made here
 * - `noCertificate`: the certificate that it was signed with is not inside, or not meant for time stamps
 * - `damaged`: its signature does not fit
 */
export const STAMP_FAULTS = [
  'tooBig',
  'notStamp',
  'refused',
  'otherLog',
  'otherRequest',
  'noCertificate',
  'damaged',
] as const;
export type StampFault = (typeof STAMP_FAULTS)[number];

export class StampError extends Error {
  constructor(
    readonly fault: StampFault,
    /** What the authority says, if it refused. */
    readonly reason?: string,
  ) {
    super(fault);
  }
}
