/** Reads the recorded pages of test/fixtures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const readFixture = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures', file), 'utf8');
