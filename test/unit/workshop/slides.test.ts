/** Builds slides from the texts of the package. */
import { describe, expect, it } from 'vitest';
import { readAgendas, parseAgenda } from '../../../scripts/build/agendas.ts';
import { packagedLanguages } from '../../../scripts/build/languages.ts';
import { readLessons } from '../../../scripts/build/lessons.ts';
import { listLessonIds, getTotalMinutes } from '../../../src/workshop/agenda.ts';
import { createPolls } from '../../../src/workshop/polls.ts';
import { buildDeck, splitIntoIdeas, buildBlockSlides } from '../../../src/workshop/slides.ts';

const bare = (text: string): string => text.replace(/[\s\-*\d.)]+/g, '');

describe.each(packagedLanguages())('in %s', lang => {
  const lessons = readLessons(lang);
  // A lesson that the language lacks is shown in English.
  const byId = Object.fromEntries([...readLessons('en'), ...lessons].map(l => [l.id, l]));

  it('nothing of a card is lost, and no slide has much text', () => {
    for (const lesson of lessons)
      for (const card of lesson.cards) {
        const pieces = splitIntoIdeas(card.text);
        expect(bare(pieces.join('')), `${lesson.id} ${card.title}`).toBe(bare(card.text));
        for (const piece of pieces) expect(piece.split(/\s+/).length, piece).toBeLessThan(80);
      }
  });

  it('every question can be put to a room: each has a correct answer and a reason', () => {
    for (const poll of lessons.flatMap(l => l.quiz).flatMap(createPolls)) {
      expect(
        poll.options.some(o => o.right),
        poll.stem,
      ).toBe(true);
      expect(poll.options.filter(o => o.right).every(o => o.why)).toBe(true);
    }
  });

  it('every agenda shows each of its blocks, in order, and ends', () => {
    for (const agenda of readAgendas(lang)) {
      const slides = buildDeck(agenda, byId);
      expect(slides.map(s => s.block)).toEqual([...slides.map(s => s.block)].sort((a, b) => a - b));
      expect(new Set(slides.map(s => s.block)).size).toBe(agenda.blocks.length);
      expect(slides.at(-1)!.kind).toBe('end');
      expect(getTotalMinutes(agenda.blocks)).toBe(agenda.minutes);
      expect(listLessonIds(agenda.blocks).filter(id => !byId[id])).toEqual([]);
    }
  });
});

it('a block whose lesson is missing keeps its title', () => {
  expect(
    buildBlockSlides({ kind: 'cards', id: 'x', title: 'A part', minutes: 5, lesson: '99', materials: [] }, {}),
  ).toEqual([{ kind: 'text', title: 'A part', text: '' }]);
});

describe('an error in an agenda', () => {
  const file = (block: string, minutes = 5) =>
    [
      '---',
      'id: x',
      'title: T',
      'goal: G',
      'audience: A',
      `minutes: ${minutes}`,
      'reviewed: 2026-11-25',
      'translation: { source: en, method: original, nativeReview: false }',
      'materials: []',
      'blocks:',
      `  - ${block}`,
      '---\n',
    ].join('\n');
  const lessons = readLessons('en');
  it.each([
    [
      '{ kind: cards, id: a, title: B, minutes: 5, lesson: "99" }',
      5,
      /line 11: blocks\.0\.lesson: there is no lesson 99/,
    ],
    ['{ kind: cards, id: a, title: B, minutes: 5, lesson: "12", cards: [20] }', 5, /line 11: .*no 20/],
    [
      '{ kind: practice, id: a, title: B, minutes: 5, show: [x], scenario: none }',
      5,
      /line 11: blocks\.0\.scenario: there is no scenario none/,
    ],
    ['{ kind: dance, id: a, title: B, minutes: 5 }', 5, /line \d+: blocks\.0/],
    ['{ kind: break, id: a, title: B, minutes: 5 }', 6, /line 6: minutes: the blocks do not add up/],
    [
      '{ kind: break, id: a, title: B, minutes: 5 }\n  - { kind: break, id: a, title: B, minutes: 5 }',
      10,
      /an id is there twice/,
    ],
  ])('is named with its line: %s', (block, minutes, said) => {
    expect(() => parseAgenda('a.md', file(block, minutes), lessons)).toThrow(said);
  });
});
