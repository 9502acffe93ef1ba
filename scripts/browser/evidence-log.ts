/**
 * Runs the incident store inside a page of the built extension: to fill the log, to read it, and to act as a second
 * window.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import type { Incident } from '../../src/incidents/model.ts';

const root = join(import.meta.dirname, '../..');

type EvidenceLog = typeof import('../../src/incidents/store.ts')['incidentStore'] & {
  sha256: typeof import('../../src/lib/sha256.ts')['sha256'];
  verify: typeof import('../../src/incidents/verify-custody-chain.ts')['verifyChain'];
  /** What was saved while practising, seen from any page. */
  listPractised: typeof import('../../src/incidents/store.ts')['incidentStore']['list'];
};
declare global {
  interface Window {
    theLog: EvidenceLog;
  }
}

const entry = '\0evidence-log';
const source = `
  import { incidentStore } from '${root}/src/incidents/store.ts';
  import { verifyChain } from '${root}/src/incidents/verify-custody-chain.ts';
  import { createIncidentLog } from '${root}/src/incidents/incident-log.ts';
  import { noHighWaterMark } from '${root}/src/incidents/high-water-mark.ts';
  import * as practiceRecords from '${root}/src/vault/practice-store.ts';
  import { sha256 } from '${root}/src/lib/sha256.ts';
  const practiceLog = createIncidentLog(practiceRecords, 'log-practice', noHighWaterMark);
  const listPractised = async () => (await practiceLog.listAll()).incidents;
  globalThis.theLog = { ...incidentStore, sha256, verify: verifyChain, listPractised };
`;
let script: Promise<string> | undefined;

/** Puts `theLog` into the page that runs it. */
export const evidenceLogScript = (): Promise<string> =>
  (script ??= (async () => {
    const built = (await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'evidence-log',
          resolveId: id => (id === entry ? id : undefined),
          load: id => (id === entry ? source : undefined),
        },
      ],
      build: {
        write: false,
        minify: false,
        rollupOptions: { input: entry, output: { format: 'iife' } },
      },
    })) as Rollup.RollupOutput;
    return `${built.output[0].code}; void 0`;
  })());

/** A page of Playwright or Puppeteer. */
type AnyPage = object;
const asPage = (page: AnyPage): Page => page as Page;

export async function injectEvidenceLog<T extends AnyPage>(page: T): Promise<T> {
  await asPage(page).evaluate(await evidenceLogScript());
  return page;
}

/** Newest first. @returns undefined if they cannot be read, as while the vault is locked */
export async function listIncidents(page: AnyPage): Promise<Incident[] | undefined> {
  await injectEvidenceLog(page);
  return asPage(page).evaluate(() => window.theLog.list().catch(() => undefined));
}

export async function listPractisedIncidents(page: AnyPage): Promise<Incident[]> {
  await injectEvidenceLog(page);
  return asPage(page).evaluate(() => window.theLog.listPractised());
}

export async function deleteIncident(page: AnyPage, id: string): Promise<void> {
  await injectEvidenceLog(page);
  await asPage(page).evaluate(incident => window.theLog.delete(incident), id);
}
