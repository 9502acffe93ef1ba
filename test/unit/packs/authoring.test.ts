/**
 * Writes what the product itself makes (built-in lessons, agendas, scenarios and composed sessions) as files of a pack,
 * signed with the person’s key, and reads it like any other.
 */
import 'fake-indexeddb/auto';
import '../preferences/fake-storage.ts';
import { describe, expect, it, vi } from 'vitest';
import { readAgendas } from '../../../scripts/build/agendas.ts';
import { languageFolders } from '../../../scripts/build/languages.ts';
import { readLessons, packagedLesson } from '../../../scripts/build/lessons.ts';
import { listPackTargets } from '../../../scripts/packs/cli.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markAsEnglish, removeEnglishMarks } from '../../../src/i18n/english-fallback.ts';
import type { Glossary } from '../../../src/learning/glossary.ts';
import { readHelplines, readPracticeTexts, root } from '../../../scripts/build/data.ts';
import { isFromPack } from '../../../src/packs/content/namespaced-ids.ts';
import { createPackFiles, toPackScenario, createAgenda, signPack } from '../../../src/packs/content/authoring.ts';
import { isRefused, openContentPack } from '../../../src/packs/content/open-pack.ts';
import type { PackFiles } from '../../../src/packs/content/unzip.ts';
import { buildBlocks, createPlan, createLessonParts, type SessionPlan } from '../../../src/workshop/session-plan.ts';
import { toPracticeScenario } from '../../../src/packs/content/parse-scenario.ts';
import { listPackScenarios } from '../../../src/packs/content/installed-scenarios.ts';
import { SCENARIOS } from '../../../src/practice/built-in-scenarios.ts';
import { createPracticeNetwork, listPosts, listConversations } from '../../../src/practice/network.ts';
import { clearSessionKey, memory } from '../../../src/vault/session-keys.ts';

vi.hoisted(() => {
  Object.assign(globalThis, { chrome: { runtime: { id: 'here' } } });
});
const { shareScenarios, getSharedScenarios, pickScenarioLanguages, addScenarioWords } = await import(
  '../../../src/practice/pack-scenarios.ts'
);

const manifest = {
  kind: 'content',
  format: 1,
  id: 'all',
  name: 'All of it',
  maker: 'Harbour Helpdesk',
  version: 1,
  madeOn: '2026-11-25',
} as const;
const all = listPackTargets();

