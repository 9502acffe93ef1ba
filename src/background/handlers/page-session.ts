/** Starts page scripts: tells them which platforms they may be on, and injects further scripts when they ask. */
import type { PageHandlers } from '../../messaging/server.ts';
import { listCandidates } from '../../platforms/host-index.ts';
import { loadPlatform, loadPlatformIndex } from '../../platforms/load.ts';
import { toOutline } from '../../platforms/page-location.ts';
import { disabledChecks } from '../../preferences/disabled-checks.ts';
import { hideBadge } from '../badge.ts';
import { injectPageScript } from '../injection.ts';
import { areTipsEnabled } from '../tips.ts';

export const pageSessionHandlers: PageHandlers<'page/connect' | 'page/injectScript'> = {
  async 'page/connect'({ host }, tab) {
    const disabled = await disabledChecks.get();
    const possible = listCandidates(await loadPlatformIndex(), host);
    const enabled = possible.filter(entry => !disabled.isPlatformDisabled(entry.id));
    if (possible.length && !enabled.length) await hideBadge(tab.id);
    const platforms = await Promise.all(enabled.map(entry => loadPlatform(entry.id)));
    const tips = await Promise.all(enabled.map(areTipsEnabled));
    return { outlines: platforms.map(toOutline), tips: tips.some(Boolean) };
  },

  'page/injectScript': ({ script }, tab) => injectPageScript(tab.id, script),
};
