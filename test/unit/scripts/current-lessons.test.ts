import { describe, expect, it } from 'vitest';
import { replaceStaleParts } from '../../../scripts/build/current-lessons.ts';
import { readLessons } from '../../../scripts/build/lessons.ts';
import { hasEnglishMark, removeEnglishMarks } from '../../../src/i18n/english-fallback.ts';
import { splitIntoIdeas } from '../../../src/workshop/slides.ts';

const english = readLessons('en').find(l => l.id === '12')!;
const arabic = readLessons('ar').find(l => l.id === '12')!;

describe('a lesson of which English changed a part', () => {
  const mixed = replaceStaleParts(arabic, english, new Set(['cards.2', 'quiz.1', 'checklist.hand-over']));

  it('shows that part in English, marked, and the others as translated', () => {
    expect(mixed.cards.map(c => hasEnglishMark(c.text))).toEqual(english.cards.map((_, i) => i === 2));
    expect(removeEnglishMarks(mixed.cards[2]!.text)).toBe(english.cards[2]!.text);
    expect(removeEnglishMarks(mixed.cards[2]!.title)).toBe(english.cards[2]!.title);
    expect(mixed.cards[1]).toBe(arabic.cards[1]);
    expect(mixed.checklist.map(row => hasEnglishMark(row.text))).toEqual(
      english.checklist.map(row => row.id === 'hand-over'),
    );
    expect(mixed.quiz.map(q => hasEnglishMark(q.stem))).toEqual(english.quiz.map((_, i) => i === 1));
  });

  it('keeps what is not text as it is', () => {
    const [row, original] = [mixed, english].map(l => l.checklist.find(r => r.id === 'hand-over')!);
    expect({ ...row, text: '', caution: '' }).toEqual({ ...original, text: '', caution: '' });
    expect(mixed.cards[2]!.kind).toBe(english.cards[2]!.kind);
    expect(JSON.stringify(mixed.quiz[1], (_, x) => (typeof x === 'boolean' ? x : typeof x === 'string' ? '' : x))).toBe(
      JSON.stringify(english.quiz[1], (_, x) => (typeof x === 'boolean' ? x : typeof x === 'string' ? '' : x)),
    );
  });

  it('has the parts that English has now, though the translation lacks them', () => {
    const shorter = { ...arabic, cards: arabic.cards.slice(0, 5), checklist: arabic.checklist.slice(1) };
    const whole = replaceStaleParts(shorter, english, new Set());
    expect(whole.cards.map(c => hasEnglishMark(c.title))).toEqual(english.cards.map((_, i) => i >= 5));
    expect(whole.checklist.map(r => r.id)).toEqual(english.checklist.map(r => r.id));
  });

  it('is marked on each slide that its English text is split into', () => {
    const ideas = splitIntoIdeas(mixed.cards[2]!.text);
    expect(ideas.length).toBeGreaterThan(1);
    expect(ideas.map(removeEnglishMarks)).toEqual(splitIntoIdeas(english.cards[2]!.text));
    expect(ideas.every(hasEnglishMark)).toBe(true);
  });
});
