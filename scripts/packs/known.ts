/** What a content pack may point to, from the sources. */
import type { Known } from '../../src/packs/content/open-pack.ts';
import { helplines, platforms } from '../build/data.ts';
import { lessonsIn } from '../build/lessons.ts';

export const known = (): Known => ({
  settings: new Set(platforms().flatMap(p => p.settings.map(s => `${p.id}.${s.id}`))),
  lessons: new Set(lessonsIn('en').map(l => l.id)),
  helplines: new Set(helplines().map(h => h.id)),
});
