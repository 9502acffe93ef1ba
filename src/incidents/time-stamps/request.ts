/** Writes and reads RFC 3161 requests. Load it on demand: it brings an ASN.1 library. */
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { toHex } from '../../lib/hex.ts';

export const SHA256_OID = '2.16.840.1.101.3.4.2.1';
const NONCE_BYTES = 8;

const hexToBytes = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], byte => Number.parseInt(byte, 16));

/** Positive and of full length, as DER demands. */
function createNonce(): Uint8Array<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  nonce[0] = (nonce[0]! & 0x7f) | 0x40;
  return nonce;
}

/**
 * Asks for a time stamp over the hash of an event, with the certificate of the authority in the answer.
 * @param head `this` of the event, which is a SHA-256
 * @returns the file to take to an authority (`.tsq`)
 */
export function buildStampRequest(head: string): Uint8Array<ArrayBuffer> {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256_OID, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: hexToBytes(head) }),
    }),
    nonce: new Integer({ valueHex: createNonce() }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** @returns what the request asks for; undefined if it is none */
export function readStampRequest(
  tsq: Uint8Array<ArrayBuffer>,
): { head: string; nonce: string | undefined } | undefined {
  try {
    const { messageImprint, nonce } = TimeStampReq.fromBER(tsq);
    return {
      head: toHex(messageImprint.hashedMessage.valueBlock.valueHexView),
      nonce: nonce && toHex(nonce.valueBlock.valueHexView),
    };
  } catch {
    return undefined;
  }
}
