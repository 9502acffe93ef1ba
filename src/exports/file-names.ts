/** Names files in plain ASCII, so that every unpacker, and `sha256sum` on any system, reads them alike. */
import type { Artifact, Incident } from '../incidents/model.ts';

/** Device names that Windows does not allow as file names. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MAX_STEM = 60,
  MAX_EXTENSION = 9;

export function toSafeFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._-]+/, '')
    .replace(/[._]+$/, '');
  const dot = plain.lastIndexOf('.');
  const hasExtension = dot > 0 && plain.length - dot <= MAX_EXTENSION;
  const [stem, extension] = hasExtension ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
  const short = `${stem.slice(0, MAX_STEM) || 'file'}${extension}`;
  return RESERVED.test(short) ? `_${short}` : short;
}

const MAX_ID = 36;

/** @returns `2026-03-01_0930Z_1a2b3c4d-…`: when the incident was saved, and its id, so that no two are the same */
function buildFolderName({ keptAt, id }: Pick<Incident, 'keptAt' | 'id'>): string {
  const time = keptAt.slice(11, 16).replace(':', '');
  return `${keptAt.slice(0, 10)}_${time}Z_${toSafeFileName(id).slice(0, MAX_ID)}`;
}

/** Endings that say nothing but the kind of file. */
const KNOWN_EXTENSION = new RegExp(
  '\\.(?:png|jpe?g|gif|webp|avif|hei[cf]|bmp|tiff?|svg|mp4|m4v|mov|webm|mkv|avi|3gp|mp3|og[ag]|opus|wav|m4a|aac|flac|' +
    'amr|pdf|txt|rtf|docx?|odt|xlsx?|ods|csv|pptx?|odp|eml|msg|mbox|html?|mhtml|json|xml|vcf|ics|zip|7z|rar|tar|gz)$',
  'i',
);

const formatPosition = (index: number): string => String(index + 1).padStart(2, '0');

/** @returns `02-file.jpg`: a name of any file can name people */
export const buildNeutralName = ({ method, name }: Pick<Artifact, 'method' | 'name'>, index: number): string =>
  `${formatPosition(index)}-${method}${KNOWN_EXTENSION.exec(name)?.[0].toLowerCase() ?? ''}`;

export function buildOriginalPath(
  incident: Pick<Incident, 'keptAt' | 'id'>,
  { name: written }: Pick<Artifact, 'name'>,
  index: number,
): string {
  const position = formatPosition(index);
  const name = toSafeFileName(written);
  return `originals/${buildFolderName(incident)}/${name.startsWith(`${position}-`) ? name : `${position}-${name}`}`;
}
