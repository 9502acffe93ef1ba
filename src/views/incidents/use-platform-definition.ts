/** Loads the definition and the labels of one platform. */
import { useEffect, useState } from 'preact/hooks';
import { loadPlatformLabels } from '../../i18n/index.ts';
import { loadPlatform } from '../../platforms/load.ts';
import type { Platform } from '../../platforms/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';

/** @returns undefined while it loads, null if there is none */
export function usePlatformDefinition(id: string | null): Platform | null | undefined {
  const { i18n } = useTranslation();
  const [platform, setPlatform] = useState<Platform | null>();
  useEffect(() => {
    const load = async (known: string) => {
      await loadPlatformLabels(i18n, known);
      return loadPlatform(known);
    };
    void (id ? load(id).catch(() => null) : Promise.resolve(null)).then(setPlatform);
  }, [id]);
  return platform;
}
