/**
 * Content packs: reads a valid one; rejects a hostile or careless one with every problem, with nothing unpacked, shown
 * or stored.
 */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { listPackTargets } from '../../../scripts/packs/cli.ts';
import { fingerprintOfPem, signText } from '../../../scripts/packs/sign.ts';
import { LIMITS } from '../../../src/packs/content/limits.ts';
import { isRefused, openContentPack, type OpenResult } from '../../../src/packs/content/open-pack.ts';
import type { Problem } from '../../../src/packs/content/problem.ts';
import { createPayload, zipPack } from '../../../src/packs/content/sign-pack.ts';
import type { PackFiles } from '../../../src/packs/content/unzip.ts';
import { verifyEd25519 } from '../../../src/packs/signature.ts';
import { AGENDA, LESSON, sample, SCENARIO, signedZip, textIn, withText } from './content-pack-helpers.ts';
import { throwaway } from './signed-pack-helpers.ts';
import { handmade, type Lie } from './zip-helpers.ts';

const utf8 = new TextEncoder();
const all = listPackTargets();
const key = throwaway();
const maker = await fingerprintOfPem(key);
const signed = (files: PackFiles): Promise<Uint8Array<ArrayBuffer>> => signedZip(files, key);
const open = (zip: Uint8Array<ArrayBuffer>): Promise<OpenResult> => openContentPack(zip, all);
const problemsOf = async (zip: Uint8Array<ArrayBuffer>): Promise<Problem[]> => {
  const o = await open(zip);
  return isRefused(o) ? o.problems : [];
};
const codes = async (zip: Uint8Array<ArrayBuffer>): Promise<string[]> => [
  ...new Set((await problemsOf(zip)).map(p => p.code)),
];
const lies = (files: PackFiles): Lie[] => [...files].map(([name, content]) => ({ name, content }));