describe.each(languageFolders().filter(lang => readLessons(lang).length))('every lesson and agenda in %s', lang => {
  it('goes into a pack and comes out unchanged, without its drawings', async () => {
    const lessons = readLessons(lang).map(packagedLesson);
    const agendas = readAgendas(lang);
    const files = createPackFiles(
      manifest,
      lessons.map(content => ({ content, language: lang })),
      agendas.map(content => ({ content, language: lang })),
    );
    const { zip, fingerprint } = await signPack(files, { privateWindow: true, practice: false });
    const opened = await openContentPack(zip, all);
    if (isRefused(opened)) throw new Error(JSON.stringify(opened.problems.slice(0, 5)));
    expect(opened.fingerprint).toBe(fingerprint);
    expect(opened.content.lessons[lang]!.map(l => packagedLesson(l))).toEqual(
      lessons.map(l => ({ ...l, drawings: [] })),
    );
    expect(opened.content.agendas[lang] ?? []).toEqual([...agendas].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });
});

const opened = async (files: PackFiles) => {
  const pack = await openContentPack((await signPack(files, { privateWindow: true, practice: false })).zip, all);
  if (isRefused(pack)) throw new Error(JSON.stringify(pack.problems.slice(0, 5)));
  return { fingerprint: pack.fingerprint!, content: pack.content };
};

describe.each(languageFolders())('every scenario in %s', lang => {
  it('goes into a pack, comes out unchanged, and plays as before', async () => {
    const words = readPracticeTexts(lang);
    const { content } = await opened(
      createPackFiles(
        manifest,
        [],
        [],
        SCENARIOS.map(s => ({ content: toPackScenario(s, words), language: lang })),
      ),
    );
    expect(content.scenarios[lang]).toHaveLength(SCENARIOS.length);
    for (const s of SCENARIOS) {
      const its = toPracticeScenario(content.scenarios[lang]!.find(x => x.id === s.id)!);
      expect(its.scenario).toEqual(s);
      const h = { ...createPracticeNetwork(s, 0), wave: s.waves },
        mine = addScenarioWords(words, {
          of: '',
          language: lang,
          from: { publisher: '', pack: '', fingerprint: '' },
          ...its,
        });
      expect([listPosts(h, mine), listConversations(h, mine)]).toEqual([
        listPosts(h, words),
        listConversations(h, words),
      ]);
    }
  });
});

describe('scenarios of packs', () => {
  it('are listed by publisher after ours, one per language, and available until the vault is locked', async () => {
    const [words, arabic] = [readPracticeTexts('en'), readPracticeTexts('ar')];
    const pack = await opened(
      createPackFiles(
        manifest,
        [],
        [],
        [
          { content: toPackScenario(SCENARIOS[0]!, words), language: 'en' },
          { content: toPackScenario(SCENARIOS[0]!, arabic), language: 'ar' },
        ],
      ),
    );
    const others = listPackScenarios([pack]);
    expect(others.every(o => isFromPack(o.scenario.id) && o.from.publisher === 'Harbour Helpdesk')).toBe(true);
    expect(new Set(others.map(o => o.scenario.id)).size).toBe(2);
    expect(['ar', 'en', 'fr'].map(l => pickScenarioLanguages(others, l).map(o => o.language))).toEqual([
      ['ar'],
      ['en'],
      ['en'],
    ]);
    // The built-in scenario with the same name keeps its texts.
    expect(addScenarioWords(words, others[1]!).scenarios[SCENARIOS[0]!.id]).toEqual(words.scenarios[SCENARIOS[0]!.id]);
    await shareScenarios(others);
    expect(await getSharedScenarios()).toEqual(others);
    await clearSessionKey();
    expect(await getSharedScenarios()).toEqual([]);
    await shareScenarios(others);
    await shareScenarios([]);
    expect(await getSharedScenarios()).toEqual([]);
  });
});

describe.each(languageFolders())('the terms and helplines in %s', lang => {
  it('go into a pack and come out unchanged', async () => {
    const glossary = JSON.parse(
      readFileSync(
        join(root, `locales/${existsSync(join(root, `locales/${lang}/glossary.json`)) ? lang : 'en'}/glossary.json`),
        'utf8',
      ),
    ) as Glossary;
    const lines = readHelplines().map(h => ({ ...h, text: { [lang]: `For whom ${h.name} is` } }));
    const { content } = await opened(
      createPackFiles(manifest, [], [], [], { content: glossary, language: lang }, lines),
    );
    expect(content.glossary).toEqual({ [lang]: glossary });
    expect(content.helplines).toEqual(lines);
  });
});

it('a text that replaces a missing translation has no mark in a file', () => {
  expect(removeEnglishMarks(`a ${markAsEnglish('b \u2068c\u2069')} d`)).toBe('a b \u2068c\u2069 d');
});

describe('a composed session', () => {
  it('goes into a pack as an agenda, and comes out unchanged', async () => {
    const agendas = readAgendas('en');
    const plan: SessionPlan = {
      title: 'Tuesday',
      wished: 60,
      parts: [
        ...createPlan(agendas[0]!).parts,
        { kind: 'break', minutes: 5 },
        { kind: 'tally', when: 'after', minutes: 2 },
        ...createLessonParts('05', [{ phase: 'input', minutes: 9 }]),
      ],
    };
    const blocks = buildBlocks(plan, Object.fromEntries(agendas.map(a => [a.id, a])), {
      lesson: id => `Lesson ${id}`,
      break: 'Break',
      tally: 'How sure',
      ask: 'How sure are you?',
    });
    const agenda = createAgenda(
      'plan-0',
      'en',
      '2026-11-25',
      { title: plan.title, goal: 'A session', audience: 'The room', materials: [] },
      blocks,
    );
    const { content } = await opened(createPackFiles(manifest, [], [{ content: agenda, language: 'en' }]));
    expect(content.agendas.en).toEqual([JSON.parse(JSON.stringify(agenda))]);
    expect(agenda.minutes).toBe(agendas[0]!.minutes + 16);
  });
});

describe('the person’s key', () => {
  it('is created once, and signs the next pack too', async () => {
    const files = createPackFiles(
      manifest,
      readLessons('en')
        .slice(0, 1)
        .map(content => ({ content, language: 'en' })),
      [],
    );
    const [a, b] = [
      await signPack(files, { privateWindow: true, practice: false }),
      await signPack(files, { privateWindow: true, practice: false }),
    ];
    expect(a.fingerprint).toBe(b.fingerprint);
    expect(Buffer.from(a.zip).equals(Buffer.from(b.zip))).toBe(true);
    expect(Object.keys(await memory.get(null)).filter(k => k.includes('packKey'))).toHaveLength(1);
  });
});
