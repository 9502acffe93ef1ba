/** Checks all data, then puts it into the package as readable files that are loaded when needed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import plans from 'libphonenumber-js/metadata.min.json';
import type { Plugin } from 'vite';
import { getReadersGlossary } from '../../src/learning/glossary.ts';
import { listWordFiles } from '../../src/exposure/lexicons/words.ts';
import { markAsEnglish } from '../../src/i18n/english-fallback.ts';
import { getLanguageInfo } from '../../src/i18n/languages.ts';
import { readAgendas, agendaSummaries } from './agendas.ts';
import { readCurrentLessons } from './current-lessons.ts';
import { readConfirmedLabels, withLabelMarks } from './confirmed-labels.ts';
import {
  DataFault,
  readEscalationOptions,
  readGlossary,
  readHelplines,
  readPlatformLabels,
  hostIndex,
  readPlatforms,
  readTranslatedLabels,
  checkPracticeData,
  root,
} from './data.ts';
import { DEFINITIONS_FILE } from '../../src/downloads/definitions-file.ts';
import { readDownloadDefinitions } from './downloads.ts';
import { cldrFormats } from './formats.ts';
import { languageFolders, packagedLanguages, readTexts } from './languages.ts';
import { DRAWINGS, lessonSummaries, packagedLesson } from './lessons.ts';
import { localeFolder, browserMessages, type Browser } from './manifest.ts';
import { packagedUiTexts, type Status, translationFaults, translationStatus } from './translation.ts';

/**
 * Reads everything once before the build, so that a fault is reported as one in the data.
 * @throws DataFault naming file, path and reason
 */
export function checkData(): void {
  readEscalationOptions(readPlatforms());
  readDownloadDefinitions();
  readHelplines();
  const english = readTexts('en');
  for (const language of languageFolders()) readAgendas(language);
  const faults = languageFolders()
    .filter(language => language !== 'en')
    .flatMap(language => translationFaults(language, english));
  if (faults.length) throw new DataFault('locales', faults);
}

/** Marks every text of an untranslated file as English. */
const asEnglish = (tree: unknown): unknown => {
  if (typeof tree === 'string') return markAsEnglish(tree);
  if (Array.isArray(tree)) return tree.map(asEnglish);
  return Object.fromEntries(Object.entries(tree as object).map(([key, value]) => [key, asEnglish(value)]));
};

/** Lists the files of one language by their path in the package. */
function languageFiles(
  language: string,
  status: Status,
  platformIds: string[],
  browser: Browser,
): Record<string, unknown> {
  const at = (file: string) => `locales/${language}/${file}`;
  const ui = packagedUiTexts(language, status);
  const labels = readTranslatedLabels(language);
  const english = readPlatformLabels();
  const confirmed = readConfirmedLabels(language);
  const lessons = readCurrentLessons(language, status);
  const agendas = readAgendas(language);
  const chromeFolder = localeFolder(language, browser);
  const practice = existsSync(join(root, at('practice.json')));
  return {
    [at('ui.json')]: ui,
    ...(getLanguageInfo(language).formats ? { [at('formats.json')]: cldrFormats(language) } : {}),
    ...(chromeFolder ? { [`_locales/${chromeFolder}/messages.json`]: browserMessages(ui) } : {}),
    ...Object.fromEntries(
      platformIds.map(id => [
        at(`platforms/${id}.json`),
        language === 'en' ? english[id] : withLabelMarks(labels[id] ?? {}, english[id]!, confirmed[id]),
      ]),
    ),
    [at('lessons/index.json')]: lessonSummaries(lessons, language),
    ...Object.fromEntries(lessons.map(lesson => [at(`lessons/${lesson.id}.json`), packagedLesson(lesson)])),
    [at('agendas/index.json')]: agendaSummaries(agendas, language),
    ...Object.fromEntries(agendas.map(agenda => [at(`agendas/${agenda.id}.json`), agenda])),
    [at('glossary.json')]: getReadersGlossary(readGlossary(language)),
    [at('practice.json')]: practice ? checkPracticeData(language) : asEnglish(checkPracticeData('en')),
  };
}

export const packageData = (browser: Browser): Plugin => ({
  name: 'breakwater-package-data',
  generateBundle() {
    const definitions = readPlatforms();
    const files: Record<string, unknown> = {
      ...listWordFiles(),
      'exposure/plans.json': plans,
      [DEFINITIONS_FILE]: readDownloadDefinitions(),
      'platforms/index.json': hostIndex(definitions),
      ...Object.fromEntries(definitions.map(platform => [`platforms/${platform.id}.json`, platform])),
    };
    const platformIds = definitions.map(platform => platform.id);
    const english = readTexts('en');
    for (const language of packagedLanguages())
      Object.assign(files, languageFiles(language, translationStatus(language, english), platformIds, browser));
    for (const [fileName, data] of Object.entries(files))
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(data, null, 1) });
    for (const drawing of readdirSync(join(root, DRAWINGS)))
      this.emitFile({
        type: 'asset',
        fileName: `drawings/${drawing}`,
        source: readFileSync(join(root, DRAWINGS, drawing), 'utf8'),
      });
  },
});
