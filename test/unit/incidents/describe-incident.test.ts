/** Checks that the summary of a record names what it contains, and what is missing. */
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { readUiTexts } from '../../../scripts/build/data.ts';
import { describeSaved, describeMissing } from '../../../src/incidents/describe-incident.ts';
import { anIncident } from './sample-incident.ts';

const i = i18next.createInstance();
beforeAll(() =>
  i.init({
    lng: 'en',
    fallbackLng: 'en', // as in the product
    ns: ['ui'],
    defaultNS: 'ui',
    showSupportNotice: false,
    resources: Object.fromEntries(['en', 'es', 'ar'].map(l => [l, { ui: readUiTexts(l) }])),
  } as object),
);

const bare = anIncident();
const nothing = {
  ...bare,
  artifacts: [],
  item: {
    ...bare.item,
    author: { handle: null, name: null, id: null, url: null },
    posted: { shown: null, utc: null },
    text: null,
  },
};

describe('the summary of a record', () => {
  it('names what it contains', () => {
    expect(describeSaved(i, bare)).toBe('Saved: link, author, time, text, and 2 screenshots.');
    expect(describeSaved(i, { ...bare, artifacts: bare.artifacts.slice(0, 1) })).toBe(
      'Saved: link, author, time, text, and a screenshot.',
    );
    expect(describeSaved(i, nothing)).toBe('Saved: link.');
    expect(describeMissing(i, bare)).toEqual([]);
  });

  it('says if the page never answered, and whether the screenshot shows its text', () => {
    expect(describeMissing(i, { ...bare, notRead: 'silent' })).toEqual([
      'The text of the page could not be read. The screenshot shows what was visible.',
    ]);
    expect(describeMissing(i, { ...nothing, notRead: 'silent', noPicture: 'undrawn' })).toEqual([
      'No screenshot was taken, because the page was still blank.',
      'The text of the page could not be read. ' +
        'Photograph the screen with another device, or write down what the page says.',
    ]);
    expect(describeMissing(i, { ...nothing, notRead: 'pending' })).toEqual([
      'The page was still loading, so some text may be missing.',
    ]);
  });

  it('expects no post on a notice of a takedown', () => {
    const notice = { what: 'taken-down', notRead: 'no-post' } as const;
    expect(describeMissing(i, { ...bare, ...notice })).toEqual([]);
    expect(describeMissing(i, { ...nothing, ...notice })).toHaveLength(1);
  });

  it('never asks for a screenshot of a sexual image', () => {
    for (const notRead of ['pending', 'silent', 'no-post'] as const)
      expect(describeMissing(i, { ...nothing, what: 'sexual', noPicture: 'sexual', notRead })).toEqual([
        'No screenshot was taken.',
        'Breakwater could not read all the details of the post, such as who posted it or when.',
      ]);
  });

  it.each(['es', 'ar'])('has no gap in %s', async lang => {
    await i.changeLanguage(lang);
    for (const noPicture of ['sexual', 'not-allowed', 'failed', 'full', 'pending', 'in-page', 'undrawn'] as const)
      for (const notRead of ['pending', 'silent', 'no-post'] as const)
        for (const line of [describeSaved(i, bare), ...describeMissing(i, { ...nothing, noPicture, notRead })])
          expect(line).not.toMatch(/report\.|capture\.|[{}]/);
    await i.changeLanguage('en');
  });
});
