/**
 * Mutated input from pages, files, packs, backups and policies: none throws instead of being rejected, runs, leads
 * elsewhere, or takes long.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv as readCsv } from './read-csv.ts';
import { unzipSync, zipSync } from 'fflate';
import i18next from 'i18next';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { findPersonalTerms } from '../../../src/exposure/personal-terms.ts';
import { detectPii } from '../../../src/exposure/with-lexicons.ts';
import { openSignedEnvelope } from '../../../src/packs/signed-envelope.ts';
import { parsePlainJson } from '../../../src/packs/plain-json.ts';
import { inspectFile, neutralFileName } from '../../../src/files/inspect.ts';
import { extractXmpFacts } from '../../../src/files/facts/xmp.ts';
import { readTiff } from '../../../src/files/formats/tiff.ts';
import { findPageUrl, findPage } from '../../../src/platforms/match-url.ts';
import { findLookalike } from '../../../src/platforms/lookalike.ts';
import { applyRulePack } from '../../../src/platforms/apply-rule-pack.ts';
import { parseRulePack } from '../../../src/platforms/rule-pack.ts';
import { normalizeHandle } from '../../../src/platforms/match-page.ts';
import { ItemReading } from '../../../src/incidents/capture/schema.ts';
import { PageContents } from '../../../src/messaging/page-contents.ts';
import { isPageMessage, parseRequest } from '../../../src/messaging/parse.ts';
import { verifyExport, VerificationError } from '../../../src/exports/verify.ts';
import { buildCsv } from '../../../src/exports/csv.ts';
import { toSafeFileName } from '../../../src/exports/file-names.ts';
import { createRedactor } from '../../../src/exports/redact.ts';
import { parseReviewFile } from '../../../src/exports/review.ts';
import { parseChecksums } from '../../../src/exports/checksums.ts';
import { EncryptionError, decryptFile } from '../../../src/exports/encrypt.ts';
import { buildFormUrl } from '../../../src/incidents/report-routes.ts';
import { createYielder } from '../../../src/lib/yield-to-main.ts';
import { importAesKey, sealEntry, unsealEntry } from '../../../src/vault/crypto.ts';
import { evaluateSetting } from '../../../src/privacy-checks/evaluate.ts';
import { readPackFiles } from '../../../src/packs/content/open-pack.ts';
import { unzip } from '../../../src/packs/content/unzip.ts';
import { hostIndex } from '../../../scripts/build/data.ts';
import { allPlatforms, getPlatform } from '../../helpers/inspect-page.ts';
import { openPage } from '../../helpers/dom.ts';
import { browserMock, kept } from '../../unit/packs/browser-stub.ts';
import { aPack, mendOf, sealed, throwaway } from '../../unit/packs/signed-pack-helpers.ts';
import { fuzzBytes, fuzzText, expectLinearTime } from './fuzz.ts';

vi.mock('webextension-polyfill', () => ({ default: browserMock }));
const { getPolicyPublishers } = await import('../../../src/packs/trusted-publishers.ts');

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const index = hostIndex(allPlatforms);

/** Finds keys that JavaScript itself uses, at any depth. */
function plain(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  expect([Object.prototype, Array.prototype, null]).toContain(Object.getPrototypeOf(value));
  for (const key of Object.keys(value)) {
    expect(['__proto__', 'constructor', 'prototype']).not.toContain(key);
    plain((value as Record<string, unknown>)[key]);
  }
}

const JSONS = [
  JSON.stringify(aPack()),
  JSON.stringify(
    aPack({
      mends: {
        ...mendOf('mastodon', 'discoverable', { off: true }),
        ...mendOf('bluesky', 'chat_allow', { evidence: 'high', order: ['all', 'none'], steps: { en: ['Press'] } }),
      },
    }),
  ),
  sealed(aPack(), throwaway()),
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"mends":{"__proto__":{"x":{}}}}',
  '[[[[[[[[[[]]]]]]]]]]',
  '{"a":1,"a":2}',
];
const JSON_WORDS = [
  '"__proto__":',
  '"constructor":{"prototype":{"polluted":true}},',
  '"kind":"rules"',
  '"mends":',
  '"locate":[{"css":"*"}]',
  '{"css":":has(:has(*))"}',
  '"steps":{"en":["https://evil.example"]}',
  '"format":1',
  '"\\ud800"',
  '"\\u202e"',
];

