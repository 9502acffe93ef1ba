/**
 * Cleans one file: `npm run -s clean-file -- IN OUT`. Writes the clean copy to OUT, or nothing, and prints JSON:
 * `kind` (the format), `facts` (what the file tells), `clean` (OUT was written), `why` (why not, or what to look at).
 */
import { openAsBlob } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { inspectBlob, isReadFormat } from '../src/files/inspect-blob.ts';
import type { BlobInspection } from '../src/files/model.ts';
import type { MetadataFact } from '../src/files/schema.ts';
import { createTranslator } from './build/translator.ts';

const WINDOW_BYTES = 8 << 20;

export interface CleaningReport {
  kind: string;
  facts: { what: string; value: string }[];
  clean: boolean;
  why: string | null;
}

const toFact = ({ kind, value, at }: MetadataFact): CleaningReport['facts'][number] => ({
  what: kind,
  value: at ? `${at.lat.toFixed(6)}, ${at.lon.toFixed(6)}` : (value ?? ''),
});

async function reasonOf({ format, refused }: BlobInspection): Promise<string | null> {
  const t = await createTranslator();
  if (!isReadFormat(format)) return t('photo.notRead');
  if (refused) return t(`photo.refused.${refused}`);
  return format === 'pdf' ? t('photo.look.pdf') : null;
}

async function writeBlob(blob: Blob, path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (let at = 0; at < blob.size; at += WINDOW_BYTES)
      await file.write(new Uint8Array(await blob.slice(at, at + WINDOW_BYTES).arrayBuffer()));
  } catch (fault) {
    await rm(path, { force: true });
    throw fault;
  } finally {
    await file.close();
  }
}

export async function cleanFile(input: string, output: string): Promise<CleaningReport> {
  const blob = await openAsBlob(input);
  const inspection = await inspectBlob(blob);
  const { format, facts, copy, refused } = inspection;
  // A file that tells nothing is its own clean copy.
  const clean = copy ?? (isReadFormat(format) && !refused && !facts.length ? blob : undefined);
  if (clean) await writeBlob(clean, output);
  return { kind: format, facts: facts.map(toFact), clean: !!clean, why: await reasonOf(inspection) };
}

if (process.argv[1]?.endsWith('clean-file.ts')) {
  const [input, output] = process.argv.slice(2);
  if (!input || !output) {
    console.error('npm run -s clean-file -- IN OUT');
    process.exit(2);
  }
  console.log(JSON.stringify(await cleanFile(input, output), null, 2));
}
