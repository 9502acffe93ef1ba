/** Checks every lesson in every language: its parts, its length, and whether its links exist. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readGlossary, readHelplines, readPlatforms, root } from '../../../scripts/build/data.ts';
import { packagedLanguages, readTexts } from '../../../scripts/build/languages.ts';
import { DRAWINGS, readLessons } from '../../../scripts/build/lessons.ts';
import { compressedSize } from '../../../scripts/docs/lessons.ts';
import { measureReadability } from '../../../scripts/docs/text.ts';
import { SITUATIONS } from '../../../src/incidents/situations.ts';
import {
  getLessonForHarms,
  getPathway,
  getPathwayTitleKey,
  mergeWithEnglish,
  PATHWAYS,
  PROFILE_LESSON,
  TOPICS,
} from '../../../src/learning/catalogue.ts';
import type { LessonTarget } from '../../../src/learning/lesson.ts';
import { HARMS } from '../../../src/platforms/harms.ts';
import { VIEW_LINKS } from '../../../src/views/learning/view-links.ts';

const english = readLessons('en');
const ids = english.map(l => l.id);
const settings = new Set(readPlatforms().flatMap(p => p.settings.map(s => `${p.id}.${s.id}`)));
const lines = new Set(readHelplines().map(h => h.id));
const today = new Date().toISOString().slice(0, 10);
const twice = (list: string[]) => list.filter((x, i) => list.indexOf(x) !== i);

describe.each(
  packagedLanguages().flatMap(lang =>
    readLessons(lang).map(lesson => ({ lang, lesson, name: `${lang} ${lesson.slug}` })),
  ),
)('$name', ({ lang, lesson }) => {
  it('has valid links only', () => {
    const opened: LessonTarget[] = lesson.checklist.flatMap(r => [r.open ?? []].flat());
    for (const o of opened) if ('setting' in o) expect(settings, o.setting).toContain(o.setting);
    for (const id of lesson.links.lessons) {
      expect(ids, id).toContain(id);
      expect(id).not.toBe(lesson.id);
    }
    for (const id of lesson.links.helplines) expect(lines, id).toContain(id);
  });

  it('has no future date, and a source for each fact', () => {
    for (const day of [lesson.reviewed, ...lesson.facts.map(f => f.reviewed)]) expect(day <= today, day).toBe(true);
    for (const fact of lesson.facts)
      expect(
        lesson.sources.map(s => s.url),
        fact.claim,
      ).toContain(fact.source);
    expect(twice(lesson.sources.map(s => s.url))).toEqual([]);
  });

  it('has questions with an answer, and different rows', () => {
    for (const q of lesson.quiz) {
      if (q.type === 'single')
        expect(
          q.options.filter(o => o.right),
          q.stem,
        ).not.toEqual([]);
      if (q.type === 'sort') for (const i of q.items) expect(i.pile >= 0 && i.pile < q.piles.length, i.text).toBe(true);
      if (q.type === 'hook') expect(new Set(q.screen.parts.map(p => p.hook)).size, q.stem).toBe(2);
    }
    expect(twice(lesson.quiz.map(q => q.stem))).toEqual([]);
    expect(twice(lesson.checklist.map(r => r.id))).toEqual([]);
    expect(twice(lesson.cards.map(c => c.title))).toEqual([]);
  });

  it('does not shout, and opens nothing by itself', () => {
    const text = lesson.cards.map(c => `${c.title}\n${c.text}`).join('\n');
    expect(text).not.toMatch(/[!¡]|https?:\/\/\w|<[a-z]/i);
  });

  if (lang === 'en')
    it('has its review date, and is not hard to read', () => {
      expect(existsSync(join(root, `docs/review/${lesson.slug}.md`))).toBe(true);
      expect(measureReadability(lesson.cards.map(c => c.text).join('\n')).grade).toBeLessThan(7);
    });
});

describe('all lessons', () => {
  it('have one topic each, and pathways and harms that lead to lessons', () => {
    const inTopics = TOPICS.flatMap(t => t.lessons);
    expect(twice(inTopics)).toEqual([]);
    expect([...inTopics].sort()).toEqual([...ids].sort());
    for (const id of [
      ...PATHWAYS.flatMap(p => p.lessons),
      ...HARMS.flatMap(h => getLessonForHarms([h]) ?? []),
      PROFILE_LESSON,
    ])
      expect(ids).toContain(id);
  });

  it('have one pathway for each situation, and titles for all pathways', () => {
    for (const what of SITUATIONS) expect(getPathway(what)).toMatchObject({ id: what, kind: 'situation' });
    expect(twice(PATHWAYS.map(p => p.id))).toEqual([]);
    const texts = readTexts('en')['ui.json']!;
    for (const p of PATHWAYS) {
      expect(texts[getPathwayTitleKey(p)], p.id).toBeTruthy();
      expect(texts[`learn.way.${p.id}.text`], p.id).toBeTruthy();
    }
  });

  it('do not lead to saving evidence where a child is in danger', () => {
    expect(getPathway('child').lessons).not.toContain('13');
  });

  it.each(packagedLanguages())('are at most 9 KB each in %s on average, compressed', lang => {
    expect(compressedSize(lang) / readLessons(lang).length).toBeLessThan(9 * 1024);
  });

  it('have a plain meaning for each term of the glossary', () => {
    for (const lang of packagedLanguages())
      for (const [id, term] of Object.entries(readGlossary(lang))) expect(term.means, `${lang} ${id}`).toBeTruthy();
    expect(
      measureReadability(
        Object.values(readGlossary('en'))
          .map(t => t.means)
          .join('\n'),
      ).grade,
    ).toBeLessThan(7);
  });

  it('open only views that exist', () => {
    for (const place of Object.values(VIEW_LINKS))
      if ('page' in place) expect(existsSync(join(root, `src/pages/${place.page}/index.html`)), place.page).toBe(true);
  });

  it('use English in the same place if a language does not have one yet', () => {
    const l = (id: string, language: string) => ({ id, title: id, goal: id, level: 1 as const, minutes: 1, language });
    expect(
      mergeWithEnglish([l('02', 'es')], [l('01', 'en'), l('02', 'en'), l('03', 'en')]).map(x => x.id + x.language),
    ).toEqual(['01en', '02es', '03en']);
  });
});

describe.each(readdirSync(join(root, DRAWINGS)))('drawing %s', file => {
  const source = readFileSync(join(root, DRAWINGS, file), 'utf8');

  it('is small, follows the colour scheme, and contains no script, text or reference', () => {
    const svg = new JSDOM(source, { contentType: 'image/svg+xml' }).window.document.documentElement;
    expect(svg.localName).toBe('svg');
    expect(svg.getAttribute('viewBox')).toMatch(/^0 0 \d+ \d+$/);
    expect(
      [...svg.querySelectorAll('script, text, tspan, image, foreignObject, a, use, animate')].map(e => e.localName),
    ).toEqual([]);
    expect(source).not.toMatch(/\son\w+=|href|url\((?!#)|@import/i);
    expect(source).toContain('prefers-color-scheme');
    expect(statSync(join(root, DRAWINGS, file)).size).toBeLessThan(8 * 1024);
  });

  it('is used', () => {
    expect(english.some(l => l.drawings.some(d => `${d.file}.svg` === file))).toBe(true);
  });
});
