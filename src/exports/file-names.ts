/** Names of files in an export: plain ASCII, so that every unpacker and `sha256sum` on any system reads them alike. The name that a file had is in the record. */
import type { Artifact, Incident } from '../incidents/model.ts';

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

export function toSafeFileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._-]+/, '')
    .replace(/[._]+$/, '');
  const dot = plain.lastIndexOf('.');
  const [stem, end] = dot > 0 && plain.length - dot <= 9 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
  const short = `${stem.slice(0, 60) || 'file'}${end}`;
  return RESERVED.test(short) ? `_${short}` : short;
}

/** `2026-03-01_0930Z_1a2b3c4d`: when it was kept, and which one. */
const buildFolderName = (incident: Pick<Incident, 'keptAt' | 'id'>): string =>
  `${incident.keptAt.slice(0, 10)}_${incident.keptAt.slice(11, 16).replace(':', '')}Z_${toSafeFileName(incident.id).slice(0, 8)}`;

/** @param anonymous files that were added lose their names, which may name people */
export function buildOriginalPath(
  incident: Pick<Incident, 'keptAt' | 'id'>,
  artifact: Artifact,
  index: number,
  anonymous: boolean,
): string {
  const number = String(index + 1).padStart(2, '0');
  const name =
    anonymous && artifact.method === 'file'
      ? `${number}-file${/\.[A-Za-z0-9]{1,8}$/.exec(artifact.name)?.[0] ?? ''}`
      : toSafeFileName(artifact.name);
  return `originals/${buildFolderName(incident)}/${name.startsWith(`${number}-`) ? name : `${number}-${name}`}`;
}
