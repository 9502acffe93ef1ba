/** What lies in one script lies in no other that comes after it, and what is left is what is taken. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';
import { LENT } from '../../src/content/lent.ts';
import * as runtime from '../../src/lib/runtime.ts';
import { world } from '../../src/content/isolated-world-state.ts';
import * as pages from '../../src/platforms/match-url.ts';
import * as shown from '../../src/platforms/visibility.ts';
import * as sources from '../../src/platforms/read-source.ts';

it('each thing that is lent is what its name says', () => {
  const all: Record<string, unknown> = { ...pages, ...runtime, ...shown, ...sources };
  expect(world.lent).toHaveLength(LENT.length);
  world.lent!.forEach((thing, i) => expect(thing, LENT[i]).toBe(all[LENT[i]!]));
});

describe.each(['chromium', 'firefox'])('%s', target => {
  const dist = join(root, 'dist', target);
  const having = (telltale: RegExp, under = '') =>
    readdirSync(join(dist, under), { recursive: true, encoding: 'utf8' })
      .filter(f => f.endsWith('.js') && telltale.test(readFileSync(join(dist, under, f), 'utf8')))
      .sort();

  it('has Preact once', () => expect(having(/\.__html\b/)).toEqual(['content/preact.js']));

  it('loads it in views, and not in the worker', () =>
    expect(having(/^(?:import[^;]*;)*import"\/content\/preact\.js"/)).toEqual(['assets/view.js']));

  it('has what the script at load lends in that, and in what may come without it', () =>
    expect([...having(/assignedSlot/, 'content'), ...having(/assignedSlot/, 'src')]).toEqual([
      'scroll.js',
      'content/watch.iife.js',
    ]));
});

it('nobody changes Preact under those who draw with it', async () => {
  await import('../../src/content/preact.ts');
  expect(Object.isFrozen(globalThis.breakwaterPreact)).toBe(true);
});