const page = openPage(
  '<!doctype html><main><form><label>Listed <input type="checkbox" name="listed" checked></label></form></main>',
  'https://mastodon.example/settings/privacy',
);

describe('rule packs', () => {
  fuzzText({
    name: 'json',
    seeds: JSONS,
    words: JSON_WORDS,
    async run(text) {
      const read = parsePlainJson(text);
      plain(read);
      const pack = parseRulePack(read);
      const signed = await openSignedEnvelope(text);
      if (typeof signed !== 'string') plain(signed.payload);
      if (typeof pack === 'string') return;
      for (const p of allPlatforms.slice(0, 3)) {
        const mended = applyRulePack(p, pack, 'a'.repeat(64));
        expect(mended.hosts).toEqual(p.hosts);
        expect(mended.reports).toEqual(p.reports);
      }
    },
  });

  const mastodon = getPlatform('mastodon');
  fuzzText({
    name: 'selectors',
    seeds: [
      'input[name=listed]',
      "input[type=checkbox][name='account[listed]']",
      'main > form label:has(input):not(:nth-child(2n+1))',
      '*',
      ':is(:where(*))',
      '[a^="b" i]',
    ],
    words: [':has(', ':not(', ':is(', ':nth-child(', '[', ']', '"', '\\', '>>', '/**/', '::', '|', '*', ' > ', ' ~ '],
    run(css) {
      const pack = parseRulePack(
        parsePlainJson(
          JSON.stringify(aPack({ mends: mendOf('mastodon', 'discoverable', { evidence: 'high', locate: [{ css }] }) })),
        ),
      );
      if (typeof pack === 'string') return;
      const settings = applyRulePack(mastodon, pack, 'a'.repeat(64)).settings;
      const { finding } = evaluateSetting(
        settings.find(s => s.id === 'discoverable')!,
        mastodon,
        page.url,
        page.doc,
        [],
      );
      // The page’s own form is missing, so nothing can make it protected.
      expect(finding.state).not.toBe('protected');
    },
  });
});

describe('content packs', () => {
  const folder = join(import.meta.dirname, '../../fixtures/pack');
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(f => f.isFile())
      .map(f => [
        join(f.parentPath, f.name).slice(folder.length + 1),
        new Uint8Array(readFileSync(join(f.parentPath, f.name))),
      ]),
  );
  const known = { settings: new Set<string>(), lessons: new Set<string>(), helplines: new Set<string>() };
  fuzzBytes({
    name: 'content-zip',
    seeds: [
      zipSync(files, { level: 6 }),
      zipSync({ 'pack.json': files['pack.json']! }, { level: 0 }),
      zipSync({ '../evil': utf8('x'), __proto__: utf8('x'), 'a/../../b': utf8('x') }),
    ],
    run(bytes) {
      const { files: read } = unzip(bytes);
      for (const name of read.keys()) expect(name).not.toMatch(/^\/|\.\.|\\|^[a-z]:/i);
      readPackFiles(read, known);
    },
  });
});

