import { describe, expect, it } from 'vitest';
import { readPlatforms, readUiTexts } from '../../../scripts/build/data.ts';
import { SITUATIONS } from '../../../src/incidents/situations.ts';
import {
  buildReportTexts,
  draftContext,
  findViolatedRule,
  joinReportTexts,
  type ReportDraft,
} from '../../../src/incidents/report-texts.ts';
import { buildFormUrl } from '../../../src/incidents/report-routes.ts';
import { getPlatform } from '../../helpers/inspect-page.ts';
import { anIncident } from './sample-incident.ts';

type Tree = { [key: string]: Tree | string };
const words =
  (lang: string) =>
  (key: string, values: Record<string, unknown> = {}): string => {
    const found = key
      .split('.')
      .reduce<Tree | string | undefined>(
        (at, k) => (typeof at === 'object' ? at[k] : undefined),
        readUiTexts(lang) as Tree,
      );
    return typeof found === 'string' ? found.replace(/\{\{(\w+)\}\}/g, (_, k: string) => String(values[k])) : `?${key}`;
  };
const report = (part: Partial<ReportDraft> = {}): ReportDraft => ({
  incident: anIncident(),
  rule: findViolatedRule(getPlatform('x'), 'threatened'),
  language: 'en',
  witness: false,
  ...part,
});
/** A takedown is appealed, not reported. */
const REPORTED = SITUATIONS.filter(what => what !== 'taken-down');
const texts = (r: ReportDraft, lang = 'en') =>
  Object.fromEntries(buildReportTexts(words(lang), r).map(b => [b.id, b.text]));

describe('the texts for a report form', () => {
  it('contain the item’s URL, the account, and the time in UTC beside the page’s wording', () => {
    expect(texts(report())).toMatchObject({
      addresses: 'https://x.com/omar_example/status/5002',
      account: '@omar_example\nOmar Mock',
      time: '2026-11-20 09:00 UTC (shown on the page: 9:00 AM)',
      context:
        'This account is threatening or harassing me. The content names a place. This is happening repeatedly. ' +
        'There is an immediate risk of physical harm.',
    });
  });

  it('leave out what is unknown, and never contain the person’s notes', () => {
    const bare = anIncident({
      item: {
        ...anIncident().item,
        author: { handle: null, name: null, id: null, url: null },
        posted: { shown: null, utc: null },
        canonicalUrl: null,
        language: null,
      },
    });
    expect(buildReportTexts(words('en'), report({ incident: bare, rule: undefined })).map(b => b.id)).toEqual([
      'addresses',
      'context',
    ]);
    expect(joinReportTexts(buildReportTexts(words('en'), report()), words('en'))).not.toContain('my own words');
  });

  it('say what a code means, in the person’s words and in no other text', () => {
    const meaning = 'Here, “we will bring you flowers” is a death threat.';
    const draft = report({ incident: anIncident({ meaning: ` ${meaning}\n` }) });
    expect(texts(draft).meaning).toBe(meaning);
    expect(joinReportTexts(buildReportTexts(words('en'), draft), words('en'))).toContain(`What it means:\n${meaning}`);
    expect(texts(draft).context).toBe(texts(report()).context);
  });

  it('can be those of a witness, and in another language', () => {
    expect(draftContext(words('en'), report({ witness: true }))).toMatch(
      /^This account is threatening or harassing another person\./,
    );
    expect(texts(report({ language: 'ar' }), 'ar').context).toMatch(/^هذا الحساب يهددني أو يضايقني\..*الإنجليزية/);
    const burmese = anIncident({ item: { ...anIncident().item, language: 'my' } });
    expect(texts(report({ incident: burmese })).context).toContain('The content is in Burmese.');
  });

  it('use the person’s wording, and survive an invalid language tag', () => {
    expect(texts(report({ context: 'My words.' })).context).toBe('My words.');
    expect(
      draftContext(
        words('en'),
        report({ incident: anIncident({ item: { ...anIncident().item, language: 'not a tag!' } }) }),
      ),
    ).not.toContain('language');
  });

  it.each(['en', 'es', 'ar'])('have a sentence for every kind of incident in %s', lang => {
    for (const what of REPORTED)
      for (const witness of [true, false])
        expect(draftContext(words(lang), report({ incident: anIncident({ what }), witness })).length).toBeGreaterThan(
          8,
        );
    expect(
      JSON.stringify(REPORTED.map(what => draftContext(words(lang), report({ incident: anIncident({ what }) })))),
    ).not.toContain('?blocks');
  });
});

describe('the rule that a report cites', () => {
  it('is the one for the incident, or else the nearest', () => {
    expect(findViolatedRule(getPlatform('github'), 'address')?.title).toBe('GitHub Doxxing and Invasion of Privacy');
    expect(findViolatedRule(getPlatform('x'), 'swarm')?.title).toBe('Abuse and Harassment');
    expect(findViolatedRule(getPlatform('bluesky'), 'stalked')?.title).toBe('Community Guidelines');
    expect(findViolatedRule(getPlatform('mastodon'), 'threatened')).toBeUndefined();
  });

  it('has a source wherever it is named', () => {
    for (const p of readPlatforms())
      for (const r of p.rules ?? []) expect(r.source.join('').length, `${p.id} ${r.title}`).toBeGreaterThan(10);
  });
});

describe('the URL of a form', () => {
  it('contains the account only if the form is known to accept it', () => {
    const [route] = getPlatform('github').reports;
    expect(buildFormUrl(route!, '@omar_example')).toBe('https://github.com/contact/report-abuse?report=omar_example');
    expect(buildFormUrl(route!, 'a&b=c')).toBe('https://github.com/contact/report-abuse?report=a%26b%3Dc');
    expect(buildFormUrl(route!, null)).toBe('https://github.com/contact/report-abuse');
    for (const p of readPlatforms())
      for (const r of p.reports)
        if (p.id !== 'github' || r.id !== 'report-abuse')
          expect(buildFormUrl(r, 'omar'), `${p.id} ${r.id}`).toBe(r.url);
  });
});
