/** Rebuilds the descriptions of samples (`stsd`): the codec with what its decoder needs, and no names. */
import { concatBytes, containsReadableText, dataViewOf, decodeLatin1, sliceExact } from '../bytes.ts';
import { rebuildAv1Config, rebuildAvcConfig, rebuildHevcConfig } from '../formats/codec-config.ts';
import { rebuildColour } from '../formats/heif-properties.ts';
import { buildBox, buildFullBox, ByteReader, readBoxes, toBigEndian, type IsoBox } from '../formats/iso-boxes.ts';
import type { BitstreamCodec } from '../formats/private-units.ts';
import { refuse, type BlockListener } from '../model.ts';

type Rebuild = (data: Uint8Array, onBlock: BlockListener) => Uint8Array;

export const fixed =
  (length: number): Rebuild =>
  (data, onBlock) => {
    if (data.subarray(length).some(byte => byte)) onBlock('other', data.subarray(length));
    return sliceExact(data, 0, length);
  };

const ES_DESCRIPTOR = 3;
const DECODER_CONFIG = 4;
const DECODER_SPECIFIC = 5;
const DECODER_CONFIG_LENGTH = 13;
const MAX_DECODER_SPECIFIC = 64;

/** Reads the header of an MPEG-4 descriptor, whose size takes up to four bytes. */
function readDescriptor(reader: ByteReader, tag: number): Uint8Array {
  if (reader.readUint(1) !== tag) refuse('unknown');
  let size = 0;
  for (let i = 0; i < 4; i++) {
    const byte = reader.readUint(1);
    size = size * 128 + (byte & 127);
    if (!(byte & 128)) break;
  }
  const data = sliceExact(reader.bytes, reader.at, size);
  reader.at += size;
  return data;
}

/** Keeps codec, rates and the decoder's own configuration of an elementary stream descriptor (ISO/IEC 14496-1). */
const rebuildElementaryStream: Rebuild = (data, onBlock) => {
  const outer = new ByteReader(data, 4);
  const stream = new ByteReader(readDescriptor(outer, ES_DESCRIPTOR), 2);
  if (data.subarray(outer.at).some(byte => byte)) onBlock('other', data.subarray(outer.at));
  if (stream.readUint(1) & 0xe0) refuse('unknown');
  const config = new ByteReader(readDescriptor(stream, DECODER_CONFIG));
  const fixedPart = sliceExact(config.bytes, 0, DECODER_CONFIG_LENGTH);
  config.at = DECODER_CONFIG_LENGTH;
  const specific = config.isAtEnd ? undefined : readDescriptor(config, DECODER_SPECIFIC);
  if (specific && (specific.length > MAX_DECODER_SPECIFIC || containsReadableText(specific))) refuse('codec');
  const descriptor = (tag: number, body: Uint8Array): Uint8Array =>
    concatBytes([Uint8Array.of(tag, 0x80, 0x80, 0x80, body.length), body]);
  const decoder = concatBytes([fixedPart, ...(specific ? [descriptor(DECODER_SPECIFIC, specific)] : [])]);
  const body = concatBytes([new Uint8Array(3), descriptor(DECODER_CONFIG, decoder), descriptor(6, Uint8Array.of(2))]);
  return concatBytes([new Uint8Array(4), descriptor(ES_DESCRIPTOR, body)]);
};

const FLAC_STREAM_INFO_LENGTH = 38;

/** Keeps the first metadata block of FLAC, which alone describes the stream, and marks it as the last. */
const rebuildFlac: Rebuild = (data, onBlock) => {
  const end = 4 + FLAC_STREAM_INFO_LENGTH;
  if (data.length > end) onBlock('other', data.subarray(end));
  const kept = sliceExact(data, 0, end).slice();
  kept[4] = 0x80;
  return kept;
};

const rebuildOpus: Rebuild = (data, onBlock) => fixed(data[10] ? 13 + data[1]! : 11)(data, onBlock);
const rebuildAlac: Rebuild = (data, onBlock) => fixed(data.length >= 52 ? 52 : 28)(data, onBlock);

const rebuildChannels: Rebuild = (data, onBlock) =>
  fixed(16 + 20 * dataViewOf(sliceExact(data, 12, 4)).getUint32(0))(data, onBlock);

