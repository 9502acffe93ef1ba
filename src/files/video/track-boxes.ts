/** Rebuilds the boxes of a movie that say when and how it plays, without dates, names and languages. */
import { concatBytes, dataViewOf, decodeLatin1, sliceExact } from '../bytes.ts';
import { buildBox, buildFullBox, findOnlyBox, readBoxes, toBigEndian, type IsoBox } from '../formats/iso-boxes.ts';
import { refuse } from '../model.ts';
import { reportBox, type Findings } from './findings.ts';
import { fixed } from './sample-entries.ts';
import { extractOther, formatMacTime } from './video-facts.ts';

export const countAt = (data: Uint8Array, at: number): number => dataViewOf(sliceExact(data, at, 4)).getUint32(0);

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

export function rebuildMovieHeader({ data }: IsoBox, findings: Findings): Uint8Array {
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

export function rebuildTrackHeader({ data }: IsoBox, findings: Findings): Uint8Array {
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

export function rebuildMediaHeader({ data }: IsoBox, findings: Findings): Uint8Array {
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
export function rebuildHandler({ data }: IsoBox, findings: Findings): Uint8Array {
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
export function rebuildDataInformation({ data }: IsoBox, findings: Findings): Uint8Array {
  const references = readBoxes(findOnlyBox(readBoxes(data), 'dref').data, 8);
  const SELF_CONTAINED = 1;
  if (references.length !== 1 || references[0]!.data[3] !== SELF_CONTAINED) refuse('unknown');
  const [{ type, data: reference }] = references as [IsoBox];
  if (reference.length > 4) findings.facts.push(extractOther(reference.subarray(4)));
  const entry = buildFullBox(type === 'alis' ? 'alis' : 'url ', 0, new Uint8Array(), SELF_CONTAINED);
  return buildBox('dinf', buildFullBox('dref', 0, concatBytes([toBigEndian(1, 4), entry])));
}

const CHILDREN_OF_APERTURE = ['clef', 'prof', 'enof'];

/** Keeps QuickTime's sizes of the picture on screen. */
export const rebuildAperture = (box: IsoBox, findings: Findings): Uint8Array =>
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

export function rebuildEdits(box: IsoBox, findings: Findings): Uint8Array {
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
