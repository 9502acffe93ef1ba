/** What decoding a JPEG needs: tables, frame and scans; tells which of them a scan uses, and where its data ends. */
import { dataViewOf, sliceExact } from '../bytes.ts';
import { refuse, type BlockListener } from '../model.ts';
import { measureScan, readFrameLayout, readHuffmanCode, type Frame } from './jpeg-scan.ts';

/** Marker codes (second byte). */
const DHT = 0xc4;
const DAC = 0xcc;
const DQT = 0xdb;
const DNL = 0xdc;
const DRI = 0xdd;
export const SOS = 0xda;
const FRAME_MARKERS = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

interface DecodingTable {
  bytes: Uint8Array;
  used: boolean;
}

/** A segment of quantization or Huffman tables, of which a copy keeps those that a scan uses. */
export interface TableSegment {
  marker: number;
  whole: Uint8Array;
  tables: DecodingTable[];
}

const huffmanTableLength = (segment: Uint8Array, at: number): number =>
  17 + segment.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);

function splitTables(marker: number, payload: Uint8Array): Uint8Array[] {
  const tables: Uint8Array[] = [];
  for (let at = 0; at < payload.length; ) {
    const length = marker === DHT ? huffmanTableLength(payload, at) : 1 + (payload[at]! >> 4 ? 128 : 64);
    tables.push(sliceExact(payload, at, length));
    at += length;
  }
  return tables;
}

export function buildTableSegment({ marker, whole, tables }: TableSegment): Uint8Array[] {
  const used = tables.filter(table => table.used).map(table => table.bytes);
  if (used.length === tables.length) return [whole];
  if (!used.length) return [];
  const length = 2 + used.reduce((sum, table) => sum + table.length, 0);
  return [Uint8Array.of(0xff, marker, length >> 8, length & 255), ...used];
}

/** A table must fill its segment exactly; otherwise the segment has swallowed its neighbour. */
function areQuantizationTables(segment: Uint8Array): boolean {
  let at = 0;
  while (at < segment.length) at += 1 + (segment[at]! >> 4 ? 128 : 64);
  return at === segment.length;
}

function areHuffmanTables(segment: Uint8Array): boolean {
  let at = 0;
  while (at + 17 <= segment.length) at += huffmanTableLength(segment, at);
  return at === segment.length;
}

/** Whether a segment that decoding needs has the length that its content implies. */
export function isDecodingSegment(marker: number, segment: Uint8Array): boolean {
  const { length } = segment;
  if (marker === DQT) return areQuantizationTables(segment);
  if (marker === DHT) return areHuffmanTables(segment);
  if (marker === DRI || marker === DNL) return length === 2;
  if (marker === DAC) return length % 2 === 0 && length <= 64;
  if (FRAME_MARKERS.includes(marker)) return length >= 6 && length === 6 + 3 * segment[5]!;
  if (marker === SOS) return length >= 4 && length === 4 + 2 * segment[0]!;
  return false;
}

const tableKey = (marker: number, id: number): string => `${marker}:${id}`;

/** Follows the segments of one image. */
export class JpegCoding {
  frames = 0;
  /** The tables in force, by marker and number. */
  #tables = new Map<string, DecodingTable>();
  /** The quantization table of each component, by the component's ID. */
  #quantization = new Map<number, number>();
  /** How blocks are laid out; undefined for a coding that is not read. */
  #layout: Frame | undefined;
  #restartInterval = 0;

  /**
   * @param segment with marker and length
   * @returns what a copy keeps of it
   */
  read(marker: number, segment: Uint8Array): Uint8Array | TableSegment {
    const payload = segment.subarray(4);
    if (marker === DQT || marker === DHT) return this.#readTables(marker, segment);
    if (marker === DRI) this.#restartInterval = dataViewOf(payload).getUint16(0);
    if (marker === SOS) this.#useTables(payload);
    if (FRAME_MARKERS.includes(marker)) this.#readFrame(marker, payload);
    return segment;
  }

  /**
   * Returns the data of a scan without anything behind its last block.
   * @param header payload of its segment
   */
  trimScan(header: Uint8Array, data: Uint8Array, onBlock: BlockListener): Uint8Array {
    const layout = this.#layout;
    if (!layout) return data;
    const components = Array.from({ length: header[0]! }, (_, i) => {
      const [id, selectors] = [header[1 + 2 * i]!, header[2 + 2 * i]!];
      const component = layout.components.find(other => other.id === id) ?? refuse('broken');
      return { component, dc: this.#codeOf(selectors >> 4), ac: this.#codeOf(0x10 | (selectors & 15)) };
    });
    const [start, end, bits] = header.subarray(1 + 2 * header[0]!);
    const restartInterval = this.#restartInterval;
    const length = measureScan(data, layout, {
      components,
      start: start!,
      end: end!,
      high: bits! >> 4,
      restartInterval,
    });
    const rest = data.subarray(length);
    if (rest.some(byte => byte !== 0 && byte !== 0xff)) onBlock('other', rest);
    return data.subarray(0, length);
  }

  #codeOf(id: number) {
    const table = this.#tables.get(tableKey(DHT, id));
    return table && readHuffmanCode(table.bytes);
  }

  #readTables(marker: number, whole: Uint8Array): TableSegment {
    const tables = splitTables(marker, whole.subarray(4)).map(bytes => ({ bytes, used: false }));
    for (const table of tables) {
      const id = marker === DHT ? table.bytes[0]! : table.bytes[0]! & 15;
      this.#tables.set(tableKey(marker, id), table);
    }
    return { marker, whole, tables };
  }

  #readFrame(marker: number, frame: Uint8Array): void {
    if (++this.frames > 1) refuse('unknown');
    this.#layout = readFrameLayout(marker, frame);
    for (let at = 6; at < frame.length; at += 3) this.#quantization.set(frame[at]!, frame[at + 2]!);
  }

  /** Marks the tables that a scan decodes its components with. */
  #useTables(scan: Uint8Array): void {
    if (!this.frames) refuse('broken');
    const use = (marker: number, id: number): void => {
      const table = this.#tables.get(tableKey(marker, id));
      if (table) table.used = true;
    };
    for (let i = 0; i < scan[0]!; i++) {
      const [component, selectors] = [scan[1 + 2 * i]!, scan[2 + 2 * i]!];
      use(DQT, this.#quantization.get(component) ?? refuse('broken'));
      use(DHT, selectors >> 4);
      use(DHT, 0x10 | (selectors & 15));
    }
  }
}
