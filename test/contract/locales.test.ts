/** Checks that every language has the same texts as English, and in its own words. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readAgendas } from '../../scripts/build/agendas.ts';
import { readPlatforms, readPlatformLabels, readUiTexts } from '../../scripts/build/data.ts';
import {
  coreCompleteness,
  languageFolders,
  packagedLanguages,
  listTexts,
  isOffered,
  listMissing,
  readTexts,
  type LanguageTexts,
} from '../../scripts/build/languages.ts';
import { listQuoted } from '../../scripts/build/confirmed-labels.ts';
import {
  hashOf,
  packagedUiTexts,
  readSources,
  translationStatus,
  translationFaults,
} from '../../scripts/build/translation.ts';
import { PII_KINDS } from '../../src/exposure/kinds.ts';
import { ALL_LANGUAGES } from '../../src/i18n/languages.ts';
import type { Agenda } from '../../src/workshop/agenda.ts';
import { SITUATIONS } from '../../src/incidents/situations.ts';

const english = Object.fromEntries(listTexts(readUiTexts('en')));
const all = readPlatforms();
const others = languageFolders().filter(l => l !== 'en');

/** Keys by label; a single word may be quoted for itself. */
const keysByLabel = new Map<string, string[]>();
for (const [key, label] of Object.entries(english))
  if (label.includes(' ')) keysByLabel.set(label, [...(keysByLabel.get(label) ?? []), key]);

/** Lists the labels of the interface that English lessons and agendas quote, by the place of the text. */
const quotedLabels = Object.entries(readTexts('en'))
  .filter(([file]) => /^(lessons|agendas)/.test(file))
  .flatMap(([file, texts]) =>
    Object.entries(texts).flatMap(([key, text]) =>
      listQuoted([text])
        .filter(label => keysByLabel.has(label))
        .map(label => ({ file, key, label })),
    ),
  );

/** Lists what must not differ between languages. */
const courseOf = (a: Agenda) => ({
  id: a.id,
  minutes: a.minutes,
  materials: a.materials.length,
  blocks: a.blocks.map(({ title: _t, notes, materials, ...b }) => ({
    ...b,
    notes: !!notes,
    materials: materials.length,
    ...('show' in b ? { show: b.show.length } : {}),
    ...('ask' in b ? { ask: '' } : {}),
    ...('injects' in b ? { injects: b.injects.map(x => x.after) } : {}),
  })),
});

describe.each(others)('%s', lang => {
  it('has its agendas block for block like the English ones', () => {
    const english = new Map(readAgendas('en').map(a => [a.id, courseOf(a)]));
    const { changed, gone, fresh } = translationStatus(lang);
    const stale = new Set([...changed, ...gone, ...fresh].map(at => at.split('#')[0]));
    for (const agenda of readAgendas(lang).filter(a => !stale.has(`agendas/${a.id}.md`)))
      expect(courseOf(agenda), agenda.id).toEqual(english.get(agenda.id));
  });

  it('has correct keys, placeholders, plural forms, script and lesson parts', () => {
    expect(translationFaults(lang)).toEqual([]);
  });

  it('quotes the labels of Breakwater in lessons as they are on its buttons and pages', () => {
    const texts = readTexts(lang);
    const labels = Object.fromEntries(listTexts(readUiTexts(lang)));
    const stale = new Set(translationStatus(lang).changed);
    const wrong = quotedLabels
      .filter(({ file, key }) => texts[file]?.[key] && !stale.has(`${file}#${key}`))
      .filter(({ file, key, label }) => !keysByLabel.get(label)!.some(at => texts[file]![key]!.includes(labels[at]!)));
    expect(wrong).toEqual([]);
  });

  it('stores only hashes in its notes', () => {
    expect(() => readSources(lang)).not.toThrow();
  });
});