const rebuildDolby: Rebuild = (data, onBlock) => {
  const reader = new ByteReader(data);
  for (let count = (reader.readUint(2) & 7) + 1; count > 0; count--)
    if ((reader.readUint(3) >> 1) & 15) reader.readUint(1);
  return fixed(Math.min(data.length, reader.at + 2))(data, onBlock);
};

/** QuickTime wraps the configuration of sound in a box of boxes. */
const rebuildWave: Rebuild = (data, onBlock) => rebuildChildren(data, WAVE_BOXES, onBlock);

const VIDEO_BOXES: Record<string, Rebuild> = {
  avcC: rebuildAvcConfig,
  hvcC: rebuildHevcConfig,
  av1C: rebuildAv1Config,
  vpcC: fixed(12),
  colr: rebuildColour,
  pasp: fixed(8),
  clap: fixed(32),
  fiel: fixed(2),
  btrt: fixed(12),
  mdcv: fixed(24),
  clli: fixed(4),
  SmDm: fixed(28),
  CoLL: fixed(8),
  dvcC: fixed(24),
  dvvC: fixed(24),
  amve: fixed(8),
  gama: fixed(4),
};
const AUDIO_BOXES: Record<string, Rebuild> = {
  esds: rebuildElementaryStream,
  wave: (data, onBlock) => rebuildWave(data, onBlock),
  chan: rebuildChannels,
  dOps: rebuildOpus,
  dfLa: rebuildFlac,
  alac: rebuildAlac,
  dac3: fixed(3),
  dec3: rebuildDolby,
  damr: fixed(9),
  pcmC: fixed(6),
  srat: fixed(8),
  btrt: fixed(12),
};
const WAVE_BOXES: Record<string, Rebuild> = {
  frma: fixed(4),
  mp4a: fixed(4),
  esds: rebuildElementaryStream,
  alac: rebuildAlac,
  enda: fixed(2),
  '\0\0\0\0': fixed(0),
};

function rebuildChildren(data: Uint8Array, known: Record<string, Rebuild>, onBlock: BlockListener): Uint8Array {
  // QuickTime ends a list with four zero bytes.
  const end = data.length % 4 === 0 && data.length >= 4 && data.subarray(-4).every(byte => !byte) ? -4 : data.length;
  let boxes: IsoBox[];
  try {
    boxes = readBoxes(data);
  } catch {
    boxes = readBoxes(data.subarray(0, end));
  }
  return concatBytes(
    boxes.flatMap(({ type, data: inner }) => {
      const rebuild = known[type];
      if (rebuild) return [buildBox(type, rebuild(inner, onBlock))];
      if (type === 'sinf') refuse('codec'); // encrypted
      if (inner.some(byte => byte)) onBlock('other', inner);
      return [];
    }),
  );
}

export const VIDEO_CODECS: Record<string, BitstreamCodec | undefined> = {
  avc1: 'avc',
  avc3: 'avc',
  hvc1: 'hevc',
  hev1: 'hevc',
  dvh1: 'hevc',
  dvhe: 'hevc',
  av01: 'av1',
  vp08: undefined,
  vp09: undefined,
  apcn: undefined,
  apch: undefined,
  apcs: undefined,
  apco: undefined,
  ap4h: undefined,
  ap4x: undefined,
};
/** Uncompressed sound, of which a table of sizes may say 1 for every sample. */
const PCM_CODECS = ['sowt', 'twos', 'raw ', 'in24', 'in32', 'fl32', 'fl64', 'lpcm', 'ulaw', 'alaw', 'ipcm', 'fpcm'];
const AUDIO_CODECS = ['mp4a', 'alac', 'Opus', 'fLaC', 'ac-3', 'ec-3', '.mp3', 'samr', 'sawb', ...PCM_CODECS];

const VIDEO_ENTRY_LENGTH = 78;
const COMPRESSOR_AT = 42;
const COMPRESSOR_LENGTH = 32;
/** What programs write for every file. */
const STANDARD_COMPRESSORS = /^(AVC Coding|HEVC Coding|AV1 Coding|AOM Coding|VPC Coding|H\.264|HEVC|)$/;