describe('a good pack', () => {
  it('is read whole, with its publisher', async () => {
    const opened = await open(await signed(sample()));
    if (isRefused(opened)) throw new Error(JSON.stringify(opened.problems));
    expect(opened.fingerprint).toBe(maker);
    expect(opened.content.manifest).toMatchObject({ id: 'harbour-newcomers', maker: 'Harbour Helpdesk' });
    expect(opened.content.lessons.en!.map(l => [l.id, l.cards.map(c => c.kind)])).toEqual([
      ['01', ['why', 'do', 'watch', 'tip']],
    ]);
    expect(Object.keys(opened.content.glossary.en!)).toEqual(['buddy', 'desk', 'dull-name', 'word-for-help']);
    expect(opened.content.agendas.en!.map(a => [a.id, a.blocks.length])).toEqual([['first-evening', 5]]);
    expect(opened.content.scenarios.en!.map(s => [s.id, s.posts.length, s.threads[0]!.lines.length])).toEqual([
      ['second-desk', 2, 2],
    ]);
    expect(opened.content.helplines.map(h => h.id)).toEqual(['harbour-desk']);
  });

  it('is read without a signature, and then has no publisher', async () => {
    const opened = await open(zipPack(sample()));
    expect(isRefused(opened)).toBe(false);
    expect(opened).not.toHaveProperty('fingerprint');
  });

  it('is the same bytes whenever it is packed', async () => {
    expect(Buffer.from(await signed(sample())).equals(Buffer.from(await signed(sample())))).toBe(true);
  });

  it('is read as a system packs a folder: in an outer folder, with the system’s own files', async () => {
    const wrapped = [
      { name: 'my pack/'.replace(' ', '-'), method: 0 },
      ...lies(sample()).map(f => ({ ...f, name: `my-pack/${f.name}` })),
      { name: '__MACOSX/._pack.json', content: utf8.encode('x') },
      { name: 'my-pack/.DS_Store', content: utf8.encode('x') },
    ];
    const refused = await problemsOf(handmade(wrapped));
    // Rejects names with a leading dot, except those of the system, which are never read.
    expect(refused.map(p => p.code).filter(c => c !== 'name-odd')).toEqual([]);
    expect(await problemsOf(handmade(wrapped.slice(0, -2)))).toEqual([]);
  });

  it('has its signature checked in browsers without Ed25519, too', async () => {
    const zip = await signed(sample());
    const spy = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
    try {
      expect(await codes(zip)).toEqual(['no-ed25519']);
      expect(await openContentPack(zip, all, verifyEd25519)).toMatchObject({ fingerprint: maker });
      const other = zipPack(
        sample(),
        signText(await createPayload(sample()), key).replace(/"signature": "../, '"signature": "AA'),
      );
      expect(await openContentPack(other, all, verifyEd25519)).toMatchObject({ problems: [{ code: 'bad-signature' }] });
    } finally {
      spy.mockRestore();
    }
  });
});

describe('a pack that was changed after it was signed', () => {
  it('is rejected, and each changed file is named', async () => {
    const envelope = signText(await createPayload(sample()), key);
    const changed = withText(LESSON, text => text.replace('one person', 'no person'));
    expect(await problemsOf(zipPack(changed, envelope))).toEqual([{ file: LESSON, code: 'changed' }]);
  });

  it('is rejected if a file was added or removed', async () => {
    const envelope = signText(await createPayload(sample()), key);
    const more = sample();
    more.set('glossary/es.json', utf8.encode('{"mesa":{"term":"mesa"}}'));
    expect(await problemsOf(zipPack(more, envelope))).toEqual([{ file: 'glossary/es.json', code: 'not-signed-over' }]);
    const less = sample();
    less.delete('helplines.json');
    expect(await problemsOf(zipPack(less, envelope))).toEqual([{ file: 'helplines.json', code: 'gone' }]);
  });

  it.each([
    [
      'a signature that does not fit',
      (e: string) => e.replace(/"signature": "..../, '"signature": "AAAA'),
      'bad-signature',
    ],
    [
      'another key',
      (e: string) => e.replace(/"maker": "[^"]+"/, /"maker": "[^"]+"/.exec(signText('{}', throwaway()))![0]),
      'bad-signature',
    ],
    ['a signature that is none', () => 'hello', 'signature-broken'],
    ['a signature of a later form', (e: string) => e.replace('"format": 1', '"format": 2'), 'other-version'],
    ['a signature under something else', () => signText('{"kind":"rules","format":1}', key), 'signature-broken'],
  ])('is rejected with %s', async (_, edit, code) => {
    expect(await codes(zipPack(sample(), edit(signText(await createPayload(sample()), key))))).toEqual([code]);
  });
});

const filler = (n: number): Uint8Array => new Uint8Array(n).fill(97);

describe('a hostile ZIP', () => {
  it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
    ['nothing', () => new Uint8Array(), 'not-a-zip'],
    ['a text', () => utf8.encode('PK hello'), 'not-a-zip'],
    ['more bytes than a pack may have', () => new Uint8Array(LIMITS.zip + 1), 'too-large'],
    [
      '10,000 files',
      () => handmade(Array.from({ length: 10_000 }, (_, i) => ({ name: `f${i}`, method: 0 }))),
      'too-many-files',
    ],
    [
      'a bomb: a gigabyte in a megabyte',
      () => handmade([...lies(sample()), { name: 'lessons/en/02.md', raw: filler(1_000_000), size: 1_000_000_000 }]),
      'file-too-large',
    ],
    [
      'a bomb within the size of a file',
      () => handmade([...lies(sample()), { name: 'lessons/en/02.md', content: filler(190_000) }]),
      'ratio',
    ],
    [
      'a bomb that says it is small',
      () => handmade([...lies(sample()), { name: 'lessons/en/02.md', content: filler(50_000_000), size: 900 }]),
      'bomb',
    ],
    [
      'a bomb that is stored',
      () =>
        handmade([...lies(sample()), { name: 'lessons/en/02.md', content: filler(5_000), size: 50_000, method: 0 }]),
      'bomb',
    ],
    [
      'many files that are too much together',
      () =>
        handmade(
          Array.from({ length: 40 }, (_, i) => ({
            name: `lessons/en/${i}.md`,
            content: filler(190_000),
            method: 0,
            raw: filler(3_500),
            size: 190_000,
          })),
        ),
      'too-much',
    ],
    [
      'files that lie on each other',
      () => handmade([...lies(sample()), { name: 'glossary/es.json', content: utf8.encode('{}'), at: 0 }]),
      'differs',
    ],
    [
      'the same file under its own name twice',
      () =>
        handmade([
          { name: 'pack.json', content: utf8.encode('{}') },
          { name: 'pack.json', content: utf8.encode('{}'), at: 0 },
        ]),
      'name-twice',
    ],
    [
      'another name in its list than before the file',
      () =>
        handmade([
          ...lies(sample()).filter(f => f.name !== 'pack.json'),
          { name: 'pack.json', localName: 'evil.json', content: sample().get('pack.json')! },
        ]),
      'differs',
    ],
    [
      'a password',
      () => handmade([...lies(sample()), { name: 'glossary/es.json', content: utf8.encode('{}'), flags: 1 }]),
      'encrypted',
    ],
    [
      'strong encryption',
      () => handmade([...lies(sample()), { name: 'glossary/es.json', content: utf8.encode('{}'), flags: 0x41 }]),
      'encrypted',
    ],
    [
      'another way of packing',
      () => handmade([...lies(sample()), { name: 'glossary/es.json', content: utf8.encode('{}'), method: 12 }]),
      'method',
    ],
    [
      'ZIP64 in a file',
      () =>
        handmade([
          ...lies(sample()),
          {
            name: 'glossary/es.json',
            content: utf8.encode('{}'),
            extra: Uint8Array.from([1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
          },
        ]),
      'zip64',
    ],
    ['ZIP64 as a whole', () => handmade(lies(sample()), { count: 0xffff }), 'zip64'],
    ['a ZIP64 end', () => handmade(lies(sample()), { centralAt: 0xffffffff }), 'zip64'],
    [
      'a link to another file',
      () =>
        handmade([
          ...lies(sample()),
          { name: 'glossary/es.json', content: utf8.encode('/etc/passwd'), made: 3, mode: 0o120777 },
        ]),
      'link',
    ],
    ['a device', () => handmade([...lies(sample()), { name: 'glossary/es.json', made: 3, mode: 0o020666 }]), 'link'],
    ['something after its end', () => handmade(lies(sample()), { tail: utf8.encode('<script>') }), 'trailing'],
    [
      'something hidden before its list',
      () => handmade(lies(sample()), { before: filler(10), centralAt: 5 }),
      'broken',
    ],
    ['something between its files and its list', () => handmade(lies(sample()), { before: filler(10) }), 'hidden-data'],
    [
      'a file that its list does not name',
      () => {
        const [first, ...others] = lies(sample());
        return handmade([first!, { name: 'lessons/en/99.md', unlisted: true }, ...others]);
      },
      'hidden-data',
    ],
    ['a list that is shorter than it says', () => handmade(lies(sample()), { count: 20 }), 'broken'],
    [
      'packed bytes that are noise',
      () =>
        handmade([
          ...lies(sample()),
          { name: 'glossary/es.json', raw: Uint8Array.from([255, 254, 253, 252]), size: 9 },
        ]),
      'broken',
    ],
  ])('with %s is rejected', async (_, build, code) => {
    const zip = build();
    expect(await codes(zip)).toContain(code);
  });

  it.each([
    ['../pack.json', 'path-up'],
    ['lessons/../../x.md', 'path-up'],
    ['./pack2.json', 'path-up'],
    ['/etc/passwd', 'path-absolute'],
    ['C:\\windows\\x.md', 'path-windows'],
    ['c:x.md', 'path-windows'],
    ['lessons\\en\\x.md', 'path-windows'],
    ['\\\\server\\x', 'path-windows'],
    ['lessons/en/con.md', 'name-reserved'],
    ['aux', 'name-reserved'],
    ['lessons/en/a\u202edm.md', 'name-hidden'],
    ['lessons/en/a\u200bb.md', 'name-hidden'],
    ['lessons/en/a\u2066b.md', 'name-hidden'],
    ['lessons/en/a\u200fb.md', 'name-hidden'],
    ['lessons/en/a\u0000.md', 'name-hidden'],
    ['lessons/en/a\nb.md', 'name-hidden'],
    ['lessons/en/\u0430.md', 'name-odd'],
    ['lessons/en/a .md', 'name-odd'],
    ['lessons/en/a.', 'name-odd'],
    ['lessons//x.md', 'name-odd'],
    ['.hidden', 'name-odd'],
    ['-rf', 'name-odd'],
    [`lessons/en/${'a'.repeat(200)}.md`, 'name-long'],
    ['PACK.JSON', 'name-case'],
    ['pack.json', 'name-twice'],
    ['index.html', 'not-for-packs'],
    ['lessons/en/x.html', 'not-for-packs'],
    ['a.js', 'not-for-packs'],
    ['drawing.svg', 'not-for-packs'],
    ['lessons/en/deep/er.md', 'not-for-packs'],
    ['lessons/xx-yy-zz-qq-nope/a.md', 'language'],
  ])('with a file named %j is rejected', async (name, code) => {
    const found = await problemsOf(handmade([...lies(sample()), { name, content: utf8.encode('x') }]));
    expect(found.map(p => p.code)).toContain(code);
    expect(found.every(p => !/[\u202a-\u202e\u2066-\u2069\u200b]/.test(JSON.stringify(p)))).toBe(true);
  });

  it('has every bad name listed, not only the first', async () => {
    const found = await problemsOf(
      handmade([
        ...lies(sample()),
        { name: '../a', content: filler(3) },
        { name: '/b', content: filler(3) },
        { name: 'c\\d', content: filler(3) },
      ]),
    );
    expect(found.map(p => p.code)).toEqual(['path-up', 'path-absolute', 'path-windows']);
  });
});

const front = (edit: (lesson: string) => string): PackFiles => withText(LESSON, edit);
const scenario = (edit: (text: string) => string): PackFiles => withText(SCENARIO, edit);
const json = (name: string, edit: (data: Record<string, unknown>) => unknown): PackFiles =>
  withText(name, text => JSON.stringify(edit(JSON.parse(text || '{}') as Record<string, unknown>)));

const RECIPIENT = { name: 'Harbour', age: 'age1f2ywzrclk6k4gu3w7yg8hxhlvna7s96fmv947qnyxx6ugxl4y5dszsaz46' };
const recipient = (change: Record<string, string>): PackFiles =>
  json('pack.json', pack => ({ ...pack, recipients: [{ ...RECIPIENT, ...change }] }));

describe('keys of recipients', () => {
  it('are part of the manifest, and enough for a pack', async () => {
    const files = recipient({ note: 'Ask for Rima' });
    const alone = new Map([['pack.json', files.get('pack.json')!]]);
    for (const pack of [files, alone]) {
      const opened = await open(await signed(pack));
      expect('content' in opened && opened.content.manifest.recipients).toEqual([
        { ...RECIPIENT, note: 'Ask for Rima' },
      ]);
    }
  });
});

describe('hostile content', () => {
  it.each<[string, PackFiles, string, number?]>([
    ['a later format', json('pack.json', p => ({ ...p, format: 2, other: 1 })), 'other-version', 1],
    ['another kind', json('pack.json', p => ({ ...p, kind: 'rules' })), 'other-kind', 1],
    [
      'no manifest',
      (f => {
        f.delete('pack.json');
        return f;
      })(sample()),
      'no-manifest',
    ],
    [
      'something more in its manifest',
      withText('pack.json', t => t.replace('"version": 1,', '"version": 1,\n  "script": "x",')),
      'unknown-key',
      8,
    ],
    [
      'a prototype in its manifest',
      withText('pack.json', t => t.replace('"version": 1,', '"version": 1,\n  "__proto__": {"format": 2},')),
      'never-key',
      8,
    ],
    ['a name that turns round', withText('pack.json', t => t.replace('For new', 'For \\u202enew')), 'hidden', 5],
    ['HTML in its name', withText('pack.json', t => t.replace('For new', '<img src=x onerror=alert(1)>')), 'html', 5],
    ['deep JSON', withText('helplines.json', () => '['.repeat(900)), 'too-deep'],
    ['deep JSON, closed', withText('helplines.json', () => `${'['.repeat(450)}${']'.repeat(450)}`), 'too-deep'],
    ['two keys of one name', withText('glossary/en.json', t => t.replace('"desk": {', '"buddy": {')), 'not-json', 3],
    ['JSON that is YAML', withText('glossary/en.json', () => 'a: {term: b}'), 'not-json'],
    [
      'bytes that are no text',
      (f => {
        f.set('glossary/en.json', Uint8Array.from([0xff, 0xfe, 0x00]));
        return f;
      })(sample()),
      'not-text',
    ],
    ['a script in a lesson', front(t => `${t}\n<script>alert(1)</script>\n`), 'html'],
    ['a script in a title', front(t => t.replace('title: Your', 'title: <script>alert(1)</script>Your')), 'html', 3],
    ['a script in a question', front(t => t.replace('Tell them, it', '<svg/onload=alert(1)>it')), 'html'],
    ['an iframe', front(t => `${t}\n<iframe src="https://evil.example"></iframe>\n`), 'html'],
    ['a comment of HTML', front(t => `${t}\n<!-- x -->\n`), 'html'],
    ['a picture from elsewhere', front(t => `${t}\n![x](https://evil.example/x.png)\n`), 'image'],
    ['a picture by name', front(t => `${t}\n![x][y]\n\n[y]: https://evil.example/x.png\n`), 'image'],
    ['a link that runs', front(t => `${t}\n[press](javascript:alert(1))\n`), 'link-text'],
    ['an address in brackets', front(t => `${t}\n<https://evil.example>\n`), 'html'],
    ['a link in a list in a quote', front(t => `${t}\n> - a [b](https://evil.example)\n`), 'link-text'],
    [
      'a source that runs',
      front(t => t.replace('https://ssd.eff.org/module/your-security-plan', 'javascript:alert(1)')),
      'not-https',
    ],
    [
      'a source that is data',
      front(t => t.replace('https://ssd.eff.org/module/your-security-plan', 'data:text/html,x')),
      'not-https',
    ],
    [
      'a drawing',
      front(t => t.replace('cards: [', 'drawings:\n  - { card: 1, file: 01-circles, alt: "x" }\ncards: [')),
      'drawing',
    ],
    [
      'a way to a setting that is not there',
      front(t => t.replace('{ view: help }', '{ setting: evil.example }')),
      'unknown-setting',
    ],
    ['a view that is not there', front(t => t.replace('{ view: help }', '{ view: evil }')), 'wrong'],
    ['an address to open', front(t => t.replace('{ view: help }', '{ url: "https://evil.example" }')), 'missing'],
    [
      'an alias bomb',
      front(t =>
        t.replace(
          'topics: [start, team]',
          'topics: &a [x,x]\nkeywords2: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nkeywords3: [*b,*b,*b,*b,*b,*b,*b,*b]',
        ),
      ),
      'alias',
    ],
    ['a merge key', front(t => t.replace('level: 1', '<<: { level: 1 }\nlevel: 1')), 'unknown-key'],
    ['a tag', front(t => t.replace('level: 1', 'level: !!js/function "return 1"')), 'tag'],
    ['a tag of its own', front(t => t.replace('level: 1', 'level: !evil 1')), 'tag'],
    [
      'YAML that is nested ten thousand deep',
      front(t => t.replace('topics: [start, team]', `topics: ${'['.repeat(10_000)}`)),
      'too-deep',
    ],
    [
      'YAML of a thousand dashes',
      front(t => t.replace('topics: [start, team]', `topics:\n  ${'- '.repeat(1_000)}x`)),
      'too-deep',
    ],
    [
      'YAML that is set in by ten thousand',
      front(t => t.replace('topics: [start, team]', `topics:\n${' '.repeat(10_000)}- x`)),
      'too-deep',
    ],
    ['a huge front matter', front(t => t.replace('goal: I', `goal: ${'a '.repeat(40_000)}I`)), 'file-too-large'],
    [
      'a prototype in its front matter',
      front(t => t.replace('level: 1', 'level: 1\n__proto__: { level: 3 }')),
      'never-key',
      6,
    ],
    [
      'a constructor in its glossary',
      withText('glossary/en.json', t => t.replace('"desk"', '"constructor"')),
      'never-key',
      3,
    ],
    ['quotes in quotes in quotes', front(t => `${t}\n${'> '.repeat(1_000)}x\n`), 'too-deep'],
    ['a card of forty thousand stars', front(t => `${t}\n${'*_'.repeat(20_000)}\n`), 'long-card'],
    ['a card without end', front(t => `${t}\n${'word '.repeat(300)}\n`), 'long-card'],
    ['an override in a card', front(t => t.replace('Careful with', 'Careful \u202ewith')), 'hidden'],
    [
      'an invisible letter in a quiz',
      front(t => t.replace('Ask your buddy first', 'Ask your \u200bbuddy first')),
      'hidden',
    ],
    [
      'a picture on an agenda’s slide',
      withText(AGENDA, t => t.replace('Find **one person**', 'Find ![x](https://evil.example/x.png)')),
      'image',
    ],
    [
      'a script on an agenda’s slide',
      withText(AGENDA, t => t.replace('Find **one person**', 'Find <script>alert(1)</script>')),
      'html',
    ],
    ['a link for the facilitator', withText(AGENDA, t => `${t}\n[a](https://evil.example)\n`), 'link-text'],
    [
      'an agenda with a lesson that is not there',
      withText(AGENDA, t => t.replace('lesson: "05"', 'lesson: "99"')),
      'unknown-lesson',
    ],
    [
      'an agenda whose minutes do not add up',
      withText(AGENDA, t => t.replace('minutes: 40', 'minutes: 90')),
      'wrong',
      6,
    ],
    [
      'an agenda with a lesson that the pack does not have',
      withText(AGENDA, t => t.replace('own/01', 'own/02')),
      'unknown-own',
      31,
    ],
    [
      'an agenda with a card that the pack’s lesson does not have',
      withText(AGENDA, t => t.replace('cards: [2, 3]', 'cards: [2, 9]')),
      'unknown-own',
      32,
    ],
    [
      'an agenda whose own lesson is in another language alone',
      (f => {
        f.set('agendas/es/a.md', f.get(AGENDA)!);
        return f;
      })(sample()),
      'unknown-own',
    ],
    [
      'an agenda with a scenario that the pack does not have',
      withText(AGENDA, t => t.replace('own/second-desk', 'own/third-desk')),
      'unknown-own',
      38,
    ],
    [
      'an agenda with a scenario that is not built in',
      withText(AGENDA, t => t.replace('own/second-desk', 'third-desk')),
      'unknown-scenario',
      38,
    ],
    [
      'a script in a scenario',
      scenario(t => t.replace('This is not our desk', '<script>alert(1)</script>')),
      'html',
      23,
    ],
    ['HTML in somebody’s name', scenario(t => t.replace('Harbour Desk Mock', '<b>Desk</b>')), 'html', 18],
    [
      'a name that turns round in a scenario',
      scenario(t => t.replace('Harbour Desk Mock', 'Harbour \\u202eDesk')),
      'hidden',
      18,
    ],
    [
      'an address in a post',
      scenario(t => t.replace('Do not send anything', 'See https://evil.example')),
      'remote',
      23,
    ],
    [
      'an address that runs in a task',
      scenario(t => t.replace('Whom would you ask', 'javascript:alert(1) Whom')),
      'remote',
      10,
    ],
    [
      'a link to a real host',
      scenario(t => t.replace('harbour-desk.example/confirm', 'evil.com/confirm')),
      'wrong',
      29,
    ],
    [
      'a link that runs',
      scenario(t => t.replace('harbour-desk.example/confirm', 'javascript:alert(1)//.example')),
      'wrong',
      29,
    ],
    [
      'somebody who is built in, renamed',
      scenario(t => t.replace('"handle": "second_desk"', '"handle": "omar"')),
      'same-id',
      18,
    ],
    ['a post in the place of a built-in one', scenario(t => t.replace('"id": 102', '"id": 3')), 'same-id', 23],
    [
      'a message in the place of a built-in one',
      scenario(t => t.replace('"id": "second-2"', '"id": "nour-1"')),
      'same-id',
      30,
    ],
    [
      'a conversation of somebody else',
      scenario(t => t.replace('"id": "second-desk", "with"', '"id": "nour", "with"')),
      'same-id',
    ],
    ['a post by nobody', scenario(t => t.replace('"by": "nour"', '"by": "nobody"')), 'unknown-name', 23],
    ['an answer to no post', scenario(t => t.replace('"to": 101', '"to": 777')), 'unknown-name', 23],
    ['a wave that never comes', scenario(t => t.replace('"waves": 1', '"waves": 0')), 'wrong'],
    [
      'a place to begin that is not there',
      scenario(t => t.replace('/messages/second-desk', '/messages/third')),
      'unknown-name',
      6,
    ],
    [
      'a place to begin outside',
      scenario(t => t.replace('"/messages/second-desk"', '"//evil.example/"')),
      'unknown-name',
      6,
    ],
    ['a setting that is not there', scenario(t => t.replace('messages_from', 'toString')), 'unknown-setting', 20],
    [
      'a setting that cannot be so',
      scenario(t => t.replace('"messages_from": "everyone"', '"messages_from": "on"')),
      'wrong',
      20,
    ],
    ['a time before all time', scenario(t => t.replace('"ago": 55', '"ago": 1e300')), 'wrong', 22],
    [
      'a thousand posts',
      scenario(t =>
        JSON.stringify({
          ...(JSON.parse(t) as object),
          posts: Array.from({ length: 700 }, (_, i) => ({ id: i + 100, by: 'nour', ago: 1, likes: 1, text: 'x' })),
        }),
      ),
      'wrong',
    ],
    [
      'a picture of its own',
      scenario(t => t.replace('"likes": 1,', '"likes": 1, "photo": "https://evil.example/x.png",')),
      'wrong',
      22,
    ],
    ['a key of its own', scenario(t => t.replace('"waves": 1', '"waves": 1, "script": "x"')), 'unknown-key', 7],
    [
      'a prototype in a scenario',
      scenario(t => t.replace('"waves": 1', '"waves": 1, "__proto__": {}')),
      'never-key',
      7,
    ],
    ['no front matter', front(() => '## Hello\n\nHi'), 'no-front', 1],
    [
      'a helpline without a way',
      json(
        'helplines.json',
        () =>
          JSON.parse(textIn(sample(), 'helplines.json').replace(/"channels": \[.*\],/, '"channels": [],')) as unknown,
      ),
      'wrong',
    ],
    [
      'a helpline on plain http',
      withText('helplines.json', t => t.replace('"needs"', '"url": "http://evil.example", "needs"')),
      'wrong',
    ],
    [
      'a helpline whose site runs',
      withText('helplines.json', t => t.replace('"needs"', '"url": "javascript:alert(1)", "needs"')),
      'wrong',
    ],
    ['a recipient with a secret key', recipient({ age: `AGE-SECRET-KEY-1${'Q'.repeat(58)}` }), 'wrong'],
    ['a recipient with a key of SSH', recipient({ age: 'ssh-ed25519 AAAA' }), 'wrong'],
    ['a recipient whose name turns round', recipient({ name: 'Harbour \u202e' }), 'hidden'],
    ['a recipient with HTML', recipient({ note: 'Call <b>us</b>' }), 'html'],
    ['more of a recipient', recipient({ site: 'https://evil.example' }), 'unknown-key'],
    ['nothing but a manifest', new Map([['pack.json', sample().get('pack.json')!]]), 'empty'],
  ])('%s is rejected, signed or not', async (_, files, code, line) => {
    for (const zip of [zipPack(files), await signed(files)]) {
      const found = await problemsOf(zip);
      expect(found.map(p => p.code)).toContain(code);
      if (line) expect(found.find(p => p.code === code)?.line).toBe(line);
    }
  });

  it('has every problem listed, each with its file and line', async () => {
    const files = front(
      t =>
        `${t
          .replace('level: 1', 'level: 9')
          .replace('minutes: 8', 'minuten: 8')
          .replace('## After a week', '## After <b>a</b> week')}\n![x](y)\n`,
    );
    files.set('glossary/en.json', utf8.encode('{\n "a": { "means": "x" }\n}'));
    const found = await problemsOf(zipPack(files));
    expect(found.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'glossary/en.json:2 missing',
      `${LESSON}:5 wrong`,
      `${LESSON}:2 missing`,
      `${LESSON}:6 unknown-key`,
      `${LESSON}:72 html`,
      `${LESSON}:76 image`,
    ]);
  });
});

describe('two scenarios with one name', () => {
  it('are rejected in one language, and one scenario in two is accepted', async () => {
    const files = sample();
    files.set('scenarios/en/z.json', files.get(SCENARIO)!);
    expect(await problemsOf(zipPack(files))).toEqual([
      { file: 'scenarios/en/z.json', code: 'same-id', what: 'second-desk' },
    ]);
    files.delete('scenarios/en/z.json');
    files.set('scenarios/ar/z.json', files.get(SCENARIO)!);
    expect(await problemsOf(zipPack(files))).toEqual([]);
  });
});

describe('a pack with random errors', () => {
  /** Would have an effect if it reached a page. */
  const { window } = new JSDOM('');
  Object.assign(globalThis, {
    window,
    document: window.document,
    Node: window.Node,
    Element: window.Element,
    DocumentFragment: window.DocumentFragment,
  });

  async function harmless(opened: OpenResult): Promise<void> {
    if (isRefused(opened)) {
      expect(opened.problems.length).toBeGreaterThan(0);
      for (const p of opened.problems) expect(p.what ?? '').not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
      return;
    }
    const said = JSON.stringify(opened.content);
    expect(said).not.toMatch(/<[a-z!/?]/i);
    expect(said).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(({} as { format?: unknown }).format).toBeUndefined();
    const { renderMarkdown } = await import('../../../src/learning/markdown.ts');
    for (const lesson of Object.values(opened.content.lessons).flat())
      for (const card of lesson.cards) {
        const box = window.document.createElement('div');
        box.append(renderMarkdown(card.text));
        expect(
          box.querySelectorAll('script,img,iframe,svg,a,link,style,object,embed,video,form,[src],[href],[style]')
            .length,
        ).toBe(0);
      }
  }

  const piece = fc.constantFrom(
    '<script>alert(1)</script>',
    '![x](https://e.example)',
    '[x](javascript:x)',
    '\u202e',
    '\u200b',
    '__proto__',
    '&a',
    '*a',
    '!!js/function',
    '---\n',
    '## ',
    '"',
    "'",
    '{',
    '[',
    ']',
    '}',
    '\0',
    '\r\n',
    '<<: ',
    ': ',
    '- ',
    '>',
    '`',
    'https://e.example',
    '<img src=x onerror=y>',
    '../',
    '&#60;img src=x&#62;',
    '<!--',
    ']]>',
    '\\u202e',
  );

  it('in its texts is rejected, or harmless', async () => {
    const names = [...sample().keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), piece, cut: fc.nat(12) }), {
          minLength: 1,
          maxLength: 3,
        }),
        async (name, edits) => {
          const files = withText(name, text =>
            edits.reduce((now, e) => {
              const at = Math.floor(e.at * now.length);
              return now.slice(0, at) + e.piece + now.slice(at + e.cut);
            }, text),
          );
          await harmless(await open(await signed(files)));
        },
      ),
      { numRuns: 400, seed: 8 },
    );
  });

  it('in its bytes is rejected, or reads the same', async () => {
    const good = await signed(sample());
    const before = await open(good);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) }), { minLength: 1, maxLength: 4 }),
        async changes => {
          const zip = good.slice();
          for (const c of changes) zip[c.at] = c.to;
          const opened = await open(zip);
          if (!isRefused(opened))
            expect(JSON.stringify(opened.content)).toBe(JSON.stringify((before as { content: unknown }).content));
        },
      ),
      { numRuns: 1_500, seed: 8 },
    );
  });

  it('truncated, or with inserted bytes, is rejected', async () => {
    const good = await signed(sample());
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.uint8Array({ maxLength: 9 }), async (at, more) => {
        const zip = Uint8Array.from([...good.slice(0, at), ...more]);
        expect(isRefused(await open(zip))).toBe(!Buffer.from(zip).equals(Buffer.from(good)));
      }),
      { numRuns: 400, seed: 8 },
    );
  });

  it('of any bytes never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        expect(isRefused(await open(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])))).toBe(true);
      }),
      { numRuns: 500, seed: 8 },
    );
  });
});
