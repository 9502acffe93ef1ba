/** Writes the JSON Schemas in docs/, so that editors help with platform files and rule packs. `--check`: fails where a file on disk differs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import {
  Evidence,
  Labels,
  Locator,
  Means,
  Page,
  Platform,
  ReportRoute,
  Setting,
  Source,
} from '../../src/platforms/schema.ts';
import { Mend, RulePack } from '../../src/platforms/rule-pack.ts';
import {
  Anchor,
  Artifact,
  CustodyEvent,
  ExportedIncident,
  ExportFile,
  Incident,
  Item,
  Response,
  Review,
  ReviewFile,
  Severity,
} from '../../src/exports/schema.ts';
import { RemedyLine } from '../../src/incidents/outcome-statistics.ts';
import { root } from '../build/data.ts';

interface Published {
  title: string;
  from: string;
  schema: GenericSchema;
  definitions: Record<string, GenericSchema>;
}

const FILES: Record<string, Published> = {
  'docs/platform.schema.json': {
    title: 'Breakwater platform file',
    from: 'src/platforms/schema.ts',
    schema: Platform,
    definitions: { Evidence, Labels, Locator, Means, Page, ReportRoute, Setting, Source },
  },
  'docs/rule-pack.schema.json': {
    title: 'Breakwater rule pack',
    from: 'src/platforms/rule-pack.ts',
    schema: RulePack,
    definitions: { Evidence, Labels, Locator, Mend },
  },
  'docs/remedy.schema.json': {
    title: 'Breakwater measured remedy: one line of a remedy.jsonl file',
    from: 'src/incidents/outcome-statistics.ts',
    schema: RemedyLine,
    definitions: {},
  },
  'docs/incident.schema.json': {
    title: 'Breakwater export (incidents.json), and the records in it',
    from: 'src/exports/schema.ts',
    schema: ExportFile,
    definitions: {
      Anchor,
      Artifact,
      CustodyEvent,
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
  // What JSON Schema cannot say, the build and the import still check.
  const { $schema, ...body } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', definitions });
  return `${JSON.stringify({ $schema, title, ...body }, null, 2)}\n`;
}

for (const [file, published] of Object.entries(FILES)) {
  const path = join(root, file);
  const text = textOf(published);
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${file} is not what ${published.from} says: run npm run schema`);
    process.exitCode = 1;
  }
}
