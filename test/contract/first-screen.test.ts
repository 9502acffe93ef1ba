/** The popup's first screen, in each language: its words and what they wear stand in its own HTML. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { allowing, dressed, inWords, restLater } from '../../scripts/build/first-screen.ts';
import { languages } from '../../scripts/build/languages.ts';

const html = readFileSync(join(root, 'src/popup/index.html'), 'utf8');
const slots = html.match(/data-word="/g)!.length;

describe.each(languages())('%s', code => {
  it('has each word, in its direction, and no place is left empty', () => {
    const said = inWords(html, code);
    expect(said).not.toContain('data-word');
    expect(said.match(/(role="status">|pill leave">|<span>)[^<>]{2,}</g)).toHaveLength(slots);
    expect(said).toContain(`<html lang="${code}" dir="${['ar', 'fa', 'ur'].includes(code) ? 'rtl' : 'ltr'}"`);
    expect(said).toContain('<div id="app" class="said"');
  });
});

it('words are text: nothing in them becomes a part of the page', () => {
  expect(inWords('<b data-word="x.y"></b>', 'en', { x: { y: '<script> & co' } }, {})).toContain(
    '<b>&lt;script> &amp; co</b>',
  );
});

it('what a language lacks is the English', () => {
  expect(inWords('<b data-word="x"></b>', 'fr', {}, { x: 'Leave' })).toContain('>Leave<');
});

it('a page without a place for words, or without a rest, stops the build', () => {
  expect(() => inWords('<div id="app"></div>', 'en')).toThrow('no place');
  expect(() => restLater('<div id="app"></div>')).toThrow('no script');
});

describe('styles', () => {
  const files: Record<string, string> = {
    'assets/ui.css':
      ':root{--sea:#123}.btn{color:var(--sea)}.card{margin:1px}.tabs [aria-current=page]{color:red}@media (prefers-color-scheme:dark){:root{--sea:#456}.card{margin:2px}}',
    'assets/learn.css': '.lesson{margin:3px}',
    'assets/index.css': 'body{width:380px}',
  };
  const page = `<html>\n  <head>\n${Object.keys(files)
    .map(f => `    <link rel="stylesheet" crossorigin href="/${f}">\n`)
    .join('')}  </head>\n<div id="app"><div class="tabs"><button class="btn">x</button></div></div></html>`;

  it('of the shared ones stand in the page those that it wears, below what comes later; its own have the last word', async () => {
    const { html: said, style } = await dressed(page, 'index', f => files[f]!);
    expect(style).toMatch(/^@layer first\{/);
    expect(style.endsWith('}body{width:380px}')).toBe(true);
    for (const worn of ['.btn{', '--sea:#456', '[aria-current=page]']) expect(style).toContain(worn);
    for (const later of ['.card', '.lesson']) expect(style).not.toContain(later);
    expect(said).not.toContain('<link');
    expect(said).toContain('data-dress="/assets/ui.css /assets/learn.css"');
    expect(said).toContain(`<style>${style}</style>`);
  });

  it('the policy takes that one style by its hash', () => {
    const hash = createHash('sha256').update('a{}').digest('base64');
    expect(allowing("x; style-src 'self'; y", 'a{}')).toBe(`x; style-src 'self' 'sha256-${hash}'; y`);
  });
});
