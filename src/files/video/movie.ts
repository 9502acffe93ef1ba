/**
 * Reads the `moov` box of MP4 and QuickTime files and builds it anew: the tracks that a player shows by default, with
 * their timing and codecs, and no user data, dates, names or languages.
 */
import { concatBytes, decodeLatin1, sliceExact, startsWith } from '../bytes.ts';
import { buildBox, findOnlyBox, readBoxes, type IsoBox } from '../formats/iso-boxes.ts';
import { refuse } from '../model.ts';
import { reportBox, reportMetadata, type Findings } from './findings.ts';
import { fixed, rebuildSampleEntries, type SampleEntry } from './sample-entries.ts';
import { buildChunkOffsets, readSampleTable, type SampleTable } from './sample-table.ts';
import {
  countAt,
  rebuildAperture,
  rebuildDataInformation,
  rebuildEdits,
  rebuildHandler,
  rebuildMediaHeader,
  rebuildMovieHeader,
  rebuildTrackHeader,
} from './track-boxes.ts';

export interface Track {
  handler: string;
  samples: SampleTable;
  /** Of a track that the copy keeps. */
  kept?: { entries: SampleEntry[]; build(offsets: readonly number[], isLarge: boolean): Uint8Array };
}

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
