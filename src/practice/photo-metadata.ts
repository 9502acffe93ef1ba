/** What a phone writes into a photo, for the practice photo: a JPEG of ours, with a device, a moment and a place in it. */

type Value = { type: 2; text: string } | { type: 4; number: number } | { type: 5; ratios: number[] };
const SIZE = { 2: 1, 4: 4, 5: 8 } as const;

const bytesIn = (v: Value): number => (v.type === 2 ? v.text.length + 1 : v.type === 4 ? 4 : v.ratios.length * 8);

/** One directory of a TIFF, little-endian, with what does not fit in an entry after it. */
function directory(at: number, entries: [tag: number, value: Value][]): Uint8Array<ArrayBuffer> {
  const head = 2 + entries.length * 12 + 4;
  const out = new Uint8Array(
    head + entries.reduce((n, [, v]) => n + (bytesIn(v) > 4 ? bytesIn(v) + (bytesIn(v) % 2) : 0), 0),
  );
  const view = new DataView(out.buffer);
  let rest = head;
  view.setUint16(0, entries.length, true);
  entries.forEach(([tag, value], i) => {
    const entry = 2 + i * 12,
      size = bytesIn(value);
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

const degrees = (x: number): number[] => {
  const a = Math.abs(x),
    d = Math.floor(a),
    m = Math.floor((a - d) * 60);
  return [d, m, (a - d - m / 60) * 3600];
};

export interface PhotoMetadata {
  make: string;
  model: string /** `2026:08:01 18:20:00` */;
  taken: string;
  lat: number;
  lon: number;
}

/** The application segment with all of it, marker and length included. */
export function encodeExifSegment({ make, model, taken, lat, lon }: PhotoMetadata): Uint8Array<ArrayBuffer> {
  const text = (t: string): Value => ({ type: 2, text: t });
  const image = (exif: number, gps: number): [number, Value][] => [
    [0x010f, text(make)],
    [0x0110, text(model)],
    [0x0132, text(taken)],
    [0x8769, { type: 4, number: exif }],
    [0x8825, { type: 4, number: gps }],
  ];
  const first = 8,
    second = first + directory(first, image(0, 0)).length;
  const exif = directory(second, [[0x9003, text(taken)]]);
  const third = second + exif.length;
  const gps = directory(third, [
    [1, text(lat < 0 ? 'S' : 'N')],
    [2, { type: 5, ratios: degrees(lat) }],
    [3, text(lon < 0 ? 'W' : 'E')],
    [4, { type: 5, ratios: degrees(lon) }],
  ]);
  const tiff = [new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0]), directory(first, image(second, third)), exif, gps];
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

/** The same JPEG with that segment in it. @param jpeg begins with its marker, as every JPEG does */
export function insertExif(jpeg: Uint8Array, told: PhotoMetadata): Uint8Array<ArrayBuffer> {
  const segment = encodeExifSegment(told);
  const out = new Uint8Array(jpeg.length + segment.length);
  out.set(jpeg.subarray(0, 2));
  out.set(segment, 2);
  out.set(jpeg.subarray(2), 2 + segment.length);
  return out;
}
