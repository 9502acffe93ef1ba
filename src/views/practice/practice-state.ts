/** The practice network as it is in this page: in memory, and gone when the page is. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createPracticeNetwork, type PracticeNetwork, type OwnPost } from '../../practice/network.ts';
import type { SharedScenario } from '../../practice/pack-scenarios.ts';
import type { PracticeWords, ProfilePart, Scenario } from '../../practice/scenario.ts';
import { readPackageFile } from '../../lib/package-file.ts';
import { useStore } from '../../ui/use-store.ts';
import { useTranslation } from '../../ui/language-context.ts';

export type PracticeStore = StoreApi<PracticeNetwork>;

export const createPracticeStore = (scenario: Scenario | undefined): PracticeStore =>
  createStore<PracticeNetwork>(() => createPracticeNetwork(scenario, Date.now()));

/** What a press does. */
export const createPracticeActions = (store: PracticeStore) => {
  const change = (by: (now: PracticeNetwork) => Partial<PracticeNetwork>) => store.setState(by);
  const flip = <T>(all: readonly T[], one: T): T[] => (all.includes(one) ? all.filter(x => x !== one) : [...all, one]);
  return {
    set: (name: string, value: string) => change(h => ({ settings: { ...h.settings, [name]: value } })),
    post: (post: Omit<OwnPost, 'id' | 'at'>): number => {
      const id = 900 + store.getState().own.length;
      change(h => ({ own: [...h.own, { ...post, id, at: Date.now() }] }));
      return id;
    },
    answer: (thread: string, text: string) =>
      change(h => ({ sent: { ...h.sent, [thread]: [...(h.sent[thread] ?? []), { text, at: Date.now() }] } })),
    report: (what: string) => change(h => ({ reported: [...h.reported, what] })),
    block: (handle: string) => change(h => ({ blocked: [...h.blocked, handle] })),
    edit: (profile: Partial<Record<ProfilePart, string>>) => change(() => ({ profile })),
    signOut: (session: string) => change(h => ({ signedOut: [...h.signedOut, session] })),
    tick: (task: number) => change(h => ({ done: flip(h.done, task) })),
    wave: () => change(h => ({ wave: h.wave + 1 })),
  };
};
export type PracticeActions = ReturnType<typeof createPracticeActions>;

export interface PracticeContextValue {
  store: PracticeStore;
  act: PracticeActions;
  words: PracticeWords /** The scenario is from a pack. */;
  other?: SharedScenario | undefined;
  reset(scenario?: string): void;
  /** Puts photos into a file input after the same check as a chosen file. */
  checkFiles(input: HTMLInputElement, files: readonly File[]): void;
}
export const PracticeContext = createContext<PracticeContextValue>(undefined as never);

export interface UsedPracticeNetwork extends Omit<PracticeContextValue, 'store'> {
  h: PracticeNetwork;
}
export function usePracticeNetwork(): UsedPracticeNetwork {
  const { store, ...rest } = useContext(PracticeContext);
  return { h: useStore(store, s => s), ...rest };
}

/** The words of people and posts, in the language that is shown; undefined while they load. */
export function usePracticeTexts(): PracticeWords | undefined {
  const { language } = useTranslation();
  const [words, set] = useState<{ language: string; words: PracticeWords }>();
  useEffect(() => {
    void readPackageFile<PracticeWords>(`locales/${language}/practice.json`).then(w => set({ language, words: w }));
  }, [language]);
  return words?.words;
}
