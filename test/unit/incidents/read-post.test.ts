/** Checks what is read from a post, and that nothing is guessed. */
import { describe, expect, it } from 'vitest';
import {
  readFocalPost,
  hasOwnReplies,
  readPointedPost,
  listCaptureElements,
} from '../../../src/incidents/capture/find-post.ts';
import { parseUtc } from '../../../src/incidents/capture/parse-utc.ts';
import { readProfile } from '../../../src/incidents/capture/read-profile.ts';
import { readPageContext } from '../../../src/incidents/capture/read-page-context.ts';
import { locatePage } from '../../../src/platforms/match-page.ts';
import { openPage } from '../../helpers/dom.ts';
import { getPlatform } from '../../helpers/inspect-page.ts';
import { readFixture } from '../../helpers/fixtures.ts';

const at = (id: string, html: string, url: string) => {
  const page = openPage(html, url);
  const p = getPlatform(id);
  return { p, ...page, where: locatePage(p, page.url, page.doc) };
};

describe('a time in UTC', () => {
  it.each([
    ['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01T10:00:00+01:00', '2026-03-01T09:00:00.000Z'],
    ['2026-03-01T10:00:00.000000+0000', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01T10:00:00', null],
    ['2026-03-01', null],
    ['1 March 2026', null],
    ['2026-13-01T10:00:00Z', null],
    ['', null],
    [null, null],
  ])('%s is %s', (time, utc) => expect(parseUtc(time)).toBe(utc));
});

describe('the parts of a post', () => {
  it('X: names, shown time, labelled counts and text alternatives, and none of a quoted post', () => {
    const post = `<article data-testid="tweet">
      <div data-testid="User-Name"><a href="/omar_example">Omar Mock</a><a href="/omar_example">@omar_example</a></div>
      <a href="/omar_example/status/7"><time datetime="2026-03-01T10:00:00.000Z">Mar 1</time></a>
      <div data-testid="tweetText">Here she is</div>
      <div data-testid="tweetPhoto"><img alt="A street with a blue door"></div>
      <div data-testid="tweetPhoto"><img alt=""></div>
      <article data-testid="tweet">
        <div data-testid="User-Name"><a href="/lina_example">Lina</a></div>
        <div data-testid="tweetPhoto"><img alt="Not this one"></div>
        <button data-testid="like" aria-label="9 Likes. Like"></button>
      </article>
      <button data-testid="reply" aria-label="17 Replies. Reply"></button>
      <button data-testid="like" aria-label="Like"></button></article>`;
    const { p, where, url, doc } = at(
      'x',
      `<html lang="ar"><body>${post}</body></html>`,
      'https://x.com/omar_example/status/7',
    );
    expect(readFocalPost(p, where, url, doc)).toEqual({
      kind: 'post',
      author: 'omar_example',
      name: 'Omar Mock',
      account: null,
      authorUrl: 'https://x.com/omar_example',
      permalink: 'https://x.com/omar_example/status/7',
      id: '7',
      parent: null,
      time: '2026-03-01T10:00:00.000Z',
      timeShown: 'Mar 1',
      text: 'Here she is',
      counts: ['17 Replies. Reply'],
      alts: ['A street with a blue door'],
    });
  });

  it('Bluesky: the text of the focal post, which is marked differently there', () => {
    const { p, where, url, doc } = at(
      'bluesky',
      readFixture('bluesky/post.en.html'),
      'https://bsky.app/profile/omar.test/post/3mbbbbbbbbb2b',
    );
    expect(readFocalPost(p, where, url, doc)).toMatchObject({
      id: '3mbbbbbbbbb2b',
      text: 'I know where you live.',
      time: null,
      timeShown: null,
    });
  });

  it('Reddit: a comment with its own id; a selected one belongs to the page’s thread', () => {
    const thread = 'https://www.reddit.com/r/test/comments/abc123/our_report/';
    const { p, where, url, doc } = at('reddit', readFixture('reddit/post.en.html'), thread);
    expect(readPointedPost(p, where, doc.querySelector('[thingid=t1_def456] p')!, url)).toMatchObject({
      kind: 'comment',
      id: 't1_def456',
      parent: thread,
      timeShown: '1h',
    });
    expect(readPointedPost(p, where, doc.querySelector('shreddit-post p')!, url)).toMatchObject({
      kind: 'post',
      id: 't3_abc123',
      parent: null,
    });
  });

  it('Discord: a message', () => {
    const { p, where, url, doc } = at(
      'discord',
      readFixture('discord/post.en.html'),
      'https://discord.com/channels/1/100/5002',
    );
    expect(readPointedPost(p, where, doc.querySelector('#message-content-5002')!, url)).toMatchObject({
      kind: 'message',
      id: '5002',
      timeShown: '10:00',
    });
  });

  it('truncates long values and ignores invalid URLs', () => {
    const long = 'x'.repeat(50_000);
    const photos = `<div data-testid="tweetPhoto"><img alt="${long}"></div>`.repeat(30);
    const like = (_: unknown, i: number) => `<button data-testid="like" aria-label="${i} ${long}"></button>`;
    const { p, where, url, doc } = at(
      'x',
      `<article data-testid="tweet"><div data-testid="User-Name"><a href="/o">${long}</a></div>` +
        `<a href="javascript:alert(1)//status/7"><time datetime="${long}">${long}</time></a>` +
        `<div data-testid="tweetText">${long}</div>${photos}` +
        `${Array.from({ length: 40 }, like).join('')}</article>`,
      'https://x.com/home',
    );
    const post = readPointedPost(p, where, doc.querySelector('article')!, url)!;
    expect(post.permalink).toBeNull();
    expect(post.text!.length).toBe(10_000);
    expect([post.name!.length, post.timeShown!.length]).toEqual([300, 300]);
    expect([post.alts.length, post.alts[0]!.length, post.counts.length, post.counts[0]!.length]).toEqual([
      1, 1_000, 12, 80,
    ]);
  });
});

describe('own replies', () => {
  const html = readFixture('x/post.en.html');
  const address = 'https://x.com/omar_example/status/5002';
  it('are present if a post is by the signed-in person', () => {
    const { p, where, url, doc } = at('x', html, address);
    expect(hasOwnReplies(p, where, url, doc)).toBe(true);
  });
  it('are absent if none is', () => {
    const { p, where, url, doc } = at(
      'x',
      html
        .replaceAll('/rana_example"', '/rana_other"')
        .replace('href="/rana_other" data-testid="AppTabBar', 'href="/rana_example" data-testid="AppTabBar'),
      address,
    );
    expect(where.me).toBe('rana_example');
    expect(hasOwnReplies(p, where, url, doc)).toBe(false);
  });
  it('are unknown if the page does not say who is signed in', () => {
    const { p, where, url, doc } = at('x', html.replace('AppTabBar_Profile_Link', 'x'), address);
    expect(hasOwnReplies(p, where, url, doc)).toBeNull();
  });
});

describe('a profile page', () => {
  const page = (handle: string) =>
    '<html><body><script data-testid="UserProfileSchema-test" type="application/ld+json">' +
    `{"mainEntity":{"additionalName":"${handle}","givenName":"Omar Mock","identifier":"4711"}}` +
    '</script></body></html>';
  it('gives name and account id', () => {
    const { p, where, url, doc } = at('x', page('Omar_Example'), 'https://x.com/omar_example');
    expect(readProfile(p, where, url, doc)).toEqual({ name: 'Omar Mock', account: '4711' });
  });
  it('ignores those of the previous page', () => {
    const { p, where, url, doc } = at('x', page('lina_example'), 'https://x.com/omar_example');
    expect(readProfile(p, where, url, doc)).toEqual({ name: null, account: null });
  });
});

describe('the page’s canonical URL', () => {
  const word = (canonical: string, url = 'https://x.com/omar_example/status/7?s=20') => {
    const {
      p,
      where,
      url: u,
      doc,
    } = at('x', `<html><head><link rel="canonical" href="${canonical}"></head></html>`, url);
    return readPageContext(p, where, undefined, u, doc).canonical;
  };
  it('counts if it names the same page', () =>
    expect(word('https://x.com/omar_example/status/7')).toBe('https://x.com/omar_example/status/7'));
  it.each([
    'https://x.com/omar_example/status/8',
    'https://evil.example/omar_example/status/7',
    'javascript:alert(1)',
    '',
  ])('is ignored: %s', href => expect(word(href)).toBeNull());
});

it('a long page spans the thread; on a timeline it is one post', () => {
  const { p, where, doc } = at('x', readFixture('x/post.en.html'), 'https://x.com/omar_example/status/5002');
  expect(listCaptureElements(p, where, undefined, doc)).toHaveLength(3);
  const one = doc.querySelectorAll('article')[1]!;
  expect(listCaptureElements(p, { ...where, kind: 'other' }, one.firstElementChild!, doc)).toEqual([one]);
});