describe('text of pages and people', () => {
  const TEXTS = readFileSync(join(import.meta.dirname, '../../fixtures/exposure-corpus/dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .slice(0, 150)
    .map(l => (JSON.parse(l) as { text: string }).text);
  fuzzText({
    name: 'detectors',
    seeds: [...TEXTS, 'a@b.cc', '+1 202 555 0147', '33.5138, 36.2765', '12 Harbour Road, Flat 4, 12345 Mocktown'],
    words: [
      '@',
      '.',
      '-',
      '+',
      '00',
      '1',
      '(',
      ')',
      ', ',
      '°',
      "'",
      'Street',
      'شارع',
      'St.',
      'Flat',
      '/',
      '#',
      '%2e',
      'https://',
      'meet at',
      'tomorrow',
      '12:30',
    ],
    run(text) {
      for (const s of detectPii(text, { countries: ['US', 'SY'] }))
        expect(s.start >= 0 && s.end > s.start && s.end <= text.length && s.confidence > 0 && s.confidence <= 1).toBe(
          true,
        );
    },
  });
  fuzzText({
    name: 'own-words',
    seeds: ['Omar Mock lives in Harbour Street', 'O m a r  M-o-c-k', 'عمر في شارع الميناء', ...TEXTS.slice(0, 20)],
    words: ['Omar', 'Mock', '.*', '(a+)+$', '\\', '[', 'Harbour'],
    run(text) {
      const words = [
        { id: '1', kind: 'name', text: 'Omar Mock' },
        { id: '2', kind: 'street', text: text.slice(0, 120) },
        { id: '3', kind: 'alias', text: '(a+)+$' },
      ] as const;
      for (const s of findPersonalTerms(text, [...words]))
        expect(s.start >= 0 && s.end > s.start && s.end <= text.length).toBe(true);
    },
  });
  it.each([
    'a',
    '1',
    '@',
    '.',
    ' ',
    '-',
    'a.',
    'a@',
    '+1 ',
    '1-',
    '1, ',
    'aA1',
    '(',
    '()',
    '%',
    '\n',
    'و',
    '5 Street, ',
    'http://',
    'a@b.',
    '12:30 ',
    '33.5, ',
    'é',
    '😀',
    '\u200b',
    `${'x'.repeat(50)} `,
  ])('detectors take linear time: %j', piece =>
    expectLinearTime(text => detectPii(text, { countries: ['US'] }), piece),
  );
});

describe('Markdown', async () => {
  const { window } = new JSDOM('');
  vi.stubGlobal('window', window);
  const { renderMarkdown } = await import('../../../src/learning/markdown.ts');
  const MXSS = [
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<template><s><template><s><img src=x onerror=alert(1)>@shadow</s></template></s></template>',
    '<svg><annotation-xml><foreignobject><style><!--</style><p id="--><img src=x onerror=alert(1)>">',
    '<select><iframe></select><img src=x onerror=alert(1)>',
    '<xmp><p title="</xmp><svg/onload=alert(1)>">',
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    '[x](javascript:alert(1) "t")',
    '![x](https://evil.example/"onerror="alert(1))',
    '<https://evil.example>',
    '[x]: data:text/html,x\n[x]',
    '<p id="getElementById"><p name="attributes"><form><input name="childNodes">',
    '<table><td><style><x title="</style><script>alert(1)</script>">',
    '`<script>`',
    '> <img src=x>',
    '- <details open ontoggle=alert(1)>',
    '&lt;script&gt;',
    '<b\u0000><scr\u0000ipt>',
  ];
  const ALLOWED = new Set(['P', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'BR', 'BLOCKQUOTE', 'CODE', 'H3', 'H4']);
  const safe = (root: ParentNode): void => {
    for (const el of root.querySelectorAll('*')) {
      expect(ALLOWED.has(el.tagName) && el.namespaceURI === 'http://www.w3.org/1999/xhtml', el.tagName).toBe(true);
      expect(el.attributes.length, el.outerHTML).toBe(0);
    }
  };
  fuzzText({
    name: 'markdown',
    seeds: ['# A\n\nA **word** and *more*.\n\n- one\n- two\n\n> said', ...MXSS],
    words: [
      '<script>',
      '</script>',
      '<style>',
      '<svg>',
      '<math>',
      '<img src=x onerror=alert(1)>',
      ' onload=x ',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      'javascript:',
      '**',
      '_',
      '~~~',
      '```',
      '[x](',
      '![',
      '<a href=',
      '<template>',
      '&#x3c;',
      '\\',
      '\n\n',
      '    ',
      '* ',
    ],
    run(text) {
      const shown = window.document.createElement('div');
      shown.append(renderMarkdown(text));
      safe(shown);
      // Parses its own text again, as a browser might: nothing becomes active.
      const again = window.document.createElement('div');
      again.innerHTML = shown.innerHTML;
      safe(again);
    },
  });
  it.each([
    '*',
    '_',
    '`',
    '[',
    '![',
    '<',
    '> ',
    '- ',
    '**a',
    '[a](',
    '&',
    '\\',
    '\n',
    '|',
    '#',
    '~~',
    '<a ',
    '1. ',
    '***a***',
    '[x]',
  ])('takes linear time: %j', piece =>
    expectLinearTime(text => renderMarkdown(text.slice(0, text.length / 16)), piece),
  );
});

describe('exports', () => {
  const rest = createYielder();
  fuzzText({
    name: 'csv',
    seeds: [
      '=HYPERLINK("https://evil.example","x")',
      '+1',
      '-1+2',
      '@SUM(A1)',
      '\t=1',
      '\u200B=1',
      '％1',
      '|cmd',
      'a","=1',
      'a\r\n=1',
      '\uFEFF=1',
      'plain',
      '"',
      "'=1",
      '\u202E=1',
      ' =1',
      '＝1',
      'a;=HYPERLINK("https://evil.example","x")',
      'a\t"=1',
      'a,\u200B＋1',
    ],
    words: ['=', '+', '-', '@', '|', '%', '"', '","', '\r\n', '\n', "'", ';', '\t'],
    async run(text) {
      const written = await buildCsv(['a', 'b'], [text], t => [t, 'end'], rest);
      const [head, row, ...more] = readCsv(written);
      expect([head, more]).toEqual([['a', 'b'], []]);
      expect(row).toHaveLength(2);
      expect(row![1]).toBe('end');
      expect(row![0]!.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      // Whatever a spreadsheet takes for the separator and for quotes, no cell begins as a formula.
      for (const cell of written.split(/[,;\t\n\r\v\f\u0085\u2028\u2029]/))
        expect(cell.replace(/^[\s\p{Cf}\p{Cc}"]+/u, '')).not.toMatch(/^[=+\-−@|%＝＋－＠｜％]/);
    },
  });
  it.each([
    ...['a', 'a.', 'a_', '@', '@a', '@a.', '@a@a.', 'a@a.', '@omar ', '@\u2068', '\u2068', 'a.tumblr.com/', 'did:a:'],
    ...['http://', 'https://x.example/', '%41', '%25', '&#65;', '&amp;', '&', '1', '1 ', '+1', '01.01.2026 ', 'ab12'],
    ...['lina ko', 'Kovacs Lina ', 'AlI', '李', 'Лин', 'ا', 'e\u0301', '\n', ' '],
  ])('redacts in linear time: %j', piece => {
    const rules = {
      keepNames: ['omar'],
      keepUrls: ['https://x.example/'],
      hideWords: ['Lina Kovacs', 'Ali', '李', 'a'],
    };
    const { redact } = createRedactor({ ...rules, renderMark: (kind, n) => `[${kind} ${n}]` });
    return expectLinearTime(text => redact(text), piece);
  });
  fuzzText({
    name: 'names',
    seeds: [
      '../../etc/passwd',
      'CON.txt',
      'photo 2024.jpg',
      'a\u202Egpj.exe',
      '.htaccess',
      '-rf',
      'x'.repeat(300),
      'عمر.png',
      'a/b\\c:d*e?f"g<h>i|j',
    ],
    words: ['/', '\\', '..', ':', '\u202E', 'NUL', '.', ' ', '-'],
    run(text) {
      expect(toSafeFileName(text)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,70}$/);
      neutralFileName(text);
    },
  });
  const route = allPlatforms.flatMap(p => p.reports).find(r => r.prefill)!;
  fuzzText({
    name: 'addresses',
    seeds: [
      'omar',
      '@omar',
      'https://evil.example',
      'javascript:alert(1)',
      'a&b=c#d',
      '//evil.example',
      'user:pass@evil.example',
      'xn--80ak6aa92e.com',
      'аpple.com',
      '..',
      '%2e%2e%2f',
      '@evil.example:443/',
    ],
    words: [
      '@',
      ':',
      '/',
      '\\',
      '?',
      '#',
      '&',
      '%00',
      '%0a',
      'javascript:',
      'data:',
      'blob:',
      'https://',
      'bsky.app',
      'x.com',
      '.',
      'аррӏе',
      'xn--',
    ],
    run(text) {
      const form = new URL(buildFormUrl(route, text)!),
        official = new URL(route.url!);
      expect([form.origin, form.pathname, form.username, form.hash]).toEqual([
        official.origin,
        official.pathname,
        official.username,
        official.hash,
      ]);
      expect([...form.searchParams.keys()].filter(k => k !== route.prefill!.handle)).toEqual(
        [...official.searchParams.keys()].filter(k => k !== route.prefill!.handle),
      );
      findLookalike(text, index);
      normalizeHandle(text, 'bsky.app');
      if (!URL.canParse(text, 'https://bsky.app/')) return;
      const url = new URL(text, 'https://bsky.app/');
      for (const p of allPlatforms.slice(0, 6)) {
        const at = findPage(p, url, page.doc);
        if (at) plain(at.params);
        const address = findPageUrl(p, [p.settings[0]?.pages[0] ?? ''], {
          url,
          resolve: path => new URL(path, url.origin === 'null' ? 'https://bsky.app' : url.origin).href,
        });
        if (address) expect(new URL(address).protocol).toMatch(/^https?:$|^[a-z]+:$/);
      }
    },
  });
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: 'en',
    resources: { en: { ui: { say: 'Gives away: {{name}}.', other: 'SECRET' } } },
    ns: ['ui'],
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof i18n.init>[0]);
  fuzzText({
    name: 'interpolation',
    seeds: [
      'Omar',
      '{{name}}',
      '$t(other)',
      '{{other}}',
      '$t(other, {"name":"x"})',
      '{{- name}}',
      '{{name, format}}',
      '$&',
      '$1',
      "$'",
      '__proto__',
      '$t({{name}})',
    ],
    words: ['{{', '}}', '$t(', ')', 'other', 'name', '$&', '$$', ',', '-'],
    run(name) {
      expect(i18n.t('say', { name })).toBe(`Gives away: ${name}.`);
    },
  });
});

/** Reads the names in the central directory of a ZIP. */
function unzippedNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: f => {
        names.push(f.name);
        return false;
      },
    });
  } catch {
    /* no ZIP */
  }
  return names;
}

