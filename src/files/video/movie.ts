/**
 * Reads the `moov` box of MP4 and QuickTime files and builds it anew: the tracks that a player shows by default, with
 * their timing and codecs, and no user data, dates, names or languages.
 */
import { concatBytes, dataViewOf, decodeLatin1, encodeAscii, sliceExact, startsWith } from '../bytes.ts';
import { buildBox, buildFullBox, findOnlyBox, readBoxes, toBigEndian, type IsoBox } from '../formats/iso-boxes.ts';
import { refuse, type BlockListener } from '../model.ts';
import type { MetadataFact } from '../schema.ts';
import { fixed, rebuildSampleEntries, type SampleEntry } from './sample-entries.ts';
import { buildChunkOffsets, readSampleTable, type SampleTable } from './sample-table.ts';
import { extractMetaFacts, extractOther, extractUserDataFacts, formatMacTime } from './video-facts.ts';

/** Collects what a file tells while it is read. */
export interface Findings {
  facts: MetadataFact[];
  onBlock: BlockListener;
}

export interface Track {
  handler: string;
  samples: SampleTable;
  /** Of a track that the copy keeps. */
  kept?: { entries: SampleEntry[]; build(offsets: readonly number[], isLarge: boolean): Uint8Array };
}

/** Copies the start of a box, with some ranges zeroed. */
function copyFixed(data: Uint8Array, length: number, zeroed: readonly [from: number, to: number][]): Uint8Array {
  const copy = sliceExact(data, 0, length).slice();
  for (const [from, to] of zeroed) copy.fill(0, from, to);
  return copy;
}

/** Reads creation and modification time, which start each kind of header. */
function reportTimes(data: Uint8Array, findings: Findings): void {
  const view = dataViewOf(sliceExact(data, 0, data[0] === 1 ? 20 : 12));
  const times =
    data[0] === 1
      ? [Number(view.getBigUint64(4)), Number(view.getBigUint64(12))]
      : [view.getUint32(4), view.getUint32(8)];
  for (const seconds of times) {
    const value = formatMacTime(seconds);
    if (value) findings.facts.push({ kind: 'time', value });
    else if (seconds) findings.facts.push({ kind: 'time' });
  }
}

function rebuildMovieHeader({ data }: IsoBox, findings: Findings): Uint8Array {
  reportTimes(data, findings);
  const [timesEnd, rateAt] = data[0] === 1 ? [20, 32] : [12, 20];
  // Reserved parts, and preview and selection times of QuickTime.
  return buildBox(
    'mvhd',
    copyFixed(data, rateAt + 80, [
      [4, timesEnd],
      [rateAt + 6, rateAt + 16],
      [rateAt + 52, rateAt + 76],
    ]),
  );
}

function rebuildTrackHeader({ data }: IsoBox, findings: Findings): Uint8Array {
  reportTimes(data, findings);
  const isLong = data[0] === 1;
  const layerAt = isLong ? 44 : 32;
  return buildBox(
    'tkhd',
    copyFixed(data, layerAt + 52, [
      [4, isLong ? 20 : 12],
      isLong ? [24, 28] : [16, 20],
      [layerAt - 8, layerAt],
      [layerAt + 6, layerAt + 8],
    ]),
  );
}

const UNDETERMINED_LANGUAGE = [0x55, 0xc4];

function rebuildMediaHeader({ data }: IsoBox, findings: Findings): Uint8Array {
  reportTimes(data, findings);
  const languageAt = data[0] === 1 ? 32 : 20;
  const header = copyFixed(data, languageAt + 4, [[4, data[0] === 1 ? 20 : 12]]);
  header.set([...UNDETERMINED_LANGUAGE, 0, 0], languageAt);
  return buildBox('mdhd', header);
}

const HANDLER_NAME_AT = 24;
/** What programs write into every file. */
const STANDARD_HANDLERS = new RegExp(
  `^(${[
    '(Video|Sound|Data|Audio)Handler?|(Video|Sound) Media Handler|vide|soun|alis|url ',
    'Mainconcept (MP4 )?(Video|Sound) Media Handler',
    'Apple (Video|Sound|Alias|Text|Time Code) (Media|Data) Handler|DataHandler',
    'Core Media (Video|Audio|Data Handler|Metadata)',
    'ISO Media file produced by Google Inc\\.( Created on: [\\d/.]+)?|L-SMASH (Video|Audio) Handler',
    'GPAC ISO (Video|Audio) Handler|Bento4 (Video|Sound) Handler|Twitter-vork muxer|',
  ].join('|')})$`,
);

