/** Tests the practice network as data: its schema, its texts in each language, and the effect of each action. */
import { describe, expect, it } from 'vitest';
import { packagedLanguages } from '../../../scripts/build/languages.ts';
import { readPlatforms, checkPracticeData, readPracticeTexts } from '../../../scripts/build/data.ts';
import { NETWORK, SCENARIOS } from '../../../src/practice/built-in-scenarios.ts';
import { insertExif } from '../../../src/practice/photo-metadata.ts';
import {
  listReplies,
  createPracticeNetwork,
  DEFAULT_SETTINGS,
  listPeople,
  listPosts,
  getProfile,
  listConversations,
} from '../../../src/practice/network.ts';
import { findPracticeFaults } from '../../../src/practice/check-practice-data.ts';
import { inspectFile } from '../../../src/files/inspect.ts';

const words = readPracticeTexts('en');
const at = (id?: string) =>
  createPracticeNetwork(
    SCENARIOS.find(s => s.id === id),
    Date.UTC(2026, 10, 25),
  );

describe('the data', () => {
  it.each(['en', 'es', 'ar'])('has all its texts in %s, and no others', lang => {
    expect(() => checkPracticeData(lang)).not.toThrow();
  });

  it('says the same in each language, in other words', () => {
    for (const lang of ['es', 'ar'])
      for (const [id, text] of Object.entries(readPracticeTexts(lang).posts))
        expect(text, `${lang} ${id}`).not.toBe(words.posts[id]);
    for (const lang of ['es', 'ar'])
      for (const [id, s] of Object.entries(readPracticeTexts(lang).scenarios))
        expect([s.tasks.length, s.talk.length, !!s.draft]).toEqual([
          words.scenarios[id]!.tasks.length,
          words.scenarios[id]!.talk.length,
          !!words.scenarios[id]!.draft,
        ]);
    expect(packagedLanguages()).toContain('ar');
  });

  it('reports what is wrong with a scenario', () => {
    const broken = { ...SCENARIOS[0]!, posts: [{ id: 1, by: 'stranger', ago: 1, likes: 0, to: 999, wave: 3 }] };
    expect(findPracticeFaults(NETWORK, [broken, ...SCENARIOS.slice(1)], words)).toEqual(
      expect.arrayContaining([
        'posts.1: is there twice',
        'over-shared.posts.1: nobody is called stranger',
        'over-shared.posts.1: answers no post',
        'over-shared.1: its wave never comes',
        'posts.301: nothing has these words',
      ]),
    );
  });

  it('starts with every setting that the platform definition reads, in its state', () => {
    const { settings } = readPlatforms().find(p => p.id === 'practice')!;
    const readable = settings.filter(s => s.control !== 'guided');
    expect(Object.keys(DEFAULT_SETTINGS).sort()).toEqual(readable.map(s => s.id).sort());
    for (const s of readable) expect([s.id, DEFAULT_SETTINGS[s.id]]).toEqual([s.id, s.default]);
    for (const s of SCENARIOS)
      for (const [id, value] of Object.entries(s.settings))
        expect(Object.keys(settings.find(x => x.id === id)!.states), id).toContain(value);
  });
});

describe('the network', () => {
  it('shows a wave once it is started, the newest first', () => {
    const h = at('swarm');
    const count = (wave: number) => listReplies(listPosts({ ...h, wave }, words), 101).length;
    expect([count(0), count(1), count(2)]).toEqual([2, 5, 7]);
    const times = listPosts({ ...h, wave: 2 }, words).map(p => p.at);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(listConversations({ ...h, wave: 2 }, words).map(t => t.id)).toContain('kai');
    expect(listConversations(h, words).map(t => t.id)).not.toContain('kai');
  });

  it('shows a profile without what a setting hides or the person removed', () => {
    const h = at('over-shared');
    expect(getProfile(h, words, 'rima')).toMatchObject({
      place: '12 Mill Lane, Harbour Town',
      birthday: '12 May 1990',
    });
    expect(getProfile({ ...h, settings: { ...h.settings, show_birthday: 'off' } }, words, 'rima')).not.toHaveProperty(
      'birthday',
    );
    expect(getProfile({ ...h, profile: { place: '' } }, words, 'rima')).not.toHaveProperty('place');
  });

  it('shows nothing more from blocked people', () => {
    const h = { ...at(), blocked: ['omar'] };
    expect(listPosts(h, words).some(p => p.by === 'omar')).toBe(false);
    expect(listConversations(h, words).some(t => t.with === 'omar')).toBe(false);
  });

  it('has only made-up people, each with a name', () => {
    for (const s of SCENARIOS)
      for (const p of listPeople(createPracticeNetwork(s, 0)))
        expect(words.people[p.handle]?.name).toMatch(/Mock|Example|Harbour/);
  });
});

it('has a photo with the metadata of a phone, and without it in the clean copy', () => {
  // Is the smallest JPEG that readers accept: start, tables, frame, scan of one block, end.
  const [ones, fifteenZeros] = [new Array<number>(64).fill(1), new Array<number>(15).fill(0)];
  const jpeg = new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xdb, 0, 67, 0, ...ones],
    ...[0xff, 0xc4, 0, 20, 0, 1, ...fifteenZeros, 0],
    ...[0xff, 0xc4, 0, 20, 0x10, 1, ...fifteenZeros, 0],
    ...[0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x3f, 0xff, 0xd9],
  ]);
  const reading = inspectFile(
    insertExif(jpeg, { make: 'Mock', model: 'Mock Phone 3', taken: '2026:08:01 18:20:00', lat: 20.5, lon: -38.25 }),
  );
  const of = (kind: string) => reading.facts.find(f => f.kind === kind);
  expect(reading.facts.find(f => f.at)?.at).toMatchObject({ lat: 20.5, lon: -38.25 });
  expect(JSON.stringify(reading.facts)).toContain('Mock Phone 3');
  expect(of('name')).toBeUndefined();
  expect(reading.copy && inspectFile(reading.copy).facts).toEqual([]);
});
