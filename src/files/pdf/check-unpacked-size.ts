/** Refuses PDF files that would fill the memory. */
import { toBinaryString } from '../bytes.ts';
import { measureZlib } from '../formats/deflate.ts';
import { refuse, UnsupportedStructureError } from '../model.ts';

const MAX_UNPACKED_BYTES = 1024 << 20;
const MAX_DICTIONARY_LENGTH = 4000;
/** Filters of object streams that are unpacked before their size can be known. */
const UNMEASURED_FILTERS = /LZW|RunLength|ASCII|\/A85|\/AHx|Flate\w*\s*\/\s*Flate/;

/** Refuses a file whose streams, other than images, would fill the memory as soon as they are unpacked. */
export function checkUnpackedSize(bytes: Uint8Array): void {
  const text = toBinaryString(bytes);
  let left = MAX_UNPACKED_BYTES;
  for (const match of text.matchAll(/stream(\r\n|\n|\r)/g)) {
    const before = text.slice(Math.max(0, match.index - MAX_DICTIONARY_LENGTH), match.index);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (/\/(ObjStm|XRef)\b/.test(dictionary) && UNMEASURED_FILTERS.test(dictionary)) refuse('unknown');
    if (!/Flate|\/Fl\b/.test(dictionary) || /\/Image\b/.test(dictionary)) continue;
    try {
      left -= measureZlib(bytes.subarray(match.index + match[0].length), left).size;
    } catch (fault) {
      if (fault instanceof UnsupportedStructureError && fault.reason === 'big') throw fault;
    }
    if (left <= 0) refuse('big');
  }
}
