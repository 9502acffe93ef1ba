/** Extracts facts from ICC colour profiles: the screen's name and serial number, and texts. */
import { dataViewOf, decodeLatin1, startsWith } from '../bytes.ts';
import { hasUnusedBytes, isColourTag, readIccTags, type IccTag } from '../formats/icc.ts';
import type { MetadataFact } from '../schema.ts';

const MAX_TEXT_BYTES = 400;
const MAX_TRANSLATIONS = 60;

/** Texts of profiles that come with systems, cameras and programs, and so tell nothing about the person. */
const STANDARD_TEXTS = new RegExp(
  `^(${[
    'Colour profile|Google/Skia/[0-9A-F]{32}',
    'None',
    'sRGB( IEC61966-2[.-]1)?( black scaled)?|c2(ci)?|sRGB built-in|sRGB2014|uRGB',
    'Display P3|Adobe RGB \\(1998\\)|ProPhoto RGB|ROMM RGB|Apple RGB|ColorMatch RGB',
    'Generic (RGB|Gray|CMYK)( Gamma 2\\.2)? Profile|Rec\\. ?(ITU-R )?(709|2020|BT\\.?2100)(-\\d)?( Gamma 2\\.\\d)?',
    'Dot Gain \\d\\d%|Gray Gamma \\d\\.\\d|Artifex (PS )?(e?sRGB|Gray|CMYK)( ICC)? Profile',
    'IEC http://www\\.iec\\.ch|IEC 61966-2[.-]1 Default RGB colour space - sRGB',
    'Reference Viewing Condition in IEC61966-2\\.1|CRT curves',
    'Copyright (\\(c\\) |© )?(1998 )?Hewlett-Packard Company( 1998)?',
    'Copyright (©|\\(c\\))? ?Apple (Computer,? )?Inc\\.,? \\d{4}',
    'Copyright \\d{4} - \\d{4} Apple Computer Inc., all rights reserved\\.',
    'Copyright (©|\\(c\\))? ?\\d{4}(-\\d{4})? Adobe Systems(,? Inc(orporated|\\.))?',
    'Copyright (©|\\(c\\))? ?\\d{4}(-\\d{4})? (Google|Apple) Inc\\.',
    'Google Inc\\. \\d{4}|CC0|No copyright, use freely|Public Domain|FB',
  ].join('|')})$`,
);

/** Names that programs give to any profile. */
const PROFILE_NAMES = /^(icc|ICC profile|ICC Profile|icm|Photoshop ICC profile|kCGColorSpace\w+|unnamed|sRGB\w*)$/;

function readTexts(data: Uint8Array): string[] {
  if (data.length < 12) return [];
  const view = dataViewOf(data);
  const clean = (text: string): string => text.replace(/\0[\s\S]*/, '').trim();
  if (startsWith(data, 'text')) return [clean(decodeLatin1(data.subarray(8, 8 + MAX_TEXT_BYTES)))];
  if (startsWith(data, 'desc')) return [clean(decodeLatin1(data.subarray(12, 12 + MAX_TEXT_BYTES)))];
  if (!startsWith(data, 'mluc') || data.length < 16) return [];
  return Array.from({ length: Math.min(view.getUint32(8), MAX_TRANSLATIONS) }, (_, i) => {
    const at = 16 + i * 12;
    if (at + 12 > data.length) return '';
    const [length, from] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    return clean(new TextDecoder('utf-16be').decode(data.subarray(from, from + Math.min(length, MAX_TEXT_BYTES))));
  });
}

/** Lengths of tags in standard profiles that hold only numbers. */
const STANDARD_LENGTHS: Record<string, number> = { bkpt: 20, lumi: 20, view: 36, meas: 36, tech: 12, chrm: 36 };
const TEXT_TAGS = ['desc', 'dscm', 'cprt', 'dmnd', 'dmdd', 'vued'];
/** Name and calibration of the screen that a screenshot was taken on. */
const SCREEN_TAGS = ['desc', 'dscm', 'dmnd', 'dmdd', 'vcgt', 'vcgp', 'ndin', 'aarg', 'aagg', 'aabg', 'mmod'];
const MONITOR_SERIAL_AT = 16;

function factsOfTag({ name, data }: IccTag): MetadataFact[] {
  if (isColourTag(name) || STANDARD_LENGTHS[name] === data.length) return [];
  if (name === 'mmod' && data.length >= MONITOR_SERIAL_AT + 4) {
    const serial = dataViewOf(data).getUint32(MONITOR_SERIAL_AT);
    const text = decodeLatin1(data.subarray(MONITOR_SERIAL_AT))
      .replace(/[^\x20-\x7e]+/g, ' ')
      .trim();
    return [{ kind: 'serial', value: text.length > 3 ? text : serial.toString(16).toUpperCase().padStart(8, '0') }];
  }
  const kind = SCREEN_TAGS.includes(name) ? ('device' as const) : ('words' as const);
  const texts = readTexts(data).filter(text => text && !STANDARD_TEXTS.test(text));
  // The others are translations of the first.
  if (texts[0]) return [{ kind, value: texts[0] }];
  return TEXT_TAGS.includes(name) ? [] : [{ kind: kind === 'words' ? 'other' : kind }];
}

export function extractIccFacts(profile: Uint8Array): MetadataFact[] {
  const facts = readIccTags(profile).flatMap(factsOfTag);
  return hasUnusedBytes(profile) ? [...facts, { kind: 'other' }] : facts;
}

/** @param name of a profile as PNG stores it */
export function extractIccNameFacts(name: Uint8Array): MetadataFact[] {
  const value = decodeLatin1(name).trim();
  return !value || PROFILE_NAMES.test(value) || STANDARD_TEXTS.test(value) ? [] : [{ kind: 'device', value }];
}
