/**
 * `npm run rule-pack -- keygen KEY | sign KEY PACK SIGNED | check FILE` (docs/rule-packs.md).
 * A key lies where its maker says, never in this repository.
 */
import { formatFingerprint } from '../src/packs/fingerprint.ts';
import { MAX_PACK_BYTES } from '../src/packs/size-limit.ts';
import { parsePlainJson } from '../src/packs/plain-json.ts';
import { openSignedEnvelope } from '../src/packs/signed-envelope.ts';
import { packProblems, unused, type RulePack } from '../src/platforms/rule-pack.ts';
import { platforms } from './build/data.ts';
import { keygen, read, Refused, run, writeNew } from './packs/cli.ts';
import { fingerprintOfPem, seal } from './packs/sign.ts';

/** @throws Refused with every problem on a line */
function packIn(payload: unknown): RulePack {
  if (payload === undefined) throw new Refused('no JSON, nested too deep, or with keys that are not allowed');
  const problems = packProblems(payload);
  if (problems.length) throw new Refused(problems.join('\n'));
  return payload as RulePack;
}

const WHY = {
  unknown: 'not known here',
  newer: 'the built-in rule was checked again since',
  older: 'made for a newer Breakwater',
  'by-hand': 'is not read off a control',
};

function tell(pack: RulePack): void {
  console.log(`${pack.name}, version ${pack.version}, ${pack.madeOn}, by ${pack.maker}`);
  const all = platforms();
  for (const [id, mends] of Object.entries(pack.mends))
    for (const [setting, mend] of Object.entries(mends)) {
      const why = unused(
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
  const pem = read(keyPath);
  const payload = read(packPath);
  tell(packIn(parsePlainJson(payload)));
  const signed = seal(payload, pem);
  if (Buffer.byteLength(signed) > MAX_PACK_BYTES) throw new Refused(`is larger than ${MAX_PACK_BYTES} bytes`);
  writeNew(out, signed);
  console.log(`wrote ${out}, signed by ${formatFingerprint(await fingerprintOfPem(pem))}`);
}

/** Signed or not yet signed. */
async function check([path]: string[]): Promise<void> {
  if (!path) throw new Refused('check FILE');
  const text = read(path);
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

run('rule-pack', { keygen: 'KEY', sign: 'KEY PACK SIGNED', check: 'FILE' }, { keygen, sign: signPack, check });