/** Builds a handler without a name; `kind` is `vide` or `soun`, or `url ` or `alis` for the one of the data. */
function rebuildHandler({ data }: IsoBox, findings: Findings): Uint8Array {
  const name = sliceExact(data, HANDLER_NAME_AT, data.length - HANDLER_NAME_AT);
  // QuickTime's names start with their length.
  const isCounted = name[0] === name.length - 1;
  const text = decodeLatin1(isCounted ? name.subarray(1) : name);
  const [first = ''] = text.split('\0');
  if (!STANDARD_HANDLERS.test(first)) findings.onBlock('encoder', name);
  else if (/[^\0]/.test(text.slice(first.length))) findings.onBlock('other', name);
  return buildFullBox('hdlr', 0, concatBytes([data.subarray(4, 12), new Uint8Array(13)]));
}

/** Rebuilds references to data, which must be in the file itself. */
function rebuildDataInformation({ data }: IsoBox, findings: Findings): Uint8Array {
  const references = readBoxes(findOnlyBox(readBoxes(data), 'dref').data, 8);
  const SELF_CONTAINED = 1;
  if (references.length !== 1 || references[0]!.data[3] !== SELF_CONTAINED) refuse('unknown');
  const [{ type, data: reference }] = references as [IsoBox];
  if (reference.length > 4) findings.facts.push(extractOther(reference.subarray(4)));
  const entry = buildFullBox(type === 'alis' ? 'alis' : 'url ', 0, new Uint8Array(), SELF_CONTAINED);
  return buildBox('dinf', buildFullBox('dref', 0, concatBytes([toBigEndian(1, 4), entry])));
}

const countAt = (data: Uint8Array, at: number): number => dataViewOf(sliceExact(data, at, 4)).getUint32(0);

/** Tables of samples, with the length that their content has. */
const TABLE_LENGTHS: Record<string, (data: Uint8Array) => number> = {
  stts: data => 8 + 8 * countAt(data, 4),
  ctts: data => 8 + 8 * countAt(data, 4),
  cslg: data => (data[0] === 1 ? 44 : 24),
  stss: data => 8 + 4 * countAt(data, 4),
  stps: data => 8 + 4 * countAt(data, 4),
  stsc: data => 8 + 12 * countAt(data, 4),
  stsz: data => 12 + (countAt(data, 4) ? 0 : 4 * countAt(data, 8)),
  stz2: data => 12 + Math.ceil((countAt(data, 8) * data[7]!) / 8),
};

/** Sound that decoders start with a run-up, of which two boxes tell. */
const isRunUp = ({ data }: IsoBox): boolean => startsWith(data, 'roll', 4);
const RUN_UP_LENGTHS: Record<string, (data: Uint8Array) => number> = {
  sgpd: data => 16 + 2 * countAt(data, 12),
  sbgp: data => 12 + 8 * countAt(data, 8),
};

const findLength = (box: IsoBox): ((data: Uint8Array) => number) | undefined =>
  TABLE_LENGTHS[box.type] ?? (isRunUp(box) ? RUN_UP_LENGTHS[box.type] : undefined);

const reportBox = ({ data }: IsoBox, findings: Findings): void => {
  if (data.some(byte => byte)) findings.facts.push(extractOther(data));
};

function readSampleBoxes(
  boxes: IsoBox[],
  kind: 'vide' | 'soun',
  findings: Findings,
): { entries: SampleEntry[]; samples: SampleTable; build(offsets: readonly number[], isLarge: boolean): Uint8Array } {
  const { entries, rebuilt } = rebuildSampleEntries(findOnlyBox(boxes, 'stsd'), kind, findings.onBlock);
  const samples = readSampleTable(boxes, entries[0]!.pcmSize);
  const kept: Uint8Array[] = [rebuilt];
  const types = new Set<string>();
  for (const box of boxes) {
    const { type, data } = box;
    const lengthOf = type === 'sdtp' ? () => 4 + samples.count : findLength(box);
    if (['stsd', 'stco', 'co64'].includes(type)) continue;
    if (!lengthOf || types.has(type)) reportBox(box, findings);
    else kept.push(buildBox(type, fixed(lengthOf(data))(data, findings.onBlock)));
    types.add(type);
  }
  return {
    entries,
    samples,
    build: (offsets, isLarge) => buildBox('stbl', concatBytes([...kept, buildChunkOffsets(offsets, isLarge)])),
  };
}

