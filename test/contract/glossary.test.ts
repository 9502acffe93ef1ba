/** Holds the texts of each language against its glossary: the words that it forbids appear nowhere. */
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../scripts/build/data.ts';
import { languageFolders, readTexts } from '../../scripts/build/languages.ts';
import { translationStatus } from '../../scripts/build/translation.ts';

/** Chinese and Burmese are written without spaces between words. */
const HAS_SPACES = (lang: string): boolean => !/^(zh|my)/.test(lang);

const toPattern = (word: string, lang: string): RegExp => {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(HAS_SPACES(lang) ? `(?<![\\p{L}\\p{M}])${literal}(?![\\p{L}\\p{M}])` : literal, 'iu');
};

/** Labels of a platform and what someone says may use any word. */
const withoutQuotes = (text: string): string => text.replace(/[“«„「][^”»“「」„]*[”»“」]/g, '');

const translations = languageFolders().filter(lang => lang !== 'en');

describe.each(translations)('%s', lang => {
  const glossary = readGlossary(lang);
  const forbidden = Object.entries(glossary).flatMap(([id, { avoid }]) => (avoid ?? []).map(word => ({ id, word })));

  it('forbids no term that it asks for', () => {
    const terms = Object.values(glossary).map(t => t.term);
    expect(forbidden.filter(({ word }) => terms.includes(word))).toEqual([]);
  });

  it('uses no forbidden word in the interface and the texts of platforms', () => {
    const stale = new Set(translationStatus(lang).changed);
    const texts = Object.entries(readTexts(lang))
      .filter(([file]) => file === 'ui.json' || file.startsWith('platforms/'))
      .flatMap(([file, keys]) => Object.entries(keys).map(([key, text]) => ({ at: `${file}#${key}`, text })))
      .filter(({ at }) => !stale.has(at));
    const found = forbidden.flatMap(({ id, word }) => {
      const pattern = toPattern(word, lang);
      return texts
        .filter(({ text }) => pattern.test(withoutQuotes(text)))
        .map(({ at, text }) => `${at}: “${word}” for ${id}, in: ${text}`);
    });
    expect(found).toEqual([]);
  });
});
