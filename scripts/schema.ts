/** Writes docs/platform.schema.json, so that editors help with platform files. `--check`: fails where the file on disk differs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Evidence, Labels, Locator, Means, Page, Platform, ReportRoute, Setting, Source } from '../src/platforms/platform.ts';
import { root } from './build/data.ts';

const FILE = 'docs/platform.schema.json';

const schema = toJsonSchema(Platform, {
  typeMode: 'input',
  errorMode: 'ignore', // what JSON Schema cannot say, the build still checks
  definitions: { Evidence, Labels, Locator, Means, Page, ReportRoute, Setting, Source },
});
const { $schema, ...body } = schema;
const text = `${JSON.stringify({ $schema, title: 'Breakwater platform file', ...body }, null, 2)}\n`;
const path = join(root, FILE);

if (!process.argv.includes('--check')) {
  writeFileSync(path, text);
} else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
  console.error(`${FILE} is not what src/platforms/platform.ts says: run npm run schema`);
  process.exit(1);
}
