import { describe, expect, it } from 'vitest';
import { hostIndex, readPlatforms } from '../../../scripts/build/data.ts';
import { findLookalike } from '../../../src/platforms/lookalike.ts';

const index = hostIndex(readPlatforms());
const ascii = (host: string) => new URL(`https://${host}`).hostname;

describe('a host that looks like a platform', () => {
  it.each([
    ['x.com.login.example', 'x', 'address'],
    ['bsky.app-verify.example', 'bluesky', 'address'],
    ['www.wikipedia.org.evil.example', 'wikipedia', 'address'],
    ['twіtter.com', 'x', 'letters'],
    ['twltter.com', 'x', 'letters'],
    ['wikipediа.org', 'wikipedia', 'letters'],
    ['wlkipedia.org', 'wikipedia', 'letters'],
    ['twitter-support.example', 'x', 'name'],
    ['login.twitter.example', 'x', 'name'],
    ['my-bsky.example', 'bluesky', 'name'],
    ['twiter.com', 'x', 'slip'],
    ['twittter.com', 'x', 'slip'],
    ['wikipeida.org', 'wikipedia', 'slip'],
  ])('%s is not %s', (host, id, why) => {
    expect(findLookalike(ascii(host), index)).toMatchObject({ id, why });
  });

  it.each([
    'x.com',
    'www.x.com',
    'en.m.wikipedia.org',
    'wikipedia.org',
    'bsky.app',
    'example.org',
    'news.example',
    'box.com',
    'mastodon.social',
    'localhost',
    'xn--e1afmkfd.example',
    'twist.com',
    'bbc.co.uk',
    'blog.x.com',
    'foundation.wikipedia.org',
  ])('%s is left alone', host => {
    expect(findLookalike(ascii(host), index)).toBeUndefined();
  });
});
