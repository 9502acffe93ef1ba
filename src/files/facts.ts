/** Extracts facts from the metadata blocks of a file, in the terms of the field; bounded, never throws. */
import { dataViewOf } from './bytes.ts';
import { extractDuckyFacts } from './facts/ducky.ts';
import { extractEncoderFacts } from './facts/encoder.ts';
import { extractExifFacts } from './facts/exif.ts';
import { extractIccFacts, extractIccNameFacts } from './facts/icc.ts';
import { extractIptcFacts } from './facts/iptc.ts';
import { extractTextChunkFacts } from './facts/text-chunk.ts';
import { extractXmpFacts } from './facts/xmp.ts';
import { METADATA_FACT_KINDS, type MetadataBlock } from './model.ts';
import type { MetadataFact } from './schema.ts';

const MAX_VALUE_LENGTH = 200;
/** How many XMP blocks are read; of the others only the existence is reported. */
const MAX_XMP_BLOCKS = 12;

const extractComment = (bytes: Uint8Array): MetadataFact => ({
  kind: 'words',
  value: new TextDecoder().decode(bytes.subarray(0, MAX_VALUE_LENGTH)).replaceAll('\0', '').trim(),
});

/** Reads the date of a PNG `tIME` chunk. */
function extractModificationTime(bytes: Uint8Array): MetadataFact {
  if (bytes.length < 7) return { kind: 'time' };
  const pad = (at: number): string => String(bytes[at]).padStart(2, '0');
  return { kind: 'time', value: `${dataViewOf(bytes).getUint16(0)}-${pad(2)}-${pad(3)}` };
}

function extractBlockFacts({ kind, bytes }: MetadataBlock): MetadataFact[] {
  switch (kind) {
    case 'exif':
      return extractExifFacts(bytes);
    case 'xmp':
      return extractXmpFacts(bytes);
    case 'iptc':
      return extractIptcFacts(bytes);
    case 'profile':
      return extractIccFacts(bytes);
    case 'profileName':
      return extractIccNameFacts(bytes);
    case 'ducky':
      return extractDuckyFacts(bytes);
    case 'encoder':
      return extractEncoderFacts(bytes);
    case 'text':
      return extractTextChunkFacts(bytes);
    case 'comment':
      return [extractComment(bytes)];
    case 'time':
      return [extractModificationTime(bytes)];
    case 'harmless':
      return [];
    default:
      return [{ kind }];
  }
}

const truncate = (fact: MetadataFact): MetadataFact =>
  fact.value && fact.value.length > MAX_VALUE_LENGTH
    ? { ...fact, value: `${fact.value.slice(0, MAX_VALUE_LENGTH)}…` }
    : fact;

const identity = ({ kind, value = '', at }: MetadataFact): string =>
  kind + (at ? `${at.lat.toFixed(4)} ${at.lon.toFixed(4)}` : value);

const hasValue = (fact: MetadataFact): boolean => !!(fact.value || fact.at);

/**
 * Returns each fact once, the most revealing first; facts without a value only if no value of their kind is known.
 * @param others facts that are known already
 */
export function extractFacts(blocks: readonly MetadataBlock[], others: readonly MetadataFact[] = []): MetadataFact[] {
  let xmpBlocks = 0;
  const all = blocks
    .flatMap((block): MetadataFact[] =>
      block.kind === 'xmp' && ++xmpBlocks > MAX_XMP_BLOCKS ? [{ kind: 'other' }] : extractBlockFacts(block),
    )
    .concat(others)
    .map(truncate);
  const seen = new Set<string>();
  const unique = all.filter(fact => {
    const key = identity(fact);
    return !seen.has(key) && !!seen.add(key);
  });
  return unique
    .filter(fact => hasValue(fact) || !unique.some(o => o !== fact && o.kind === fact.kind && hasValue(o)))
    .sort((a, b) => METADATA_FACT_KINDS.indexOf(a.kind) - METADATA_FACT_KINDS.indexOf(b.kind));
}
