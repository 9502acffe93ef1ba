/** Drafts checks from a skeleton file, for review (docs/fixing-a-broken-check.md). */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Skeleton } from '../src/skeletons/schema.ts';
import { readPlatforms } from './build/data.ts';
import { draftChecks } from './skeletons/draft-checks.ts';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: npm run -s draft-checks -- SKELETON.json');
  process.exit(2);
}
const skeleton = v.parse(Skeleton, JSON.parse(readFileSync(file, 'utf8')));
const own = (id: string): number => (id === skeleton.platform ? 0 : 1);
const platforms = readPlatforms().sort((a, b) => own(a.id) - own(b.id));
const { platform, page, language, cut } = skeleton;
console.log(JSON.stringify({ platform, page, language, cut, drafts: draftChecks(skeleton, platforms) }, null, 2));