describe('files', async () => {
  const PICTURES = join(import.meta.dirname, 'seeds');
  const pictures = readdirSync(PICTURES).map(f => new Uint8Array(readFileSync(join(PICTURES, f))));
  fuzzBytes({
    name: 'photos',
    seeds: pictures,
    run(bytes) {
      const { copy } = inspectFile(bytes);
      // An image with lines too many is packed anew, without compression.
      if (copy) expect(copy.length).toBeLessThanOrEqual(Math.max(bytes.length + 2048, 64_100_000));
    },
  });
  fuzzText({
    name: 'xmp',
    seeds: [
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
        '<rdf:Description dc:creator="Omar Mock" photoshop:City="Mocktown"/></rdf:RDF></x:xmpmeta>',
      '<dc:creator><rdf:Seq><rdf:li>Omar Mock</rdf:li></rdf:Seq></dc:creator>',
    ],
    words: [
      '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
      '&a;',
      '<rdf:li>',
      '</rdf:li>',
      '<![CDATA[',
      'dc:creator="',
      'GPSLatitude="43,28.1N"',
      '<',
      '/>',
    ],
    run(text) {
      extractXmpFacts(utf8(text));
      readTiff(utf8(text));
    },
  });
  it.each(['<', '<a ', '<dc:creator>', '"', '&', '="', '<rdf:li>', ' ', '<!--', 'a="b" '])(
    'XMP takes linear time: %j',
    piece => expectLinearTime(text => extractXmpFacts(utf8(text)), piece),
  );

  fuzzBytes({
    name: 'checked-export',
    seeds: [
      zipSync({
        SHA256SUMS: utf8(`${'a'.repeat(64)}  x\n`),
        x: utf8('x'),
        'custody.json': utf8('{"events":[],"anchor":null}'),
      }),
      zipSync({ __proto__: utf8('x'), SHA256SUMS: utf8('') }),
      utf8('PK\u0003\u0004'),
    ],
    async run(bytes) {
      try {
        const { problems } = await verifyExport(new Blob([bytes]));
        expect(
          Buffer.from(bytes).includes('__proto__') &&
            !problems.some(({ file }) => file?.includes('__proto__')) &&
            unzippedNames(bytes).includes('__proto__'),
        ).toBe(false);
      } catch (fault) {
        expect(fault).toBeInstanceOf(VerificationError);
      }
    },
  });
  fuzzText({
    name: 'sums-and-answers',
    seeds: [
      `${'a'.repeat(64)}  originals/x\n`,
      '{"format":"breakwater-review","v":1,"at":"2026-01-01T00:00:00.000Z","answers":[]}',
      `${'a'.repeat(64)} *__proto__`,
    ],
    words: ['a'.repeat(64), '  ', '\n', '"__proto__":', '"answers":['],
    run(text) {
      for (const [name, hash] of parseChecksums(text)) expect([typeof name, hash.length]).toEqual(['string', 64]);
      plain(parseReviewFile(text));
    },
  });
  fuzzBytes({
    name: 'locked-export',
    seeds: [
      utf8(
        'age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 1\nfV3NmyRFbhhmsZcIRv5Mj0yV+y7pf5KjkBwXVNTlLvk\n' +
          '--- pXSp7Q6l9sXrJf7oVXfzDqgrZf0q1yPFIKTSSq4AFvY\n',
      ),
      utf8('age-encryption.org/v1\n-> scrypt AAAA 18\n'),
      utf8('not age'),
    ],
    run: bytes =>
      /scrypt \S+ (?!1$)\d/m.test(new TextDecoder('latin1').decode(bytes))
        ? undefined
        : decryptFile(new Blob([bytes]), { passphrase: 'x'.repeat(12) }).then(
            () => {
              throw new Error('opened');
            },
            fault => expect(fault).toBeInstanceOf(EncryptionError),
          ),
  });

  const key = await importAesKey(new Uint8Array(32).fill(7));
  const whole = await sealEntry(key, 1, { id: 'a', kind: 'incident', plain: utf8('{"note":"kept"}') });
  fuzzBytes({
    name: 'sealed-record',
    seeds: [new Uint8Array([...whole.iv, ...new Uint8Array(whole.data)])],
    async run(bytes) {
      const same = Buffer.from(bytes).equals(Buffer.from([...whole.iv, ...new Uint8Array(whole.data)]));
      const opened = await unsealEntry(key, { ...whole, iv: bytes.slice(0, 12), data: bytes.slice(12).buffer }).then(
        () => true,
        fault => {
          expect(fault).toBeInstanceOf(Error);
          return false;
        },
      );
      expect(opened).toBe(same);
    },
  });
});