describe.each(ALL_LANGUAGES.filter(l => l.completeness === 'whole' && l.code !== 'en').map(l => l.code))(
  '%s, which is complete',
  lang => {
    it('lacks nothing of the interface, the platforms and the glossary', () => {
      expect(listMissing(readTexts(lang), readTexts('en')).filter(at => !/^(lessons|agendas)\//.test(at))).toEqual([]);
    });
  },
);

describe.each(packagedLanguages())('%s, which people can choose', lang => {
  it('names each kind of private detail, and says what it reveals and what to write instead', () => {
    const texts = Object.fromEntries(listTexts(packagedUiTexts(lang, translationStatus(lang))));
    const keys = [
      ...PII_KINDS.flatMap(kind => [`kind.${kind}`, `warn.${kind}`, `warn.instead.${kind}`]),
      ...['warn.own', 'warn.instead.own'],
    ];
    expect(keys.filter(key => !texts[key]?.trim())).toEqual([]);
  });
});

describe('the registry', () => {
  it('names each language once, in its own words, with the direction of its script', () => {
    const Tongue = v.strictObject({
      code: v.string(),
      name: v.pipe(v.string(), v.minLength(2)),
      dir: v.picklist(['ltr', 'rtl']),
      script: v.picklist(['Latn', 'Arab', 'Cyrl', 'Hans', 'Hant', 'Mymr', 'Ethi']),
      digits: v.optional(v.picklist(['arabext', 'mymr'])),
      formats: v.optional(v.literal(true)),
      made: v.picklist(['original', 'machine-assisted', 'human']),
      review: v.picklist(['original', 'unreviewed', 'reviewed']),
      completeness: v.nullable(v.picklist(['whole', 'picker'])),
    });
    expect(v.safeParse(v.array(Tongue), ALL_LANGUAGES).issues).toBeUndefined();
    expect(ALL_LANGUAGES.map(l => l.code)).toEqual([
      'en',
      'es',
      'fr',
      'ar',
      'pt-BR',
      'ru',
      'fa',
      'uk',
      'zh-Hans',
      'zh-Hant',
      'tr',
      'id',
      'ur',
      'my',
      'am',
    ]);
    for (const l of ALL_LANGUAGES) {
      expect(new Intl.Locale(l.code).maximize().script, l.code).toBe(l.script);
      expect(l.dir, l.code).toBe(l.script === 'Arab' ? 'rtl' : 'ltr');
      expect(Intl.getCanonicalLocales(l.code), l.code).toEqual([l.code]);
    }
  });

  it('offers a language once its core is complete, and keeps it while few new texts are missing', () => {
    const offered = packagedLanguages();
    for (const l of ALL_LANGUAGES.filter(x => x.completeness === 'whole')) expect(offered).toContain(l.code);
    expect(isOffered({ completeness: null }, { keys: 1000, missing: [] })).toBe(true);
    expect(isOffered({ completeness: null }, { keys: 1000, missing: ['ui.json#x'] })).toBe(false);
    expect(isOffered({ completeness: 'picker' }, { keys: 1000, missing: Array(300).fill('x') })).toBe(true);
    expect(isOffered({ completeness: 'picker' }, { keys: 1000, missing: Array(301).fill('x') })).toBe(false);
  });
});

describe('the status of a translation', () => {
  const source: LanguageTexts = {
    'ui.json': { a: 'Leave', b: 'Stay' },
    'lessons/12-x.md': { title: 'X' },
    'lessons/04-y.md': { title: 'Y' },
  };

  it('is new, changed, not noted or removed', () => {
    const status = translationStatus(
      'en',
      source,
      { 'ui.json': { a: 'Sortir', old: 'Vieux', b: 'Rester' } },
      { 'ui.json': { a: hashOf('Go'), old: hashOf('Old') } },
    );
    expect(status).toEqual({
      fresh: ['lessons/12-x.md#title', 'lessons/04-y.md#title'],
      changed: ['ui.json#a'],
      unnoted: ['ui.json#b'],
      gone: ['ui.json#old'],
      doubtful: [],
    });
  });

  it('has as its core what someone in danger needs', () => {
    expect(coreCompleteness({ 'ui.json': { a: 'Sortir' } }, source)).toEqual({
      keys: 3,
      missing: ['ui.json#b', 'lessons/12-x.md#title'],
    });
  });
});

describe('English', () => {
  it('has texts for every setting, route and incident, and no others', () => {
    const words = readPlatformLabels();
    expect(Object.keys(words).sort()).toEqual(all.map(p => p.id).sort());
    for (const p of all) {
      expect(Object.keys(words[p.id]!.settings).sort(), p.id).toEqual(p.settings.map(s => s.id).sort());
      expect(Object.keys(words[p.id]!.reports).sort(), p.id).toEqual(p.reports.map(r => r.id).sort());
      expect(Object.keys(words[p.id]!.appeals).sort(), p.id).toEqual(
        p.takedownAppeals
          .filter(a => a.kind !== 'none-known')
          .map(a => a.id)
          .sort(),
      );
      for (const s of p.settings)
        expect(words[p.id]!.settings[s.id]!.caution.length, `${p.id}.${s.id}`).toBeGreaterThan(10);
    }
    for (const kind of SITUATIONS) expect(english).toHaveProperty([`incident.${kind}`]);
  });
});
