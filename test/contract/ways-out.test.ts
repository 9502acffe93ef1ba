/**
 * Every way in which code of a browser can reach the network or make text into code, looked for in what is shipped:
 * exactly the known places, each with who it is and why it leads nowhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';

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
  way: keyof typeof WAYS /** What stands around it. */;
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
    as: anyOf(
      's',
      /_index\.fetch\(/,
      /\}fetch\(\w+,\w+\)\{if\(["`]string["`]!=typeof \w+\)throw Error\(["`]key must be a string["`]/,
    ),
    why: 'minisearch: a method of its tree of words, which only bears that name',
  },
  {
    way: 'a module at run time',
    as: /(?:\(\)=>|await ?\(?)import\(["`]\.\/[\w.-]+\.js["`]\)/,
    why: 'parts of our own views, by a fixed name',
  },
  {
    way: 'a module at run time',
    as: /import\(\w+\.dataset\.rest\)/,
    why: 'the popup’s second part, whose name the build wrote into its page (asserted below)',
  },
  {
    way: 'a module at run time',
    as: /await ?\(?import\([\w$]+(?:\.\w+)*\.runtime\.getURL\(["`]content\/\$\{\w+\}\.js["`]\)\)/,
    why: 'src/content/take-part.ts: one of four packaged parts, by its type',
  },
  {
    way: 'a thread',
    as: /new Worker\(new URL\(["`]\/assets\/(?:argon2|lock)\.worker\.js["`]/,
    why: 'our own threads, by a fixed name',
  },
  { way: 'a hint to load or connect ahead', as: /x-dns-prefetch-control" content="off"/, why: 'switches it off' },
  {
    way: 'a page that is gone to',
    as: /location\.assign\([\w$]+\([`'"]slides[`'"]\)\)/,
    why: 'src/workshop/running-session.ts: a page of ours by its name (src/lib/page-url.ts)',
  },
  {
    way: 'a page that is gone to',
    as: /location\.replace\(["`]about:blank["`]\)|window\.close\(\):location\.replace\(\w+\)/,
    why:
      'Leave now: a blank page (src/preferences/quick-exit.ts); ' +
      'the site that the person chose is opened by the worker, as a tab',
  },
  {
    way: 'a page that is gone to',
    as: /!location\.hash&&[\w$]+&&location\.replace\([\w$]+\([\w$]+\.start\)\)/,
    why: 'practice: an address behind the # of its own page',
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

describe.each(['chromium', 'firefox'])('%s', target => {
  const dist = join(root, 'dist', target);
  const texts = files(dist).map(f => ({ f, text: readFileSync(join(dist, f), 'utf8') }));

  it.each(Object.keys(WAYS))('%s: only where it is known', way => {
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
      'known, and not there any more',
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
    expect(from.filter(x => !/: (?:\.{1,2}\/[\w./-]+\.js|\/content\/preact\.js)$/.test(x))).toEqual([]);
    const refs = texts
      .filter(t => t.f.endsWith('.html'))
      .flatMap(({ f, text }) =>
        [...text.matchAll(/\b(?:src|href|action|srcset|data)\s*=\s*["']?([^"'\s>]+)/g)].map(m => `${f}: ${m[1]}`),
      );
    expect(refs.length).toBeGreaterThan(20);
    expect(
      refs.filter(x => !/: \/(?:assets\/[\w.-]+\.(?:js|css)|popup\/first\.js|content\/preact\.js)$/.test(x)),
    ).toEqual([]);
    expect(
      texts
        .flatMap(({ text }) => [...text.matchAll(/data-rest="([^"]*)"/g)].map(m => m[1]))
        .filter(x => !/^\/assets\/[\w.-]+\.js$/.test(x!)),
    ).toEqual([]);
  });
});

it('no view of ours hands HTML to preact', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(f => /\.tsx?$/.test(f));
  expect(
    sources.filter(f => /dangerouslySetInnerHTML|__html/.test(readFileSync(join(root, 'src', f), 'utf8'))),
  ).toEqual([]);
});
