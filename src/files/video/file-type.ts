/** Rebuilds the box that names the kind of a video file. */
import { decodeLatin1, encodeAscii } from '../bytes.ts';
import { buildBox } from '../formats/iso-boxes.ts';
import type { Findings } from './findings.ts';
import { extractOther } from './video-facts.ts';

const KNOWN_BRANDS =
  /^(isom|iso[2-9]|mp4[12]|mp71|avc1|hvc1|hev1|av01|dby1|qt {2}|M4[VAP] |MSNV|mmp4|f4v |XAVC|3g[pg2][0-9a-z]|dash)$/;

/** Keeps the brands that players know; `undefined` builds the one of a QuickTime file without any. */
export function rebuildFileType(data: Uint8Array | undefined, findings: Findings): Uint8Array {
  if (!data) return new Uint8Array();
  const brands: string[] = [];
  for (let at = 0; at + 4 <= data.length; at += at ? 4 : 8) brands.push(decodeLatin1(data.subarray(at, at + 4)));
  const [major = 'isom', ...compatible] = brands;
  if (brands.some(brand => !KNOWN_BRANDS.test(brand) && /[^\0]/.test(brand)))
    findings.facts.push(extractOther(encodeAscii(brands.filter(brand => !KNOWN_BRANDS.test(brand)).join(' '))));
  const kept = [
    KNOWN_BRANDS.test(major) ? major : 'isom',
    '\0\0\0\0',
    ...compatible.filter(brand => KNOWN_BRANDS.test(brand)),
  ];
  return buildBox('ftyp', encodeAscii(kept.join('')));
}
