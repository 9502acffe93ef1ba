import { describe, expect, it } from 'vitest';
import { findPageUrl, matchTemplate, findPage, findPagePath } from '../../../src/platforms/match-url.ts';
import type { PageRule } from '../../../src/platforms/schema.ts';
import { openPage } from '../../helpers/dom.ts';
import { allPlatforms } from '../../helpers/inspect-page.ts';

describe('a path template', () => {
  it.each([
    ['/@{handle}', '/@rana', { handle: 'rana' }],
    ['/@{handle}', '/@rana/', { handle: 'rana' }],
    ['/@{handle}/{id:[0-9]+}', '/@rana@other.example/12', { handle: 'rana@other.example', id: '12' }],
    ['/messages/*', '/messages', {}],
    ['/messages/*', '/messages/1/2', {}],
    ['/{tab:media|likes}', '/likes', { tab: 'likes' }],
    ['/a.b(c)', '/a.b(c)', {}],
  ])('%s fits %s', (template, path, params) => {
    expect(matchTemplate(template, path)).toEqual(params);
  });

  it.each([
    ['/@{handle}', '/@rana/12'],
    ['/@{handle}', '/rana'],
    ['/@{handle}', '/x/@rana'],
    ['/@{handle}/{id:[0-9]+}', '/@rana/12a'],
    ['/messages/*', '/messages-of-old'],
    ['/{tab:media|likes}', '/likes2'],
    ['/a.b', '/aXb'],
  ])('%s does not fit %s', (template, path) => {
    expect(matchTemplate(template, path)).toBeUndefined();
  });
});

describe('the page for a URL', () => {
  const at = (page: Omit<PageRule, 'kind'>, address: string, html = ''): string | undefined => {
    const { url, doc } = openPage(html, `https://here.example${address}`);
    return findPage(
      {
        pages: [
          { kind: 'post', ...page },
          { kind: 'profile', path: '/*' },
        ],
      },
      url,
      doc,
    )?.rule.kind;
  };

  it('is the first that fits', () => {
    expect(at({ path: '/p/{id}' }, '/p/1')).toBe('post');
    expect(at({ path: '/p/{id}' }, '/q/1')).toBe('profile');
  });

  it('needs the query and the element, and must not have the excluded words', () => {
    expect(at({ query: { diff: '{id:[0-9]+}' } }, '/w?diff=12')).toBe('post');
    expect(at({ query: { diff: '{id:[0-9]+}' } }, '/w?other=12')).toBe('profile');
    expect(at({ when: 'body.edit' }, '/', '<body class=edit>')).toBe('post');
    expect(at({ when: 'body.edit' }, '/', '<body>')).toBe('profile');
    expect(at({ path: '/{handle}', not: { handle: ['home'] } }, '/Home')).toBe('profile');
  });
});

describe('the path that opens a page', () => {
  const pages: PageRule[] = [
    { kind: 'post', path: '/p/{id}' },
    { kind: 'messages', path: '/dm/*' },
    { kind: 'profile', path: '/u/{handle}', open: '/me' },
    { kind: 'composer', path: '/new' },
  ];

  it('never has an unfilled parameter', () => {
    expect(findPagePath({ pages }, ['post'])).toBeUndefined();
    expect(findPagePath({ pages }, ['messages'])).toBeUndefined();
    expect(findPagePath({ pages }, ['profile'])).toBe('/me');
    expect(findPagePath({ pages }, ['settings:gone'])).toBeUndefined();
  });

  it('is that of the first kind with one', () => {
    expect(findPagePath({ pages }, ['post', 'composer'])).toBe('/new');
  });

  const kinds = allPlatforms.flatMap(p =>
    [...new Set(p.pages.filter(x => !x.when && x.kind.startsWith('settings:')).map(x => x.kind))].map(kind => ({
      p,
      id: p.id,
      kind,
    })),
  );
  it.each(kinds)('leads to the page itself: $id $kind', ({ p, kind }) => {
    const { url, doc } = openPage('', new URL(findPagePath(p, [kind])!, 'https://here.example').href);
    expect(findPage(p, url, doc)?.rule.kind).toBe(kind);
  });

  // Skips software without URLs for its settings (screens within one page).
  const addressed = (p: (typeof allPlatforms)[number]) =>
    p.pages.some(x => x.kind.startsWith('settings:') && (x.path ?? x.open) !== undefined);
  it.each(
    allPlatforms.filter(addressed).flatMap(p => p.settings.map(s => ({ p, id: p.id, name: s.id, kinds: s.pages }))),
  )('exists for $id $name', ({ p, kinds: pagesOf }) => {
    expect(findPagePath(p, pagesOf)).toMatch(/^(\/|https:\/\/)/);
  });
});

describe('the URL to open', () => {
  const from = (id: string, kind: string, host?: string): string | undefined => {
    const url = host ? new URL(`https://${host}/somewhere`) : undefined;
    return findPageUrl(
      allPlatforms.find(p => p.id === id)!,
      [kind],
      url && { url, resolve: path => new URL(path, url.origin).href },
    );
  };

  it.each([
    ['facebook', 'settings:posts', 'm.facebook.com', 'https://m.facebook.com/settings/?tab=posts'],
    ['facebook', 'settings:posts', 'accountscenter.facebook.com', 'https://www.facebook.com/settings/?tab=posts'],
    ['facebook', 'settings:ads', 'www.facebook.com', 'https://accountscenter.facebook.com/ads'],
    [
      'instagram',
      'settings:account-privacy',
      'accountscenter.instagram.com',
      'https://www.instagram.com/accounts/settings/v2/account_privacy',
    ],
    [
      'linkedin',
      'settings:visibility',
      'www.linkedin.com',
      'https://www.linkedin.com/mypreferences/d/categories/visibility',
    ],
    [
      'linkedin',
      'settings:visibility',
      'fr.linkedin.com',
      'https://www.linkedin.com/mypreferences/d/categories/visibility',
    ],
    ['github', 'settings:profile', 'gist.github.com', 'https://github.com/settings/profile'],
    [
      'x',
      'settings:location',
      'twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion',
      'https://twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion/settings/location',
    ],
    ['mastodon', 'settings:privacy', 'here.example', 'https://here.example/settings/privacy'],
    ['x', 'settings:location', undefined, 'https://x.com/settings/location'],
    ['mastodon', 'settings:privacy', undefined, undefined],
  ])('of %s %s from %s is %s', (id, kind, host, address) => {
    expect(from(id, kind, host)).toBe(address);
  });
});
