/** Holds the practice network in the memory of its page. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { readPackageFile } from '../../lib/package-file.ts';
import { createPracticeNetwork, type OwnPost, type PracticeNetwork } from '../../practice/network.ts';
import type { SharedScenario } from '../../practice/pack-scenarios.ts';
import type { PracticeWords, ProfilePart, Scenario } from '../../practice/scenario.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { useStore } from '../../ui/use-store.ts';

/** Ids below belong to posts of scenarios. */
const FIRST_OWN_POST_ID = 900;

export type PracticeStore = StoreApi<PracticeNetwork>;

export const createPracticeStore = (scenario: Scenario | undefined): PracticeStore =>
  createStore<PracticeNetwork>(() => createPracticeNetwork(scenario, Date.now()));

const toggleMember = <T>(all: readonly T[], item: T): T[] =>
  all.includes(item) ? all.filter(x => x !== item) : [...all, item];

export const createPracticeActions = (store: PracticeStore) => {
  const update = (change: (network: PracticeNetwork) => Partial<PracticeNetwork>) => store.setState(change);
  return {
    setSetting: (name: string, value: string) => update(n => ({ settings: { ...n.settings, [name]: value } })),
    /** @returns the id of the post */
    publish: (post: Omit<OwnPost, 'id' | 'at'>): number => {
      const id = FIRST_OWN_POST_ID + store.getState().own.length;
      update(n => ({ own: [...n.own, { ...post, id, at: Date.now() }] }));
      return id;
    },
    sendMessage: (conversation: string, text: string) =>
      update(n => ({
        sent: { ...n.sent, [conversation]: [...(n.sent[conversation] ?? []), { text, at: Date.now() }] },
      })),
    report: (item: string) => update(n => ({ reported: [...n.reported, item] })),
    block: (handle: string) => update(n => ({ blocked: [...n.blocked, handle] })),
    editProfile: (profile: Partial<Record<ProfilePart, string>>) => update(() => ({ profile })),
    signOut: (session: string) => update(n => ({ signedOut: [...n.signedOut, session] })),
    toggleTask: (task: number) => update(n => ({ done: toggleMember(n.done, task) })),
    startNextWave: () => update(n => ({ wave: n.wave + 1 })),
  };
};
export type PracticeActions = ReturnType<typeof createPracticeActions>;

export interface PracticeContextValue {
  store: PracticeStore;
  actions: PracticeActions;
  words: PracticeWords;
  /** Set if the scenario is from a pack. */
  packScenario?: SharedScenario | undefined;
  reset(scenario?: string): void;
  /** Puts photos into a file input after the same check as a chosen file. */
  checkFiles(input: HTMLInputElement, files: readonly File[]): void;
}
export const PracticeContext = createContext<PracticeContextValue>(undefined as never);

export function usePracticeNetwork(): Omit<PracticeContextValue, 'store'> & { network: PracticeNetwork } {
  const { store, ...rest } = useContext(PracticeContext);
  return { network: useStore(store, network => network), ...rest };
}

/** @returns names and texts in the language that is shown; undefined while they load */
export function usePracticeWords(): PracticeWords | undefined {
  const { language } = useTranslation();
  const [words, setWords] = useState<PracticeWords>();
  useEffect(() => {
    void readPackageFile<PracticeWords>(`locales/${language}/practice.json`).then(setWords);
  }, [language]);
  return words;
}
