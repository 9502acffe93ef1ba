/** Lists what changed since the person last saw it. */
import type { SettingChange, SettingRow } from './schema.ts';

export const listChanges = (rows: readonly Pick<SettingRow, 'setting' | 'remembered'>[]): SettingChange[] =>
  rows.flatMap(({ setting, remembered }) => {
    if (!remembered?.before) return [];
    const { state, at, value, before } = remembered;
    return [{ setting: setting.id, before, now: { state, at, ...(value === undefined ? {} : { value }) } }];
  });
