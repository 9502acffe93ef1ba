/**
 * Looks in the built package for every way to reach the network or to turn text into code: only known places may have
 * one, each with the reason why it is harmless.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import { root } from '../../scripts/build/data.ts';
import { BROWSERS } from '../../scripts/build.ts';

/** Matches any of the patterns; for one that would be too long for a line. */
const anyOf = (flags: string, ...patterns: RegExp[]) => new RegExp(patterns.map(p => p.source).join('|'), flags);

const WAYS: Record<string, RegExp> = {
  fetch: /(?<!\w)fetch\s*\(/g,
  'a request by another name': anyOf(
    'g',
    /XMLHttpRequest|\bWebSocket|WebTransport|EventSource|sendBeacon|\bRTC[A-Z]\w+|importScripts|fetchLater/,
    /BackgroundFetch|PresentationRequest|navigator\.connect|requestMIDI|NetworkInformation|serviceWorker\b/,
  ),
  'a module at run time': /\bimport\s*\(/g,
  'a thread': /\bnew\s+(?:Shared)?Worker\b|audioWorklet|paintWorklet/g,
  'a picture or sound by script': /\bnew\s+(?:Image|Audio)\b|\bFontFace\s*\(/g,
  'a hint to load or connect ahead': /speculationrules|prerender|prefetch|preconnect|modulepreload/g,
  'something remote in a style': /url\(\s*["'`]?\s*(?:https?:|\/\/)|@import|image-set\(/g,
  'something remote in HTML': new RegExp(
    /<(?:img|script|link|iframe|frame|video|audio|source|track|object|embed|form|base|input|use|image)\b[^>]*/.source +
      /\b(?:src|srcset|href|action|data|formaction|poster|ping)\s*=\s*["'`]?\s*(?:https?:|\/\/)/.source,
    'gi',
  ),
  'a form that is sent': /formAction|\.action\s*=|\.submit\(\)|requestSubmit/g,
  'a page that is gone to': /window\.open|location\.(?:href\s*=|assign|replace)|location\s*=[^=]/g,
  'text as code': /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(\s*["'`]|setTimeout\(\s*["'`]|setInterval\(\s*["'`]/g,
  'text as HTML': anyOf(
    'g',
    /\.(?:innerHTML|outerHTML)\s*=(?!=)|insertAdjacentHTML|document\.write|createContextualFragment/,
    /setHTMLUnsafe|parseFromString|\.srcdoc/,
  ),
  'what is shared with the browser maker':
    /storage\.sync|cookieStore|document\.cookie|(?:default|chrome|browser)\.(?:identity|gcm|instanceID)\b/g,
};

interface Known {
  way: keyof typeof WAYS;
  /** Matches its surroundings. */
  as: RegExp;
  why: string;
}
const KNOWN: Known[] = [
  {
    way: 'fetch',
    as: new RegExp(
      /not a packaged file.{0,60}await fetch\([\w$]+(?:\.\w+)*\.runtime\.getURL\([\w$]+\),/.source +
        /\{mode:["`]same-origin["`],redirect:["`]error["`]\}/.source,
      's',
    ),
    why: 'src/lib/package-file.ts, tested in test/unit/lib/package-file.test.ts',
  },
  {
    way: 'fetch',
    as: /_index\.fetch\(|\}fetch\(\w+,\w+\)\{if\(typeof \w+!=["`]string["`]\)throw Error\(["`]key must be a string["`]/,
    why: 'minisearch: a method of its tree of words with the same name',
  },
  {
    way: 'a module at run time',
    as: /(?:\(\)=>|await ?\(?)import\(["`]\.\/[\w.-]+\.js["`]\)/,
    why: 'parts of our own views, by a fixed name',
  },
  {
    way: 'a module at run time',
    as: /![\w$]+\.has\([\w$]+\)&&[\w$]+&&[\w$]+\([\w$]+,await import\([\w$]+\)\)/,
    why: 'zip.js: a further method of compression, by its address; none is registered',
  },
  {
    way: 'a thread',
    as: /new Worker\(new URL\(["`]\/assets\/(?:argon2|encryption)\.worker\.js["`]/,
    why: 'our own threads, by a fixed name',
  },
  {
    way: 'a thread',
    as: anyOf(
      '',
      /try\{[\w$]+=new Worker\([\w$]+,[\w$]+\)\}catch/,
      /else [\w$]+=new Worker\([\w$]+,[\w$]+\);return [\w$]+\.addEventListener/,
    ),
    why: 'zip.js: turned off (archive/list-entries.ts); see test/unit/downloads/read-download.test.ts',
  },
  { way: 'a hint to load or connect ahead', as: /x-dns-prefetch-control" content="off"/, why: 'turns it off' },
  {
    way: 'a hint to load or connect ahead',
    as: /\.supports\(`modulepreload`\)\?`modulepreload`:`preload`/,
    why: 'vite: preloads styles and scripts of the package for a view',
  },
  {
    way: 'a page that is gone to',
    as: /location\.assign\([\w$]+\([`'"]slides[`'"]\)\)/,
    why: 'src/workshop/running-session.ts: a page of ours by its name (src/lib/page-url.ts)',
  },
  {
    way: 'a page that is gone to',
    as: /location\.replace\(["`]about:blank["`]\)|window\.close\(\):location\.replace\(\w+\)/,
    why:
      'Quick exit: a blank page (src/preferences/quick-exit.ts); ' +
      'the site that the person chose is opened by the worker, as a tab',
  },
  {
    way: 'a page that is gone to',
    as: /!location\.hash&&[\w$]+&&location\.replace\([\w$]+\([\w$]+\.start\)\)/,
    why: 'practice: an address behind the # of its own page',
  },
  {
    way: 'a page that is gone to',
    as: /\(\w+\.preventDefault\(\),location\.replace\(\w+\.currentTarget\.href\)\)/,
    why: 'src/views/shell/side-menu.tsx: a page of ours, whose link was selected (src/lib/page-url.ts)',
  },
  {
    way: 'text as HTML',
    as: /\w+\.innerHTML=\w+\.__html/,
    why: 'preact: for a property that no view of ours uses (asserted below)',
  },
  {
    way: 'text as HTML',
    as: /parseFromString\(|documentElement\.innerHTML=\w+\?\w+:\w+/,
    why: 'DOMPurify: makes a document that is not shown, to clean it',
  },
];

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(f => /\.(js|mjs|html|css|svg)$/.test(f));

describe.each(BROWSERS)('%s', target => {
  const dist = getBuildFolder(target);
  const texts = files(dist).map(f => ({ f, text: readFileSync(join(dist, f), 'utf8') }));

  it.each(Object.keys(WAYS))('%s: only in known places', way => {
    const met = new Set<Known>();
    const strange = texts.flatMap(({ f, text }) =>
      [...text.matchAll(WAYS[way]!)].flatMap(m => {
        const around = text.slice(Math.max(0, m.index - 120), m.index + 120);
        const known = KNOWN.find(k => k.way === way && k.as.test(around));
        if (known) {
          met.add(known);
          return [];
        }
        return [`${f}: ${around}`];
      }),
    );
    expect(strange).toEqual([]);
    expect(
      KNOWN.filter(k => k.way === way && !met.has(k)).map(k => k.why),
      'known, but no longer there',
    ).toEqual([]);
  });

  it('has our own fetch once', () => {
    expect(texts.reduce((n, { text }) => n + [...text.matchAll(/(?<![.\w}])fetch\s*\(/g)].length, 0)).toBe(1);
  });

  it('imports modules of the package alone, and refers to no other file', () => {
    const from = texts
      .filter(t => t.f.endsWith('.js'))
      .flatMap(({ f, text }) =>
        [...text.matchAll(/(?:^|[;}\s])(?:import|export)\b[^;`'"()]*?(?:from)?\s*["'`]([^"'`\n]+)["'`]/g)].map(
          m => `${f}: ${m[1]}`,
        ),
      );
    expect(from.length).toBeGreaterThan(20);
    expect(from.filter(x => !/: \.{1,2}\/[\w./-]+\.js$/.test(x))).toEqual([]);
    const refs = texts
      .filter(t => t.f.endsWith('.html'))
      .flatMap(({ f, text }) =>
        [...text.matchAll(/\b(?:src|href|action|srcset|data)\s*=\s*["']?([^"'\s>]+)/g)].map(m => `${f}: ${m[1]}`),
      );
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter(x => !/: \/assets\/[\w.-]+\.(?:js|css)$/.test(x))).toEqual([]);
  });
});

it('no view hands HTML to preact', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(f => /\.tsx?$/.test(f));
  expect(
    sources.filter(f => /dangerouslySetInnerHTML|__html/.test(readFileSync(join(root, 'src', f), 'utf8'))),
  ).toEqual([]);
});
