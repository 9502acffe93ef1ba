/** Writes the generated files in docs/; with `--check` fails if a file on disk is not what it would write. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/data.ts';
import { coverageDoc } from './docs/coverage.ts';
import { labelsDoc } from './docs/labels.ts';
import { languagesDoc } from './docs/languages.ts';
import { lessonsDoc } from './docs/lessons.ts';
import { otherOptionsDoc } from './docs/other-options.ts';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { Evidence, Labels, Locator, CheckMethod, TextSource } from '../src/platforms/common-schema.ts';
import { PageRule, Platform } from '../src/platforms/schema.ts';
import { ReportRoute } from '../src/platforms/report-schema.ts';
import { Setting } from '../src/platforms/setting-schema.ts';
import { RuleOverride, RulePack } from '../src/platforms/rule-pack.ts';
import {
  Artifact,
  CustodyEvent,
  Incident,
  IncidentItem as Item,
  IncidentResponse as Response,
  AllyReview as Review,
  Severity,
} from '../src/incidents/model.ts';
import {
  CustodyFile,
  ExportContents,
  ExportedAnchor,
  ExportedIncident,
  ExportFile,
  ReviewFile,
} from '../src/exports/schema.ts';
import { OutcomeStatisticsLine } from '../src/incidents/outcome-statistics-schema.ts';
import { RemedyReport, RemedyRow, RemedySection } from '../src/remedy/report-schema.ts';

interface Published {
  title: string;
  schema: GenericSchema;
  definitions: Record<string, GenericSchema>;
}

const SCHEMAS: Record<string, Published> = {
  'docs/platform.schema.json': {
    title: 'Breakwater platform file',
    schema: Platform,
    definitions: {
      Evidence,
      Labels,
      Locator,
      Means: CheckMethod,
      Page: PageRule,
      ReportRoute,
      Setting,
      Source: TextSource,
    },
  },
  'docs/rule-pack.schema.json': {
    title: 'Breakwater rule pack',
    schema: RulePack,
    definitions: { Evidence, Labels, Locator, Mend: RuleOverride },
  },
  'docs/remedy.schema.json': {
    title: 'Breakwater measured remedy: one line of a remedy.jsonl file',
    schema: OutcomeStatisticsLine,
    definitions: {},
  },
  'docs/remedy-report.schema.json': {
    title: 'Breakwater measured remedy: the report of many files',
    schema: RemedyReport,
    definitions: { Row: RemedyRow, Section: RemedySection },
  },
  'docs/incident.schema.json': {
    title: 'Breakwater export (incidents.json), and the records in it',
    schema: ExportFile,
    definitions: {
      Anchor: ExportedAnchor,
      Artifact,
      Contents: ExportContents,
      CustodyEvent,
      CustodyFile,
      ExportedIncident,
      Incident,
      Item,
      Response,
      Review,
      ReviewFile,
      Severity,
    },
  },
};

function textOf({ title, schema, definitions }: Published): string {
  // The build and the import check what JSON Schema cannot express.
  const { $schema, ...body } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', definitions });
  return `${JSON.stringify({ $schema, title, ...body }, null, 2)}\n`;
}

/** Editors use these schemas for platform definitions and rule packs. */
const schemaFiles = (): Record<string, string> =>
  Object.fromEntries(Object.entries(SCHEMAS).map(([file, published]) => [file, textOf(published)]));

const files: Record<string, string> = {
  'docs/coverage.md': coverageDoc(),
  'docs/labels.md': labelsDoc(),
  'docs/languages.md': languagesDoc(),
  'docs/lessons.md': lessonsDoc(),
  'docs/other-options.md': otherOptionsDoc(),
  ...schemaFiles(),
};

for (const [file, text] of Object.entries(files)) {
  const path = join(root, file);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${file} is out of date: npm run docs`);
    process.exitCode = 1;
  }
}
