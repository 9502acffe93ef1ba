/** Measures the same scene with each extension in turn, and formats the results. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium, type Chromium } from '../../scripts/browser/chromium.ts';
import { startLocalServer, type LocalServer } from '../../scripts/browser/server.ts';

/** Unpacked extensions, by folder: ours, one that does nothing, and optionally another one to compare. */
export interface Subjects {
  ours: string;
  empty: string;
  beside?: string;
}
export type Subject = keyof Subjects;

/** One number of ours, with what it is compared with in the same run. */
export interface Row {
  what: string;
  unit: string;
  ours: number;
  /** The same with an extension that does nothing. */
  empty?: number;
  beside?: number;
  /** Compares what we add to the empty extension, and so for the other one. */
  added?: true;
  /** The limit, or a multiple of the empty extension’s number. */
  budget?: number | { times: number };
  note?: string;
}

export interface Scene {
  rows(subjects: Subjects, rounds: number): Promise<Row[]>;
}

export const median = (all: readonly number[]): number => {
  const sorted = [...all].sort((a, b) => a - b),
    half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

const limit = ({ budget, empty }: Row): number | undefined =>
  typeof budget === 'object' ? budget.times * empty! : budget;

/** `undefined` if it has no budget. */
export const within = (row: Row): boolean | undefined => {
  const most = limit(row);
  return most === undefined ? undefined : row.ours <= most;
};

const short = (x: number): string =>
  Number.isInteger(x) ? String(x) : x.toFixed(Math.abs(x) < 10 ? 2 : Math.abs(x) < 100 ? 1 : 0);
const sign = (row: Row, x: number): string => (row.added && x >= 0 ? `+${short(x)}` : short(x));

export const HEAD =
  `${'what'.padEnd(60)} ${'Breakwater'.padStart(12)} ${'empty'.padStart(10)} ${'beside'.padStart(10)} ` +
  `${'budget'.padStart(12)}`;

export function line(row: Row): string {
  const { budget, unit } = row;
  const most =
    budget === undefined ? '' : typeof budget === 'object' ? `${budget.times} × empty` : `${short(budget)} ${unit}`;
  const word = { true: ' ok', false: ' OVER', undefined: '' }[String(within(row)) as 'true'];
  const numbers = [
    `${sign(row, row.ours)} ${unit}`.padStart(12),
    (row.empty === undefined ? '' : short(row.empty)).padStart(10),
    (row.beside === undefined ? '' : sign(row, row.beside)).padStart(10),
    most.padStart(12),
  ];
  return `${row.what.padEnd(60)} ${numbers.join(' ')}${word}${row.note ? `   ${row.note}` : ''}`;
}

export function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'empty-'));
  mkdirSync(join(folder, 'src/popup'), { recursive: true });
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      background: { service_worker: 'w.js' },
      action: { default_popup: 'src/popup/index.html' },
    }),
  );
  writeFileSync(join(folder, 'w.js'), 'chrome.runtime.onMessage.addListener((m, s, answer) => { answer(1); });');
  writeFileSync(join(folder, 'src/popup/index.html'), '<!doctype html><title>Empty</title><body><p>Empty</p></body>');
  return folder;
}

/**
 * Script and task time in ms of the main thread since the page loaded; heap in MB after a collection; counts of nodes
 * and listeners.
 */
export interface Cost {
  script: number;
  task: number;
  heap: number;
  nodes: number;
  listeners: number;
}

/** Returns what a page has cost until now. */
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

/** The numbers of each subject, one per round. */
export type Measured = Partial<Record<Subject, Numbers[]>>;

/**
 * @param serve puts the pages of the scene on a local server that answers under every host name
 * @param play runs on a new page of a new browser with one of the extensions
 */
export async function paired(
  subjects: Subjects,
  rounds: number,
  serve: (server: LocalServer) => void,
  play: (stage: Stage) => Promise<Numbers>,
): Promise<Measured> {
  const server = await startLocalServer();
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

/** Returns what we add to an empty extension: the median of the differences of each round. */
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

/** Returns the number itself, with each. */
export function plainRow(all: Measured, key: string, asked: Asked): Row {
  const at = (subject: Subject): number => median(of(all[subject], key));
  return { ...asked, ours: at('ours'), empty: at('empty'), ...(all.beside ? { beside: at('beside') } : {}) };
}

export const UNITS: Record<keyof Cost, string> = { script: 'ms', task: 'ms', heap: 'MB', nodes: '', listeners: '' };

/** Names a cost, as the numbers of a round. */
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
