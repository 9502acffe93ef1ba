/** Detects locations: coordinates, map links, plus codes, grid references and what3words. */
import type { AnalyzedText } from '../analyzed-text.ts';
import { findMatches, textBefore, type Detector, type Match } from '../detector.ts';
import { either, raw } from '../regex-source.ts';

const START = raw`(?<![\p{L}\p{N}.,_/-])`;
const END = raw`(?![\p{N}]|[.,]\d)`;

const SHORT_LINK_HOSTS = [
  raw`maps\.app\.goo\.gl`,
  raw`goo\.gl\/maps`,
  raw`g\.co\/maps`,
  raw`maps\.apple`,
  raw`w3w\.co`,
  raw`what3words\.com`,
  raw`osm\.org\/go`,
  raw`yandex\.[a-z.]{2,6}\/maps\/-`,
  raw`go\.2gis\.com`,
  raw`j\.map\.baidu\.com`,
  raw`surl\.amap\.com`,
  raw`her\.is`,
  raw`naver\.me`,
  raw`kko\.to`,
  raw`nshn\.ir`,
];
const MAP_HOSTS = [
  raw`(?:maps\.)?google\.[a-z.]{2,6}\/maps`,
  raw`maps\.google\.[a-z.]{2,6}`,
  raw`maps\.apple\.com`,
  raw`(?:www\.)?openstreetmap\.org`,
  raw`osm\.org`,
  raw`osmand\.net`,
  raw`yandex\.[a-z.]{2,6}\/(?:maps|navi)`,
  raw`2gis\.[a-z]{2,3}`,
  raw`map\.baidu\.com`,
  raw`(?:uri\.|www\.)?amap\.com`,
  raw`waze\.com`,
  raw`ul\.waze\.com`,
  raw`wego\.here\.com`,
  raw`share\.here\.com`,
  raw`bing\.com\/maps`,
  raw`organicmaps\.app`,
  raw`omaps\.app`,
  raw`neshan\.org`,
  raw`balad\.ir`,
  raw`plus\.codes`,
  raw`mapy\.(?:cz|com)`,
  raw`openmap\.ru`,
  raw`wikimapia\.org`,
  raw`maps\.me`,
  raw`ge0\.me`,
  raw`mapswithme\.com`,
  raw`map\.naver\.com`,
  raw`map\.kakao\.com`,
  raw`maps\.yandex\.[a-z.]{2,6}`,
  raw`find-my\.apple\.com`,
  raw`findmy\.google\.com`,
  raw`zoom\.earth`,
];
const MAP_LINK = raw`(?:https?:\/\/)?(?:www\.)?${either(
  raw`${either(...SHORT_LINK_HOSTS)}\/[\w.\-/]{3,60}`,
  raw`${either(...MAP_HOSTS)}\/?(?=[/?#@])(?!\/(?:about|help|terms|privacy|blog|user|login|copyright))[^\s<>"]{2,300}`,
)}`;
const GEO_URI = raw`(?<![\p{L}\p{N}])geo:-?\d{1,3}(?:\.\d{1,12})?,-?\d{1,3}(?:\.\d{1,12})?(?:[;?][^\s]{1,80})?`;
const LINKS = new RegExp(`${MAP_LINK}|${GEO_URI}`, 'giu');
const TRAILING_PUNCTUATION = /[.,;:!?)\]]+$/;

const DECIMAL = raw`[+-]?\d{1,3}[.\u066B]\d{3,12}`;
const DECIMAL_PAIR = new RegExp(raw`${START}(${DECIMAL})\s{0,2}(?:,|،|;|\/|\s)\s{0,2}(${DECIMAL})${END}`, 'gu');
const FOUR_DECIMALS_EACH = /[.\u066B]\d{4,}[\s\S]*[.\u066B]\d{4,}/;
const MAY_HAVE_NAMED_PAIR = /lat|широт|خط العرض|عرض جغرافیایی|enlem|lintang|[纬緯]度/i;
/** Latitude and longitude, each with its name. */
const NAMED_PAIR = new RegExp(
  raw`(?<!\p{L})(?:lat(?:itude?|itud)?|широта|خط العرض|عرض جغرافیایی|enlem|lintang|纬度` +
    raw`|緯度)[\s:=]{1,3}([+-]?\d{1,2}[.,]\d{2,12})[°NS\s,;&|/]{1,5}` +
    raw`(?:lon(?:g(?:itude?|itud)?)?|lng|долгота|довгота|خط الطول|طول جغرافیایی|boylam|bujur|经度` +
    raw`|經度)[\s:=]{1,3}([+-]?\d{1,3}[.,]\d{2,12})`,
  'giu',
);

const DEGREE_SIGN = raw`(?:°|d|deg\.?|degrees?|:|\.| )`;
const MINUTE_SIGN = raw`(?:'|m|min\.?|minutes?|:|\.| )`;
const SECOND_SIGN = raw`(?:"|''|s|sec\.?|seconds?)`;
const SECONDS = raw`\d{1,2}(?:\.\d{1,12})?\s{0,2}${SECOND_SIGN}?`;
const MINUTES = raw`\d{1,2}(?:\.\d{1,12})?\s{0,2}(?:${MINUTE_SIGN}\s{0,2}(?:${SECONDS})?)?`;
const DEGREES = raw`[+-]?\d{1,3}(?:\.\d{1,12})?\s{0,2}${DEGREE_SIGN}\s{0,2}(?:${MINUTES})?`;
const DIGITS_ONLY = raw`\d{4,7}(?:\.\d{1,10})?`;
const PLAIN_NUMBER = raw`[+-]?\d{1,3}(?:\.\d{1,12})?\s{0,2}°?`;
const ANGLE = either(DEGREES, DIGITS_ONLY, PLAIN_NUMBER);
const NORTH_SOUTH = raw`(?:[NS]|north|south|С|Ю|сш|северн\p{L}{1,4}|شمال\p{L}{0,2}|جنوب\p{L}{0,2})`;
const EAST_WEST = raw`(?:[EWO]|east|west|В|З|вд|восточн\p{L}{1,4}|شرق\p{L}{0,2}|غرب\p{L}{0,2})`;
const GAP = raw`\s{0,2}[,;/]?\s{0,2}`;
/** Two angles, each with its compass direction after or before it. */
const COMPASS_PAIRS = [
  new RegExp(raw`${START}${ANGLE}\s{0,2}${NORTH_SOUTH}${GAP}${ANGLE}\s{0,2}${EAST_WEST}(?![\p{L}\p{N}])`, 'giu'),
  new RegExp(raw`${START}${NORTH_SOUTH}\s{0,2}${ANGLE}${GAP}${EAST_WEST}\s{0,2}${ANGLE}${END}`, 'giu'),
  new RegExp(
    raw`(?:北纬|北緯|南纬|南緯|북위|남위)\s?${ANGLE}度?[^\n]{0,12}?` +
      raw`(?:东经|東經|東経|西经|西經|西経|동경|서경)\s?${ANGLE}`,
    'gu',
  ),
];
/** Two angles in degrees, without a compass direction. */
const SIGNED_PAIR = new RegExp(
  raw`${START}[+-]?\d{1,3}(?:\.\d{1,12})?°\s{0,2}` +
    raw`(?:\d{1,2}(?:\.\d{1,12})?'\s{0,2}(?:\d{1,2}(?:\.\d{1,12})?(?:"|''))?)?` +
    raw`\s{0,2}[,;/]?\s{0,2}[+-]?\d{1,3}(?:\.\d{1,12})?°` +
    raw`(?:\s{0,2}\d{1,2}(?:\.\d{1,12})?'(?:\s{0,2}\d{1,2}(?:\.\d{1,12})?(?:"|''))?)?`,
  'gu',
);
/** Degrees, minutes and seconds twice, with plain separators. */
const TRIPLES = new RegExp(
  raw`(?<![\p{L}\p{N}.,_/-])[+-]?\d{1,2}([ .:])[0-5]?\d\1[0-5]?\d(?:\.\d{1,6})?\s{0,2}[,;/]?\s{1,2}` +
    raw`[+-]?1?\d{1,2}\1[0-5]?\d\1[0-5]?\d(?:\.\d{1,6})?(?![\p{N}]|[.,:]\d)`,
  'gu',
);
const PLACE_CUE = new RegExp(
  raw`(?<!\p{L})${either(
    raw`coord\p{L}*|lat\p{L}*|gps|location|locat\p{L}*|ubicaci\p{L}*|posici\p{L}*|position|we are at`,
    raw`i am at|meet|place|точк\p{L}*|координат\p{L}*|إحداثيات|موقع|مختصات|坐标|koordinat\p{L}*|here|pin|at`,
  )}\W{0,4}[^\d\n]{0,20}$`,
  'iu',
);

/** Digits of an Open Location Code. */
const OLC = '[23456789CFGHJMPQRVWX]';
const PLUS_CODE = new RegExp(
  raw`(?<![\p{L}\p{N}+&=_/-])${either(
    raw`[2-9C][2-9CFGHJMPQRV](?:${OLC}{6}\+(?:${OLC}{2,15})?|${OLC}{4}00\+|${OLC}{2}0000\+|000000\+)`,
    raw`${OLC}{4}(?:${OLC}{2})?\+${OLC}{2,3}`,
  )}(?![\p{L}\p{N}_+])`,
  'giu',
);
const WHAT3WORDS = /(?<![\p{L}\p{N}/:])\/\/\/\p{L}{3,20}\.\p{L}{3,20}\.\p{L}{3,20}(?![\p{L}\p{N}.])/gu;
const NAMED_WHAT3WORDS =
  /(?:what3words|w3w)[\s:.=-]{1,4}(?:is\s)?\p{L}{3,20}\.\p{L}{3,20}\.\p{L}{3,20}(?![\p{L}\p{N}.])/giu;
const MGRS = new RegExp(
  raw`(?:MGRS|UTM|grid(?:\s?ref\p{L}*)?)\W{1,4}(\d{1,2}[C-X]\s?[A-Z]{2}\s?\d{2,5}\s?\d{2,5}` +
    raw`|[HJNOST][A-Z]\s?\d{3,5}\s?\d{3,5})`,
  'giu',
);

/** A cheap test for angles: a sign, or a compass direction next to a number. */
const MAY_HAVE_ANGLES = new RegExp(
  raw`[°'"]\s?\d|\d\s?[°'"]|\d\s?(?:[NSСЮ](?!\p{L})|deg|north|south)|(?<!\p{L})[NS]\s?\d` +
    raw`|شمال|جنوب|[北南][纬緯]|[북남]위`,
  'iu',
);

const isOnEarth = (lat: string, lon: string): boolean => Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180;

const trimEnd = (text: string, match: Match): Match => ({
  ...match,
  end: match.start + text.slice(match.start, match.end).trimEnd().length,
});

function findLinks(text: string): Match[] {
  if (!/\/|geo:|what3words|w3w/i.test(text)) return [];
  const words = [...findMatches(text, WHAT3WORDS, 0.9), ...findMatches(text, NAMED_WHAT3WORDS, 0.9)];
  return [...findMatches(text, LINKS, 0.95), ...words].map(match => {
    const punctuation = TRAILING_PUNCTUATION.exec(text.slice(match.start, match.end))?.[0].length ?? 0;
    return { ...match, end: match.end - punctuation };
  });
}

function findDecimalPairs(text: string): Match[] {
  const named = MAY_HAVE_NAMED_PAIR.test(text) ? findMatches(text, NAMED_PAIR, 0.95) : [];
  if (!/[.\u066B]\d{3}/.test(text)) return named;
  const bare = [...text.matchAll(DECIMAL_PAIR)].flatMap(m => {
    const isSeparated = /[,;/،]/.test(m[0]);
    const isPrecise = FOUR_DECIMALS_EACH.test(m[0]);
    const lat = m[1]!.replace('\u066B', '.');
    const lon = m[2]!.replace('\u066B', '.');
    if (!isOnEarth(lat, lon)) return [];
    if (
      !(isSeparated && (isPrecise || m[0].length === text.trim().length)) &&
      !PLACE_CUE.test(textBefore(text, m.index, 30))
    )
      return [];
    return [{ start: m.index, end: m.index + m[0].length, confidence: isPrecise ? 0.9 : 0.75 }];
  });
  return [...named, ...bare];
}

function findAngles(text: string): Match[] {
  const found: Match[] = [];
  if (MAY_HAVE_ANGLES.test(text))
    for (const pattern of COMPASS_PAIRS) found.push(...findMatches(text, pattern, 0.95).map(m => trimEnd(text, m)));
  if (text.includes('°')) found.push(...findMatches(text, SIGNED_PAIR, 0.9).map(m => trimEnd(text, m)));
  if (/\d([ .:])\d{1,2}\1\d/.test(text))
    found.push(...findMatches(text, TRIPLES, 0.8).filter(m => PLACE_CUE.test(textBefore(text, m.start, 30))));
  return found;
}

function findCodes(text: string): Match[] {
  const found: Match[] = [];
  if (text.includes('+'))
    for (const { 0: code, index } of text.matchAll(PLUS_CODE))
      if (/[CFGHJMPQRVWX]/i.test(code) || code.length > 8)
        found.push({ start: index, end: index + code.length, confidence: code.length > 8 ? 0.95 : 0.75 });
  if (/mgrs|utm|grid/i.test(text))
    for (const m of text.matchAll(MGRS)) {
      const end = m.index + m[0].length;
      found.push({ start: end - m[1]!.length, end, confidence: 0.9 });
    }
  return found;
}

function find({ text, hasDigits }: AnalyzedText): Match[] {
  const links = findLinks(text);
  return hasDigits ? [...links, ...findDecimalPairs(text), ...findAngles(text), ...findCodes(text)] : links;
}

export const geo: Detector = { kind: 'geo', find };
