/** A time stamp authority of our own, made with OpenSSL: a root, and certificates that it issues. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Bytes = Uint8Array<ArrayBuffer>;

interface AuthorityOptions {
  name?: string;
  /** As `openssl genpkey` takes it. */
  key?: readonly string[];
  /** Of the certificate. */
  usage?: string;
  digest?: 'sha256' | 'sha384' | 'sha512';
  /** Days from now. */
  validDays?: number;
  /** Hash that requests must have. */
  accepts?: 'sha256' | 'sha512';
  /** Whether answers have the root, too. */
  withRoot?: boolean;
}

export interface TimeAuthority {
  /** PEM file of the root. */
  root: string;
  /** @param tsq a request */
  answer(tsq: Bytes): Bytes;
  close(): void;
}

const RSA = ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'];
export const EC = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];

export function createTimeAuthority({
  name = 'Example Time',
  key = RSA,
  usage = 'critical,timeStamping',
  digest = 'sha256',
  validDays = 30,
  accepts = 'sha256',
  withRoot = true,
}: AuthorityOptions = {}): TimeAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'time-authority-'));
  const run = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(join(folder, 'usage.cnf'), `extendedKeyUsage=${usage}\n`);
  writeFileSync(
    join(folder, 'tsa.cnf'),
    [
      '[tsa]',
      'default_tsa = here',
      '[here]',
      'serial = serial',
      'signer_cert = tsa.pem',
      ...(withRoot ? ['certs = root.pem'] : []),
      'signer_key = tsa.key',
      `signer_digest = ${digest}`,
      'default_policy = 1.2.3.4.1',
      `digests = ${accepts}`,
      'accuracy = secs:1',
      'ess_cert_id_chain = no',
      `ess_cert_id_alg = ${digest}`,
    ].join('\n'),
  );
  writeFileSync(join(folder, 'serial'), '01\n');
  run('genpkey', ...key, '-out', 'root.key');
  run(
    'req',
    '-x509',
    '-new',
    '-key',
    'root.key',
    '-subj',
    `/O=${name}/CN=${name} Root`,
    '-days',
    '300',
    '-out',
    'root.pem',
  );
  run('genpkey', ...key, '-out', 'tsa.key');
  run('req', '-new', '-key', 'tsa.key', '-subj', `/O=${name}/CN=${name} Stamps 1`, '-out', 'tsa.csr');
  run(
    ...['x509', '-req', '-in', 'tsa.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-days', String(validDays)],
    ...['-extfile', 'usage.cnf', '-out', 'tsa.pem'],
  );
  return {
    root: join(folder, 'root.pem'),
    answer(tsq) {
      writeFileSync(join(folder, 'in.tsq'), tsq);
      run('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'in.tsq', '-out', 'out.tsr');
      return new Uint8Array(readFileSync(join(folder, 'out.tsr')));
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
