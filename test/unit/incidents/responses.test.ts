import { describe, expect, it } from 'vitest';
import {
  DEFAULT_LOG_PREFERENCES,
  postponeRetentionPrompt,
  findRetentionPrompt,
} from '../../../src/incidents/retention.ts';
import type { IncidentResponse } from '../../../src/incidents/model.ts';
import {
  getFollowUpDate,
  getPromisedDate,
  getResponseStatus,
  needsEscalation,
  setOutcome,
  removeResponse,
  addResponse,
} from '../../../src/incidents/responses.ts';
import { record } from './sample-export.ts';

const sent = (over: Partial<IncidentResponse> = {}): IncidentResponse => ({
  id: 'r',
  action: 'report',
  to: 'mastodon',
  at: '2026-03-01T12:00:00.000Z',
  ...over,
});
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

describe('a sent report', () => {
  it('is due when the platform said it would answer, or else after a week', () => {
    expect(getPromisedDate({ promise: { kind: 'within', hours: 48 } }, '2026-03-01T12:00:00.000Z')).toBe(
      '2026-03-03T12:00:00.000Z',
    );
    expect(getPromisedDate({ promise: { kind: 'answer' } }, '2026-03-01T12:00:00.000Z')).toBeUndefined();
    expect(getFollowUpDate(record({ responses: [sent({ promisedBy: '2026-03-03T12:00:00.000Z' })] }))).toBe(
      '2026-03-03T12:00:00.000Z',
    );
    expect(getFollowUpDate(record({ responses: [sent()] }))).toBe('2026-03-08T12:00:00.000Z');
  });

  it.each<[string, IncidentResponse[], string]>([
    ['unsent', [], '2026-03-02'],
    ['unsent', [sent({ action: 'block' })], '2026-06-02'],
    ['waiting', [sent()], '2026-03-02'],
    ['due', [sent()], '2026-03-09'],
    ['answered', [sent({ outcome: 'removed' })], '2026-06-01'],
    ['silent', [sent({ outcome: 'silence' })], '2026-06-01'],
    [
      'waiting',
      [sent({ outcome: 'refused' }), sent({ id: 's', action: 'appeal', at: '2026-03-10T00:00:00.000Z' })],
      '2026-03-11',
    ],
  ])('has the status %s', (stand, responses, day) => expect(getResponseStatus({ responses }, at(day))).toBe(stand));

  it('is not waited for before the day of a reminder, and is due on it', () => {
    const reminders = [
      { of: 'appeal', deadline: '2026-03-20T12:00:00.000Z', remindAt: '2026-03-13T12:00:00.000Z' },
      { of: 'dsa-complaint', deadline: '2026-08-20T12:00:00.000Z', remindAt: '2026-08-13T12:00:00.000Z' },
    ];
    expect(getFollowUpDate({ responses: [], reminders })).toBe('2026-03-13T12:00:00.000Z');
    expect(getFollowUpDate({ responses: [sent()], reminders })).toBe('2026-03-08T12:00:00.000Z');
    expect(getResponseStatus({ responses: [], reminders }, at('2026-03-12'))).toBe('unsent');
    expect(getResponseStatus({ responses: [], reminders }, at('2026-03-14'))).toBe('due');
    expect(getResponseStatus({ responses: [sent({ outcome: 'refused' })], reminders }, at('2026-03-12'))).toBe(
      'answered',
    );
  });

  it('leads to the next escalation option after a refusal or silence, and only then', () => {
    expect(
      ['removed', 'limited', 'refused', 'silence', 'restored', 'other'].filter(o =>
        needsEscalation({ responses: [sent({ outcome: o as IncidentResponse['outcome'] & string })] }),
      ),
    ).toEqual(['refused', 'silence']);
  });

  it('can have an outcome added, corrected and removed', () => {
    const one = addResponse(record(), sent());
    const two = addResponse(one, sent({ id: 'q', at: '2026-02-01T00:00:00.000Z' }));
    expect(two.responses.map(r => r.id)).toEqual(['q', 'r']);
    const refused = setOutcome(two, 'r', 'refused', '2026-03-05T00:00:00.000Z');
    expect(refused.responses[1]).toEqual(sent({ outcome: 'refused', outcomeAt: '2026-03-05T00:00:00.000Z' }));
    expect(setOutcome(refused, 'r', undefined, '')).toEqual(two);
    expect(removeResponse(two, 'q')).toEqual(one);
  });
});

describe('the question about old records', () => {
  const of = (day: string) => record({ id: day, keptAt: `${day}T00:00:00.000Z` });
  const kept = [of('2026-05-20'), of('2026-04-15'), of('2026-01-01')];
  const asked = (choices = DEFAULT_LOG_PREFERENCES, now = at('2026-06-01')) => {
    const p = findRetentionPrompt(kept, choices, now);
    return p && [p.days, ...p.incidents.map(i => i.id)];
  };

  it('starts with the oldest', () => expect(asked()).toEqual([90, '2026-01-01']));
  it('comes at 30 days for newer records, and after "keep them" not again at that age', () => {
    const later = postponeRetentionPrompt(DEFAULT_LOG_PREFERENCES, 90, at('2026-06-01'));
    expect(asked(later)).toBeUndefined();
    expect(asked(later, at('2026-06-25'))).toEqual([30, '2026-05-20']);
    expect(asked(later, at('2026-07-20'))).toEqual([90, '2026-04-15']);
  });
  it('can be turned off, or set to another age', () => {
    expect(asked({ ...DEFAULT_LOG_PREFERENCES, askAfter: [] })).toBeUndefined();
    expect(asked({ ...DEFAULT_LOG_PREFERENCES, askAfter: [30] })).toEqual([30, '2026-04-15', '2026-01-01']);
    expect(asked({ ...DEFAULT_LOG_PREFERENCES, askAfter: [180] })).toBeUndefined();
  });
});
