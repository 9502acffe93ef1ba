/** Redacts other people from copies; the attacker stays, and the record does not change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDefaultOptions } from '../../../src/exports/audiences.ts';
import { buildExportedIncident, createExportRedactor } from '../../../src/exports/exported-incident.ts';
import { createRedactor, type RedactionRules } from '../../../src/exports/redact.ts';
import { anIncident } from './export-helpers.ts';

const mark: RedactionRules['renderMark'] = (kind, n) => `[${kind} ${n}]`;
const clean = (text: string, more: Partial<RedactionRules> = {}): string =>
  createRedactor({
    keepNames: ['omar.example'],
    keepUrls: ['https://bsky.app/profile/omar.example/post/1'],
    hideWords: [],
    renderMark: mark,
    ...more,
  }).redact(text).text;

describe('a text', () => {
  it.each([
    ['@lina look', '[person 1] look'],
    ['@lina and @rami, then @LINA again, and lina', '[person 1] and [person 2], then [person 1] again, and [person 1]'],
    ['by @omar.example', 'by @omar.example'],
    ['ask @lina@mastodon.example.', 'ask [person 1].'],
    ['انظر @لينا الآن', 'انظر [person 1] الآن'],
    ['＠lina', '[person 1]'],
    ['u/lina_k says', '[person 1] says'],
    ['mail lina@example.org now', 'mail [email 1] now'],
    ['call +1 202 555 0147 or +1 202 555 0147', 'call [phone 1] or [phone 1]'],
    ['اتصل +١ ٢٠٢ ٥٥٥ ٠١٤٧', 'اتصل [phone 1]'],
    ['call +1 202 555 1000 2026', 'call [phone 1]'],
    ['call 0551 234 567', 'call [phone 1]'],
    ['since 01.03.2026 and 2026-03-01 09:30', 'since 01.03.2026 and 2026-03-01 09:30'],
    ['see https://x.com/lina/status/12, ok', 'see https://x.com/[link 1], ok'],
    ['see t.me/lina_k', 'see t.me/[link 1]'],
    ['home https://example.org/', 'home https://example.org/'],
    ['https://bsky.app/profile/omar.example/post/1', 'https://bsky.app/profile/omar.example/post/1'],
    ['in 2026, at 10:30, 12.50 €', 'in 2026, at 10:30, 12.50 €'],
  ])('%s', (text, wanted) => {
    expect(clean(text)).toBe(wanted);
  });

  it('redacts the personal terms, in any script, and keeps the person’s own names', () => {
    expect(
      clean('Lina Mock lives here; 李娜在这里; @sara', { hideWords: ['lina mock', '李娜'], keepNames: ['sara'] }),
    ).toBe('[hidden 1] lives here; [hidden 2]在这里; @sara');
  });

  const name = fc.stringMatching(/^[a-z][a-z0-9_]{3,12}$/).map(n => `zz${n}`);
  const third = fc.oneof(
    name.map(n => ({ secret: n, shown: `@${n}` })),
    name.map(n => ({ secret: n, shown: `@${n}@social.example` })),
    name.map(n => ({ secret: `${n}@example.org`, shown: `${n}@example.org` })),
    name.map(n => ({ secret: n, shown: `https://x.com/${n}/status/123456` })),
    fc.integer({ min: 1000, max: 9999 }).map(n => ({ secret: `555 ${n}`, shown: `+1 202 555 ${n}` })),
  );
  const filler = fc.constantFrom('hello', 'يا', 'မင်္ဂလာပါ', '你好', ',', '(', '"', '…', '2026', '\n', '@omar.example');

  it('never contains a third person whom a rule can find, and always the attacker', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            third,
            filler.map(shown => ({ secret: null, shown })),
          ),
          { maxLength: 20 },
        ),
        parts => {
          const out = clean(`${parts.map(p => p.shown).join(' ')} @omar.example`);
          for (const { secret } of parts) if (secret) expect(out).not.toContain(secret);
          expect(out).toContain('@omar.example');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives each person one placeholder throughout an export', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 6 }), names => {
        const one = createRedactor({ keepNames: [], keepUrls: [], hideWords: [], renderMark: mark });
        const first = names.map(n => one.redact(`@${n}`).text);
        expect(names.map(n => one.redact(`x @${n}`).text.slice(2))).toEqual(first);
        expect(new Set(first).size).toBe(names.length);
      }),
    );
  });

  it('is searched to its end, however long', () => {
    expect(clean(`${'word '.repeat(20_000)}lina@example.org`)).toMatch(/\[email 1\]$/);
  });
});

describe('a record', () => {
  const incident = anIncident(1, {
    note: '@lina saw it',
    item: {
      url: 'https://bsky.app/profile/lina.example/feed',
      text: '@lina.example +1 202 555 0147 @omar.example',
      parent: 'https://bsky.app/profile/lina.example/post/9',
      alts: ['picture of @lina.example'],
      title: 'Omar to @lina.example',
    },
  });
  const before = structuredClone(incident);
  const choice = { ...getDefaultOptions('lawyer') };
  const { incident: out } = buildExportedIncident(incident, choice, createExportRedactor([incident], choice, mark));

  it('is exported without third persons in text, alternatives, title, note, parent and page URL', () => {
    expect(JSON.stringify(out)).not.toMatch(/lina|0147/);
    expect(out.item).toMatchObject({
      url: before.item.canonicalUrl,
      parent: 'https://bsky.app/[link 1]',
      author: before.item.author,
    });
    expect(out.item.text).toContain('@omar.example');
    expect(out.redacted).toBeGreaterThanOrEqual(6);
  });
  it('does not change itself', () => {
    expect(incident).toEqual(before);
  });
  it('is exported unredacted if that was selected', () => {
    const { incident: whole } = buildExportedIncident(incident, { ...choice, redact: false }, undefined);
    expect(whole.item).toMatchObject({ text: before.item.text, parent: before.item.parent, url: before.item.url });
    expect(whole).not.toHaveProperty('redacted');
  });
});
