/** The popup's first screen has words in every language, in its own HTML. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { dressLater, firstWords, sharedFirst } from '../../scripts/build/first-screen.ts';
import { languages } from '../../scripts/build/languages.ts';

const html = readFileSync(join(root, 'src/popup/index.html'), 'utf8');

it('each word of each language stands there, and none is empty', () => {
  const said = /data-words="([^"]*)"/.exec(firstWords(html))![1]!.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const words = JSON.parse(said) as Record<string, Record<string, string>>;
  expect(Object.keys(words)).toEqual(languages());
  const asked = [...html.matchAll(/data-word="([\w.]+)"/g)].map(m => m[1]!);
  expect(asked).toContain('leave');
  for (const own of Object.values(words)) expect(asked.filter(key => !own[key])).toEqual([]);
});

it('a page without a place for them stops the build', () => {
  expect(() => firstWords('<div id="app"></div>')).toThrow('no place');
});

it('a view\'s own styles come last, and none is lost', () => {
  const link = (name: string) => `<link rel="stylesheet" crossorigin href="/assets/${name}-x1.css">`;
  expect(sharedFirst(`${link('log')}\n${link('ui')}`, 'log')).toBe(`${link('ui')}\n${link('log')}`);
  expect(sharedFirst(link('ui'), 'log')).toBe(link('ui'));
});

it('only what the first screen wears holds it up', () => {
  const link = (name: string) => `    <link rel="stylesheet" crossorigin href="/assets/${name}-x1.css">\n`;
  const said = dressLater(`${['ui', 'index', 'learn', 'help'].map(link).join('')}<div id="app">`);
  expect(said).toBe(`${link('ui')}${link('index')}<div id="app" data-dress="/assets/learn-x1.css /assets/help-x1.css">`);
});
