/**
 * Verifies the answer of a time stamp authority (RFC 3161), offline. It shows that whoever has the certificate inside
 * vouches for the time. Who that is can only be seen with the root certificate of the authority, which is not part of
 * the answer. Load it on demand: it brings a library for ASN.1 and certificates.
 */
import { fromBER, OctetString, Sequence, type BaseBlock } from 'asn1js';
import canonicalize from 'canonicalize';
import {
  type Certificate,
  ExtKeyUsage,
  SignedData,
  TimeStampResp,
  TSTInfo,
  type RelativeDistinguishedNames,
  type SignerInfo,
} from 'pkijs';
import { escapeHiddenCharacters } from '../../lib/hidden-characters.ts';
import { toHex } from '../../lib/hex.ts';
import type { CustodyEvent } from '../model.ts';
import { readStampRequest, SHA256_OID } from './request.ts';
import { MAX_STAMP_BYTES, StampError } from './stamp-error.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface VerifiedStamp {
  /** The event that is stamped. */
  event: CustodyEvent;
  /** ISO 8601 in UTC, by the clock of the authority. */
  at: string;
  /** What the certificate calls itself and whoever issued it: a claim, until it is checked with the root. */
  signer: string;
  issuer: string;
  /** When the certificate is valid, ISO 8601 in UTC. */
  validFrom: string;
  validTo: string;
}

const OID = {
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  signedData: '1.2.840.113549.1.7.2',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
} as const;
/** PKIStatus of an answer with a time stamp: granted, or granted with changes. */
const GRANTED: readonly number[] = [0, 1];
/** By length in bytes. */
const HASH_NAMES: Partial<Record<number, string>> = { 20: 'SHA-1', 32: 'SHA-256', 48: 'SHA-384', 64: 'SHA-512' };
const MAX_NAME_LENGTH = 200;
const MAX_REASON_LENGTH = 300;

const toShownText = (text: string, maxLength: number): string => escapeHiddenCharacters(text.slice(0, maxLength));

function parseResponse(tsr: Bytes): TimeStampResp {
  if (tsr.length > MAX_STAMP_BYTES) throw new StampError('tooBig');
  try {
    const { result } = fromBER(tsr);
    // The library overlooks lengths that contradict each other, which OpenSSL refuses.
    if (toHex(new Uint8Array(result.toBER())) !== toHex(tsr)) throw new StampError('notStamp');
    return new TimeStampResp({ schema: result });
  } catch {
    throw new StampError('notStamp');
  }
}

