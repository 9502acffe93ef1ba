/** Writes Exif metadata into the practice photo: device, time and place, as a phone would. */

/** By TIFF type: 2 text, 4 unsigned integer, 5 ratios. */
type ExifValue = { type: 2; text: string } | { type: 4; number: number } | { type: 5; ratios: number[] };
const SIZE = { 2: 1, 4: 4, 5: 8 } as const;

const getByteLength = (v: ExifValue): number =>
  v.type === 2 ? v.text.length + 1 : v.type === 4 ? 4 : v.ratios.length * 8;

/** Encodes one TIFF directory, little-endian; values over 4 bytes follow its entries. */
function encodeDirectory(at: number, entries: [tag: number, value: ExifValue][]): Uint8Array<ArrayBuffer> {
  const head = 2 + entries.length * 12 + 4;
  const out = new Uint8Array(
    head + entries.reduce((n, [, v]) => n + (getByteLength(v) > 4 ? getByteLength(v) + (getByteLength(v) % 2) : 0), 0),
  );
  const view = new DataView(out.buffer);
  let rest = head;
  view.setUint16(0, entries.length, true);
  entries.forEach(([tag, value], i) => {
    const entry = 2 + i * 12,
      size = getByteLength(value);
    view.setUint16(entry, tag, true);
    view.setUint16(entry + 2, value.type, true);
    view.setUint32(entry + 4, size / SIZE[value.type], true);
    const to = size > 4 ? rest : entry + 8;
    if (size > 4) {
      view.setUint32(entry + 8, at + rest, true);
      rest += size + (size % 2);
    }
    if (value.type === 2)
      [...value.text].forEach((c, n) => {
        out[to + n] = c.charCodeAt(0);
      });
    else if (value.type === 4) view.setUint32(to, value.number, true);
    else
      value.ratios.forEach((r, n) => {
        view.setUint32(to + n * 8, Math.round(r * 10_000), true);
        view.setUint32(to + n * 8 + 4, 10_000, true);
      });
  });
  return out;
}

const toDegrees = (x: number): number[] => {
  const a = Math.abs(x),
    d = Math.floor(a),
    m = Math.floor((a - d) * 60);
  return [d, m, (a - d - m / 60) * 3600];
};

export interface PhotoMetadata {
  make: string;
  model: string;
  /** `2026:08:01 18:20:00` */
  taken: string;
  lat: number;
  lon: number;
}

/** @returns the APP1 segment, including marker and length */
export function encodeExifSegment({ make, model, taken, lat, lon }: PhotoMetadata): Uint8Array<ArrayBuffer> {
  const text = (t: string): ExifValue => ({ type: 2, text: t });
  const image = (exif: number, gps: number): [number, ExifValue][] => [
    [0x010f, text(make)],
    [0x0110, text(model)],
    [0x0132, text(taken)],
    [0x8769, { type: 4, number: exif }],
    [0x8825, { type: 4, number: gps }],
  ];
  const first = 8,
    second = first + encodeDirectory(first, image(0, 0)).length;
  const exif = encodeDirectory(second, [[0x9003, text(taken)]]);
  const third = second + exif.length;
  const gps = encodeDirectory(third, [
    [1, text(lat < 0 ? 'S' : 'N')],
    [2, { type: 5, ratios: toDegrees(lat) }],
    [3, text(lon < 0 ? 'W' : 'E')],
    [4, { type: 5, ratios: toDegrees(lon) }],
  ]);
  const tiff = [
    new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0]),
    encodeDirectory(first, image(second, third)),
    exif,
    gps,
  ];
  const body = [new TextEncoder().encode('Exif\0\0'), ...tiff];
  const length = body.reduce((n, b) => n + b.length, 2);
  const out = new Uint8Array(length + 2);
  out.set([0xff, 0xe1, length >> 8, length & 255]);
  body.reduce((at, b) => {
    out.set(b, at);
    return at + b.length;
  }, 4);
  return out;
}

/** @param jpeg starts with its two-byte marker */
export function insertExif(jpeg: Uint8Array, metadata: PhotoMetadata): Uint8Array<ArrayBuffer> {
  const segment = encodeExifSegment(metadata);
  const out = new Uint8Array(jpeg.length + segment.length);
  out.set(jpeg.subarray(0, 2));
  out.set(segment, 2);
  out.set(jpeg.subarray(2), 2 + segment.length);
  return out;
}
