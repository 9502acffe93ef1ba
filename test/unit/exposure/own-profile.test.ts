/** Checks what every platform definition says of the own profile: which fields are public, and what changes them. */
import { describe, expect, it } from 'vitest';
import { readProfile, listOtherFields } from '../../../src/exposure/profile.ts';
import { locatePage } from '../../../src/platforms/match-page.ts';
import { openPage } from '../../helpers/dom.ts';
import { allPlatforms, getPlatform } from '../../helpers/inspect-page.ts';
import { readFixture } from '../../helpers/fixtures.ts';

const shown = (file: string, url: string) => {
  const p = getPlatform(file.split('/')[0]!),
    { doc, url: at } = openPage(readFixture(file), url);
  const where = locatePage(p, at, doc);
  return where.kind === 'own-profile'
    ? listOtherFields(readProfile(p, doc), []).map(f => `${f.field}: ${f.value}`)
    : where.kind;
};

describe('on one’s own profile', () => {
  it.each([
    [
      'bluesky/own-profile.es.html',
      'https://bsky.app/profile/rana.test',
      ['name: Rana Ejemplo', 'website: rana.example'],
    ],
    [
      'x/own-profile.ar.html',
      'https://x.com/rana_example',
      ['name: رنا مثال @rana_example', 'place: مدينة المثال', 'birthday: مواليد 1 مارس 1990'],
    ],
    [
      'github/own-profile.en.html',
      'https://github.com/rana-example',
      ['name: Rana Example', 'work: Example Organisation', 'place: Example City', 'website: rana.example'],
    ],
    [
      'facebook/own-profile.ar.html',
      'https://www.facebook.com/profile.php?id=100000000000147',
      expect.arrayContaining([expect.stringMatching(/^name: .*رنا/)]),
    ],
    ['mastodon/own-profile-old.en.html', 'https://mastodon.example/@rana', ['place: Example City']],
    [
      'tiktok/own-profile.ar.html',
      'https://www.tiktok.com/@rana.example',
      expect.arrayContaining([expect.stringMatching(/^name: /)]),
    ],
  ])('%s', (file, url, fields) => expect(shown(file, url)).toEqual(fields));
});

it.each([
  ['bluesky/profile.en.html', 'https://bsky.app/profile/omar.test'],
  ['x/profile.en.html', 'https://x.com/omar_example'],
  ['github/profile.en.html', 'https://github.com/omar-example'],
  ['facebook/profile.en.html', 'https://www.facebook.com/omar.example'],
  ['mastodon/profile.en.html', 'https://mastodon.example/@omar'],
  ['tiktok/profile.en.html', 'https://www.tiktok.com/@omar.example'],
  ['linkedin/profile.en.html', 'https://www.linkedin.com/in/omar-example/'],
  ['instagram/profile.en.html', 'https://www.instagram.com/omar_example/'],
  ['youtube/profile.en.html', 'https://www.youtube.com/@omar-example'],
])('of somebody else is not read: %s', (file, url) => expect(shown(file, url)).toBe('profile'));

it('lists once what a field names or shares with another', () => {
  const fields = [
    { id: 'name', text: 'Rana' },
    { id: 'place', text: 'Port', kind: 'place' as const },
    { id: 'link', text: 'rana.example' },
    { id: 'website', text: 'rana.example' },
    { id: 'bio', text: 'Lawyer' },
  ];
  expect(listOtherFields(fields, [{ field: 'place', value: 'Port' }])).toEqual([
    { field: 'name', value: 'Rana' },
    { field: 'link', value: 'rana.example' },
  ]);
});

it('names only settings that exist', () => {
  for (const p of allPlatforms)
    for (const f of p.profile)
      for (const id of f.mend ?? [])
        expect(
          p.settings.map(s => s.id),
          `${p.id} ${f.id}`,
        ).toContain(id);
});
