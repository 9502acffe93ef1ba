/** Decides whether the overlay may show something in a page. */
import { hasTipsByDefault, isBuiltIn } from '../platforms/host-index.ts';
import type { Platform } from '../platforms/schema.ts';
import { discreetMode } from '../preferences/discreet-mode.ts';
import { onPageTips } from '../preferences/on-page-tips.ts';

type PlatformIdentity = Pick<Platform, 'id' | 'hosts' | 'signs' | 'operatorRisk' | 'detectsExtensions'>;

/** Practice pages always have tips, whatever the person chose for real ones. */
export async function areTipsEnabled(platform: PlatformIdentity): Promise<boolean> {
  if (isBuiltIn(platform)) return true;
  if (await discreetMode.get()) return false;
  const { anywhere, platforms } = await onPageTips.get();
  return anywhere && (platforms[platform.id] ?? hasTipsByDefault(platform));
}

/** In discreet mode nothing is shown in a page, not even on request. */
export const isOverlayForbidden = async (platform: PlatformIdentity): Promise<boolean> =>
  (await discreetMode.get()) && !isBuiltIn(platform);
