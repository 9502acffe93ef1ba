/** The owner of incidents inside a page of the built extension: to fill the log, to read it, and to work as a second window would. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import type { Incident } from '../../../src/incidents/model.ts';
import type { Tab } from './page-actions.ts';

const root = join(import.meta.dirname, '../../..');

type EvidenceLog = typeof import('../../../src/incidents/store.ts')['incidentStore'] & {
  sha256: typeof import('../../../src/lib/sha256.ts')['sha256'];
  verify: typeof import('../../../src/incidents/verify-custody-chain.ts')['verifyChain'];
  /** What was saved while practising, seen from any page. */
  listPractised: typeof import('../../../src/incidents/store.ts')['incidentStore']['list'];
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
  import * as practiceRecords from '${root}/src/vault/practice-store.ts';
  import { sha256 } from '${root}/src/lib/sha256.ts';
  const practiceLog = createIncidentLog(practiceRecords, 'log-practice');
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

export async function injectEvidenceLog<T extends Page | Tab>(page: T): Promise<T> {
  await (page as Page).evaluate(await evidenceLogScript());
  return page;
}

/** Newest first. @returns undefined if they cannot be read, as while the vault is locked */
export async function listIncidents(page: Page | Tab): Promise<Incident[] | undefined> {
  await injectEvidenceLog(page);
  return (page as Page).evaluate(() => window.theLog.list().catch(() => undefined));
}

export async function listPractisedIncidents(page: Page | Tab): Promise<Incident[]> {
  await injectEvidenceLog(page);
  return (page as Page).evaluate(() => window.theLog.listPractised());
}

export async function deleteIncident(page: Page | Tab, id: string): Promise<void> {
  await injectEvidenceLog(page);
  await (page as Page).evaluate(incident => window.theLog.delete(incident), id);
}

const WHAT = ['threatened', 'address', 'impersonated', 'hate', 'swarm', 'stalked'] as const;
const PLATFORMS = ['mastodon', 'x', 'bluesky', 'facebook'];

/** Many records over a year and a half, none of them real. */
export const sampleIncidents = (count: number): Incident[] =>
  Array.from({ length: count }, (_, n) => {
    const at = new Date(Date.UTC(2025, 5, 1) + n * 6_000_000).toISOString();
    return {
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      v: 2,
      what: WHAT[n % WHAT.length]!,
      keptAt: at,
      local: `${at.slice(0, 19)}+00:00`,
      zone: 'UTC',
      locale: 'en',
      tool: 'Breakwater 0.1.0',
      browser: 'Test 1',
      item: {
        kind: 'post',
        url: `https://social.example/@omar${n % 40}/${n}`,
        canonicalUrl: `https://social.example/@omar${n % 40}/${n}`,
        platform: PLATFORMS[n % PLATFORMS.length]!,
        id: String(n),
        parent: null,
        author: { handle: `omar${n % 40}`, name: 'Omar Mock', id: null, url: null },
        posted: { shown: at.slice(0, 10), utc: at },
        counts: [],
        text: `Words number ${n} of someone who shouts. `.repeat(8),
        alts: [],
        language: 'en',
        title: null,
        ownReplies: null,
      },
      artifacts: [],
      noPicture: 'in-page',
      directedAt: null,
      severity: {
        dangerNow: null,
        namesPlace: n % 3 === 0,
        namesTime: n % 7 === 0,
        namesMeans: null,
        repeated: n % 2 === 0,
        offline: null,
      },
      note: '',
      impact: '',
      campaign: null,
      responses:
        n % 4
          ? []
          : [
              {
                id: `r${n}`,
                action: 'report',
                to: PLATFORMS[n % PLATFORMS.length]!,
                at,
                ...(n % 8
                  ? {
                      outcome: n % 3 ? ('refused' as const) : ('removed' as const),
                      outcomeAt: new Date(Date.parse(at) + (n % 9) * 86_400_000).toISOString(),
                    }
                  : {}),
              },
            ],
    };
  });
