/** Makes and checks signed rule packs: `keygen KEY | sign KEY PACK SIGNED | check FILE` (docs/rule-packs.md). */
import { formatFingerprint } from '../src/lib/key-fingerprint.ts';
import { MAX_PACK_BYTES } from '../src/packs/size-limit.ts';
import { parsePlainJson } from '../src/packs/plain-json.ts';
import { openSignedEnvelope } from '../src/packs/signed-envelope.ts';
import { listRulePackFaults, type RulePack } from '../src/platforms/rule-pack.ts';
import { findUnusedReason } from '../src/platforms/apply-rule-pack.ts';
import { readPlatforms } from './build/data.ts';
import { generateKey, readTextFile, Refused, runCommand, writeNewFile } from './packs/cli.ts';
import { fingerprintOfPem, signText } from './packs/sign.ts';

/** @throws Refused with one problem per line */
function packIn(payload: unknown): RulePack {
  if (payload === undefined) throw new Refused('not JSON, nested too deeply, or with keys that are not allowed');
  const problems = listRulePackFaults(payload);
  if (problems.length) throw new Refused(problems.join('\n'));
  return payload as RulePack;
}

const WHY = {
  unknown: 'unknown in this version',
  newer: 'the built-in check is newer',
  older: 'made for a newer Breakwater',
  'by-hand': 'people check this setting themselves',
};

function tell(pack: RulePack): void {
  console.log(`${pack.name}, version ${pack.version}, ${pack.madeOn}, by ${pack.maker}`);
  const all = readPlatforms();
  for (const [id, mends] of Object.entries(pack.mends))
    for (const [setting, mend] of Object.entries(mends)) {
      const why = findUnusedReason(
        mend,
        all.find(p => p.id === id)?.settings.find(s => s.id === setting),
      );
      console.log(
        `  ${id} ${setting}: ${
          why
            ? `NOT USED, ${WHY[why]}`
            : Object.keys(mend)
                .filter(k => !['builtIn', 'evidence'].includes(k))
                .join(', ')
        }`,
      );
    }
}

async function signPack([keyPath, packPath, out]: string[]): Promise<void> {
  if (!keyPath || !packPath || !out) throw new Refused('sign KEY PACK SIGNED');
  const pem = readTextFile(keyPath);
  const payload = readTextFile(packPath);
  tell(packIn(parsePlainJson(payload)));
  const signed = signText(payload, pem);
  if (Buffer.byteLength(signed) > MAX_PACK_BYTES)
    throw new Refused(`the signed pack is larger than ${MAX_PACK_BYTES} bytes`);
  writeNewFile(out, signed);
  console.log(`wrote ${out}, signed by ${formatFingerprint(await fingerprintOfPem(pem))}`);
}

/** Accepts signed and unsigned packs. */
async function check([path]: string[]): Promise<void> {
  if (!path) throw new Refused('check FILE');
  const text = readTextFile(path);
  const data = parsePlainJson(text);
  if (typeof data !== 'object' || data === null || !('payload' in data)) {
    tell(packIn(data));
    console.log('not signed yet');
    return;
  }
  const signed = await openSignedEnvelope(text);
  if (typeof signed === 'string') throw new Refused(signed);
  tell(packIn(signed.payload));
  console.log(`signed by ${formatFingerprint(signed.fingerprint)}`);
}

runCommand(
  'rule-pack',
  { keygen: 'KEY', sign: 'KEY PACK SIGNED', check: 'FILE' },
  { keygen: generateKey, sign: signPack, check },
);