const CHILDREN_OF_APERTURE = ['clef', 'prof', 'enof'];

/** Keeps QuickTime's sizes of the picture on screen. */
const rebuildAperture = (box: IsoBox, findings: Findings): Uint8Array =>
  buildBox(
    'tapt',
    concatBytes(
      readBoxes(box.data).flatMap(child => {
        if (CHILDREN_OF_APERTURE.includes(child.type))
          return [buildBox(child.type, fixed(12)(child.data, findings.onBlock))];
        reportBox(child, findings);
        return [];
      }),
    ),
  );

function rebuildEdits(box: IsoBox, findings: Findings): Uint8Array {
  const lists = readBoxes(box.data).flatMap(child => {
    if (child.type !== 'elst') {
      reportBox(child, findings);
      return [];
    }
    const length = 8 + (child.data[0] === 1 ? 20 : 12) * countAt(child.data, 4);
    return [buildBox('elst', fixed(length)(child.data, findings.onBlock))];
  });
  return buildBox('edts', concatBytes(lists));
}

/** Reads user data and metadata wherever they are. */
function reportMetadata(box: IsoBox, findings: Findings): void {
  if (box.type === 'udta') findings.facts.push(...extractUserDataFacts(box.data));
  else if (box.type === 'meta') findings.facts.push(...extractMetaFacts(box.data));
  else reportBox(box, findings);
}

type Build = (offsets: readonly number[], isLarge: boolean) => Uint8Array;

/** Rebuilds a container: each child by its own rule, and what has no rule is reported. */
function rebuildContainer(
  box: IsoBox,
  rules: Record<string, (child: IsoBox) => Uint8Array | Build>,
  findings: Findings,
): Build {
  const parts: (Uint8Array | Build)[] = [];
  const types = new Set<string>();
  for (const child of readBoxes(box.data)) {
    const rule = types.has(child.type) ? undefined : rules[child.type];
    if (rule) parts.push(rule(child));
    else reportMetadata(child, findings);
    types.add(child.type);
  }
  return (offsets, isLarge) =>
    buildBox(box.type, concatBytes(parts.map(part => (part instanceof Uint8Array ? part : part(offsets, isLarge)))));
}

const childrenOf = (box: IsoBox, type: string): IsoBox[] => readBoxes(findOnlyBox(readBoxes(box.data), type).data);

function handlerOf(trak: IsoBox): string {
  const { data } = findOnlyBox(childrenOf(trak, 'mdia'), 'hdlr');
  return decodeLatin1(sliceExact(data, 8, 4));
}

const ENABLED = 1;

/** Chooses the tracks that a player shows: the first enabled one of picture and of sound, or the first of each. */
function chooseTracks(tracks: readonly IsoBox[]): Set<IsoBox> {
  const isEnabled = (trak: IsoBox): boolean =>
    (findOnlyBox(readBoxes(trak.data), 'tkhd').data[3]! & ENABLED) === ENABLED;
  return new Set(
    ['vide', 'soun'].flatMap(handler => {
      const all = tracks.filter(trak => handlerOf(trak) === handler);
      return all.find(isEnabled) ?? all[0] ?? [];
    }),
  );
}

function readKeptTrack(trak: IsoBox, handler: 'vide' | 'soun', findings: Findings): Track {
  let media: ReturnType<typeof readSampleBoxes> | undefined;
  const readStbl = (box: IsoBox): Build => {
    media = readSampleBoxes(readBoxes(box.data), handler, findings);
    return media.build;
  };
  const readMinf = (box: IsoBox): Build =>
    rebuildContainer(
      box,
      {
        vmhd: ({ data }) => buildBox('vmhd', fixed(12)(data, findings.onBlock)),
        smhd: ({ data }) => buildBox('smhd', fixed(8)(data, findings.onBlock)),
        hdlr: child => rebuildHandler(child, findings),
        dinf: child => rebuildDataInformation(child, findings),
        stbl: readStbl,
      },
      findings,
    );
  const build = rebuildContainer(
    trak,
    {
      tkhd: child => rebuildTrackHeader(child, findings),
      edts: child => rebuildEdits(child, findings),
      tapt: child => rebuildAperture(child, findings),
      tref: () => new Uint8Array(),
      mdia: child =>
        rebuildContainer(
          child,
          {
            mdhd: header => rebuildMediaHeader(header, findings),
            hdlr: header => rebuildHandler(header, findings),
            minf: readMinf,
          },
          findings,
        ),
    },
    findings,
  );
  if (!media) refuse('broken');
  return { handler, samples: media.samples, kept: { entries: media.entries, build } };
}

