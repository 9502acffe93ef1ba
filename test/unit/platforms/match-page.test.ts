import { describe, expect, it } from 'vitest';
import { normalizeHandle, matchesSigns, locatePage } from '../../../src/platforms/match-page.ts';
import { openPage } from '../../helpers/dom.ts';
import { getPlatform } from '../../helpers/inspect-page.ts';

function where(id: string, address: string, html = ''): ReturnType<typeof locatePage> {
  const { url, doc } = openPage(html, address);
  return locatePage(getPlatform(id), url, doc);
}

describe('handles', () => {
  it.each([
    ['@Rana', 'rana'],
    ['rana@here.example', 'rana'],
    ['@rana@HERE.example', 'rana'],
    ['Rana_Example', 'rana example'],
    ['Rana%20Example', 'rana example'],
    ['100%', '100%'],
    ['rana@other.example', 'rana@other.example'],
  ])('compares %s as %s', (handle, plain) => {
    expect(normalizeHandle(handle, 'here.example')).toBe(plain);
  });

  it('may be missing', () => {
    expect(normalizeHandle(undefined, 'here.example')).toBeUndefined();
  });
});

describe('the current page', () => {
  const me = '<script id="initial-state">{"meta":{"me":"1"},"accounts":{"1":{"acct":"rana"}}}</script>';

  it('is the own profile only if it is the person’s own', () => {
    expect(where('mastodon', 'https://m.example/@Rana', me)).toMatchObject({
      kind: 'own-profile',
      me: 'rana',
      params: { handle: 'Rana' },
    });
    expect(where('mastodon', 'https://m.example/@rana@m.example', me).kind).toBe('own-profile');
    expect(where('mastodon', 'https://m.example/@rana@other.example', me).kind).toBe('profile');
    expect(where('mastodon', 'https://m.example/@omar', me).kind).toBe('profile');
  });

  it('is nobody’s own profile while it is unknown who is signed in', () => {
    const signedOut = where('mastodon', 'https://m.example/@rana');
    expect(signedOut.kind).toBe('profile');
    expect(signedOut).not.toHaveProperty('me');
    expect(where('wikipedia', 'https://en.wikipedia.org/wiki/A', '<body class="ns-2 action-view">').kind).toBe(
      'profile',
    );
  });

  it('is the own profile where only its owner has the button', () => {
    expect(where('x', 'https://x.com/rana_example', '<a data-testid=editProfileButton>').kind).toBe('own-profile');
    expect(where('x', 'https://x.com/rana_example', '<div hidden><a data-testid=editProfileButton>').kind).toBe(
      'profile',
    );
  });

  it('supports names in any script and with spaces', () => {
    const html =
      '<body class="ns-3 action-view">' +
      '<script>RLCONF={"wgUserName":"\\u0631\\u0646\\u0627 R","wgRelevantUserName":"رنا_R"}</script>';
    expect(where('wikipedia', 'https://ar.wikipedia.org/wiki/User_talk:X', html)).toMatchObject({
      kind: 'own-profile',
      me: 'رنا R',
    });
  });

  it('is other on every page that the definition does not name', () => {
    expect(where('x', 'https://x.com/home')).toMatchObject({ kind: 'other', params: {}, language: 'und' });
    expect(where('x', 'https://x.com/settings/new_page').kind).toBe('other');
    expect(where('x', 'https://x.com/SETTINGS').kind).toBe('other');
    expect(where('mastodon', 'https://m.example/@rana/followers').kind).toBe('other');
  });

  it('has the language of the page', () => {
    expect(where('x', 'https://x.com/home', '<html lang=ar>').language).toBe('ar');
  });
});

describe('signals', () => {
  it.each([
    [undefined, true],
    [[['p', 'b']], true],
    [[['p', 'i']], false],
    [[['i'], ['b']], true],
    [[], false],
  ])('%j: %s', (signs, there) => {
    expect(matchesSigns(signs, openPage('<p></p><b></b>', 'https://here.example').doc)).toBe(there);
  });
});
