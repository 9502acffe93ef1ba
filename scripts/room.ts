/**
 * Writes the managed policies for both browsers from one file: `npx tsx scripts/room.ts ROOM.json OUT`
 * (docs/managed-computers.md).
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isRefused, openContentPack } from '../src/packs/content/open-pack.ts';
import { readHelplinesPolicy, readPacksPolicy } from '../src/packs/content/pack-policy.ts';
import {
  readTrustedPublishersPolicy,
  readAgendaPolicy,
  readDiscreetPolicy,
  readLanguagePolicy,
  readDisabledChecksPolicy,
  findUnknownKeys,
} from '../src/preferences/managed-policy-values.ts';
import { listPackTargets } from './packs/cli.ts';
import { readTextFile, Refused, writeNewFile } from './packs/cli.ts';

const FIREFOX = 'breakwater@breakwater.invalid';

interface Room {
  policy: Record<string, unknown>;
  /** Id of the extension in Chromium; without it only Firefox's file is written. */
  chromium?: string;
}

/** Reads the room's file; its helplines and packs are paths relative to it. */
function roomOf(path: string): Room {
  const { chromiumId, helplines, packs, ...rest } = JSON.parse(readTextFile(path)) as {
    chromiumId?: string;
    helplines?: string;
    packs?: string[];
  } & Record<string, unknown>;
  const beside = (file: string) => join(dirname(resolve(path)), file);
  return {
    policy: {
      ...rest,
      ...(helplines === undefined ? {} : { helplines: JSON.stringify(JSON.parse(readTextFile(beside(helplines)))) }),
      ...(packs === undefined ? {} : { packs: packs.map(p => readFileSync(beside(p)).toString('base64')) }),
    },
    ...(chromiumId ? { chromium: chromiumId } : {}),
  };
}

/** @throws Refused with every value that the extension would not accept */
async function check(policy: Record<string, unknown>): Promise<void> {
  const makers = readTrustedPublishersPolicy(policy);
  const packs = readPacksPolicy(policy);
  const bad = [
    readLanguagePolicy(policy),
    readDiscreetPolicy(policy),
    readAgendaPolicy(policy),
    readDisabledChecksPolicy(policy),
    readHelplinesPolicy(policy),
    makers,
    packs,
  ]
    .flatMap(v => v.bad)
    .concat(findUnknownKeys(policy))
    .map(b => `${b.key}${b.at === undefined ? '' : ` ${b.at + 1}`}: not valid`);
  for (const { at: i, zip } of packs.value ?? []) {
    const opened = await openContentPack(zip, listPackTargets());
    if (isRefused(opened)) bad.push(`packs ${i + 1}: has problems (npm run pack -- check)`);
    else if (!opened.fingerprint || !makers.value?.includes(opened.fingerprint))
      bad.push(`packs ${i + 1}: its publisher is not in acceptedMakers`);
  }
  if (bad.length) throw new Refused(bad.join('\n'));
}

async function room([file, out]: string[]): Promise<void> {
  if (!file || !out) throw new Refused('usage: npx tsx scripts/room.ts ROOM.json OUT');
  const { policy, chromium } = roomOf(file);
  await check(policy);
  mkdirSync(out, { recursive: true });
  const write = (name: string, content: object) => {
    writeNewFile(join(out, name), `${JSON.stringify(content, null, 2)}\n`);
    console.log(`wrote ${join(out, name)}`);
  };
  write('firefox-policies.json', { policies: { '3rdparty': { Extensions: { [FIREFOX]: policy } } } });
  if (chromium) write('chromium-breakwater.json', { '3rdparty': { extensions: { [chromium]: policy } } });
}

room(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault instanceof Refused ? fault.message : fault);
  process.exit(1);
});
