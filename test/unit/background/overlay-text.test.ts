/** Tests what the spotlight says of a setting whose rule comes from a pack. */
import i18next from 'i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readPlatformLabels, readTranslatedLabels, readUiTexts } from '../../../scripts/build/data.ts';
import { applyRulePack } from '../../../src/platforms/apply-rule-pack.ts';
import type { RuleOverride } from '../../../src/platforms/rule-pack.ts';
import { getPlatform } from '../../helpers/inspect-page.ts';
import { aPack, mendOf } from '../packs/signed-pack-helpers.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { buildSettingGuide } = await import('../../../src/background/overlay-text.ts');

const i = i18next.createInstance();
beforeAll(() =>
  i.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['ui', 'platforms'],
    defaultNS: 'ui',
    showSupportNotice: false,
    resources: Object.fromEntries(
      ['en', 'es'].map(l => [l, { ui: readUiTexts(l), platforms: readTranslatedLabels(l) }]),
    ),
  } as object),
);

const built = readPlatformLabels().mastodon!.settings.discoverable!;
const guide = (mend: Partial<RuleOverride> | undefined) => {
  const p = mend
    ? applyRulePack(
        getPlatform('mastodon'),
        aPack({ mends: mendOf('mastodon', 'discoverable', mend) }),
        'ab'.repeat(32),
      )
    : getPlatform('mastodon');
  return buildSettingGuide(i, p, p.settings.find(s => s.id === 'discoverable')!);
};

describe('the spotlight on a setting with a pack’s rule', () => {
  it('says that the text is from a pack, and nothing of it otherwise', () => {
    expect(guide({ off: true }).caution).toBe(`${built.caution} From a rule pack.`);
    expect(guide(undefined).caution).toBe(built.caution);
  });

  it('has the pack’s steps in the languages that the pack has, or else the built-in ones', async () => {
    expect(guide({ steps: { en: ['Open the new page.'] } }).steps).toEqual(['Open the new page.']);
    expect(guide({ steps: { es: ['Abre la página nueva.'] } }).steps).toEqual(built.steps);
    await i.changeLanguage('es');
    expect(guide({ steps: { en: ['Open the new page.'] } }).steps).toEqual(
      readTranslatedLabels('es').mastodon!.settings!.discoverable!.steps!,
    );
    await i.changeLanguage('en');
  });

  it('keeps the built-in caution, whatever the pack adds', () => {
    const caution = guide({ caution: { en: 'It saves at once.' } }).caution;
    expect(caution.startsWith(built.caution)).toBe(true);
    expect(caution).toContain('It saves at once.');
  });
});
