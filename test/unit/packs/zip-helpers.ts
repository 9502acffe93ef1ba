/** Builds ZIP files by hand, so that each part of them can be wrong. */
import { deflateSync } from 'fflate';

export interface Lie {
  name: string;
  /** Replaces the value in the local file header. */
  localName?: string;
  content?: Uint8Array;
  /** Is stored as the packed bytes, without packing. */
  raw?: Uint8Array;
  size?: number;
  method?: number;
  flags?: number;
  made?: number;
  mode?: number;
  extra?: Uint8Array;
  /** Overlaps this other file. */
  at?: number;
  /** Is in the ZIP, but not in its directory. */
  unlisted?: true;
}

const utf8 = new TextEncoder();
const number = (bytes: number, n: number): number[] =>
  Array.from({ length: bytes }, (_, i) => Math.floor(n / 2 ** (8 * i)) & 255);

export interface Whole {
  count?: number;
  tail?: Uint8Array;
  centralAt?: number;
  before?: Uint8Array;
}

export function handmade(files: Lie[], whole: Whole = {}): Uint8Array<ArrayBuffer> {
  const parts: number[][] = [];
  let length = 0;
  const push = (bytes: Iterable<number>) => {
    const list = [...bytes];
    parts.push(list);
    length += list.length;
  };
  const places: number[] = [];
  const heads = files.map(f => {
    const content = f.content ?? new Uint8Array();
    const method = f.method ?? 8;
    const packed = f.raw ?? (method === 8 ? deflateSync(content, { level: 9 }) : content);
    return {
      ...f,
      method,
      packed,
      size: f.size ?? content.length,
      flags: f.flags ?? 0x800,
      nameBytes: utf8.encode(f.name),
      extra: f.extra ?? new Uint8Array(),
    };
  });
  for (const h of heads) {
    places.push(h.at ?? length);
    if (h.at !== undefined) continue;
    const name = utf8.encode(h.localName ?? h.name);
    push([
      ...number(4, 0x04034b50),
      ...number(2, 20),
      ...number(2, h.flags),
      ...number(2, h.method),
      ...number(4, 0),
      ...number(4, 0),
      ...number(4, h.packed.length),
      ...number(4, h.size),
      ...number(2, name.length),
      ...number(2, 0),
      ...name,
    ]);
    push(h.packed);
  }
  if (whole.before) push(whole.before);
  const from = length;
  const listed = [...heads.entries()].filter(([, h]) => !h.unlisted);
  for (const [i, h] of listed)
    push([
      ...number(4, 0x02014b50),
      20,
      h.made ?? 0,
      ...number(2, 20),
      ...number(2, h.flags),
      ...number(2, h.method),
      ...number(4, 0),
      ...number(4, 0),
      ...number(4, h.packed.length),
      ...number(4, h.size),
      ...number(2, h.nameBytes.length),
      ...number(2, h.extra.length),
      ...number(2, 0),
      ...number(2, 0),
      ...number(2, 0),
      ...number(2, 0),
      ...number(2, h.mode ?? 0),
      ...number(4, places[i]!),
      ...h.nameBytes,
      ...h.extra,
    ]);
  const size = length - from;
  push([
    ...number(4, 0x06054b50),
    0,
    0,
    0,
    0,
    ...number(2, whole.count ?? listed.length),
    ...number(2, whole.count ?? listed.length),
    ...number(4, size),
    ...number(4, whole.centralAt ?? from),
    0,
    0,
  ]);
  if (whole.tail) push(whole.tail);
  return Uint8Array.from(parts.flat());
}
