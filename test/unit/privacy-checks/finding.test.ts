import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/privacy-checks/schema.ts';
import { isExposing } from '../../../src/privacy-checks/finding.ts';
import { evaluateReading } from '../../../src/privacy-checks/evaluate.ts';
import type { SettingReading } from '../../../src/privacy-checks/read.ts';
import { getPlatform } from '../../helpers/inspect-page.ts';

const setting = getPlatform('mastodon').settings.find(s => s.id === 'default_privacy')!;
const evaluated = (reading: Partial<SettingReading>): Finding =>
  evaluateReading(setting, { id: setting.id, ...reading });

describe('evaluateReading', () => {
  it.each(Object.entries(setting.states))('gives %s its state on high evidence', (value, state) => {
    expect(evaluated({ value, evidence: 'high' })).toMatchObject({ state, value });
  });

  it.each([
    ['medium evidence', { value: 'private', evidence: 'medium' }],
    ['low evidence', { value: 'private', evidence: 'low' }],
    ['no evidence', { value: 'private' }],
    ['a value that is not in the definition', { value: 'circle', evidence: 'high' }],
    ['a property that every object has', { value: 'constructor', evidence: 'high' }],
    ['no value', { why: 'not-found', evidence: 'high' }],
  ] satisfies [string, Partial<SettingReading>][])('leaves %s unread', (_, reading) => {
    expect(evaluated(reading).state).toBe('unread');
  });

  it('suggests a state on medium evidence only', () => {
    expect(evaluated({ value: 'private', evidence: 'medium' }).seems).toBe('protected');
    expect(evaluated({ value: 'private', evidence: 'low' })).not.toHaveProperty('seems');
    expect(evaluated({ value: 'private', evidence: 'high' })).not.toHaveProperty('seems');
    expect(evaluated({ value: 'circle', evidence: 'medium' })).not.toHaveProperty('seems');
  });
});

describe('isExposing', () => {
  it('accepts exposed values, and protected ones that are not saved yet', () => {
    expect(isExposing(evaluated({ value: 'public', evidence: 'high' }))).toBe(true);
    expect(isExposing(evaluated({ value: 'private', evidence: 'high' }))).toBe(false);
    expect(isExposing(evaluated({ value: 'private', evidence: 'high', pending: true }))).toBe(true);
  });

  it.each([
    ['on medium evidence', { value: 'private', evidence: 'medium', pending: true }],
    ['with a value that is not in the definition', { value: 'circle', evidence: 'high', pending: true }],
  ] satisfies [string, Partial<SettingReading>][])('rejects findings without high evidence: %s', (_, reading) => {
    expect(isExposing(evaluated(reading))).toBe(false);
  });
});
