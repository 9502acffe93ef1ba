/** Lists what changed since the person last saw it. What a download says is not a change: it may be old itself. */
import type { SettingChange, SettingRow } from './schema.ts';

export const listChanges = (rows: readonly Pick<SettingRow, 'setting' | 'remembered'>[]): SettingChange[] =>
  rows.flatMap(({ setting, remembered }) => {
    if (!remembered?.before || remembered.source === 'download') return [];
    const { state, at, value, before } = remembered;
    return [{ setting: setting.id, before, now: { state, at, ...(value === undefined ? {} : { value }) } }];
  });
