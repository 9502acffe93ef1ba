/** Selects what can be read of each setting on one kind of page. */
import type { EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import type { PageData } from '../platforms/common-schema.ts';

/** Keeps the control that is on the page, with only the data that such a page has. */
function withData({ pageData: _, ...setting }: EffectiveSetting, pageData: PageData[]): EffectiveSetting {
  const data = pageData.length ? { pageData } : {};
  const { override } = setting;
  if (!override?.rule) return { ...setting, ...data };
  const { pageData: _other, ...rule } = override.rule;
  return { ...setting, ...data, override: { ...override, rule: { ...rule, ...data } } };
}

/** Keeps the data alone, without everything that finds the control, which is on other pages. */
function withoutControl(
  { locate: _locate, expect: _expect, pageIsState: _pageIsState, override, ...setting }: EffectiveSetting,
  pageData: PageData[],
): EffectiveSetting {
  const off = override?.off ? { override: { by: override.by, off: override.off } } : {};
  return { ...setting, control: 'guided', pageData, ...off };
}

/** @param kind of page, also `own-profile` */
export const listPageSettings = (settings: EffectiveSetting[], kind: string): EffectiveSetting[] =>
  settings.flatMap(setting => {
    const data = setting.pageData?.filter(({ pages }) => pages.includes(kind)) ?? [];
    if (setting.pages.includes(kind)) return [withData(setting, data)];
    return data.length ? [withoutControl(setting, data)] : [];
  });
