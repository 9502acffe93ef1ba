/**
 * `npm run rule-pack -- keygen KEY | sign KEY PACK SIGNED | check FILE` (docs/rule-packs.md).
 * A key lies where its maker says, never in this repository.
 */
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { spoken } from '../src/packs/fingerprint.ts';
import { MOST_BYTES } from '../src/packs/limits.ts';
import { readPlain } from '../src/packs/plain-json.ts';
import { openSigned } from '../src/packs/signed.ts';
import { packProblems, unused, type RulePack } from '../src/platforms/rule-pack.ts';
import { platforms, root } from './build/data.ts';
import { fingerprintOfPem, newKey, seal } from './packs/seal.ts';

class Refused extends Error {}

const inRepository = (path: string): boolean => {
  const from = relative(realpathSync(root), resolve(realpathSync(dirname(resolve(path))), path));
  return !from.startsWith('..');
};

function read(path: string): string {
  try { return readFileSync(path, 'utf8'); } catch { throw new Refused(`${path} cannot be read`); }
}

function writeNew(path: string, text: string, mode?: number): void {
  if (existsSync(path)) throw new Refused(`${path} is there already; nothing was written over`);
  writeFileSync(path, text, mode === undefined ? {} : { mode });
}

/** @throws Refused with every problem on a line */
function packIn(payload: unknown): RulePack {
  if (payload === undefined) throw new Refused('no JSON, nested too deep, or with keys that are not allowed');
  const problems = packProblems(payload);
  if (problems.length) throw new Refused(problems.join('\n'));
  return payload as RulePack;
}

const WHY = { unknown: 'not known here', newer: 'the built-in rule was checked again since', older: 'made for a newer Breakwater', 'by-hand': 'is not read off a control' };

function tell(pack: RulePack): void {
  console.log(`${pack.name}, version ${pack.version}, ${pack.madeOn}, by ${pack.maker}`);
  const all = platforms();
  for (const [id, mends] of Object.entries(pack.mends))
    for (const [setting, mend] of Object.entries(mends)) {
      const why = unused(mend, all.find(p => p.id === id)?.settings.find(s => s.id === setting));
      console.log(`  ${id} ${setting}: ${why ? `NOT USED, ${WHY[why]}` : Object.keys(mend).filter(k => !['builtIn', 'evidence'].includes(k)).join(', ')}`);
    }
}

async function keygen([path]: string[]): Promise<void> {
  if (!path) throw new Refused('where shall the key lie?');
  if (inRepository(path)) throw new Refused('a private key does not belong in the repository; give a path outside it');
  const pem = newKey();
  writeNew(path, pem, 0o600);
  console.log(`wrote ${path}. Whoever has this file can sign in your name.\nYour fingerprint, to give to people in person:\n${spoken(await fingerprintOfPem(pem))}`);
}

async function signPack([keyPath, packPath, out]: string[]): Promise<void> {
  if (!keyPath || !packPath || !out) throw new Refused('sign KEY PACK SIGNED');
  const pem = read(keyPath);
  const payload = read(packPath);
  tell(packIn(readPlain(payload)));
  const signed = seal(payload, pem);
  if (Buffer.byteLength(signed) > MOST_BYTES) throw new Refused(`is larger than ${MOST_BYTES} bytes`);
  writeNew(out, signed);
  console.log(`wrote ${out}, signed by ${spoken(await fingerprintOfPem(pem))}`);
}

/** Signed or not yet signed. */
async function check([path]: string[]): Promise<void> {
  if (!path) throw new Refused('check FILE');
  const text = read(path);
  const data = readPlain(text);
  if (typeof data !== 'object' || data === null || !('payload' in data)) {
    tell(packIn(data));
    console.log('not signed yet');
    return;
  }
  const signed = await openSigned(text);
  if (typeof signed === 'string') throw new Refused(signed);
  tell(packIn(signed.payload));
  console.log(`signed by ${spoken(signed.fingerprint)}`);
}

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = { keygen, sign: signPack, check };
const [command = '', ...args] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, command)) {
  console.error('usage: npm run rule-pack -- keygen KEY | sign KEY PACK SIGNED | check FILE');
  process.exit(2);
}
COMMANDS[command]!(args).catch((fault: unknown) => {
  console.error(fault instanceof Refused ? fault.message : fault);
  process.exit(1);
});
