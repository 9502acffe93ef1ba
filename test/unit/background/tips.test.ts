/** Tests on which platforms something may be shown in a page before the person has chosen. */
import { clearStorage } from '../preferences/fake-storage.ts';
import { beforeEach, expect, it } from 'vitest';
import { areTipsEnabled } from '../../../src/background/tips.ts';
import { onPageTips } from '../../../src/preferences/on-page-tips.ts';
import { readPlatforms } from '../../../scripts/build/data.ts';
import { ORDINARY } from '../../helpers/storage-contexts.ts';

beforeEach(clearStorage);

const platforms = readPlatforms();
const withoutTips = platforms.filter(p => p.operatorRisk || p.detectsExtensions);

it('is off where the operator is a risk or looks for extensions, and on elsewhere', async () => {
  expect(withoutTips.map(p => p.id)).toEqual(['linkedin', 'vk']);
  for (const platform of platforms) expect(await areTipsEnabled(platform)).toBe(!withoutTips.includes(platform));
});

it('is on there once the person turns it on', async () => {
  for (const platform of withoutTips) {
    await onPageTips.set(platform.id, true, ORDINARY);
    expect(await areTipsEnabled(platform)).toBe(true);
  }
});
