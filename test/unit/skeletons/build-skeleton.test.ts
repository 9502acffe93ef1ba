/** What a skeleton keeps, and what it never does. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { admitSkeleton } from '../../../src/skeletons/admit-skeleton.ts';
import { buildSkeleton } from '../../../src/skeletons/build-skeleton.ts';
import { DATA_ATTRIBUTES, keepLanguage } from '../../../src/skeletons/keep-attribute.ts';
import { MAX_DEPTH, MAX_NODES } from '../../../src/skeletons/limits.ts';
import { Skeleton, type SkeletonNode } from '../../../src/skeletons/schema.ts';
import { formatSkeleton, summarizeSkeleton } from '../../../src/skeletons/summarize-skeleton.ts';
import { openPage } from '../../helpers/dom.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { knownWordsOf, skeletonOf } from './skeleton-helpers.ts';

const known = {
  phrases: ['Who can message you', 'Everyone', '{n} contacts excluded'],
  machineWords: ['discoverable'],
};
const build = (body: string): SkeletonNode[] =>
  buildSkeleton(
    openPage(`<!doctype html><html lang="en"><body>${body}</body></html>`, 'https://example.org/').doc,
    known,
  ).nodes.slice(1);
const only = (body: string): SkeletonNode => build(body)[0]!;

describe('texts', () => {
  it('keeps a whole known label, in our spelling', () => {
    expect(build('<p> who can message  you. </p>')[1]).toEqual({ depth: 2, text: { known: 'Who can message you' } });
    expect(build('<p>17 contacts excluded</p>')[1]!.text).toEqual({ known: '{n} contacts excluded' });
  });

  it.each([
    ['Everyone knows Rana', { length: 19, script: 'latin', digits: false }],
    ['+1 202 555 0147', { length: 15, script: 'none', digits: true }],
    ['رنا Rana', { length: 8, script: 'several', digits: false }],
    ['شارع ٥', { length: 6, script: 'arabic', digits: true }],
  ])('replaces %s by its length and kind', (text, kind) => {
    expect(build(`<p>${text}</p>`)[1]!.text).toEqual(kind);
  });

  it('enters open shadow roots, by the same rules', () => {
    const { doc } = openPage('<html><body><div id="host"></div></body></html>', 'https://example.org/');
    doc.getElementById('host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Everyone</p><p>Rana</p>';
    const { nodes } = buildSkeleton(doc, known);
    expect(nodes.map(({ depth, shadow, text }) => [depth, shadow ?? text])).toEqual([
      [0, undefined],
      [1, undefined],
      [2, true],
      [3, undefined],
      [4, { known: 'Everyone' }],
      [3, undefined],
      [4, { length: 4, script: 'latin', digits: false }],
    ]);
  });

  it('leaves out scripts, comments, styles, templates, drawings and what is typed', () => {
    const nodes = build(
      '<script>rana</script><style>.rana{}</style><!-- rana --><template><p>rana</p></template>' +
        '<noscript>rana</noscript><svg><title>rana</title></svg><textarea>rana</textarea>',
    );
    expect(nodes.map(({ tag }) => tag)).toEqual(['svg', 'textarea']);
    expect(nodes[1]).toMatchObject({ filled: true });
  });
});

describe('attributes', () => {
  it('keeps roles and states', () => {
    expect(only('<div role="switch" aria-checked="true" tabindex="0" aria-label="Everyone"></div>')).toMatchObject({
      tag: 'div',
      attributes: { role: 'switch', 'aria-checked': 'true', tabindex: '0' },
      name: { known: 'Everyone' },
    });
  });

  it('takes live states, not those in the markup', () => {
    const { doc } = openPage('<html><body><input type="checkbox" checked></body></html>', 'https://example.org/');
    doc.querySelector('input')!.checked = false;
    expect(buildSkeleton(doc, known).nodes[1]).toMatchObject({ checked: false });
  });

  it('keeps technical names that are made of known words alone', () => {
    expect(only('<input type="checkbox" name="account[discoverable]">').attributes).toMatchObject({
      name: 'account[discoverable]',
    });
    expect(only('<input type="checkbox" name="account[rana]">')).toMatchObject({
      attributes: { type: 'checkbox' },
      group: 1,
    });
    for (const value of ['profile-rana', 'account2', 'Settings screen', 'x'.repeat(70)])
      expect(only(`<div data-testid="${value}"></div>`).attributes, value).toBeUndefined();
    expect(only('<div data-testid="settingsScreen"></div>').attributes).toEqual({ 'data-testid': 'settingsScreen' });
    for (const name of DATA_ATTRIBUTES)
      expect(only(`<div ${name}="settingsScreen"></div>`).attributes).toEqual({ [name]: 'settingsScreen' });
    expect(DATA_ATTRIBUTES.filter(name => !/^data-[a-z0-9-]*[a-z0-9]$/.test(name))).toEqual([]);
  });

  it('drops a technical name that can be read on the page', () => {
    expect(build('<div data-testid="discoverable"></div><p>I am Discoverable</p>')[0]!.attributes).toBeUndefined();
  });

  it('keeps no value of a field, and no name of its own making', () => {
    const [field, own] = build(
      '<input type="email" value="rana@example.org" placeholder="Rana"><rana-card></rana-card>',
    );
    expect(field).toEqual({ depth: 1, tag: 'input', attributes: { type: 'email' }, filled: true });
    expect(own).toEqual({ depth: 1, tag: 'unknown' });
    expect(only('<input type="radio" name="account" value="everyone">').attributes).toMatchObject({
      value: 'everyone',
    });
    expect(
      only('<div role="rana" dir="rana" lang="x-rana" tabindex="4815" aria-setsize="481"></div>').attributes,
    ).toBeUndefined();
  });

  it('numbers ids and names that belong together', () => {
    const [label, , field] = build('<label for="rana">Rana</label><input type="radio" id="rana" name="omar">');
    expect(label!.for).toBe(1);
    expect(field).toMatchObject({ id: 1, group: 1 });
  });

  it('says which controls are not offered', () => {
    const [shown, hidden] = build('<input type="checkbox"><input type="checkbox" style="display: none">');
    expect([shown!.hidden, hidden!.hidden]).toEqual([undefined, true]);
  });
});

it('keeps plain language tags only', () => {
  expect(['en', 'pt-BR', 'zh-Hant-TW', 'x-rana', 'en-rana', ''].map(keepLanguage)).toEqual([
    ...['en', 'pt-BR', 'zh-Hant-TW'],
    ...['und', 'und', 'und'],
  ]);
});

describe('limits', () => {
  it('says that a page with too many nodes was cut', () => {
    const { doc } = openPage(`<html><body>${'<i></i>'.repeat(MAX_NODES)}</body></html>`, 'https://example.org/');
    const { nodes, cut } = buildSkeleton(doc, known);
    expect([nodes.length, cut]).toEqual([MAX_NODES, true]);
  });

  it('says that a deep page was cut', () => {
    const { nodes, cut } = buildSkeleton(
      openPage(`<html><body>${'<div>'.repeat(MAX_DEPTH + 20)}</body></html>`, 'https://example.org/').doc,
      known,
    );
    expect([Math.max(...nodes.map(({ depth }) => depth)), cut]).toEqual([MAX_DEPTH, true]);
  });
});

it('believes no page about what survives', () => {
  const hostile: SkeletonNode[] = [
    { depth: 0, tag: 'rana', attributes: { role: 'rana', 'data-testid': 'rana', title: 'rana', dir: 'rtl' } },
    { depth: 1, text: { known: 'rana' } },
    { depth: 1, tag: 'button', name: { known: 'rana' } },
  ];
  expect(admitSkeleton({ nodes: hostile, cut: false }, known).nodes).toEqual([
    { depth: 0, tag: 'unknown', attributes: { dir: 'rtl' } },
    { depth: 1 },
    { depth: 1, tag: 'button' },
  ]);
});

describe('the file', () => {
  const page = openPage(readFixture('mastodon/privacy.exposed.en.html'), 'https://mastodon.example/settings/privacy');
  const skeleton = skeletonOf('mastodon', page);

  it('is JSON of its schema, with one node a line and no host', () => {
    const file = formatSkeleton(skeleton);
    expect(v.parse(Skeleton, JSON.parse(file))).toEqual(skeleton);
    expect(file.split('\n').length).toBeGreaterThan(skeleton.nodes.length);
    expect(file).not.toContain('example');
  });

  it('is summed up for the person', () => {
    const { elements, replaced, words, names } = summarizeSkeleton(skeleton);
    expect(elements).toBeGreaterThan(5);
    expect(replaced).toBeGreaterThan(0);
    expect(words.every(word => knownWordsOf('mastodon').phrases.includes(word))).toBe(true);
    expect(names).toContain('account[discoverable]');
  });
});