function parseToken({ status, timeStampToken }: TimeStampResp): { signed: SignedData; info: TSTInfo } {
  if (!GRANTED.includes(status.status))
    throw new StampError(
      'refused',
      toShownText((status.statusStrings ?? []).map(text => text.getValue()).join(' '), MAX_REASON_LENGTH),
    );
  if (timeStampToken?.contentType !== OID.signedData) throw new StampError('notStamp');
  try {
    const signed = new SignedData({ schema: timeStampToken.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== OID.tstInfo || !eContent) throw new StampError('notStamp');
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    throw new StampError('notStamp');
  }
}

function findStampedEvent({ messageImprint }: TSTInfo, events: readonly CustodyEvent[]): CustodyEvent {
  const { hashAlgorithm, hashedMessage } = messageImprint;
  const head = toHex(hashedMessage.valueBlock.valueHexView);
  const event = events.find(each => each.this === head);
  if (!event || hashAlgorithm.algorithmId !== SHA256_OID) throw new StampError('otherLog');
  return event;
}

function compareNonce({ nonce }: TSTInfo, tsq: Bytes | undefined): void {
  const asked = tsq && readStampRequest(tsq)?.nonce;
  if (asked !== undefined && asked !== (nonce && toHex(nonce.valueBlock.valueHexView)))
    throw new StampError('otherRequest');
}

function findOctetString(block: BaseBlock): OctetString | undefined {
  if (block instanceof OctetString) return block;
  if (!(block instanceof Sequence)) return undefined;
  // The id of a certificate begins with its hash, or with the algorithm of the hash.
  const [first, second] = block.valueBlock.value;
  return first && (findOctetString(first) ?? (second && findOctetString(second)));
}

/** Compares the certificate with the one that the signature names (RFC 2634, RFC 5035), as OpenSSL does. */
async function isNamedCertificate({ signedAttrs }: SignerInfo, certificate: Certificate): Promise<boolean> {
  const named = signedAttrs?.attributes.filter(
    ({ type }) => type === OID.signingCertificate || type === OID.signingCertificateV2,
  );
  if (!named?.length) return false;
  const der = certificate.toSchema(false).toBER();
  for (const { values } of named) {
    const expected = findOctetString(values[0] as BaseBlock)?.valueBlock.valueHexView;
    const algorithm = HASH_NAMES[expected?.length ?? 0];
    if (!expected || !algorithm) return false;
    if (toHex(new Uint8Array(await crypto.subtle.digest(algorithm, der))) !== toHex(expected)) return false;
  }
  return true;
}

/** RFC 3161: the certificate must be for time stamps, and for nothing else. */
function isForStamps({ extensions = [] }: Certificate): boolean {
  const extension = extensions.find(({ extnID }) => extnID === OID.extendedKeyUsage);
  const usage: unknown = extension?.parsedValue;
  return (
    extension?.critical === true &&
    usage instanceof ExtKeyUsage &&
    usage.keyPurposes.length === 1 &&
    usage.keyPurposes[0] === OID.timeStamping
  );
}

function formatName({ typesAndValues }: RelativeDistinguishedNames): string {
  const readName = (oid: string): string | undefined =>
    (typesAndValues.find(({ type }) => type === oid)?.value as { getValue?(): string } | undefined)?.getValue?.();
  const names = [readName(OID.commonName), readName(OID.organization)].filter(name => name !== undefined);
  return toShownText([...new Set(names)].join(', '), MAX_NAME_LENGTH);
}

/** @returns the bytes of which `this` of the event is the hash */
const encodeEvent = ({ this: _, ...fields }: CustodyEvent): Bytes =>
  new TextEncoder().encode(canonicalize(fields)) as Bytes;

/** @throws StampError */
async function verifySignature(signed: SignedData, event: CustodyEvent): Promise<Certificate> {
  const [signer, ...others] = signed.signerInfos;
  if (!signer || others.length) throw new StampError('damaged');
  const result = await signed
    .verify({ signer: 0, data: encodeEvent(event).buffer, extendedMode: true })
    .catch((error: unknown) => {
      const isMissing = !signed.certificates?.length || (error as { code?: number }).code === 3;
      throw new StampError(isMissing ? 'noCertificate' : 'damaged');
    });
  const certificate = result.signerCertificate;
  if (!result.signatureVerified || !certificate) throw new StampError('damaged');
  if (!(await isNamedCertificate(signer, certificate))) throw new StampError('damaged');
  return certificate;
}

async function verifyParsed(
  tsr: Bytes,
  events: readonly CustodyEvent[],
  findRequest: (head: string) => Bytes | undefined,
): Promise<VerifiedStamp> {
  const { signed, info } = parseToken(parseResponse(tsr));
  const event = findStampedEvent(info, events);
  const certificate = await verifySignature(signed, event);
  compareNonce(info, findRequest(event.this));
  const { notBefore, notAfter, subject, issuer } = certificate;
  const isValid = notBefore.value <= info.genTime && info.genTime <= notAfter.value;
  if (!isValid || !isForStamps(certificate)) throw new StampError('noCertificate');
  return {
    event,
    at: info.genTime.toISOString(),
    signer: formatName(subject),
    issuer: formatName(issuer),
    validFrom: notBefore.value.toISOString(),
    validTo: notAfter.value.toISOString(),
  };
}

/**
 * @param tsr the answer as the authority gave it
 * @param events of the chain that it may be about
 * @param findRequest gives the request for an event, if it is known
 * @throws StampError
 */
export const verifyStamp = (
  tsr: Bytes,
  events: readonly CustodyEvent[],
  findRequest: (head: string) => Bytes | undefined = () => undefined,
): Promise<VerifiedStamp> =>
  verifyParsed(tsr, events, findRequest).catch((error: unknown) => {
    // The libraries throw many errors where bytes are changed.
    throw error instanceof StampError ? error : new StampError('damaged');
  });
