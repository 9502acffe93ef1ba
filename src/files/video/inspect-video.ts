/**
 * Inspects MP4 and QuickTime videos and makes a copy without their metadata. The file is read piece by piece; the copy
 * refers to the pieces of the original that did not change, so even a large video stays out of memory.
 */
import { concatBytes, decodeLatin1, encodeAscii, toBinaryString } from '../bytes.ts';
import { extractFacts } from '../facts.ts';
import { toBigEndian } from '../formats/iso-boxes.ts';
import {
  refuse,
  UnsupportedStructureError,
  type BlobInspection,
  type InspectionOptions,
  type MetadataBlock,
} from '../model.ts';
import type { MetadataFact } from '../schema.ts';
import { MAX_BOX_READ, readBlobBoxes, readRange, type BlobBox } from './blob-boxes.ts';
import { copySamples, type CopiedSamples } from './copy-samples.ts';
import { rebuildFileType } from './file-type.ts';
import type { Findings } from './findings.ts';
import { readMovie, type Movie } from './movie.ts';
import { reportRemovedSamples, reportUnused } from './report-samples.ts';
import { extractMetaFacts, extractOther, extractUserDataFacts } from './video-facts.ts';

const MAX_MOVIE_BYTES = 128 << 20;

const CREDENTIALS_UUID = '\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81';
const XMP_UUID = '\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac';
const UUID_LENGTH = 16;

function createFindings(): Findings & { blocks: MetadataBlock[] } {
  const blocks: MetadataBlock[] = [];
  return {
    facts: [],
    blocks,
    onBlock: (kind, bytes) => {
      // Encoders repeat themselves in every frame.
      if (blocks.length < 200) blocks.push({ kind, bytes: bytes.slice(0, MAX_BOX_READ) });
    },
  };
}

async function reportBox(blob: Blob, { type, from, to }: BlobBox, findings: Findings): Promise<void> {
  const data = await readRange(blob, from, Math.min(to, from + MAX_BOX_READ));
  if (type === 'uuid') {
    const uuid = decodeLatin1(data.subarray(0, UUID_LENGTH));
    if (uuid === CREDENTIALS_UUID) return findings.onBlock('credentials', data);
    if (uuid === XMP_UUID) return findings.onBlock('xmp', data.subarray(UUID_LENGTH));
  }
  if (type === 'meta') findings.facts.push(...extractMetaFacts(data));
  else if (type === 'udta') findings.facts.push(...extractUserDataFacts(data));
  else if (data.some(byte => byte) || to - from > MAX_BOX_READ) findings.facts.push(extractOther(data));
}

interface VideoFile {
  movie: Movie;
  fileType: Uint8Array;
}

async function readVideo(blob: Blob, findings: Findings): Promise<VideoFile> {
  const boxes = await readBlobBoxes(blob);
  const read = async (type: string): Promise<Uint8Array | undefined> => {
    const [box, ...others] = boxes.filter(other => other.type === type);
    if (others.length) refuse('broken');
    if (box && box.to - box.from > MAX_MOVIE_BYTES) refuse('big');
    return box && readRange(blob, box.from, box.to);
  };
  for (const box of boxes)
    if (!['ftyp', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'styp'].includes(box.type))
      await reportBox(blob, box, findings);
  const fileType = rebuildFileType(await read('ftyp'), findings);
  const moov = await read('moov');
  if (!moov) refuse('broken');
  const movie = readMovie(moov, findings);
  if (boxes.some(box => box.type === 'moof')) refuse('fragments');
  const mdats = boxes.filter(box => box.type === 'mdat');
  await reportUnused(blob, mdats, movie.tracks, findings);
  return { movie, fileType };
}

const MDAT_HEADER_LENGTH = 16;
const MAX_SHORT_OFFSET = 0xffffffff;

/** Builds the copy: file type, movie, samples. */
function buildCopy({ movie, fileType }: VideoFile, { pieces, size, offsets }: CopiedSamples, type: string): Blob {
  const build = (isLarge: boolean): Uint8Array<ArrayBuffer> => {
    const moovLength = movie.build(offsets, isLarge).length;
    const start = fileType.length + moovLength + MDAT_HEADER_LENGTH;
    const moov = movie.build(
      offsets.map(track => track.map(offset => start + offset)),
      isLarge,
    );
    const header = concatBytes([toBigEndian(1, 4), encodeAscii('mdat'), toBigEndian(MDAT_HEADER_LENGTH + size, 8)]);
    return concatBytes([fileType, moov, header]);
  };
  const head = build(false);
  return new Blob([head.length + size > MAX_SHORT_OFFSET ? build(true) : head, ...pieces], { type });
}

const PERSONAL_FACTS: MetadataFact['kind'][] = ['place', 'people', 'serial', 'author', 'words', 'device'];
const MIN_SEARCH_LENGTH = 8;

/** Checks by a second inspection that the copy has no metadata, and that its head has none of the original's texts. */
async function isClean(copy: Blob, facts: readonly MetadataFact[]): Promise<boolean> {
  const findings = createFindings();
  const { movie } = await readVideo(copy, findings);
  if (extractFacts(findings.blocks, findings.facts).length) return false;
  const mdatAt = Math.min(...movie.tracks.flatMap(track => track.samples.chunks.map(chunk => chunk.at)), copy.size);
  const head = toBinaryString(await readRange(copy, 0, mdatAt));
  return !facts.some(
    ({ kind, value = '' }) =>
      PERSONAL_FACTS.includes(kind) &&
      value.length >= MIN_SEARCH_LENGTH &&
      head.includes(toBinaryString(new TextEncoder().encode(value))),
  );
}

export async function inspectVideo(
  blob: Blob,
  format: 'mp4' | 'mov',
  options: InspectionOptions = {},
): Promise<BlobInspection> {
  const findings = createFindings();
  try {
    const file = await readVideo(blob, findings);
    for (const track of file.movie.tracks) if (!track.kept) await reportRemovedSamples(blob, track, findings);
    const samples = await copySamples(
      blob,
      file.movie.tracks.filter(track => track.kept),
      findings,
      options,
    );
    const facts = extractFacts(findings.blocks, findings.facts);
    const copy = buildCopy(file, samples, format === 'mov' ? 'video/quicktime' : 'video/mp4');
    return (await isClean(copy, facts)) ? { format, facts, copy } : { format, facts, refused: 'left' };
  } catch (fault) {
    options.signal?.throwIfAborted();
    const refused = fault instanceof UnsupportedStructureError ? fault.reason : 'broken';
    return { format, facts: extractFacts(findings.blocks, findings.facts), refused };
  }
}
