import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUiTexts } from '../../../scripts/build/data.ts';
import {
  type AppealDraft,
  draftAppeal,
  getAppealSubject,
  MAX_APPEAL_LENGTH,
} from '../../../src/incidents/appeal-text.ts';
import { APPEAL_RIGHTS, TAKEN_DOWN } from '../../../src/incidents/vocabulary.ts';
import { anIncident } from './sample-incident.ts';

type Tree = { [key: string]: Tree | string };
const texts = readUiTexts('en') as Tree;

function translate(key: string, values: Record<string, unknown> = {}): string {
  const found = key
    .split('.')
    .reduce<Tree | string | undefined>((at, k) => (typeof at === 'object' ? at[k] : undefined), texts);
  expect(found, key).toBeTypeOf('string');
  return String(found).replace(/\{\{(\w+)\}\}/g, (_, k: string) => String(values[k]));
}

const aDraft = (part: Partial<AppealDraft> = {}): AppealDraft => ({
  takedown: { of: 'post', rights: ['expression', 'defend'], rule: 'Hateful Conduct', context: 'It is a poem.' },
  decidedAt: '2026-11-30T12:00:00.000Z',
  link: 'https://x.com/lina/status/7',
  account: 'lina',
  language: 'en',
  ...part,
});
const draft = (part: Partial<AppealDraft> = {}): string => draftAppeal(translate, aDraft(part)).text;

describe('a drafted appeal', () => {
  it('names the rule, the context, the right, and asks for a person, restoration and reasons', () => {
    expect(draft().split('\n')).toEqual([
      'I appeal against your decision of Nov 30, 2026 to take down my post.',
      'Link: https://x.com/lina/status/7',
      'My account: @lina',
      'You named this rule: “Hateful Conduct”. I did not break it.',
      'It is a poem.',
      expect.stringMatching(/ICCPR, article 19; .*article 11.*Human Rights Defenders, article 6/),
      expect.stringMatching(/timely, non-discriminatory, diligent and non-arbitrary .*article 20/),
      expect.stringMatching(/person who knows the language and the context .* restore my post/),
      expect.stringMatching(/reasons .*article 17/),
    ]);
  });

  it('says so where the notice names no rule', () => {
    expect(draft({ takedown: { of: 'account', rights: [] } })).toContain('does not say which rule');
  });

  it('describes coordinated false reports in the person’s words', () => {
    const falseReports = {
      since: '2 November',
      count: 'about 40',
      known: 'They say so.',
      links: ['https://t.me/a/1', ''],
    };
    const text = draft({ takedown: { of: 'account', rights: [], falseReports } });
    expect(text).toContain('They began: 2 November. Accounts that took part: about 40. How I know: They say so.');
    expect(text).toContain('Calls to report me: https://t.me/a/1\n');
  });

  it('is as short as the form, and leaves out the law before the person’s own words', () => {
    const context = 'My photo shows the injury of a protester. '.repeat(40);
    const takedown = { of: 'post', rights: [...APPEAL_RIGHTS], rule: 'Violent Content', context } as const;
    const { text, shortened } = draftAppeal(
      translate,
      aDraft({ takedown: { ...takedown, rights: [...APPEAL_RIGHTS] } }),
    );
    expect(text.length).toBeLessThanOrEqual(MAX_APPEAL_LENGTH);
    expect(shortened).toBe(true);
    const brief = draft({ takedown: { ...takedown, rights: [...APPEAL_RIGHTS] }, maxLength: 250 });
    expect(brief.length).toBeLessThanOrEqual(250);
    expect(brief).toContain('My photo shows the injury');
    expect(brief).toContain('restore my post');
  });

  it('never is longer than the form takes, whatever the person writes', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 3_000 });
    const maybe = fc.option(text, { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({
          takedown: fc.record(
            {
              of: fc.constantFrom(...TAKEN_DOWN),
              rights: fc.subarray([...APPEAL_RIGHTS]),
              rule: text,
              context: text,
              falseReports: fc.record({
                since: text,
                count: text,
                known: text,
                links: fc.array(text, { maxLength: 3 }),
              }),
            },
            { requiredKeys: ['of', 'rights'] },
          ),
          link: fc.option(text),
          account: fc.option(text),
          maxLength: fc.option(fc.integer({ min: 1, max: 4_000 }), { nil: undefined }),
        }),
        maybe,
        (part, _) => {
          const { text: drafted, shortened } = draftAppeal(translate, aDraft(part));
          const limit = Math.min(part.maxLength ?? MAX_APPEAL_LENGTH, MAX_APPEAL_LENGTH);
          expect(drafted.length).toBeLessThanOrEqual(limit);
          expect(drafted).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])…?$/);
          if (!shortened && part.takedown.context?.trim()) expect(drafted).toContain(part.takedown.context.trim());
        },
      ),
    );
  });
});

describe('what an appeal is about', () => {
  const notice = anIncident({ item: { ...anIncident().item, kind: 'page', url: 'https://x.com/i/notice?token=1' } });

  it('is never the notice, whose link can hold a token', () => {
    expect(getAppealSubject(notice, undefined)).toEqual({ link: null, account: 'omar_example' });
  });

  it('is the person’s own post, where they saved it', () => {
    expect(getAppealSubject(notice, anIncident()).link).toBe('https://x.com/omar_example/status/5002');
    expect(getAppealSubject(anIncident(), undefined).link).toBe('https://x.com/omar_example/status/5002');
  });
});
