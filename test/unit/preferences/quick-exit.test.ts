/** Checks which URLs quick exit may open. */
import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { parseQuickExitSite } = await import('../../../src/preferences/quick-exit.ts');

describe('a quick exit site', () => {
  it.each([
    ['https://weather.example/today', 'https://weather.example/today'],
    ['  weather.example  ', 'https://weather.example/'],
    ['weather.example:8443/x', 'https://weather.example:8443/x'],
    ['HTTPS://Weather.Example', 'https://weather.example/'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/'],
  ])('accepts %s', (typed, address) => expect(parseQuickExitSite(typed)).toBe(address));

  it.each([
    '',
    ' ',
    'weather',
    'localhost',
    'http://weather.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:config',
    'file:///etc/passwd',
    'chrome://history',
    'moz-extension://a.b/c',
    'https://user@weather.example',
    'https://user:word@weather.example',
    'https://weather.example/a b',
    `https://weather.example/${'a'.repeat(300)}`,
    'https://',
    'javascript:x.y',
    'ftp://a.example',
  ])('rejects %s', typed => expect(parseQuickExitSite(typed)).toBeUndefined());
});
