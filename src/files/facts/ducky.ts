/** Extracts facts from the APP12 segment of Photoshop's "Save for Web", which has quality, comment and copyright. */
import { dataViewOf } from '../bytes.ts';
import type { MetadataFact } from '../schema.ts';

const SIGNATURE_LENGTH = 5;
const ENTRY_HEADER_LENGTH = 4;
const QUALITY = 1;
const COPYRIGHT = 3;

export function extractDuckyFacts(bytes: Uint8Array): MetadataFact[] {
  const facts: MetadataFact[] = [];
  const view = dataViewOf(bytes);
  for (let at = SIGNATURE_LENGTH; at + ENTRY_HEADER_LENGTH <= bytes.length; ) {
    const [tag, length] = [view.getUint16(at), view.getUint16(at + 2)];
    if (!tag) break;
    const data = bytes.subarray(at + ENTRY_HEADER_LENGTH, at + ENTRY_HEADER_LENGTH + length);
    // A text starts with its number of characters.
    const value = new TextDecoder('utf-16be').decode(data.subarray(4)).replaceAll('\0', '').trim();
    if (tag === QUALITY) facts.push({ kind: 'settings' });
    else facts.push({ kind: tag === COPYRIGHT ? 'author' : 'words', ...(value ? { value } : {}) });
    at += ENTRY_HEADER_LENGTH + length;
  }
  return facts.length ? facts : [{ kind: 'other' }];
}
