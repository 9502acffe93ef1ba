import { describe, expect, it } from 'vitest';
import { detectPii } from '../../../src/exposure/with-lexicons.ts';

const listKinds = (text: string): string[] => detectPii(text).map(({ kind }) => kind);

const ARTICLES: Record<string, string> = {
  en:
    'Edda Marrow (born 4 March 1871 in Tarn Hollow) was a botanist. She attended the school at Lower Fenwick, joined ' +
    'the Museum of Orrin in 1893 and taught at the college in Brayton until 1922, where her brother kept the garden.',
  ar:
    'سالم الدرويني معلم وكاتب وُلد في 3 آذار 1899 في عين الرمانة. تخرج في مدرسة الحكمة سنة 1920 وعمل في مطبعة الشرق ' +
    'ثم درّس في مدارس المدينة حتى عام 1951، وكان أخوه يعمل في الميناء.',
};

describe.each(Object.entries(ARTICLES))('an article in %s', (_, article) => {
  it('gives nobody away', () => {
    expect(listKinds(article)).toEqual([]);
  });

  it('still gives away a number in it', () => {
    expect(listKinds(`${article} +44 7700 900456`)).toEqual(['phone']);
  });
});

it.each([
  // One year is no article: this is how people are exposed.
  'Nadia Haddad, born 3 May 1991, teaches at the Cedar Street school. She leaves the house every morning at seven ' +
    'and takes the bus to the old market, and on Fridays she visits her mother in the house behind the mill.',
  'I have worked at the Orrin clinic since 2009 and at the Brayton clinic since 2016, where my sister Lena is a ' +
    'nurse too. We take the same bus home every evening at six from the old market.',
])('a text about a person is none: %s', text => {
  expect(listKinds(text)).toEqual(expect.arrayContaining(['routine']));
});

it('a text in a language that cannot be read is none', () => {
  expect(listKinds('生年月日 1991年5月3日、2015年に大学を卒業しました')).toContain('dob');
});

it.each([
  'Trams run every eight minutes on weekdays between 05:40 and 19:00 and every fifteen minutes after that until late.',
  'Built in 1904, the school in Brayton trained nurses.',
])('nor does a text about the public or the past give away anybody: %s', text => {
  expect(listKinds(text)).toEqual([]);
});
