import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRIEF_LINES, formatBrief, draftBrief, formatUtcOffset, type Brief } from '../../../src/helplines/brief.ts';
import { EMPTY_RISK_CARD } from '../../../src/privacy-checks/risk-card.ts';
import { anIncident } from '../incidents/sample-incident.ts';

const say = (key: string, values?: Record<string, unknown>) => `[${key}${values ? ` ${JSON.stringify(values)}` : ''}]`;
const draft = draftBrief(say, 330, { ...EMPTY_RISK_CARD, role: 'journalist', region: 'south-asia' }, anIncident());

describe('the helper brief', () => {
  it('is drafted from what is known, and empty where nothing is', () => {
    expect(draft).toMatchObject({
      who: '[self.role.journalist]',
      place: '[self.region.south-asia], UTC+5:30',
      what: '[incident.threatened], [platformName.x]',
      when: '2026-11-20',
      danger: '[help.brief.yes]',
      tried: '[help.brief.did.report] ([platformName.x]) 2026-11-21; [help.brief.did.partner] 2026-11-22',
      proof: '[help.brief.kept {"count":2}]',
      need: '',
      channel: '',
    });
    expect(draftBrief(say, 0)).toEqual({
      who: '',
      place: 'UTC+0',
      what: '',
      when: '',
      touched: '',
      danger: '',
      tried: '',
      need: '',
      channel: '',
      proof: '',
    });
  });

  it('names nobody: no author, no URL, no text of the post, no note, no partner', () => {
    const whole = JSON.stringify(draft);
    for (const secret of ['omar', 'Omar Mock', 'x.com', 'bus', 'my own words', 'Nour', 'Asia/Kolkata'])
      expect(whole).not.toContain(secret);
  });

  it('is ten lines, whatever is typed', () => {
    fc.assert(
      fc.property(fc.record(Object.fromEntries(BRIEF_LINES.map(l => [l, fc.string({ unit: 'grapheme' })]))), brief => {
        const lines = formatBrief(brief as Brief, say).split(/\r\n|[\n\r\u2028\u2029]/);
        expect(lines.length).toBe(10);
        lines.forEach((line, i) =>
          expect(line).toMatch(new RegExp(`^${i + 1}\\. \\[help\\.brief\\.line\\.${BRIEF_LINES[i]}\\]: .`)),
        );
      }),
    );
  });

  it('gives a time zone as its offset from UTC', () => {
    expect([0, 60, -180, 345, -570].map(formatUtcOffset)).toEqual(['UTC+0', 'UTC+1', 'UTC-3', 'UTC+5:45', 'UTC-9:30']);
  });
});
