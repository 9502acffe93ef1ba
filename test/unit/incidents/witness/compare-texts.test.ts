/** Checks with random texts that no change stays unnamed, and that what is shown of two texts is all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, fitsAroundMarks } from '../../../../src/incidents/witness/compare-texts.ts';
import { isSameItem, normalizeLink } from '../../../../src/incidents/witness/match-records.ts';
import { diffWords } from '../../../../src/incidents/witness/word-diff.ts';

const word = fc.constantFrom('you', 'bus', 'Friday', 'أعرف', 'حافلة', '我们知道', 'ฉันรู้', 'a\u200Bb', '😀', '\n', '.');
const text = fc.array(word, { maxLength: 40 }).map(words => words.join(' '));

describe('the words of two texts', () => {
  it('make each text again', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = diffWords(a, b);
        const join = (side: 'mine' | 'theirs') =>
          parts.flatMap(part => (part.in === 'both' || part.in === side ? part.text : [])).join('');
        expect([join('mine'), join('theirs')]).toEqual([a, b]);
        expect(parts.some(part => part.in !== 'both')).toBe(a !== b);
      }),
    );
  });

  it('show one changed word alone', () => {
    expect(diffWords('Do not come on Friday.', 'Do not come on Monday.')).toEqual([
      { in: 'both', text: 'Do not come on ' },
      { in: 'mine', text: 'Friday.' },
      { in: 'theirs', text: 'Monday.' },
    ]);
  });

  it('show changed words that follow each other together', () => {
    expect(diffWords('You were warned.', 'See you there. Bye.')).toEqual([
      { in: 'mine', text: 'You were warned.' },
      { in: 'theirs', text: 'See you there. Bye.' },
    ]);
  });

  it('are shown as a whole where there are too many', () => {
    const many = (name: string) => Array.from({ length: 3_000 }, (_, n) => `${name}${n}`).join(' ');
    expect(diffWords(`x ${many('a')} y`, `x ${many('b')} y`)).toHaveLength(4);
  });
});

describe('two texts', () => {
  it('are the same only if nothing but spaces differs', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom('x', 'ي', '\u200B', '\u202E', '!', '1'), (whole, at, added) => {
        expect(compareTexts(whole, whole.replaceAll(' ', ' \n ')).same).toBe(true);
        const characters = [...whole];
        characters.splice(at % (characters.length + 1), 0, added);
        expect(compareTexts(whole, characters.join('')).same).toBe(false);
      }),
    );
  });

  it.each([
    ['paypal', 'pay\u0440al', ['U+0440']],
    ['Omar Mock', '\u041Emar Mock', ['U+041E']],
    ['a b', 'a\u200B b', ['U+200B']],
    ['می روم', 'می\u200Cروم', []],
    ['Friday', 'Monday', []],
  ])('%s and %s', (a, b, unseen) => expect(compareTexts(a, b).unseen).toEqual(unseen));

  it('differ only in what nobody sees', () => {
    expect(compareTexts('e\u0301', '\u00E9').onlyUnseen).toBe(true);
    expect(compareTexts('bus', 'b\u00ADus')).toEqual({ same: false, onlyUnseen: true, unseen: ['U+00AD'] });
  });

  it.each([
    ['I know Lina well', 'I know [person 1] well', true],
    ['I know Lina well', 'I know [person 1] badly', false],
    ['Lina and Omar', '[person 1] and [شخص ٢]', true],
    ['Lina', 'Lina', false],
    ['ab', 'a[link 1]ab', false],
    ['Lina left. Omar too.', '[person 1] left. [person 2] stayed.', false],
  ])('“%s” and the redacted “%s”', (whole, redacted, fits) => expect(fitsAroundMarks(whole, redacted)).toBe(fits));
});

describe('two links', () => {
  it.each([
    ['https://www.example.org/a/1/?utm_source=x&b=2&a=1#top', 'https://example.org/a/1?a=1&b=2', true],
    ['https://m.facebook.com/story.php?story_fbid=1&id=2', 'https://facebook.com/story.php?id=2&story_fbid=1', true],
    ['https://example.org/post?id=1', 'https://example.org/post?id=2', false],
    ['https://example.org/A', 'https://example.org/a', false],
    ['not a link', 'not a link', true],
  ])('%s and %s', (a, b, same) => expect(normalizeLink(a) === normalizeLink(b)).toBe(same));

  it('are of one item by the platform’s id', () => {
    const item = { platform: 'x', url: 'https://x.com/i/web/status/1', canonicalUrl: null, id: '1' };
    expect(isSameItem(item, { platform: 'x', url: 'https://x.com/omar/status/1', id: '1' })).toBe(true);
    expect(isSameItem(item, { platform: 'bluesky', url: 'https://bsky.app/1', id: '1' })).toBe(false);
    expect(isSameItem({ platform: 'x' }, { platform: 'x' })).toBe(false);
  });
});
