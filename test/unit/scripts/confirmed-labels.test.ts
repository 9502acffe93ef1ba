import { describe, expect, it } from 'vitest';
import { labelStates, listQuoted, withLabelMarks } from '../../../scripts/build/confirmed-labels.ts';

const ENGLISH = ['Open “Settings”, then “Privacy”.', 'Turn off “Read receipts”.'];
const stateOf = (
  steps: readonly string[],
  english: readonly string[],
  platform: Parameters<typeof labelStates>[3],
): unknown =>
  labelStates('settings', { settings: { a: { steps } } }, { settings: { a: { steps: english } } }, platform).a;
const source = { source: 'https://example.org/help/privacy', asOf: 2024 };
const french = { labels: { Paramètres: source, Confidentialité: source, 'Confirmations de lecture': source } };

describe('labels in steps', () => {
  it.each([
    ['Ouvrez « Paramètres ».', ['Paramètres']],
    ['Відкрийте «Налаштування», потім „Приватність“.', ['Налаштування', 'Приватність']],
    ['打开“设置”，再选「隐私」。', ['设置', '隐私']],
    ['Nothing is quoted here.', []],
  ])('are what %s has in quotation marks', (text, labels) => {
    expect(listQuoted([text])).toEqual(labels);
  });

  it('are confirmed if all that English quotes is quoted in words that the platform shows', () => {
    const steps = ['Ouvrez « Paramètres », puis « Confidentialité ».', 'Désactivez « Confirmations de lecture ».'];
    expect(stateOf(steps, ENGLISH, french)).toBe('confirmed');
    expect(stateOf(steps, ENGLISH, undefined)).toBe('unconfirmed');
  });

  it('are not confirmed if one is described, translated by us or left in English', () => {
    const open = 'Ouvrez « Paramètres », puis « Confidentialité ».';
    expect(stateOf([open, 'Désactivez les accusés de lecture.'], ENGLISH, french)).toBe('unconfirmed');
    expect(stateOf([open, 'Désactivez « Accusés de lecture ».'], ENGLISH, french)).toBe('unconfirmed');
    expect(stateOf([open, 'Désactivez “Read receipts”.'], ENGLISH, french)).toBe('unconfirmed');
  });

  it('are the English ones where the platform does not speak the language', () => {
    const burmese = { notOffered: 'https://example.org/languages' };
    expect(stateOf(['“Settings” ကို ဖွင့်ပါ', '“Privacy”', '“Read receipts”'], ENGLISH, burmese)).toBe('confirmed');
    expect(stateOf(['“ဆက်တင်” ကို ဖွင့်ပါ'], ENGLISH, burmese)).toBe('unconfirmed');
  });

  it('are none where no step names one', () => {
    expect(stateOf(['Select the photo.'], ['Select the photo.'], french)).toBe(undefined);
  });

  it('are not what Breakwater itself calls a way to report', () => {
    const form = { name: 'Form: report a person' },
      formulaire = { name: 'Formulaire : signaler une personne' };
    const english = { reports: { form, app: { steps: ['Select “Report”, or use “Form: report a person”.'] } } };
    const state = (steps: string[]) =>
      labelStates('reports', { reports: { form: formulaire, app: { steps } } }, english, { notOffered: 'no French' })
        .app;
    expect(state(['Choisissez “Report” ou « Formulaire : signaler une personne ».'])).toBe('confirmed');
    expect(state(['Choisissez “Report” ou « Formulaire ».'])).toBe('unconfirmed');
  });

  it('are marked setting by setting in what is packaged', () => {
    const english = {
      settings: { a: { steps: ENGLISH }, b: { steps: ['Scroll down.'] } },
      reports: { r: { steps: ['Select “Report”.'] } },
    };
    const own = {
      settings: { a: { name: 'A', steps: ['Désactivez les accusés.'] }, b: { steps: ['Descendez.'] } },
      reports: { r: { steps: ['Choisissez le signalement.'] } },
    };
    expect(withLabelMarks(own, english, french)).toEqual({
      settings: { a: { ...own.settings.a, labels: 'unconfirmed' }, b: own.settings.b },
      reports: { r: { ...own.reports.r, labels: 'unconfirmed' } },
    });
  });
});
