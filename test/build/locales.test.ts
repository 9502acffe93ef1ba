/** Every language says the same things as English, and says them in its own words. */
import { describe, expect, it } from 'vitest';
import { glossary, languages, platforms, platformWords, uiWords } from '../../scripts/build/data.ts';
import { lessonsIn } from '../../scripts/build/lessons.ts';
import type { Lesson } from '../../src/learning/lesson.ts';
import { INCIDENTS } from '../../src/reporting/kinds.ts';

type Tree = { [key: string]: Tree | string | Tree[] };
const leaves = (tree: unknown, at = ''): [string, string][] =>
  typeof tree === 'string' ? [[at, tree]] : Object.entries(tree as Tree).flatMap(([k, x]) => leaves(x, at ? `${at}.${k}` : k));
const bare = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(m => m[1]).filter(h => h !== 'count').sort().join();

/** Names, handles, times and placeholders are the same everywhere. */
const SAME = /^(product|help\..*\.name|platformName\.|mark\.key|practice\.posts\.\d\.(author|name|time)|review\.answer\.no|log\.no$|practice\.profile\.(handle|me)|learn\.(meta|sizeSample)|platforms?\.)/;

const english = Object.fromEntries(leaves(uiWords('en')));
const all = platforms();

/** What must not differ between languages. */
const shapeOf = (l: Lesson) => ({
  id: l.id, level: l.level, minutes: l.minutes, cards: l.cards.map(c => c.kind), drawings: l.drawings.map(d => [d.card, d.file]), links: l.links, facts: l.facts.map(f => [f.source, f.reviewed]), sources: l.sources.map(x => x.url), phases: l.facilitator.plan.map(p => [p.phase, p.minutes]),
  checklist: l.checklist.map(c => [c.id, c.minutes, c.open ?? null, 'caution' in c]),
  quiz: l.quiz.map(q => q.type === 'single' ? q.options.map(o => o.right) : q.type === 'order' ? q.steps.length : q.type === 'sort' ? [q.piles.length, ...q.items.map(i => i.pile)] : [q.screen.kind, ...q.screen.parts.map(p => p.hook)]),
});

describe.each(languages().filter(l => l !== 'en'))('%s', lang => {
  const words = Object.fromEntries(leaves(uiWords(lang)));

  it('has the same interface keys and placeholders', () => {
    expect([...new Set(Object.keys(words).map(bare))].sort()).toEqual([...new Set(Object.keys(english).map(bare))].sort());
    for (const [key, text] of Object.entries(words)) expect(holes(text), key).toBe(holes(english[key] ?? english[`${bare(key)}_other`] ?? ''));
  });

  it('has every plural form that the language needs', () => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const plurals = new Set(Object.keys(english).filter(k => k.endsWith('_other')).map(bare));
    for (const key of plurals) for (const form of forms) expect(words, `${key}_${form}`).toHaveProperty([`${key}_${form}`]);
  });

  it('leaves nothing in English', () => {
    expect(Object.entries(words).filter(([k, x]) => x === english[k] && !SAME.test(k)).map(([k]) => k)).toEqual([]);
  });

  it('is written in its script', () => {
    if (lang !== 'ar') return;
    const latin = Object.entries(words).filter(([k, x]) => !SAME.test(k) && !/[\u0600-\u06FF]/.test(x));
    expect(latin.map(([k]) => k)).toEqual([]);
  });

  it('says everything of every platform', () => {
    const keys = (l: string) => leaves(platformWords(l)).map(([k]) => k).sort();
    expect(keys(lang)).toEqual(keys('en'));
  });

  it('has its lessons part for part like the English ones', () => {
    const english = new Map(lessonsIn('en').map(l => [l.id, shapeOf(l)]));
    for (const lesson of lessonsIn(lang)) expect(shapeOf(lesson), lesson.slug).toEqual(english.get(lesson.id));
  });

  it('has the terms of the glossary', () => {
    expect(Object.keys(glossary(lang))).toEqual(Object.keys(glossary('en')));
  });
});

describe('English', () => {
  it('has words for every setting, route and incident, and none to spare', () => {
    const words = platformWords('en');
    expect(Object.keys(words).sort()).toEqual(all.map(p => p.id).sort());
    for (const p of all) {
      expect(Object.keys(words[p.id]!.settings).sort(), p.id).toEqual(p.settings.map(s => s.id).sort());
      expect(Object.keys(words[p.id]!.reports).sort(), p.id).toEqual(p.reports.map(r => r.id).sort());
      for (const s of p.settings) expect(words[p.id]!.settings[s.id]!.caution.length, `${p.id}.${s.id}`).toBeGreaterThan(10);
    }
    for (const kind of INCIDENTS) expect(english).toHaveProperty([`incident.${kind}`]);
  });
});
