/** A Vite plugin: puts the checked data into the package as JSON that is read when needed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import plans from 'libphonenumber-js/metadata.min.json';
import type { Plugin } from 'vite';
import { LISTS } from '../../src/exposure/lexicons/pattern-lists.ts';
import { TABLES } from '../../src/exposure/lexicons/tables.ts';
import { markAsEnglish } from '../../src/i18n/english-fallback.ts';
import { getLanguageInfo } from '../../src/i18n/languages.ts';
import type { Platform } from '../../src/platforms/schema.ts';
import { bound } from '../../src/platforms/sheaf.ts';
import { agendasIn, listedAgendas } from './agendas.ts';
import { glossary, indexOf, platforms, platformWords, practiceData, root } from './data.ts';
import { allDrawings } from './drawings.ts';
import { formats } from './formats.ts';
import { languages } from './languages.ts';
import { lessonsIn, listed, packagedLesson } from './lessons.ts';
import { localeFolder, manifestWords } from './manifest-words.ts';
import { uiOf } from './translation.ts';

/** What a language does not have yet: every text of it marked. */
const inEnglish = (tree: unknown): unknown =>
  typeof tree === 'string'
    ? markAsEnglish(tree)
    : Array.isArray(tree)
      ? tree.map(inEnglish)
      : Object.fromEntries(Object.entries(tree as object).map(([k, x]) => [k, inEnglish(x)]));

/** What something was checked against stands in its file for whoever mends it; a person is told how it was seen and when. */
const FOR_MENDERS = new Set(['$schema', 'source', 'keysFrom']);
const shipped = (p: Platform): unknown =>
  JSON.parse(JSON.stringify(p, (key, value: unknown) => (FOR_MENDERS.has(key) ? undefined : value)));

export function content(target: string): Plugin {
  return {
    name: 'breakwater-content',
    generateBundle() {
      const emit = (fileName: string, data: unknown) =>
        this.emitFile({ type: 'asset', fileName, source: JSON.stringify(data) });
      const all = platforms();
      emit('exposure/words.json', { tables: TABLES, lists: LISTS });
      emit('exposure/plans.json', plans);
      emit('platforms/index.json', indexOf(all));
      emit('platforms/all.json', bound(Object.fromEntries(all.map(p => [p.id, shipped(p)]))));
      for (const lang of languages()) {
        const ui = uiOf(lang);
        emit(`locales/${lang}/ui.json`, ui);
        if (getLanguageInfo(lang).formats) emit(`locales/${lang}/formats.json`, formats(lang));
        const folder = localeFolder(lang, target);
        if (folder) emit(`_locales/${folder}/messages.json`, manifestWords(ui));
        // A platform that came after the translation is there without words: English stands in, marked.
        const words = platformWords(lang);
        for (const { id } of all) emit(`locales/${lang}/platforms/${id}.json`, words[id] ?? {});
        const lessons = lessonsIn(lang);
        emit(`locales/${lang}/lessons/index.json`, listed(lessons, lang));
        for (const lesson of lessons) emit(`locales/${lang}/lessons/${lesson.id}.json`, packagedLesson(lesson));
        const agendas = agendasIn(lang, lessons);
        emit(`locales/${lang}/agendas/index.json`, listedAgendas(agendas, lang));
        for (const agenda of agendas) emit(`locales/${lang}/agendas/${agenda.id}.json`, agenda);
        emit(`locales/${lang}/glossary.json`, glossary(lang));
        emit(
          `locales/${lang}/practice.json`,
          existsSync(join(root, 'locales', lang, 'practice.json')) ? practiceData(lang) : inEnglish(practiceData('en')),
        );
      }
      this.emitFile({ type: 'asset', fileName: 'drawings.svg', source: allDrawings() });
    },
  };
}
