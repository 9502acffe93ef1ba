/** What the product itself makes: built-in lessons and agendas as files of a pack, signed with the person's key, and read as any other. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { agendasIn } from '../../scripts/build/agendas.ts';
import { folders } from '../../scripts/build/languages.ts';
import { lessonsIn, packagedLesson } from '../../scripts/build/lessons.ts';
import { known } from '../../scripts/packs/known.ts';
import { packFiles, signedByMe } from '../../src/packs/content/own.ts';
import { isRefused, openContent } from '../../src/packs/content/pack.ts';
import { memory } from '../../src/vault/session.ts';

const manifest = { kind: 'content', format: 1, id: 'all', name: 'All of it', maker: 'Harbour Helpdesk', version: 1, madeOn: '2026-11-25' } as const;
const all = known();

describe.each(folders().filter(lang => lessonsIn(lang).length))('every lesson and agenda in %s', lang => {
  it('goes into a pack and comes out as it was, without its drawings', async () => {
    const lessons = lessonsIn(lang).map(packagedLesson);
    const agendas = agendasIn(lang, lessonsIn(lang));
    const files = packFiles(manifest, lessons.map(of => ({ of, language: lang })), agendas.map(of => ({ of, language: lang })));
    const { zip, fingerprint } = await signedByMe(files, true);
    const opened = await openContent(zip, all);
    if (isRefused(opened)) throw new Error(JSON.stringify(opened.problems.slice(0, 5)));
    expect(opened.by).toBe(fingerprint);
    expect(opened.content.lessons[lang]!.map(l => packagedLesson(l))).toEqual(lessons.map(l => ({ ...l, drawings: [] })));
    expect(opened.content.agendas[lang] ?? []).toEqual([...agendas].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });
});

describe('the person’s key', () => {
  it('is made once, and signs the next pack too', async () => {
    const files = packFiles(manifest, lessonsIn('en').slice(0, 1).map(of => ({ of, language: 'en' })), []);
    const [a, b] = [await signedByMe(files, true), await signedByMe(files, true)];
    expect(a.fingerprint).toBe(b.fingerprint);
    expect(Buffer.from(a.zip).equals(Buffer.from(b.zip))).toBe(true);
    expect(Object.keys(await memory.get(null)).filter(k => k.includes('packKey'))).toHaveLength(1);
  });
});
