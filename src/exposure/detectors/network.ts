/** Addresses of devices and networks: IPv4, IPv6 and MAC. */
import { textBefore, type Detector, type Match } from '../detector.ts';
import type { AnalyzedText } from '../analyzed-text.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const V4 = new RegExp(
  `(?<![\\p{L}\\p{N}.-])(?:${OCTET}\\.){3}${OCTET}(?:\\/(?:3[0-2]|[12]?\\d))?(?![\\p{N}-]|\\.\\d)`,
  'gu',
);
const V6 =
  /(?<![\p{L}\p{N}:.])[0-9a-f:]{2,39}(?:(?<=:)(?:\d{1,3}\.){3}\d{1,3})?(?:%[a-z0-9]{1,15})?(?:\/\d{1,3})?(?![\p{L}\p{N}:]|\.\d)/giu;
const MAC = /(?<![\p{L}\p{N}:.-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\p{L}\p{N}]|[:-][0-9a-f])/giu;
const PAIRS = /[0-9a-f]{2}[:-][0-9a-f]{2}[:-]/i;
const VERSION =
  /(?:(?<!\p{L})v(?:er(?:sion)?)?\.?|version|versión|версия|sürüm|build|firmware|release|upgrade to|section|§)\s{0,2}$/iu;
const IP_CUE = /\b(?:ip(?:v6)?|address|subnet|unspecified|loopback)\b/i;

function v6(whole: string): boolean {
  const [address = '', bits] = whole.replace(/%.*?(?=\/|$)/, '').split('/');
  if (bits !== undefined && Number(bits) > 128) return false;
  const [head, tail, more] = address.split('::');
  if (more !== undefined) return false;
  const groups = [head, tail].flatMap(p => (p ? p.split(':') : []));
  const four = groups.at(-1)?.includes('.') ? groups.pop() : undefined;
  if (four && !four.split('.').every(o => Number(o) < 256)) return false;
  const count = groups.length + (four ? 2 : 0);
  return groups.every(g => /^[0-9a-f]{1,4}$/i.test(g)) && (tail === undefined ? count === 8 : count < 8);
}

function find({ text, hasDigits: digits }: AnalyzedText): Match[] {
  const found: Match[] = [];
  if (digits)
    for (const m of text.matchAll(V4))
      if (!VERSION.test(textBefore(text, m.index, 14)))
        found.push({ start: m.index, end: m.index + m[0].length, confidence: 0.9 });
  if (text.includes(':'))
    for (const m of text.matchAll(V6))
      if (m[0].includes(':') && v6(m[0]) && (m[0].length > 2 || IP_CUE.test(textBefore(text, m.index, 20))))
        found.push({ start: m.index, end: m.index + m[0].length, confidence: 0.9 });
  if (PAIRS.test(text))
    for (const m of text.matchAll(MAC)) found.push({ start: m.index, end: m.index + m[0].length, confidence: 0.9 });
  return found;
}

export const network: Detector = { kind: 'ip', find };
