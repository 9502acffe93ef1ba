import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/privacy-checks/schema.ts';
import { isExposing } from '../../../src/privacy-checks/finding.ts';
import { evaluateReading } from '../../../src/privacy-checks/evaluate.ts';
import type { SettingReading } from '../../../src/privacy-checks/read.ts';
import { platform } from '../../helpers/inspect-page.ts';

const setting = platform('mastodon').settings.find(s => s.id === 'default_privacy')!;
const judged = (reading: Partial<SettingReading>): Finding => evaluateReading(setting, { id: setting.id, ...reading });

describe('judge', () => {
  it.each(Object.entries(setting.states))('says of %s on high evidence what the file says', (value, state) => {
    expect(judged({ value, evidence: 'high' })).toMatchObject({ state, value });
  });

  it.each([
    ['medium evidence', { value: 'private', evidence: 'medium' }],
    ['low evidence', { value: 'private', evidence: 'low' }],
    ['no evidence', { value: 'private' }],
    ['a value that the file does not know', { value: 'circle', evidence: 'high' }],
    ['a value that every object has', { value: 'constructor', evidence: 'high' }],
    ['no value', { why: 'not-found', evidence: 'high' }],
  ] satisfies [string, Partial<SettingReading>][])('leaves %s unread', (_, reading) => {
    expect(judged(reading).state).toBe('unread');
  });

  it('says what the page seems to say on medium evidence only', () => {
    expect(judged({ value: 'private', evidence: 'medium' }).seems).toBe('protected');
    expect(judged({ value: 'private', evidence: 'low' })).not.toHaveProperty('seems');
    expect(judged({ value: 'private', evidence: 'high' })).not.toHaveProperty('seems');
    expect(judged({ value: 'circle', evidence: 'medium' })).not.toHaveProperty('seems');
  });
});

describe('what counts as exposing', () => {
  it('is what is exposed, and what is safe but not saved', () => {
    expect(isExposing(judged({ value: 'public', evidence: 'high' }))).toBe(true);
    expect(isExposing(judged({ value: 'private', evidence: 'high' }))).toBe(false);
    expect(isExposing(judged({ value: 'private', evidence: 'high', pending: true }))).toBe(true);
  });

  it.each([
    ['on medium evidence', { value: 'private', evidence: 'medium', pending: true }],
    ['with a value that the file does not know', { value: 'circle', evidence: 'high', pending: true }],
  ] satisfies [string, Partial<SettingReading>][])('is never what was not surely read: %s', (_, reading) => {
    expect(isExposing(judged(reading))).toBe(false);
  });
});
