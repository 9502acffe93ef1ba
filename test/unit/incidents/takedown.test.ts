import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  addReminder,
  createReminder,
  findReminder,
  removeReminder,
} from '../../../src/incidents/deadline-reminders.ts';
import { listTakedownOptions } from '../../../src/incidents/escalation.ts';
import { Incident } from '../../../src/incidents/model.ts';
import {
  editTakedown,
  extractWords,
  findCitedRule,
  getAppealDeadline,
  getAppealDecidedAt,
  getDecidedAt,
  getTakedown,
  listAppeals,
} from '../../../src/incidents/takedown.ts';
import { allPlatforms, getPlatform } from '../../helpers/inspect-page.ts';
import { anIncident } from './sample-incident.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-12-01T12:00:00.000Z');
const aTakedown = (part: Partial<Incident> = {}): Incident =>
  anIncident({ what: 'taken-down', responses: [], ...part });

describe('what the person says about a takedown', () => {
  it('begins with the post, and with the account where the notice is on a profile', () => {
    const { item } = anIncident();
    expect(getTakedown(aTakedown())).toEqual({ of: 'post', rights: ['expression', 'defend'] });
    expect(getTakedown(aTakedown({ item: { ...item, kind: 'profile' } })).of).toBe('account');
  });

  it('is a valid record in every form that the fields can give it', () => {
    const said = editTakedown(aTakedown(), {
      of: 'account',
      decidedAt: '2026-11-20T12:00:00.000Z',
      rule: 'Hateful Conduct',
      context: 'It shows the police at the gate.',
      rights: ['assembly'],
      post: 'i-2',
      falseReports: { since: 'Monday', count: '40', known: 'They said so.', links: ['https://t.me/example/1', ''] },
    });
    expect(v.is(Incident, said)).toBe(true);
    expect(v.is(Incident, addReminder(said, createReminder('appeal', '2026-12-20T12:00:00.000Z', NOW)))).toBe(true);
  });

  it('forgets a field that was cleared', () => {
    const named = editTakedown(aTakedown(), { rule: 'Hateful Conduct', post: 'i-2' });
    expect(editTakedown(named, { rule: '', post: '' }).takedown).toEqual({
      of: 'post',
      rights: ['expression', 'defend'],
    });
  });

  it('starts with the rule that the notice names', () => {
    const x = getPlatform('x');
    expect(findCitedRule(x, 'You broke our ABUSE AND HARASSMENT rule.')?.title).toBe('Abuse and Harassment');
    expect(findCitedRule(x, 'You broke our rules.')).toBeUndefined();
    const page = '<style>p{content:"Hateful Conduct"}</style><p>Abuse <b>and</b> Harassment</p><script>1</script>';
    expect(findCitedRule(x, extractWords(page))?.title).toBe('Abuse and Harassment');
    expect(extractWords('<i>Rest &amp; Co</i>')).toBe(' Rest & Co ');
  });
});

describe('deadlines', () => {
  it('are counted from the day of the decision, or until it is known from the day of saving', () => {
    expect(getDecidedAt(aTakedown())).toBe('2026-11-21T08:00:00.000Z');
    const decided = editTakedown(aTakedown(), { decidedAt: '2026-11-10T12:00:00.000Z' });
    expect(getDecidedAt(decided)).toBe('2026-11-10T12:00:00.000Z');
    expect(getAppealDeadline({ days: 20 }, getDecidedAt(decided))).toBe('2026-11-30T12:00:00.000Z');
    expect(getAppealDeadline({}, getDecidedAt(decided))).toBeUndefined();
  });

  it('after the appeal count from the platform’s answer to it', () => {
    const appeal = { id: 'r', action: 'appeal', to: 'facebook', at: '2026-11-22T12:00:00.000Z' } as const;
    expect(getAppealDecidedAt({ responses: [appeal] })).toBeUndefined();
    const refused = { ...appeal, outcome: 'refused', outcomeAt: '2026-11-30T12:00:00.000Z' } as const;
    const appealDecidedAt = getAppealDecidedAt({ responses: [refused] });
    expect(appealDecidedAt).toBe('2026-11-30T12:00:00.000Z');
    const due = (id: string): string | undefined =>
      listTakedownOptions(
        { region: 'eu', platform: 'facebook', decidedAt: '2026-11-21T12:00:00.000Z', appealDecidedAt },
        NOW,
      ).find(option => option.id === id)?.due;
    expect(due('oversight-board')).toBe('2026-12-15T12:00:00.000Z');
    expect(due('dsa-complaint')).toBe('2027-05-20T12:00:00.000Z');
    expect(due('appeals-centre')).toBe('2027-05-20T12:00:00.000Z');
  });

  it.each([
    [180, 7],
    [15, 5],
    [3, 1],
  ])('that end in %i days are recalled %i days before', (days, lead) => {
    const deadline = new Date(NOW + days * DAY_MS).toISOString();
    expect(createReminder('appeal', deadline, NOW)).toEqual({
      of: 'appeal',
      deadline,
      remindAt: new Date(NOW + (days - lead) * DAY_MS).toISOString(),
    });
  });

  it('have one reminder each, which leaves nothing behind', () => {
    const first = createReminder('appeal', '2026-12-20T12:00:00.000Z', NOW);
    const later = createReminder('appeal', '2026-12-27T12:00:00.000Z', NOW);
    const other = createReminder('dsa-complaint', '2027-05-20T12:00:00.000Z', NOW);
    const both = [first, later, other].reduce(addReminder, aTakedown());
    expect(both.reminders).toEqual([later, other]);
    expect(findReminder(both, 'appeal')).toEqual(later);
    expect(removeReminder(removeReminder(both, 'appeal'), 'dsa-complaint')).toEqual(aTakedown());
  });
});

describe('the ways to appeal', () => {
  it.each(allPlatforms.map(({ id }) => id))('of %s are known or said to be unknown, for posts and for accounts', id => {
    const platform = getPlatform(id);
    for (const of of ['post', 'account'] as const) {
      const entries = platform.takedownAppeals.filter(appeal => appeal.for.includes(of));
      expect(entries.length).toBeGreaterThan(0);
      expect(listAppeals(platform, of)).toEqual(entries.filter(({ kind }) => kind !== 'none-known'));
    }
  });

  it('leave out what is said to be unknown', () => {
    expect(listAppeals(getPlatform('messenger'), 'post')).toEqual([]);
    expect(listAppeals(getPlatform('messenger'), 'account')).toHaveLength(1);
  });
});
