/** Holds every dated claim against its sources, and prints those that nobody has checked for a year. */
import { describe, expect, it } from 'vitest';
import { isGeneralPage, listClaims } from '../../scripts/build/claims.ts';

const YEAR_MS = 365 * 24 * 3_600_000;
const claims = listClaims();

describe('every claim of the package', () => {
  it('is found: settings, routes, helplines, other options and facts', () => {
    for (const part of [
      'definitions/x.json settings',
      'definitions/x.json reports',
      'takedownAppeals',
      'helplines/',
      'escalation-options',
      'lessons/',
    ])
      expect(
        claims.some(c => c.at.includes(part)),
        part,
      ).toBe(true);
  });

  it('has a source, and more than a front or “about” page', () => {
    const unsupported = claims.filter(c => c.sources.every(source => !source.trim() || isGeneralPage(source)));
    expect(unsupported.map(({ at, sources }) => `${at}: ${sources.join(', ') || 'no source'}`)).toEqual([]);
  });

  it('was checked on a day that has come; the older ones are listed here', () => {
    const now = Date.now();
    const ages = claims.map(c => ({ ...c, age: now - Date.parse(c.checkedOn) }));
    expect(ages.filter(c => !(c.age >= 0)).map(c => c.at)).toEqual([]);
    for (const { at, checkedOn } of ages.filter(c => c.age > YEAR_MS))
      console.warn(`not checked for a year: ${at} (${checkedOn})`);
  });
});

describe('a page of a site', () => {
  it.each([
    ['https://example.org', true],
    ['https://example.org/en/', true],
    ['https://example.org/about', true],
    ['https://example.org/en/about-us/', true],
    ['https://example.org/ as named by others', true],
    ['https://example.org/help/report', false],
    ['https://example.org/?p=12', false],
    ['owner/repository: docs/report.md', false],
  ])('%s is general: %s', (source, general) => {
    expect(isGeneralPage(source)).toBe(general);
  });
});
