/**
 * Merges the outcome statistics of many people into one report (docs/outcome-statistics.md).
 * Takes `FILES… --out FOLDER [--language CODE]`, writes outcomes.html, outcomes.csv and outcomes.json there, and
 * prints `{ counted, unnumbered, uncounted, written }`. Exits with 1 if there are too few people for a report.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { createYielder } from '../src/lib/yield-to-main.ts';
import { buildRemedyReport } from '../src/remedy/build-report.ts';
import { type ChosenFile, readFiles } from '../src/remedy/read-files.ts';
import { buildReportCsv } from '../src/remedy/report-csv.ts';
import { renderReportHtml } from '../src/views/remedy/render-report-html.tsx';
import { root } from './build/data.ts';
import { createTranslator } from './build/translator.ts';

const STYLES = ['outcome-bar.css', 'remedy-report.css'].map(name => join(root, 'src/views/remedy', name));

const openFile = (path: string): ChosenFile => ({
  name: basename(path),
  size: statSync(path).size,
  text: () => readFile(path, 'utf8'),
});

async function renderHtml(report: ReturnType<typeof buildRemedyReport>, language: string): Promise<string> {
  const { window } = new JSDOM();
  // Preact creates its elements with the global document.
  Object.assign(globalThis, { document: window.document });
  const styles = STYLES.map(path => readFileSync(path, 'utf8')).join('');
  return renderReportHtml(report, { t: await createTranslator(language), language }, styles);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, language: { type: 'string', default: 'en' } },
});
if (!positionals.length || values.out === undefined) {
  console.error('usage: npm run -s remedy-report -- FILES… --out FOLDER [--language CODE]');
  process.exit(2);
}
const yieldIfDue = createYielder();
const read = await readFiles(positionals.map(openFile), yieldIfDue);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const report = buildRemedyReport(read, {
  madeOn: new Date().toISOString().slice(0, 10),
  tool: `Breakwater ${version}`,
});
const hasPeople = report.platforms !== null || report.elsewhere !== null;
const contents: Record<string, string> = hasPeople
  ? {
      'outcomes.html': await renderHtml(report, values.language),
      'outcomes.csv': await buildReportCsv(report, yieldIfDue),
      'outcomes.json': `${JSON.stringify(report, null, 1)}\n`,
    }
  : {};
mkdirSync(values.out, { recursive: true });
for (const [name, text] of Object.entries(contents)) writeFileSync(join(values.out, name), text);
const summary = {
  counted: report.files.counted,
  unnumbered: read.people.filter(({ lines }) => !lines[0]?.source).length,
  uncounted: read.uncounted,
  written: Object.keys(contents),
};
console.log(JSON.stringify(summary, null, 2));
process.exitCode = hasPeople ? 0 : 1;
