/** Detects IPv4, IPv6 and MAC addresses. */
import { findMatches, textBefore, type Detector, type Match } from '../detector.ts';
import { raw } from '../regex-source.ts';

const OCTET = raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const IPV4 = new RegExp(
  raw`(?<![\p{L}\p{N}.-])(?:${OCTET}\.){3}${OCTET}(?:\/(?:3[0-2]|[12]?\d))?(?![\p{N}-]|\.\d)`,
  'gu',
);
const IPV6 = new RegExp(
  raw`(?<![\p{L}\p{N}:.])[0-9a-f:]{2,39}(?:(?<=:)(?:\d{1,3}\.){3}\d{1,3})?` +
    raw`(?:%[a-z0-9]{1,15})?(?:\/\d{1,3})?(?![\p{L}\p{N}:]|\.\d)`,
  'giu',
);
const MAC = /(?<![\p{L}\p{N}:.-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\p{L}\p{N}]|[:-][0-9a-f])/giu;
const MAC_START = /[0-9a-f]{2}[:-][0-9a-f]{2}[:-]/i;
const VERSION_BEFORE = new RegExp(
  raw`(?:(?<!\p{L})v(?:er(?:sion)?)?\.?|version|versión|версия|sürüm` +
    raw`|build|firmware|release|upgrade to|section|§)\s{0,2}$`,
  'iu',
);
const IP_CUE = /\b(?:ip(?:v6)?|address|subnet|unspecified|loopback)\b/i;

/** Checks the groups of an IPv6 address, which may be shortened by `::` and end in an IPv4 address. */
function isValidIpv6(written: string): boolean {
  const [address = '', prefixLength] = written.replace(/%.*?(?=\/|$)/, '').split('/');
  if (prefixLength !== undefined && Number(prefixLength) > 128) return false;
  const [head, tail, excess] = address.split('::');
  if (excess !== undefined) return false;
  const groups = [head, tail].flatMap(part => (part ? part.split(':') : []));
  const ipv4 = groups.at(-1)?.includes('.') ? groups.pop() : undefined;
  if (ipv4 && !ipv4.split('.').every(octet => Number(octet) < 256)) return false;
  const count = groups.length + (ipv4 ? 2 : 0);
  return groups.every(g => /^[0-9a-f]{1,4}$/i.test(g)) && (tail === undefined ? count === 8 : count < 8);
}

const findIpv4 = (text: string): Match[] =>
  findMatches(text, IPV4, 0.9).filter(match => !VERSION_BEFORE.test(textBefore(text, match.start, 14)));

const findIpv6 = (text: string): Match[] =>
  findMatches(text, IPV6, 0.9).filter(({ start, end }) => {
    const written = text.slice(start, end);
    if (!written.includes(':') || !isValidIpv6(written)) return false;
    // "::" alone needs a word for an address before it.
    return written.length > 2 || IP_CUE.test(textBefore(text, start, 20));
  });

export const ipAddress: Detector = {
  kind: 'ip',
  find: ({ text, hasDigits }) => [
    ...(hasDigits ? findIpv4(text) : []),
    ...(text.includes(':') ? findIpv6(text) : []),
    ...(MAC_START.test(text) ? findMatches(text, MAC, 0.9) : []),
  ],
};
