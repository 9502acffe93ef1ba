/** Stores how often the person dismissed each kind of warning, and which kinds they turned off. */
import { defineSplitList } from '../preferences/define-split-list.ts';
import { getStorageContext, type StorageContext } from '../preferences/storage-context.ts';
import type { PiiKind } from './kinds.ts';
import { KindChoice } from './schema.ts';

/** From this dismissal on, the person is offered to turn the kind off. */
export const DISMISSALS_FOR_OFFER = 5;

const choices = defineSplitList({ name: 'kindChoices', nameUntilClose: 'kindChoicesHere', item: KindChoice });

const withChange = (list: readonly KindChoice[], kind: PiiKind, change: Partial<KindChoice>): KindChoice[] => [
  ...list.filter(choice => choice.kind !== kind),
  { ...(list.find(choice => choice.kind === kind) ?? { kind, dismissals: 0, off: false }), ...change },
];

const countIn = (list: readonly KindChoice[], kind: PiiKind): number =>
  list.find(choice => choice.kind === kind)?.dismissals ?? 0;

export const kindChoices = {
  /** While the vault is locked its choices are unknown, and every kind is warned about. */
  async listOff(context = getStorageContext()): Promise<PiiKind[]> {
    const all = await choices.getReadable(context);
    return [...new Set(all.filter(choice => choice.off).map(choice => choice.kind))];
  },

  /** @param by 1, or -1 to undo. @returns how often the kind has been dismissed */
  async countDismissal(kind: PiiKind, by: 1 | -1, context: StorageContext): Promise<number> {
    const list = await choices.getTarget(context);
    await list.update(now => withChange(now, kind, { dismissals: Math.max(0, countIn(now, kind) + by) }), context);
    return countIn(await list.get(context), kind);
  },

  turnOff: async (kind: PiiKind, context: StorageContext): Promise<void> =>
    (await choices.getTarget(context)).update(now => withChange(now, kind, { off: true }), context),

  /** Counts its dismissals from 0 again. */
  turnOn: (kind: PiiKind, context: StorageContext): Promise<void> =>
    choices.deleteItems(choice => choice.kind === kind, context),
};
