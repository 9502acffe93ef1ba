/** Reads settings from the data in a page's scripts, also of hostile pages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EffectiveSetting } from '../../../src/platforms/apply-rule-pack.ts';
import type { PageData } from '../../../src/platforms/common-schema.ts';
import { getDefinitionVersion } from '../../../src/privacy-checks/definition-version.ts';
import { listPageSettings } from '../../../src/privacy-checks/page-settings.ts';
import { readPageData, type DataReading } from '../../../src/privacy-checks/read-page-data.ts';
import { readSetting, type SettingReading } from '../../../src/privacy-checks/read.ts';
import { markChangedSinceLoad } from '../../../src/privacy-checks/shown-values.ts';
import type { Setting } from '../../../src/platforms/setting-schema.ts';
import { truth } from '../../fixtures/truth.ts';
import { openPage } from '../../helpers/dom.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { getPlatform, listFindings } from '../../helpers/inspect-page.ts';

const HERE = 'https://here.example/settings';
const DATA: PageData = {
  pages: ['settings:privacy'],
  source: { json: '#state' },
  find: ['**', 'user'],
  viewer: 'name',
  value: ['private'],
  type: 'boolean',
  values: { true: 'on', false: 'off' },
};

const json = (text: string): string => `<script id=state type="application/json">${text}</script>`;

function read(html: string, data: Partial<PageData> = {}, me: string | undefined = 'rana'): DataReading {
  const { url, doc } = openPage(html, HERE);
  return readPageData([{ ...DATA, ...data }], me, url, doc);
}
const readJson = (of: unknown, data: Partial<PageData> = {}): DataReading => read(json(JSON.stringify(of)), data);
const user = (isPrivate: unknown, name: unknown = 'rana') => ({ user: { name, private: isPrivate } });

describe('the data of a page', () => {
  it('gives the value of the account that is signed in', () => {
    expect(readJson(user(true))).toEqual({ value: 'on' });
    expect(readJson({ a: [{ b: user(false) }] })).toEqual({ value: 'off' });
    expect(readJson(user(true, '@Rana'))).toEqual({ value: 'on' });
  });

  it('gives nothing of another account, of no account, and for nobody', () => {
    expect(readJson(user(true, 'omar'))).toEqual({ why: 'not-found' });
    expect(readJson({ user: { private: true } })).toEqual({ why: 'not-found' });
    expect(readJson(user(true, 7), {})).toEqual({ why: 'not-found' });
    expect(
      readPageData([DATA], undefined, new URL(HERE), openPage(json('{"user":{"private":true}}'), HERE).doc),
    ).toEqual({ why: 'not-found' });
    expect(readJson([user(true), user(false, 'omar')])).toEqual({ value: 'on' });
  });

  it.each(['true', 1, null, {}, [true]])('gives nothing for %j instead of a boolean', value => {
    expect(readJson(user(value))).toEqual({ why: 'no-state' });
    expect(readJson([user(value), user(true)])).toEqual({ why: 'several' });
  });

  it('gives a number only if it is declared', () => {
    const numbers: Partial<PageData> = { type: 'number', values: { 0: 'everyone', 2: 'nobody' } };
    expect(readJson(user(2), numbers)).toEqual({ value: 'nobody' });
    for (const value of [1, 2.5, '2', true, -2, 1e300])
      expect(readJson(user(value), numbers)).toEqual({ why: 'no-state' });
  });

  it('gives nothing where objects or keys contradict each other', () => {
    expect(readJson([user(true), user(true)])).toEqual({ value: 'on' });
    expect(readJson([user(true), user(false)])).toEqual({ why: 'several' });
    const two = { value: ['private', 'hidden'] };
    expect(readJson({ user: { name: 'rana', private: true, hidden: true } }, two)).toEqual({ value: 'on' });
    expect(readJson({ user: { name: 'rana', private: true, hidden: false } }, two)).toEqual({ why: 'no-state' });
    expect(readJson({ user: { name: 'rana', private: true } }, two)).toEqual({ why: 'no-state' });
  });

  it('gives nothing where a key is there twice or written in another way', () => {
    expect(read(json('{"user":{"name":"rana","private":false,"private":true}}'))).toEqual({ why: 'no-state' });
    expect(read(json('{"user":{"name":"omar","name":"rana","private":true}}'))).toEqual({ why: 'no-state' });
    expect(read(json('{"user":{"name":"rana","priv\\u0061te":false,"private":true}}'))).toEqual({ why: 'no-state' });
    expect(read(json('{"user":{"name":"rana","private":true,"said":"\\"private\\":false"}}'))).toEqual({ value: 'on' });
  });

  it('is found by conditions on the object', () => {
    const tuple: Partial<PageData> = { find: ['**', { at: ['0'], is: 'Viewer' }, '1', 'data'] };
    const data = { name: 'rana', private: true };
    expect(
      readJson(
        {
          define: [
            ['Other', { data: { ...data, private: false } }],
            ['Viewer', { data }],
          ],
        },
        tuple,
      ),
    ).toEqual({
      value: 'on',
    });
    expect(readJson({ define: [['Other', { data }]] }, tuple)).toEqual({ why: 'not-found' });
  });

  it('is in scripts that are JSON, and nowhere else', () => {
    const text = JSON.stringify(user(true));
    expect(read(`<script id=state>${text}</script>`)).toEqual({ why: 'not-found' });
    expect(read(`<script id=state type=module>${text}</script>`)).toEqual({ why: 'not-found' });
    expect(read(`<div id=state type="application/json">${text}</div>`)).toEqual({ why: 'not-found' });
    expect(read(json(`${text} and more`))).toEqual({ why: 'no-state' });
  });

  it('is after the words that begin an inline script', () => {
    const inline: Partial<PageData> = { source: { inline: '^\\s*var data\\s*=\\s*' } };
    const text = JSON.stringify(user(true));
    expect(read(`<script> var data = ${text};</script>`, inline)).toEqual({ value: 'on' });
    expect(read(`<script>f(); var data = ${text};</script>`, inline)).toEqual({ why: 'not-found' });
    expect(read(`<script>var data = ${text}; f({});</script>`, inline)).toEqual({ why: 'no-state' });
    expect(read(`<script src="a.js">var data = ${text};</script>`, inline)).toEqual({ why: 'not-found' });
    expect(read(json(text), inline)).toEqual({ why: 'not-found' });
  });

  it('is read again when the script has another text', () => {
    const { url, doc } = openPage(json(JSON.stringify(user(true))), HERE);
    const script = doc.querySelector('script')!;
    expect(readPageData([DATA], 'rana', url, doc)).toEqual({ value: 'on' });
    script.textContent = JSON.stringify(user(false));
    expect(readPageData([DATA], 'rana', url, doc)).toEqual({ value: 'off' });
  });
});

describe('a hostile page', () => {
  it('has prototypes and their members for nothing', () => {
    for (const find of [['__proto__'], ['constructor', 'prototype'], ['**', '__proto__']])
      expect(readJson({ a: {}, b: [] }, { find, value: ['toString'], type: 'boolean' })).toEqual({ why: 'not-found' });
    expect(read(json('{"user":{"__proto__":{"private":true},"name":"rana"}}'))).toEqual({ why: 'not-found' });
    expect(readJson(user(2), { type: 'number', values: {} })).toEqual({ why: 'no-state' });
  });

  it.each([
    ['too much text', json(`{"user":{"name":"rana","private":true,"x":"${'x'.repeat(8_000_000)}"}}`)],
    ['too many objects', json(`{"x":[${'0,'.repeat(500_001)}0],"user":{"name":"rana","private":true}}`)],
    ['too deep nesting', json(`{"x":${'['.repeat(200)}${']'.repeat(200)},"user":{"name":"rana","private":true}}`)],
    ['endless nesting', json(`${'{"user":'.repeat(300_000)}{"private":true}`)],
  ])('gets nothing read with %s, without endless work', (_, html) => {
    const { url, doc } = openPage(html, HERE);
    expect(readPageData([DATA], 'rana', url, doc)).toEqual({ why: 'no-state' });
  });

  it('never gets a value that an object of this account does not have, whatever it writes', () => {
    const value = fc.oneof(fc.boolean(), fc.constantFrom('true', 1, 0, null), fc.string());
    const object = fc.record({ name: fc.constantFrom('rana', 'omar', 7, null), private: value }, { requiredKeys: [] });
    const tree = fc.letrec(tie => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue(),
        fc.record({ user: object }),
        fc.array(tie('any')),
        fc.record({ x: tie('any') }),
      ),
    })).any;
    const { url, doc } = openPage(json('{}'), HERE);
    const listOwn = (at: unknown): unknown[] => {
      if (typeof at !== 'object' || at === null) return [];
      const { user: own } = at as { user?: { name?: unknown; private?: unknown } };
      const mine =
        Object.hasOwn(at, 'user') && own?.name === 'rana' && Object.hasOwn(own, 'private') ? [own.private] : [];
      return [...mine, ...Object.values(at).flatMap(listOwn)];
    };
    fc.assert(
      fc.property(tree, of => {
        doc.querySelector('script')!.textContent = JSON.stringify(of);
        const own = new Set(listOwn(of));
        const [only] = own;
        const expected = own.size === 1 && typeof only === 'boolean' ? { value: only ? 'on' : 'off' } : undefined;
        const reading = readPageData([DATA], 'rana', url, doc);
        if (expected) expect(reading).toEqual(expected);
        else expect(reading).not.toHaveProperty('value');
      }),
      { numRuns: 300 },
    );
  });

  it('never makes it throw', () => {
    const { url, doc } = openPage(json('{}'), HERE);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map(s => `{"user":{"private":${s}}}`),
        ),
        text => {
          doc.querySelector('script')!.textContent = text;
          readPageData([DATA, { ...DATA, source: { inline: '^' } }], 'rana', url, doc);
        },
      ),
      { numRuns: 200 },
    );
  });
});

const SETTING: Setting = {
  id: 'private_account',
  pages: ['settings:privacy'],
  risk: 2,
  harms: ['swarm'],
  minutes: 1,
  control: 'checkbox',
  locate: [{ css: 'main [role=switch]' }],
  pageData: [DATA, { ...DATA, pages: ['own-profile'] }],
  states: { on: 'protected', off: 'exposed' },
  recommended: 'on',
  default: null,
  evidence: 'medium',
  source: ['invented'],
  checkedOn: '2026-12-01',
  checkedBy: 'indirect',
};
const RULES = { savesBy: 'at-once' as const, me: [{ css: 'nav a' }] };
const control = (on: boolean): string => `<div role=switch tabindex=0 aria-checked=${on}></div>`;
const pageOf = (isPrivate: boolean, main = ''): string =>
  `${json(JSON.stringify(user(isPrivate)))}<nav><a>@rana</a></nav><main>${main}</main>`;

describe('a setting with page data', () => {
  const at = (doc: Document, setting: Setting = SETTING): SettingReading =>
    readSetting(setting, RULES, new URL(HERE), doc, [setting]);
  const open = (html: string): Document => openPage(html, HERE).doc;

  it('is likely where no control shows it', () => {
    expect(at(open(pageOf(true)))).toEqual({ id: 'private_account', value: 'on', evidence: 'medium' });
    expect(at(open(pageOf(false)), { ...SETTING, control: 'guided', evidence: 'high' })).toMatchObject({
      value: 'off',
      evidence: 'medium',
    });
    expect(at(open(pageOf(true).replace('@rana', '@omar')))).toMatchObject({ why: 'not-found' });
  });

  it('is not known where a likely control and the data disagree', () => {
    expect(at(open(pageOf(true, control(true))))).toMatchObject({ value: 'on', evidence: 'medium' });
    expect(at(open(pageOf(true, control(false))))).toEqual({ id: 'private_account', why: 'disagree' });
  });

  it('is what a certain control says', () => {
    expect(at(open(pageOf(true, control(false))), { ...SETTING, evidence: 'high' })).toMatchObject({
      value: 'off',
      evidence: 'high',
    });
  });

  it('is not read from the data where its control cannot be read', () => {
    expect(at(open(pageOf(true, control(true) + control(true))))).toMatchObject({ why: 'several' });
  });

  it('is no longer read from the data when its control has changed, even when that has gone', () => {
    const doc = open(pageOf(true, control(true)));
    expect(at(doc)).toMatchObject({ value: 'on' });
    doc.querySelector('[role=switch]')!.setAttribute('aria-checked', 'false');
    expect(at(doc)).toMatchObject({ value: 'off', evidence: 'medium' });
    doc.querySelector('[role=switch]')!.remove();
    expect(at(doc)).toEqual({ id: 'private_account', why: 'not-found' });
  });

  it('is no longer read from the data when anything may have changed', () => {
    const doc = open(pageOf(true));
    markChangedSinceLoad(doc);
    expect(at(doc)).toEqual({ id: 'private_account', why: 'not-found' });
  });

  it('is read on its pages, and on further ones by their data alone', () => {
    const pack = { fingerprint: 'f', maker: 'm', pack: 'p', version: 1, madeOn: '2026-12-01' };
    const setting: EffectiveSetting = { ...SETTING, override: { by: pack, rule: SETTING } };
    const here = { ...SETTING, pageData: [DATA] };
    expect(listPageSettings([setting], 'settings:privacy')).toEqual([{ ...here, override: { by: pack, rule: here } }]);
    const [own] = listPageSettings([setting], 'own-profile');
    expect(own).toMatchObject({ id: 'private_account', control: 'guided', pageData: [{ pages: ['own-profile'] }] });
    expect(own).not.toHaveProperty('locate');
    expect(own).not.toHaveProperty('override');
    expect(listPageSettings([{ ...setting, override: { by: pack, off: true } }], 'own-profile')).toMatchObject([
      { override: { off: true } },
    ]);
    expect(listPageSettings([setting], 'profile')).toEqual([]);
  });

  it('has another version with other data', () => {
    const { pageData: _, ...without } = SETTING;
    const versions = [SETTING, without, { ...SETTING, pageData: [DATA] }].map(getDefinitionVersion);
    expect(new Set(versions).size).toBe(3);
  });
});

describe('the data of each platform', () => {
  const pages = truth.filter(t => /-data\.(protected|exposed)\./.test(t.file));
  const SCRIPT = /(<script[^>]*>)(.*)(<\/script>)/g;

  /** Reads a page after a change of the text of its scripts. */
  function listSeeming(t: (typeof pages)[number], change: (json: string) => string, more = ''): string[] {
    const html = readFixture(t.file).replace(SCRIPT, (_, open: string, text: string, close: string) =>
      [open, change(text), close].join(''),
    );
    const page = openPage(html.replace('</head>', `${more}</head>`), t.url);
    return listFindings(getPlatform(t.platform!), t.kind, page).flatMap(({ id, seems }) =>
      seems ? [`${id} ${seems}`] : [],
    );
  }
  const invert = (text: string): string =>
    text.replace(/(: ?)(true|false|[012])\b/g, (_, before: string, value: string) =>
      before.concat({ true: 'false', false: 'true', 0: '2', 1: '0', 2: '0' }[value]!),
    );

  it.each(pages)('$file counts as it is, and not with the wrong types, in part or with its opposite', t => {
    const likely = Object.entries(t.seems!).map(([id, state]) => `${id} ${state}`);
    expect(listSeeming(t, text => text).sort()).toEqual(likely.sort());
    expect(listSeeming(t, text => text.replace(/(: ?)(true|false|\d+)\b/g, '$1"$2"'))).toEqual([]);
    expect(listSeeming(t, text => text.slice(0, -2))).toEqual([]);
    expect(listSeeming(t, () => '')).toEqual([]);
    const scripts = [...readFixture(t.file).matchAll(SCRIPT)].map(([script]) => invert(script)).join('');
    expect(listSeeming(t, text => text, scripts)).toEqual([]);
  });

  it.each(pages.filter(t => getPlatform(t.platform!).settings.some(x => x.pageData?.some(d => d.viewer))))(
    '$file counts for no other account',
    t => {
      expect(listSeeming(t, text => text.replace(/rana/g, 'omar'))).toEqual([]);
      expect(listSeeming(t, text => text.replace(/"rana[^"]*"/g, 'null'))).toEqual([]);
    },
  );
});
