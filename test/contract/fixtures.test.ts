/** Reads every fixture as the extension reads a page, and compares what it finds with the truth table. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listComposers, readComposerText } from '../../src/exposure/composer.ts';
import { readProfile } from '../../src/exposure/profile.ts';
import { detectPii } from '../../src/exposure/with-lexicons.ts';
import type { Platform } from '../../src/platforms/schema.ts';
import type { Setting } from '../../src/platforms/setting-schema.ts';
import { locatePage } from '../../src/platforms/match-page.ts';
import { readFocalPost } from '../../src/incidents/capture/find-post.ts';
import { openPage } from '../helpers/dom.ts';
import {
  externalPlatforms,
  listFindings,
  getFixtureLanguage,
  getPlatform,
  matchPlatform,
  getExpectedState,
} from '../helpers/inspect-page.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { truth } from '../fixtures/truth.ts';

const exposures = (text: string): string[] => detectPii(text).map(s => `${s.kind} ${text.slice(s.start, s.end)}`);
const profileExposures = (p: Platform, doc: Document): string[] =>
  readProfile(p, doc).flatMap(field =>
    (field.kind ? [`${field.kind} ${field.text}`] : exposures(field.text)).map(found => `${field.id} ${found}`),
  );

it.each(truth.filter(t => t.platform === null))('$file belongs to no platform', t => {
  expect(matchPlatform(openPage(readFixture(t.file), t.url))).toBeUndefined();
});

it.each(truth.filter(t => t.platform !== null))('$file is read correctly', t => {
  const p = getPlatform(t.platform!);
  const page = openPage(readFixture(t.file), t.url);
  const where = locatePage(p, page.url, page.doc);
  expect(matchPlatform(page)?.id).toBe(t.platform);
  expect(where).toMatchObject({ kind: t.kind, language: getFixtureLanguage(t) });

  const found = listFindings(p, where.kind, page);
  expect(Object.fromEntries(found.map(f => [f.id, f.state]))).toEqual(
    Object.fromEntries(found.map(f => [f.id, getExpectedState(t, f.id)])),
  );
  expect(found.map(f => f.id)).toEqual(expect.arrayContaining(Object.keys(t.settings)));
  expect(Object.fromEntries(found.flatMap(f => (f.seems ? [[f.id, f.seems]] : [])))).toEqual(t.seems ?? {});

  if (where.kind === 'own-profile') expect(profileExposures(p, page.doc)).toEqual(t.profile ?? []);
  expect(listComposers(p, page.doc).flatMap(box => exposures(readComposerText(box)))).toEqual(t.composer ?? []);

  const post = readFocalPost(p, where, page.url, page.doc) ?? null;
  if (t.post) expect(post).toMatchObject(t.post);
  else expect(post).toBeNull();
});

describe('the fixtures', () => {
  it('are all in the list, and the list names no other', () => {
    const there = readdirSync(join(import.meta.dirname, '../fixtures'), { recursive: true })
      .map(String)
      .filter(f => f.endsWith('.html'));
    expect(truth.map(t => t.file).sort()).toEqual(there.map(f => f.replaceAll('\\', '/')).sort());
  });

  /** What is found by its name alone can be shown in no other languages than those in which the name is known. */
  const countLanguages = ({ locate = [] }: Setting): number =>
    locate.length && locate.every(l => l.name)
      ? new Set(locate.flatMap(l => Object.keys(l.name ?? {}))).size
      : Infinity;
  // Medium evidence is never called protected or exposed, so it has no pair.
  const wanted = externalPlatforms.flatMap(p =>
    p.settings
      .filter(s => s.control !== 'guided' && s.evidence === 'high')
      .flatMap(s =>
        [...new Set(Object.values(s.states))].map(state => ({
          platform: p.id,
          setting: s.id,
          state,
          languages: Math.min(2, countLanguages(s)),
        })),
      ),
  );
  it.each(wanted)(
    'show $platform $setting $state in $languages languages',
    ({ platform, setting, state, languages }) => {
      const pages = truth.filter(t => t.platform === platform && t.settings[setting] === state);
      expect(new Set(pages.map(getFixtureLanguage)).size).toBeGreaterThanOrEqual(languages);
    },
  );

  const shown = externalPlatforms.filter(p => truth.some(t => t.file.startsWith(`${p.id}/`)));
  it.each(shown.map(p => [p.id, p] as const))(
    'show every part of the definition of %s, and unknown software',
    (id, p) => {
      const own = truth.filter(t => t.file.startsWith(`${id}/`));
      const described = [
        ...(p.profile.length && (p.me || p.own) ? ['own-profile'] : []),
        ...(p.pages.some(x => x.kind === 'profile') ? ['profile'] : []),
        ...(p.post && p.pages.some(x => x.kind === 'post') ? ['post'] : []),
      ];
      expect(own.map(t => t.kind)).toEqual(expect.arrayContaining(described));
      if (p.compose.length) expect(own.some(t => t.composer)).toBe(true);
      expect(own.some(t => t.platform === null)).toBe(true);
    },
  );
});
