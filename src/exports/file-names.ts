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

/** @returns `2026-03-01_0930Z_1a2b3c4d`: when the incident was saved, and the start of its id */
function buildFolderName({ keptAt, id }: Pick<Incident, 'keptAt' | 'id'>): string {
  const time = keptAt.slice(11, 16).replace(':', '');
  return `${keptAt.slice(0, 10)}_${time}Z_${toSafeFileName(id).slice(0, 8)}`;
}

/** @param anonymous drops the names of added files, which may name people */
export function buildOriginalPath(
  incident: Pick<Incident, 'keptAt' | 'id'>,
  artifact: Artifact,
  index: number,
  anonymous: boolean,
): string {
  const number = String(index + 1).padStart(2, '0');
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(artifact.name)?.[0] ?? '';
  const name = anonymous && artifact.method === 'file' ? `${number}-file${extension}` : toSafeFileName(artifact.name);
  return `originals/${buildFolderName(incident)}/${name.startsWith(`${number}-`) ? name : `${number}-${name}`}`;
}
