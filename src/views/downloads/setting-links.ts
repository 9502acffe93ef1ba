/** Finds the settings of a platform that a section of a download leads to. */
import { useEffect, useState } from 'preact/hooks';
import { loadPlatform } from '../../platforms/load.ts';
import { findPagePath } from '../../platforms/match-url.ts';
import type { Platform } from '../../platforms/schema.ts';

/** Ids of settings about the same thing on different platforms; the first one that a platform has is used. */
export const SECTION_SETTINGS = {
  sessions: ['sessions', 'devices'],
  apps: ['apps', 'connected_apps', 'authorized_apps', 'permitted_services', 'connections', 'web_sessions'],
  contacts: ['contact_upload', 'contact_sync', 'contacts_uploaded', 'sync_contacts', 'device_contacts'],
} as const satisfies Record<string, readonly string[]>;

export type LinkedSection = keyof typeof SECTION_SETTINGS;

export interface LinkedSetting {
  id: string;
  /** Its page has an address that works from anywhere. */
  opens: boolean;
}

export interface SettingLinks {
  of(section: LinkedSection): LinkedSetting | undefined;
  /** Returns the first of these settings whose page can be opened. */
  findOpening(ids: readonly string[]): string | undefined;
}

const describe = (platform: Platform, ids: readonly string[]): LinkedSetting | undefined => {
  const setting = ids.map(id => platform.settings.find(one => one.id === id)).find(one => one !== undefined);
  return setting && { id: setting.id, opens: !!platform.home && !!findPagePath(platform, setting.pages) };
};

/** Finds nothing until the definition is loaded, and on a platform without one. */
export function useSettingLinks(platformId: string): SettingLinks {
  const [platform, setPlatform] = useState<Platform>();
  useEffect(() => {
    let isCurrent = true;
    loadPlatform(platformId).then(
      loaded => isCurrent && setPlatform(loaded),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [platformId]);
  return {
    of: section => platform && describe(platform, SECTION_SETTINGS[section]),
    findOpening: ids => platform && ids.find(id => describe(platform, [id])?.opens),
  };
}
