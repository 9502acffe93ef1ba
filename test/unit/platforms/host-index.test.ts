import { describe, expect, it } from 'vitest';
import { hostIndex } from '../../../scripts/build/data.ts';
import { listCandidates, matchesHost, listMatchPatterns } from '../../../src/platforms/host-index.ts';
import { allPlatforms } from '../../helpers/inspect-page.ts';

const index = hostIndex(allPlatforms);
const ids = (host: string): string[] => listCandidates(index, host).map(e => e.id);

describe('a host', () => {
  it.each([
    ['bsky.app', 'bsky.app', true],
    ['bsky.app', 'www.bsky.app', false],
    ['bsky.app', 'evilbsky.app', false],
    ['*.wikipedia.org', 'ar.m.wikipedia.org', true],
    ['*.wikipedia.org', 'evilwikipedia.org', false],
    ['*.wikipedia.org', 'wikipedia.org.evil.example', false],
  ])('of rule %s is %s: %s', (rule, host, is) => {
    expect(matchesHost(rule, host)).toBe(is);
  });

  it('that a platform names is that platform and no other', () => {
    expect(ids('x.com')).toEqual(['x']);
    expect(ids('ar.wikipedia.org')).toEqual(['wikipedia']);
  });

  it('that no platform names may be any software that identifies itself', () => {
    expect(ids('social.example')).toEqual(['mastodon']);
    for (const entry of listCandidates(index, 'social.example')) expect(entry.signs?.length).toBeGreaterThan(0);
  });

  it('belongs to one platform', () => {
    const hosts = index.flatMap(e => e.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const entry of index)
      for (const host of entry.hosts) expect(ids(host.replace('*.', 'a.'))).toEqual([entry.id]);
  });
});

describe('match patterns', () => {
  it('are for https, and also for http on onion hosts', () => {
    expect(listMatchPatterns({ hosts: ['x.com', '*.wikipedia.org', 'abc.onion'] })).toEqual([
      'https://x.com/*',
      'https://*.wikipedia.org/*',
      'https://abc.onion/*',
      'http://abc.onion/*',
    ]);
  });

  it('never include all hosts', () => {
    for (const pattern of index.flatMap(listMatchPatterns))
      expect(pattern).toMatch(/^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  });
});
