/** Detects the words that open a wallet or an account, after their name. */
import type { AnalyzedText } from '../analyzed-text.ts';
import type { Match } from '../detector.ts';
import { raw } from '../regex-source.ts';

const MAX_LENGTH = 260;
/** Marks that the words themselves follow. */
const ANNOUNCED = new RegExp(
  raw`^[^\S\n]{0,2}(?:(?:is|are|es|son|é|são|est|sont|это|це|هي|هو|است|adalah|是|है|ہے` +
    raw`|ነው)\s{0,2})?[:：=፦-]{1,2}[?\s]{0,2}`,
  'iu',
);
const UNANNOUNCED = /^(?:[^\S\n]{1,2}(?:is|are|es|son|é|são|est|sont|это|це|هي|است|adalah)\s|是|\s)[^\S\n]{0,2}/iu;
const SEPARATOR = raw`(?:[^\S\n]|[,،、]){1,3}`;
const WORD = raw`(?:\p{L}\p{M}{0,2}){2,12}`;
const WORD_LIST = new RegExp(raw`^(?:\d{1,2}[.)]\s?)?${WORD}(?:${SEPARATOR}(?:\d{1,2}[.)]\s?)?${WORD}){2,23}`, 'u');
const NUMBER_GROUPS = /^\d{4,6}(?:[ -]\d{4,6}){2,11}(?!\d)/;
/** Words that a sentence has and a list of words has not. */
const SENTENCE_WORD = new RegExp(
  raw`(?<!\p{L})(?:the|and|your|you|never|not|dont|don|with|for|are|this|that|should|must|is|it|to|of|in|on|be` +
    raw`|if|or|a|was|has|have|can|i|my` +
    raw`|nunca|que|con|para|por|una|las|los|esto|no|se|nadie|como|com|não|uma|ninguém|sua|seu|pas|jamais|vous` +
    raw`|une|les|est|avec|pour|dans` +
    raw`|не|никому|это|для|что|как|никогда|нельзя|вы|надо|ніколи|нікому|що|як|треба|لا|من|في|على|أبدا|هذه|مع` +
    raw`|التي|را|به|از|هرگز|این|که|نباید|است` +
    raw`|asla|bir|ve|için|kimse|ile|bu|değil|jangan|yang|dan|untuk|tidak|ini|siapa|नहीं|कभी|है|को|किसी|میں|کو` +
    raw`|کبھی|نہیں|ہے|کسی)(?!\p{L})`,
  'iu',
);
const MIN_UNANNOUNCED_WORDS = 6;
const PUNCTUATED_END = /^\s{0,2}(?:$|[\n.,;!?。！？।።،)\]"'«»]|\p{Extended_Pictographic})/u;

export function findRecoveryPhrases({ text, words }: AnalyzedText): Match[] {
  const positions = words.recoveryWords;
  const found: Match[] = [];
  for (let k = 1; k < positions.length; k += 2) {
    const from = positions[k]!;
    const after = text.slice(from, from + MAX_LENGTH);
    const announced = ANNOUNCED.exec(after);
    const lead = announced ?? UNANNOUNCED.exec(after);
    if (!lead) continue;
    const rest = after.slice(lead[0].length);
    const list = NUMBER_GROUPS.exec(rest) ?? WORD_LIST.exec(rest);
    if (!list || !PUNCTUATED_END.test(rest.slice(list[0].length)) || SENTENCE_WORD.test(list[0])) continue;
    const isLongEnough = announced ?? list[0].split(/[\s,،、-]+/).length >= MIN_UNANNOUNCED_WORDS;
    const isForeign = /^[a-z]/.test(list[0]) && !/[a-z]\s{0,2}$/i.test(text.slice(0, from));
    if (!isLongEnough && !isForeign) continue;
    const start = from + lead[0].length;
    found.push({ start, end: start + list[0].length, confidence: announced ? 0.85 : 0.75 });
  }
  return found;
}
