/** Stores how often the person dismissed each kind of warning, and which kinds they turned off. */
import { defineListPreference, type ListPreference } from '../preferences/define-preference.ts';
import { getStorageContext, type StorageContext } from '../preferences/storage-context.ts';
import { canChangeStored } from '../preferences/stores.ts';
import type { PiiKind } from './kinds.ts';
import { KindChoice } from './schema.ts';

/** From this dismissal on, the person is offered to turn the kind off. */
export const DISMISSALS_FOR_OFFER = 5;

const stored = defineListPreference({ name: 'kindChoices', area: 'vault-private', item: KindChoice });
/** What was chosen in a private window, or while the vault was locked and its list could not be read. */
const untilClose = defineListPreference({ name: 'kindChoicesHere', area: 'session', item: KindChoice });

const withChange = (choices: readonly KindChoice[], kind: PiiKind, change: Partial<KindChoice>): KindChoice[] => [
  ...choices.filter(choice => choice.kind !== kind),
  { ...(choices.find(choice => choice.kind === kind) ?? { kind, dismissals: 0, off: false }), ...change },
];

const countIn = (choices: readonly KindChoice[], kind: PiiKind): number =>
  choices.find(choice => choice.kind === kind)?.dismissals ?? 0;

const getList = async (context: StorageContext): Promise<ListPreference<KindChoice>> =>
  (await canChangeStored(context)) ? stored : untilClose;

export const kindChoices = {
  /** While the vault is locked its choices are unknown, and every kind is warned about. */
  async listOff(context = getStorageContext()): Promise<PiiKind[]> {
    const all = [...(await stored.getReadable(context)), ...(await untilClose.get(context))];
    return [...new Set(all.filter(choice => choice.off).map(choice => choice.kind))];
  },

  /** @param by 1, or -1 to undo. @returns how often the kind has been dismissed */
  async countDismissal(kind: PiiKind, by: 1 | -1, context: StorageContext): Promise<number> {
    const list = await getList(context);
    await list.update(now => withChange(now, kind, { dismissals: Math.max(0, countIn(now, kind) + by) }), context);
    return countIn(await list.get(context), kind);
  },

  turnOff: async (kind: PiiKind, context: StorageContext): Promise<void> =>
    (await getList(context)).update(now => withChange(now, kind, { off: true }), context),

  /** Counts its dismissals from 0 again. */
  async turnOn(kind: PiiKind, context: StorageContext): Promise<void> {
    await untilClose.deleteItems(choice => choice.kind === kind, context);
    await stored.deleteItems(choice => choice.kind === kind, context);
  },
};
