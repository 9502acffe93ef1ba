/** The same scene with each extension in turn, round by round, so that what else runs on the machine falls on all alike. */
import type { Page } from 'playwright-core';
import { openChromium, type Chromium } from '../../scripts/browser/chromium.ts';
import { localServer, type LocalServer } from '../../scripts/browser/server.ts';
import { median, type Row, type Subject, type Subjects } from './scene.ts';

/** Script and task in ms of the main thread since the page came; heap in MB after a collection; nodes and listeners counted. */
export interface Cost {
  script: number;
  task: number;
  heap: number;
  nodes: number;
  listeners: number;
}

/** Of a page, what it has cost until now. */
export type Meter = () => Promise<Cost>;

export async function meter(chrome: Chromium, page: Page): Promise<Meter> {
  const cdp = await chrome.context.newCDPSession(page);
  await cdp.send('Performance.enable');
  const read = async (): Promise<Map<string, number>> =>
    new Map((await cdp.send('Performance.getMetrics')).metrics.map(m => [m.name, m.value]));
  return async () => {
    const times = await read(); // before the collection, which is a task too
    await cdp.send('HeapProfiler.collectGarbage');
    const left = await read();
    return {
      script: times.get('ScriptDuration')! * 1000,
      task: times.get('TaskDuration')! * 1000,
      heap: left.get('JSHeapUsedSize')! / 1e6,
      nodes: left.get('Nodes')!,
      listeners: left.get('JSEventListeners')!,
    };
  };
}

export type Numbers = Record<string, number>;
export interface Stage {
  chrome: Chromium;
  page: Page;
  cost: Meter;
}

/** Each subject's numbers, a list of rounds. */
export type Measured = Partial<Record<Subject, Numbers[]>>;

/**
 * @param serve puts the pages of the scene on a local server that answers under every host name
 * @param play on a new page of a new browser with one of the extensions
 */
export async function paired(
  subjects: Subjects,
  rounds: number,
  serve: (server: LocalServer) => void,
  play: (stage: Stage) => Promise<Numbers>,
): Promise<Measured> {
  const server = await localServer();
  serve(server);
  const all: Measured = {};
  try {
    for (let round = 0; round < rounds; round++) {
      const turn = Object.entries(subjects) as [Subject, string][];
      for (const [subject, extension] of round % 2 ? turn.reverse() : turn) {
        const chrome = await openChromium({ extension, port: server.port, viewport: { width: 1000, height: 800 } });
        try {
          const page = await chrome.context.newPage();
          (all[subject] ??= []).push(await play({ chrome, page, cost: await meter(chrome, page) }));
        } finally {
          await chrome.close();
        }
      }
    }
  } finally {
    await server.close();
  }
  return all;
}

export interface Asked {
  what: string;
  unit: string;
  budget?: Row['budget'];
  note?: string;
}

const of = (list: Numbers[] | undefined, key: string): number[] => list?.map(n => n[key]!) ?? [];

/** What we add to an empty extension: the median of the differences of each round. */
export function addedRow(all: Measured, key: string, asked: Asked): Row {
  const empty = of(all.empty, key);
  const over = (subject: Subject): number => median(of(all[subject], key).map((x, round) => x - empty[round]!));
  return {
    ...asked,
    added: true,
    ours: over('ours'),
    empty: median(empty),
    ...(all.beside ? { beside: over('beside') } : {}),
  };
}

/** The number itself, with each. */
export function plainRow(all: Measured, key: string, asked: Asked): Row {
  const at = (subject: Subject): number => median(of(all[subject], key));
  return { ...asked, ours: at('ours'), empty: at('empty'), ...(all.beside ? { beside: at('beside') } : {}) };
}

export const UNITS: Record<keyof Cost, string> = { script: 'ms', task: 'ms', heap: 'MB', nodes: '', listeners: '' };

/** A cost under a name of its own, as numbers of a round. */
export const named = (at: string, cost: Cost): Numbers =>
  Object.fromEntries(Object.entries(cost).map(([k, v]) => [`${at} ${k}`, v as number]));

export const WORDS: Record<keyof Cost, string> = {
  script: 'script time',
  task: 'task time',
  heap: 'heap',
  nodes: 'DOM nodes',
  listeners: 'listeners',
};

export const costRows = (all: Measured, at: string, budgets: Partial<Record<keyof Cost, number>> = {}): Row[] =>
  (Object.keys(UNITS) as (keyof Cost)[]).map(key =>
    addedRow(all, `${at} ${key}`, {
      what: `${at}: ${WORDS[key]} added`,
      unit: UNITS[key],
      ...(budgets[key] === undefined ? {} : { budget: budgets[key] }),
    }),
  );
