/** Places as numbers or codes: coordinates, map links, plus codes, three words. */
import { textBefore, findMatches, type Detector, type Match } from '../detector.ts';
import type { AnalyzedText } from '../analyzed-text.ts';

const NOT_IN = '(?<![\\p{L}\\p{N}.,_/-])';
const NOT_ON = '(?![\\p{N}]|[.,]\\d)';

/** Map services and the part of their links that names a place. */
const LINKS =
  /(?:https?:\/\/)?(?:www\.)?(?:(?:maps\.app\.goo\.gl|goo\.gl\/maps|w3w\.co|what3words\.com)\/[\w.\-/]{3,60}|(?:(?:maps\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|maps\.apple\.com|(?:www\.)?openstreetmap\.org|osm\.org|osmand\.net|yandex\.[a-z.]{2,6}\/(?:maps|navi)|2gis\.[a-z]{2,3}|map\.baidu\.com|(?:uri\.|www\.)?amap\.com|waze\.com|ul\.waze\.com|wego\.here\.com|share\.here\.com|bing\.com\/maps|organicmaps\.app|omaps\.app|neshan\.org|balad\.ir|plus\.codes)\/?[^\s<>"]{1,300})|(?<![\p{L}\p{N}])geo:-?\d{1,3}(?:\.\d{1,12})?,-?\d{1,3}(?:\.\d{1,12})?(?:[;?][^\s]{1,80})?/giu;

const decimals = '[+-]?\\d{1,3}\\.\\d{3,12}';
const PAIR = new RegExp(`${NOT_IN}(${decimals})\\s{0,2}(?:,|;|\\/|\\s)\\s{0,2}(${decimals})${NOT_ON}`, 'gu');

const degree = '(?:°|d|deg\\.?|degrees?|:|\\.| )';
const minute = "(?:'|m|min\\.?|minutes?|:|\\.| )";
const second = "(?:\"|''|s|sec\\.?|seconds?)";
const angle = `[+-]?\\d{1,3}(?:\\.\\d{1,12})?\\s{0,2}${degree}\\s{0,2}(?:\\d{1,2}(?:\\.\\d{1,12})?\\s{0,2}(?:${minute}\\s{0,2}(?:\\d{1,2}(?:\\.\\d{1,12})?\\s{0,2}${second}?)?)?)?`;
const packed = '\\d{4,7}(?:\\.\\d{1,10})?';
const number = '[+-]?\\d{1,3}(?:\\.\\d{1,12})?\\s{0,2}°?';
const some = `(?:${angle}|${packed}|${number})`;
const north = '(?:[NS]|north|south|С|Ю|сш|северн\\p{L}{1,4}|شمال\\p{L}{0,2}|جنوب\\p{L}{0,2})',
  east = '(?:[EWO]|east|west|В|З|вд|восточн\\p{L}{1,4}|شرق\\p{L}{0,2}|غرب\\p{L}{0,2})';
const gap = '\\s{0,2}[,;/]?\\s{0,2}';
/** Each value with the point of the compass after or before it. */
const COMPASS = [
  new RegExp(`${NOT_IN}${some}\\s{0,2}${north}${gap}${some}\\s{0,2}${east}(?![\\p{L}\\p{N}])`, 'giu'),
  new RegExp(`${NOT_IN}${north}\\s{0,2}${some}${gap}${east}\\s{0,2}${some}${NOT_ON}`, 'giu'),
  new RegExp(
    `(?:北纬|北緯|南纬|南緯|북위|남위)\\s?${some}度?[^\\n]{0,12}?(?:东经|東經|東経|西经|西經|西経|동경|서경)\\s?${some}`,
    'gu',
  ),
];
/** Degrees with their sign, without the compass. */
const SIGNED = new RegExp(
  `${NOT_IN}[+-]?\\d{1,3}(?:\\.\\d{1,12})?°\\s{0,2}(?:\\d{1,2}(?:\\.\\d{1,12})?'\\s{0,2}(?:\\d{1,2}(?:\\.\\d{1,12})?(?:"|''))?)?\\s{0,2}[,;/]?\\s{0,2}[+-]?\\d{1,3}(?:\\.\\d{1,12})?°(?:\\s{0,2}\\d{1,2}(?:\\.\\d{1,12})?'(?:\\s{0,2}\\d{1,2}(?:\\.\\d{1,12})?(?:"|''))?)?`,
  'gu',
);
/** Three numbers and three, one of them with a sign or a fraction. */
const TRIPLES =
  /(?<![\p{L}\p{N}.,_/-])[+-]?\d{1,2}([ .:])[0-5]?\d\1[0-5]?\d(?:\.\d{1,6})?\s{0,2}[,;/]?\s{1,2}[+-]?1?\d{1,2}\1[0-5]?\d\1[0-5]?\d(?:\.\d{1,6})?(?![\p{N}]|[.,:]\d)/gu;
const PLACE_CUE =
  /(?:coord\p{L}*|lat\p{L}*|gps|location|locat\p{L}*|ubicaci\p{L}*|posici\p{L}*|position|we are at|i am at|meet|place|точк\p{L}*|координат\p{L}*|إحداثيات|موقع|مختصات|坐标|koordinat\p{L}*|here|pin|at)\W{0,4}[^\d\n]{0,20}$/iu;

const OLC = '[23456789CFGHJMPQRVWX]';
const PLUS = new RegExp(
  `(?<![\\p{L}\\p{N}+&=_/-])(?:[2-9C][2-9CFGHJMPQRV](?:${OLC}{6}\\+(?:${OLC}{2,15})?|${OLC}{4}00\\+|${OLC}{2}0000\\+|000000\\+)|${OLC}{4}(?:${OLC}{2})?\\+${OLC}{2,3})(?![\\p{L}\\p{N}_+])`,
  'giu',
);
const WORDS = /(?<![\p{L}\p{N}/:])\/\/\/\p{L}{3,20}\.\p{L}{3,20}\.\p{L}{3,20}(?![\p{L}\p{N}.])/gu;
const MGRS = /(?:MGRS|UTM|grid(?:\s?ref\p{L}*)?)\W{1,4}(\d{1,2}[C-X]\s?[A-Z]{2}\s?\d{2,5}\s?\d{2,5})/giu;

/** What every angle has: a sign, or a point of the compass at a number. */
const ANGLES =
  /[°'"]\s?\d|\d\s?[°'"]|\d\s?(?:[NSСЮ](?!\p{L})|deg|north|south)|(?<!\p{L})[NS]\s?\d|شمال|جنوب|[北南][纬緯]|[북남]위/iu;

const within = (lat: string, lon: string): boolean => Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180;

function find({ text, hasDigits: digits }: AnalyzedText): Match[] {
  const found = (
    /\/|geo:/i.test(text) ? [...findMatches(text, LINKS, 0.95), ...findMatches(text, WORDS, 0.9)] : []
  ).map(h => ({
    ...h,
    end: h.end - (/[.,;:!?)\]]+$/.exec(text.slice(h.start, h.end))?.[0].length ?? 0),
  }));
  if (!digits) return found;
  if (/\.\d{3}/.test(text))
    for (const m of text.matchAll(PAIR)) {
      const separated = /[,;/]/.test(m[0]);
      if (within(m[1]!, m[2]!) && (separated || PLACE_CUE.test(textBefore(text, m.index, 30))))
        found.push({
          start: m.index,
          end: m.index + m[0].length,
          confidence: /\.\d{4,}[\s\S]*\.\d{4,}/.test(m[0]) ? 0.9 : 0.75,
        });
    }
  if (ANGLES.test(text))
    for (const re of COMPASS)
      found.push(
        ...findMatches(text, re, 0.95).map(h => ({ ...h, end: h.start + text.slice(h.start, h.end).trimEnd().length })),
      );
  if (text.includes('°'))
    found.push(
      ...findMatches(text, SIGNED, 0.9).map(h => ({
        ...h,
        end: h.start + text.slice(h.start, h.end).trimEnd().length,
      })),
    );
  if (/\d([ .:])\d{1,2}\1\d/.test(text))
    for (const m of text.matchAll(TRIPLES))
      if (PLACE_CUE.test(textBefore(text, m.index, 30)))
        found.push({ start: m.index, end: m.index + m[0].length, confidence: 0.8 });
  if (text.includes('+'))
    for (const m of text.matchAll(PLUS))
      if (/[CFGHJMPQRVWX]/i.test(m[0]) || m[0].length > 8)
        found.push({ start: m.index, end: m.index + m[0].length, confidence: m[0].length > 8 ? 0.95 : 0.75 });
  if (/mgrs|utm|grid/i.test(text))
    for (const m of text.matchAll(MGRS))
      found.push({ start: m.index + m[0].length - m[1]!.length, end: m.index + m[0].length, confidence: 0.9 });
  return found;
}

export const geo: Detector = { kind: 'geo', find };
