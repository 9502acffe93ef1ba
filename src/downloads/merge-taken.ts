/** Puts together what the entries of an export say. */
import { groupBy } from '../lib/group-by.ts';
import type { Platform } from '../platforms/schema.ts';
import type { SettingState } from '../privacy-checks/schema.ts';
import type { Download, DownloadSetting } from './model.ts';
import type { Taken, TakenSetting } from './take/take.ts';

/** By setting, then by option. */
export type SettingStates = Record<string, Record<string, SettingState>>;

export const listStates = ({ settings }: Pick<Platform, 'settings'>): SettingStates =>
  Object.fromEntries(settings.map(({ id, states }) => [id, states]));

const DAY = 86_400_000;

const listDistinct = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map(item => [JSON.stringify(item), item])).values(),
];

const findState = (states: SettingStates | undefined, { id, value, isUnsure }: TakenSetting): SettingState => {
  if (isUnsure || !states || !Object.hasOwn(states, id) || !Object.hasOwn(states[id]!, value)) return 'unread';
  return states[id]![value]!;
};

const LEAST_PROTECTED_FIRST: SettingState[] = ['exposed', 'unread', 'protected'];

/** Of several things that an export says about one setting, the least protected counts. */
function mergeSettings(
  all: readonly TakenSetting[],
  owner: string,
  states: ReadonlyMap<string, SettingStates>,
): DownloadSetting[] {
  const settings = all.map(setting => ({
    id: setting.id,
    value: setting.value,
    state: findState(states.get(setting.platform ?? owner), setting),
    ...(setting.platform === null ? {} : { platform: setting.platform }),
  }));
  const sameSetting = groupBy(settings, ({ platform, id }) => JSON.stringify([platform, id]));
  return [...sameSetting.values()].map(
    group => LEAST_PROTECTED_FIRST.flatMap(state => group.filter(setting => setting.state === state))[0]!,
  );
}

const mergeUploads = (all: Taken['uploads']): Download['uploads'] =>
  [...groupBy(all, ({ what }) => what)].map(([what, each]) => ({
    what,
    count: each.reduce((sum, { count }) => sum + count, 0),
  }));

/** A time to come is a mistake; a day is left for time zones. */
const findNewest = (times: readonly string[]): string | null => {
  const latest = new Date(Date.now() + DAY).toISOString();
  return (
    times
      .filter(time => time < latest)
      .toSorted()
      .at(-1) ?? null
  );
};

/** One that the entries do not agree on is not certain. */
function findAccount(names: readonly string[]): string | undefined {
  const [name, ...others] = new Set(names.map(each => each.toLowerCase()));
  return others.length ? undefined : name;
}

/**
 * @param modified when the entries that were read were last changed, in case the export does not say its date
 * @param states of each platform
 */
export function mergeTaken(
  all: readonly Taken[],
  modified: readonly string[],
  platform: string,
  states: ReadonlyMap<string, SettingStates>,
): Omit<Download, 'errors'> {
  const account = findAccount(all.flatMap(({ accounts }) => accounts));
  return {
    platform,
    ...(account === undefined ? {} : { account }),
    asOf: findNewest(all.flatMap(({ asOf }) => asOf)) ?? findNewest(modified),
    settings: mergeSettings(
      all.flatMap(({ settings }) => settings),
      platform,
      states,
    ),
    logins: listDistinct(all.flatMap(({ logins }) => logins)),
    apps: listDistinct(all.flatMap(({ apps }) => apps)),
    places: listDistinct(all.flatMap(({ places }) => places)),
    uploads: mergeUploads(all.flatMap(({ uploads }) => uploads)),
    devices: listDistinct(all.flatMap(({ devices }) => devices)),
    identifiers: listDistinct(all.flatMap(({ identifiers }) => identifiers)),
  };
}
