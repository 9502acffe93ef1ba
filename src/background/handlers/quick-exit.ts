/** Handles quick exit from a page or a view. */
import type { PageHandlers, ViewHandlers } from '../../messaging/server.ts';
import { quickExit } from '../quick-exit.ts';

export const quickExitPageHandlers: PageHandlers<'page/quickExit'> = {
  async 'page/quickExit'(_, tab) {
    await quickExit(tab.id);
    return true;
  },
};

export const quickExitViewHandlers: ViewHandlers<'quickExit'> = {
  'quickExit/start': ({ tab }) => quickExit(tab),
};