export interface SampleEntry {
  codec?: BitstreamCodec | undefined;
  /** Of the numbers before each unit, in bytes. */
  lengthSize: number;
  /** Of one sample of uncompressed sound, in bytes. */
  pcmSize?: number;
  rebuilt: Uint8Array;
}

function rebuildVideoEntry({ type, data }: IsoBox, onBlock: BlockListener): SampleEntry {
  if (!(type in VIDEO_CODECS)) refuse('codec');
  const header = sliceExact(data, 0, VIDEO_ENTRY_LENGTH).slice();
  const compressor = header.slice(COMPRESSOR_AT, COMPRESSOR_AT + COMPRESSOR_LENGTH);
  const name = decodeLatin1(compressor.subarray(1)).replace(/\0[\s\S]*/, '');
  if (!STANDARD_COMPRESSORS.test(name)) onBlock('encoder', compressor.subarray(1));
  else if (compressor.subarray(1 + name.length).some(byte => byte)) onBlock('other', compressor);
  const isPalette = (dataViewOf(header).getUint16(74) & 31) <= 8;
  if (isPalette) refuse('codec');
  header.fill(0, 0, 6);
  header.fill(0, 8, 24); // version, vendor, quality
  header.fill(0, COMPRESSOR_AT, COMPRESSOR_AT + COMPRESSOR_LENGTH);
  const codec = VIDEO_CODECS[type];
  const boxes = data.subarray(VIDEO_ENTRY_LENGTH);
  const children = rebuildChildren(boxes, VIDEO_BOXES, onBlock);
  const configType = codec === 'avc' ? 'avcC' : codec === 'hevc' ? 'hvcC' : undefined;
  const config = configType && readBoxes(children).find(box => box.type === configType)?.data;
  if (configType && !config) refuse('broken');
  const lengthSize = config ? (config[configType === 'avcC' ? 4 : 21]! & 3) + 1 : 0;
  return { codec, lengthSize, rebuilt: buildBox(type, concatBytes([header, children])) };
}

const AUDIO_ENTRY_LENGTHS = [28, 44, 64];

/** Returns the bytes of one sample of uncompressed sound. */
function readPcmSize(data: Uint8Array, version: number): number {
  const view = dataViewOf(data);
  if (version === 2) return view.getUint32(28 + 24);
  if (version === 1) return view.getUint32(28 + 8) / Math.max(view.getUint32(28), 1);
  return view.getUint16(16) * Math.ceil(view.getUint16(18) / 8);
}

function rebuildAudioEntry({ type, data }: IsoBox, onBlock: BlockListener): SampleEntry {
  if (!AUDIO_CODECS.includes(type)) refuse('codec');
  const version = dataViewOf(sliceExact(data, 0, 28)).getUint16(8);
  const length = AUDIO_ENTRY_LENGTHS[version] ?? refuse('unknown');
  const header = sliceExact(data, 0, length).slice();
  header.fill(0, 0, 6);
  header.fill(0, 10, 16); // revision, vendor
  const children = rebuildChildren(data.subarray(length), AUDIO_BOXES, onBlock);
  return {
    lengthSize: 0,
    ...(PCM_CODECS.includes(type) ? { pcmSize: readPcmSize(data, version) } : {}),
    rebuilt: buildBox(type, concatBytes([header, children])),
  };
}

const MAX_ENTRIES = 16;

/** @returns the entries, which must be of one kind, and the box for the copy */
export function rebuildSampleEntries(
  { data }: IsoBox,
  kind: 'vide' | 'soun',
  onBlock: BlockListener,
): { entries: SampleEntry[]; rebuilt: Uint8Array } {
  const boxes = readBoxes(data, 8);
  if (!boxes.length || boxes.length > MAX_ENTRIES) refuse('broken');
  const entries = boxes.map(box => (kind === 'vide' ? rebuildVideoEntry : rebuildAudioEntry)(box, onBlock));
  const header = toBigEndian(entries.length, 4);
  return { entries, rebuilt: buildFullBox('stsd', 0, concatBytes([header, ...entries.map(entry => entry.rebuilt)])) };
}
