/**
 * What the person never wants to be warned of: in the vault once it has a passphrase, until then in memory. While the vault is locked,
 * and in a private window, it is remembered until the browser closes.
 */
import browser from 'webextension-polyfill';
import { matchKey } from './warnings.ts';
import type { IgnoredMatch as Piece } from './schema.ts';
import { privateDeleteItems, privateGet, privateSet } from '../vault/private-values.ts';
import { getVaultState, VaultError } from '../vault/record-store.ts';
import { noted, noteDown } from '../practice/round.ts';

const NAME = 'never';
const SESSION = 'neverHere';
const MOST = 500;

const here = async (): Promise<Piece[]> =>
  ((await browser.storage.session.get(SESSION))[SESSION] as Piece[] | undefined) ?? [];
const keepHere = (pieces: Piece[]): Promise<void> => browser.storage.session.set({ [SESSION]: pieces.slice(-MOST) });

const kept = (): Promise<Piece[]> =>
  privateGet<Piece[]>(NAME).then(
    k => k ?? [],
    (fault: unknown) => {
      if (fault instanceof VaultError) return [];
      throw fault;
    },
  );

/** While the vault is locked what it holds of it is not known, and is warned of. */
export const neverOf = async (): Promise<Piece[]> => [...(await kept()), ...(await here())];

const keyOf = (p: Piece): string => matchKey(p.kind, p.text);

/** While practising: with all else that is practised. */
export async function neverPractised(piece: Piece, undo: boolean): Promise<void> {
  const others = (await noted('never')).filter(p => keyOf(p) !== keyOf(piece));
  await noteDown('never', undo ? others : [...others, piece].slice(-MOST));
}

/** @param unwritten said in a private window */
export async function never(piece: Piece, undo: boolean, unwritten: boolean): Promise<void> {
  const without = (pieces: Piece[]) => pieces.filter(p => keyOf(p) !== keyOf(piece));
  const [inVault, inMemory] = [await kept(), await here()];
  if (undo) {
    if (inMemory.length !== without(inMemory).length) await keepHere(without(inMemory));
    await privateDeleteItems<Piece>(NAME, p => keyOf(p) === keyOf(piece));
  } else if (unwritten || (await getVaultState()) === 'locked') await keepHere([...without(inMemory), piece]);
  else await privateSet(NAME, [...without(inVault), piece].slice(-MOST));
}