const SENSOR_HANDLERS = ['meta', 'camm', 'gpmd', 'rtmd', 'sbtm', 'mett'];

/** Reports a track that the copy leaves out. */
function readRemovedTrack(trak: IsoBox, handler: string, findings: Findings): Track {
  const media = childrenOf(trak, 'mdia');
  const boxes = readBoxes(findOnlyBox(readBoxes(findOnlyBox(media, 'minf').data), 'stbl').data);
  const description = decodeLatin1(boxes.find(box => box.type === 'stsd')?.data ?? new Uint8Array());
  findings.facts.push({ kind: SENSOR_HANDLERS.includes(handler) ? 'sensors' : 'tracks' });
  if (/location|gps|camm|gpmd/i.test(description)) findings.facts.push({ kind: 'place' });
  for (const box of readBoxes(trak.data)) if (['udta', 'meta'].includes(box.type)) reportMetadata(box, findings);
  return { handler, samples: readSampleTable(boxes) };
}

export interface Movie {
  tracks: Track[];
  /** Builds the box. @param offsets of the chunks of each kept track, in their order */
  build(offsets: readonly (readonly number[])[], isLarge: boolean): Uint8Array;
}

const MAX_TRACKS = 64;
/** Describes the streams for MPEG-4 systems, which no player of files needs. */
const OBJECT_DESCRIPTOR_LENGTH = 28;

/** @throws UnsupportedStructureError if it is broken or has a part that a copy cannot do without */
export function readMovie(moov: Uint8Array, findings: Findings): Movie {
  const boxes = readBoxes(moov);
  if (boxes.some(box => box.type === 'mvex')) refuse('fragments');
  if (boxes.some(box => box.type === 'cmov' || box.type === 'rmra')) refuse('unknown');
  const header = rebuildMovieHeader(findOnlyBox(boxes, 'mvhd'), findings);
  const traks = boxes.filter(box => box.type === 'trak');
  if (traks.length > MAX_TRACKS) refuse('broken');
  const chosen = chooseTracks(traks);
  if (!chosen.size) refuse('unknown');
  const tracks = traks.map(trak => {
    const handler = handlerOf(trak);
    return chosen.has(trak)
      ? readKeptTrack(trak, handler === 'vide' ? 'vide' : 'soun', findings)
      : readRemovedTrack(trak, handler, findings);
  });
  for (const box of boxes) {
    if (box.type === 'mvhd' || box.type === 'trak') continue;
    if (box.type === 'iods' && box.data.length <= OBJECT_DESCRIPTOR_LENGTH) continue;
    reportMetadata(box, findings);
  }
  const kept = tracks.flatMap(track => track.kept ?? []);
  return {
    tracks,
    build: (offsets, isLarge) =>
      buildBox('moov', concatBytes([header, ...kept.map((track, i) => track.build(offsets[i]!, isLarge))])),
  };
}

const KNOWN_BRANDS =
  /^(isom|iso[2-9]|mp4[12]|mp71|avc1|hvc1|hev1|av01|dby1|qt {2}|M4[VAP] |MSNV|mmp4|f4v |XAVC|3g[pg2][0-9a-z]|dash)$/;

/** Keeps the brands that players know; `undefined` builds the one of a QuickTime file without any. */
export function rebuildFileType(data: Uint8Array | undefined, findings: Findings): Uint8Array {
  if (!data) return new Uint8Array();
  const brands: string[] = [];
  for (let at = 0; at + 4 <= data.length; at += at ? 4 : 8) brands.push(decodeLatin1(data.subarray(at, at + 4)));
  const [major = 'isom', ...compatible] = brands;
  if (brands.some(brand => !KNOWN_BRANDS.test(brand) && /[^\0]/.test(brand)))
    findings.facts.push(extractOther(encodeAscii(brands.filter(brand => !KNOWN_BRANDS.test(brand)).join(' '))));
  const kept = [
    KNOWN_BRANDS.test(major) ? major : 'isom',
    '\0\0\0\0',
    ...compatible.filter(brand => KNOWN_BRANDS.test(brand)),
  ];
  return buildBox('ftyp', encodeAscii(kept.join('')));
}
