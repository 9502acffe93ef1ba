import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOwners } from '../../../src/exposure/attribution.ts';
import '../../../src/exposure/with-lexicons.ts';

/** Marks the match by brackets. */
const whose = (marked: string) => {
  const start = marked.indexOf('['),
    end = marked.indexOf(']') - 1;
  return attributeOwners(marked.replace('[', '').replace(']', ''), [{ start, end }])[0];
};

it.each([
  ['self', 'Call me on [+1 202 555 0147] tonight'],
  ['self', 'My address is [12 Elm Street].'],
  ['other', 'Her address is [12 Elm Street].'],
  ['other', 'This is the officer. He lives at [12 Elm Street]'],
  ['other', 'My neighbour lives at [12 Elm Street]'],
  ['child', "My daughter's school is [Elm School] in the north"],
  ['witness', 'The witness can be reached at [+1 202 555 0147]'],
  ['self', 'The witness was not there. I am at [12 Elm Street]'],
  ['self', 'Llámame al [+52 55 1234 5678] por la tarde'],
  ['other', 'Su dirección es [Calle Luna 5] y vive sola en la casa'],
  ['child', 'La escuela de mi hija es [Colegio Luna] en el centro'],
  ['witness', 'La testigo vive en [Calle Luna 5]'.replace('vive', 'está')],
  ['self', 'عنواني هو [شارع النصر 5] في المدينة'.replace('هو ', '')],
  ['other', 'عنوانها [شارع النصر 5] في المدينة'],
  ['child', 'مدرسة ابنتي في [شارع النصر 5]'],
  ['witness', 'رقم الشاهدة في القضية [0933123456]'],
  ['other', 'Il habite dans le centre, son numéro est le [06 12 34 56 78]'],
  ['child', 'Моя дочь учится в [школе 5]'],
  ['unknown', '[12 Elm Street]'],
  ['unknown', '電話は[090-1234-5678]です'],
])('%s: %s', (who, text) => expect(whose(text)).toBe(who));

describe('any text', () => {
  it('gets an answer for each span', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(400), fc.nat(40), (text, at, length) => {
        const start = Math.min(at, text.length);
        expect(attributeOwners(text, [{ start, end: Math.min(text.length, start + length) }])).toHaveLength(1);
      }),
    );
  });
});
