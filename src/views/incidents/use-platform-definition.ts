/** Loads the definition and the labels of one platform. */
import { useEffect, useState } from 'preact/hooks';
import { loadPlatformLabels } from '../../i18n/index.ts';
import { loadPlatform } from '../../platforms/load.ts';
import type { Platform } from '../../platforms/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';

/** @returns undefined while it loads, null if there is none */
export function usePlatformDefinition(id: string | null): Platform | null | undefined {
  const { i18n } = useTranslation();
  const [loaded, setLoaded] = useState<{ id: string; platform: Platform | null }>();
  useEffect(() => {
    if (!id) return; // also an empty choice
    let isOutdated = false;
    const load = async () => {
      await loadPlatformLabels(i18n, id);
      return loadPlatform(id);
    };
    void load()
      .catch(() => null)
      .then(platform => {
        if (!isOutdated) setLoaded({ id, platform });
      });
    return () => {
      isOutdated = true;
    };
  }, [id]);
  if (!id) return null;
  // Never the definition of the platform before.
  return loaded?.id === id ? loaded.platform : undefined;
}
