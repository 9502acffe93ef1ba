/** A file's bytes → what they tell, and a copy that does not. The copy is read again by the same rules; in doubt there is none. */
import { ascii, same, searchable, startsWith } from './bytes.ts';
import { factsIn } from './facts.ts';
import { heif } from './formats/heif.ts';
import { jpeg } from './formats/jpeg.ts';
import { Unsure, type Block, type Fact, type Format, type Reading, type Refusal, type Walker } from './model.ts';
import { png } from './formats/png.ts';
import { formatOf, HEAD } from './detect-format.ts';
import { orientationIn, readTiff, turnedOnly } from './formats/tiff.ts';
import { webp } from './formats/webp.ts';

const WALKERS: Record<Format, Walker> = { jpeg, png, webp, heic: heif, avif: heif };
export const readableFormat = (format: Reading['format']): format is Format => format in WALKERS;

/** What no kept part may hold: heads of the blocks that were taken out, and the person's own words. */
const HEADS = [
  'Exif\0\0',
  'ns.adobe.com/xap',
  '<x:xmpmeta',
  '<rdf:RDF',
  'Photoshop 3.0',
  'ftypmp42',
  'ftypisom',
  'MotionPhoto_Data',
].map(ascii);
const OWN: Fact['kind'][] = ['place', 'people', 'serial', 'author', 'words'];
const SHORTEST = 8;
/** More parts than a camera writes are made to keep a reader busy. */
const MOST_BLOCKS = 3000;

function turn(blocks: readonly Block[]): number {
  const exif = blocks.find(b => b.kind === 'exif');
  return exif ? orientationIn(readTiff(startsWith(exif.bytes, 'Exif\0\0') ? exif.bytes.subarray(6) : exif.bytes)) : 1;
}

function walk(
  bytes: Uint8Array,
  format: Format,
): { blocks: Block[]; copy?: (orientation: number) => Uint8Array<ArrayBuffer>; why?: Refusal } {
  const blocks: Block[] = [];
  try {
    return {
      blocks,
      copy: WALKERS[format](bytes, (kind, part) => {
        if (blocks.length >= MOST_BLOCKS) throw new Unsure('unknown');
        blocks.push({ kind, bytes: part });
      }).copy,
    };
  } catch (fault) {
    return { blocks, why: fault instanceof Unsure ? fault.why : 'broken' };
  }
}

/** Nothing tells in it any more, by a second reading. */
function clean(copy: Uint8Array, format: Format, orientation: number, told: readonly Fact[]): boolean {
  if (formatOf(copy.subarray(0, HEAD)) !== format) return false;
  const again = walk(copy, format);
  const exif = turnedOnly(orientation);
  if (!again.copy || again.blocks.some(b => b.kind !== 'exif' || orientation === 1 || !same(b.bytes, exif)))
    return false;
  const own = told
    .filter(f => OWN.includes(f.kind) && f.value && f.value.length >= SHORTEST && !f.value.endsWith('…'))
    .map(f => new TextEncoder().encode(f.value));
  const heads = orientation === 1 || format !== 'jpeg' ? HEADS : HEADS.slice(1); // our own Exif block has that head
  const all = searchable(copy);
  return ![...heads, ...own].some(needle => all.includes(searchable(needle)));
}

export function lookInto(bytes: Uint8Array): Reading {
  const format = formatOf(bytes.subarray(0, HEAD));
  if (!readableFormat(format)) return { format, facts: [] };
  const { blocks, copy, why } = walk(bytes, format);
  const facts = factsIn(blocks);
  if (!copy) return { format, facts, refused: why ?? 'broken' };
  if (!facts.length) return { format, facts };
  try {
    const orientation = turn(blocks),
      made = copy(orientation);
    return clean(made, format, orientation, facts) ? { format, facts, copy: made } : { format, facts, refused: 'left' };
  } catch {
    return { format, facts, refused: 'broken' };
  }
}

/** A name that a camera gave holds the day; a copy gets one that says nothing. */
export function plainName(name: string): { name: string; told: boolean } {
  const told = /(19|20)\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d/.test(name);
  return { name: told ? `photo${/\.[a-z0-9]{2,5}$/i.exec(name)?.[0].toLowerCase() ?? ''}` : name, told };
}
