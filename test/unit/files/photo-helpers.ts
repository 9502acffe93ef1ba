/** Makes photos with known texts in them by ordinary tools: ImageMagick draws, exiftool writes and reads. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const FORMATS = ['jpg', 'png', 'webp', 'heic', 'avif'] as const;
export type Extension = (typeof FORMATS)[number];

/** Is in every text field, and must not be in any copy. */
export const MARKER = 'MARKER-7f3a Omar Mock, Harbour Road 12';
export const SPOT = { lat: 43.468243, lon: -11.880172 };

export const folder = mkdtempSync(join(tmpdir(), 'photos-'));
/** Another test file of the same worker may have removed it. */
const restoreFolder = (): unknown => mkdirSync(folder, { recursive: true });

export function run(command: string, ...args: string[]): string {
  restoreFolder();
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
}
const magick = (...args: string[]) => run('magick', ...args);

export const bytesOf = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(file));
export function put(name: string, bytes: Uint8Array): string {
  restoreFolder();
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** Draws a plain picture, as the tool writes it. */
export function plain(extension: Extension, name = `plain.${extension}`): string {
  const file = join(folder, name);
  magick(
    '-size',
    '96x64',
    '-seed',
    '7',
    'plasma:tomato-steelblue',
    '-strip',
    '-define',
    'png:exclude-chunks=date,time',
    file,
  );
  return file;
}

const SAID = [
  `-GPSLatitude=${SPOT.lat}`,
  '-GPSLatitudeRef=N',
  `-GPSLongitude=${Math.abs(SPOT.lon)}`,
  '-GPSLongitudeRef=W',
  '-GPSAltitude=120',
  '-GPSImgDirection=77',
  '-EXIF:DateTimeOriginal=2024:05:12 13:05:00',
  '-EXIF:Make=Acme',
  '-EXIF:Model=Acme Cam 9',
  '-EXIF:SerialNumber=SN-0012345',
  '-EXIF:LensSerialNumber=LN-998877',
  `-EXIF:Artist=${MARKER}`,
  `-EXIF:Copyright=${MARKER}`,
  '-EXIF:Software=AcmeOS 4.2',
  `-EXIF:UserComment=${MARKER}`,
  `-EXIF:ImageDescription=${MARKER}`,
  '-EXIF:FNumber=2.8',
  `-XMP-dc:Creator=${MARKER}`,
  `-XMP-dc:Description=${MARKER}`,
  '-XMP-photoshop:City=Mocktown',
  `-XMP-iptcExt:PersonInImage=${MARKER}`,
  '-XMP-xmp:CreatorTool=AcmeEdit',
];

/** Writes every field that this format can contain. */
export function telling(extension: Extension, orientation = 6): string {
  const file = plain(extension, `telling-${orientation}.${extension}`);
  const small = plain('jpg', 'small.jpg');
  run(
    'exiftool',
    '-q',
    '-overwrite_original',
    '-n',
    ...SAID,
    `-EXIF:Orientation=${orientation}`,
    ...(extension === 'jpg'
      ? [`-IPTC:By-line=${MARKER}`, '-IPTC:City=Mocktown', `-Comment=${MARKER}`, `-ThumbnailImage<=${small}`]
      : []),
    ...(extension === 'png'
      ? [`-PNG:Author=${MARKER}`, `-PNG:Comment=${MARKER}`, '-PNG:ModifyDate=2024:05:12 13:05:00']
      : []),
    file,
  );
  return file;
}

const METADATA = new RegExp(
  '^(IFD\\d|ExifIFD|GPS|SubIFD|MakerNotes|XMP|IPTC|Photoshop|ICC|MPF|PNG|RIFF|JFXX|C2PA|JUMBF|File:Comment|Acme|' +
    'InteropIFD|Trailer|QuickTime:|Meta)',
);
/** Matches tags that only describe the layout of the picture. */
const LAYOUT = new RegExp(
  '^(PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|Gamma|WhitePoint|RedX|RedY|GreenX|' +
    'GreenY|BlueX|BlueY|BackgroundColor|SRGBRendering|SignificantBits)|PNG-pHYs|' +
    'RIFF:(ImageWidth|ImageHeight|VP8|WebP|Alpha|HorizontalScale|VerticalScale)|' +
    'QuickTime:(?!.*(Date|GPS|Make|Model|Author|Artist|Comment|Title|Descri|Software|Copyright|Location|Name|Thumb|' +
    'Preview))|Meta:|ICC)',
);

/** Returns what exiftool finds beyond the layout of the picture, as "Group:Tag". */
export function found(file: string): string[] {
  const [tags] = JSON.parse(run('exiftool', '-j', '-a', '-u', '-G1', '-ee', file)) as Record<string, unknown>[];
  return Object.keys(tags!).filter(t => METADATA.test(t) && !LAYOUT.test(t));
}

/** Returns the checksum of the decoded picture, not rotated. */
export const pixels = (file: string): string => run('magick', file, '-depth', '8', '-format', '%#', 'info:');

export const orientationOf = (file: string): number =>
  Number(run('exiftool', '-s3', '-n', '-IFD0:Orientation', file).trim() || 1);
