/** Handles messages about the panic sheet, which the worker stores so that a view that closes at once loses nothing. */
import { panicSheet } from '../../helplines/panic-sheet-store.ts';
import type { ViewHandlers } from '../../messaging/server.ts';

export const helplineHandlers: ViewHandlers<'panicSheet'> = {
  async 'panicSheet/set'({ sheet, context }) {
    await panicSheet.set(sheet, context);
    return true;
  },
};