describe('answers and policies', () => {
  const where = { platform: 'bluesky', kind: 'post', params: {}, language: 'en' };
  fuzzText({
    name: 'messages',
    seeds: [
      JSON.stringify({ where, post: null, head: null, canonical: null, ownReplies: null, language: 'en' }),
      JSON.stringify({
        where,
        findings: [{ id: 'x', state: 'protected', value: null, locatedBy: null }],
        fields: [],
        composers: [],
        post: null,
        url: '',
        title: '',
      }),
      JSON.stringify({ type: 'page/reportLocation', where }),
      JSON.stringify({ type: 'page/checkDraft', platform: 'x', text: 'x' }),
    ],
    words: [
      '"__proto__":{"polluted":1},',
      '"constructor":',
      '"params":{"__proto__":"x"}',
      '"type":"quickExit/start"',
      '"platform":"__proto__"',
      '"id":"constructor"',
    ],
    run(text) {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        return;
      }
      for (const schema of [ItemReading, PageContents]) {
        const read = v.safeParse(schema as v.GenericSchema, value);
        if (read.success) plain(read.output);
      }
      const { type, ...fields } = (value ?? {}) as { type?: unknown };
      if (isPageMessage(type)) plain(parseRequest(type, fields));
    },
  });
  fuzzText({
    name: 'policy',
    seeds: [`["${'a'.repeat(64)}"]`, `["${'AA:'.repeat(32)}", 7, null, {}]`, '{"__proto__":[]}', '"x"', 'null'],
    words: ['"', '[', ']', ',', 'a'.repeat(64), 'null', '{"toString":1}'],
    async run(text) {
      try {
        kept.managed.acceptedMakers = JSON.parse(text);
      } catch {
        return;
      }
      for (const f of await getPolicyPublishers()) expect(f).toMatch(/^[0-9a-f]{64}$/);
    },
  });
});

it('no text of ours refers to another by name, because text of a page could then do so too', () => {
  const locales = join(import.meta.dirname, '../../../locales');
  expect(
    readdirSync(locales, { recursive: true, encoding: 'utf8' }).filter(
      f => f.endsWith('.json') && readFileSync(join(locales, f), 'utf8').includes('$t('),
    ),
  ).toEqual([]);
});
