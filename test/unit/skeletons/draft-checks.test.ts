/** Drafts of checks from skeletons alone: they read pages that they were not drafted from, and claim no direction. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { draftChecks, type CheckDraft } from '../../../scripts/skeletons/draft-checks.ts';
import { Locator } from '../../../src/platforms/common-schema.ts';
import type { Setting } from '../../../src/platforms/setting-schema.ts';
import { readSetting } from '../../../src/privacy-checks/read.ts';
import { openPage } from '../../helpers/dom.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { platforms, skeletonOf } from './skeleton-helpers.ts';

const MASTODON = 'https://mastodon.example/settings/privacy';
const BLUESKY = 'https://bsky.app/messages/settings';

/** A draft after a review, which has said what the values mean. */
const review = (draft: CheckDraft): Setting => ({
  ...{ id: 'drafted', pages: draft.pages, risk: 1, harms: ['found'], minutes: 1, recommended: '', default: null },
  ...{ evidence: 'high', source: ['a skeleton'], checkedOn: '2026-12-01', checkedBy: 'indirect' },
  control: draft.control,
  locate: draft.locate,
  ...(draft.order ? { order: draft.order } : {}),
  ...(draft.says ? { says: draft.says } : {}),
  states: Object.fromEntries(draft.options.map(({ value }) => [value, 'exposed'])),
});

function draftFrom(platform: string, file: string, url: string): CheckDraft[] {
  return draftChecks(skeletonOf(platform, openPage(readFixture(file), url)), platforms);
}

function readAll(drafts: CheckDraft[], html: string, url: string): (string | undefined)[] {
  const { doc, url: address } = openPage(html, url);
  return drafts.map(draft => readSetting(review(draft), {}, address, doc, []).value);
}

describe('a page of checkboxes', () => {
  const drafts = draftFrom('mastodon', 'mastodon/privacy.exposed.en.html', MASTODON);

  it('is read in its other state and another language', () => {
    const exposed = readAll(drafts, readFixture('mastodon/privacy.exposed.en.html'), MASTODON);
    const hidden = readAll(drafts, readFixture('mastodon/privacy.protected.ar.html'), MASTODON);
    expect(drafts.length).toBeGreaterThan(4);
    expect([...exposed, ...hidden]).not.toContain(undefined);
    expect(hidden).not.toEqual(exposed);
  });

  it('finds each by its technical name first', () => {
    expect(drafts.map(({ locate }) => locate[0]!.css)).toContain("input[type=checkbox][name='account[discoverable]']");
  });
});

describe('a page of radio groups', () => {
  const drafts = draftFrom('bluesky', 'bluesky/messages.exposed.es.html', BLUESKY);

  it('has the options in their order', () => {
    expect(drafts.map(({ control }) => control)).toEqual(['radios', 'radios']);
    expect(drafts[0]).toMatchObject({ order: ['option_1', 'option_2', 'option_3'] });
    expect(drafts[0]!.options.map(({ chosen }) => chosen)).toEqual([true, false, false]);
  });

  it('is read in another state and language', () => {
    expect(readAll(drafts, readFixture('bluesky/messages.protected.en.html'), BLUESKY)).toEqual([
      'option_2',
      'option_3',
    ]);
  });
});

it('drafts selects, toggles and native radios', () => {
  const url = 'https://bsky.app/messages/settings';
  const html = `<html lang="en"><body><main>
    <select name="privacy"><option value="public">A</option><option value="private" selected>B</option></select>
    <button aria-pressed="true" data-testid="hideButton">C</button>
    <label><input type="radio" name="rana" value="1"> D</label>
    <label><input type="radio" name="rana" value="2" checked> E</label>
    </main></body></html>`;
  const drafts = draftChecks(skeletonOf('bluesky', openPage(html, url)), platforms);
  expect(drafts.map(({ control }) => control)).toEqual(['select', 'toggle', 'radios']);
  expect(readAll(drafts, html, url)).toEqual(['private', 'on', 'option_2']);
});

describe('every draft', () => {
  const drafts = [
    ...draftFrom('mastodon', 'mastodon/privacy.exposed.en.html', MASTODON),
    ...draftFrom('bluesky', 'bluesky/messages.exposed.es.html', BLUESKY),
  ];

  it('leaves it to a person what protects', () => {
    for (const { states, evidence } of drafts) expect([states, evidence]).toEqual(['review', 'medium']);
  });

  it('has locators that the schema accepts, and a count for each position', () => {
    for (const locator of drafts.flatMap(({ locate }) => locate)) {
      expect(v.safeParse(Locator, locator).success).toBe(true);
      if (locator.nth !== undefined) expect(locator.count).toBeGreaterThan(locator.nth);
    }
  });

  it('reads both pages of its fixture pair as what they are', () => {
    for (const draft of drafts) {
      expect(draft.fixtures.length).toBeGreaterThan(1);
      for (const { value, html } of draft.fixtures) expect(readAll([draft], html, BLUESKY)).toEqual([value]);
    }
  });
});
