/**
 * Runs browser tests in the oldest browsers of the manifest: downloads them from Debian’s earlier releases and unpacks
 * them into .cache/oldest without installing them. `npx tsx test/slow/oldest-browsers.ts [test files]`. Needs Debian
 * with root, and a network.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/build/data.ts';

const FOLDER = join(root, '.cache/oldest');

/** By Debian release: the program, and libraries of that time that a newer system lacks. */
const WANTED = [
  { suite: 'bookworm', packages: ['firefox-esr', 'libvpx7'] },
  {
    suite: 'bullseye',
    packages: ['chromium', 'chromium-common', 'libjsoncpp24', 'libwebp6', 'libflac8', 'libsnappy1v5', 'libwoff1'],
  },
] as const;
const PROGRAMS = { CHROMIUM: 'usr/lib/chromium/chromium', FIREFOX: 'usr/lib/firefox-esr/firefox-esr' } as const;

/** Default tests: the whole way through, in both browsers. */
export const RUN = ['check', 'report', 'warn', 'vault', 'upgrade', 'firefox'].map(
  name => `test/browser/${name}.test.ts`,
);

/** Uses this system’s archive, with an earlier release’s name. */
function archive(): string {
  const file = '/etc/apt/sources.list.d/debian.sources';
  const found = existsSync(file) && /^URIs:\s*(\S+)/m.exec(readFileSync(file, 'utf8'))?.[1];
  if (!found) throw new Error(`No Debian archive is named in ${file}.`);
  return found;
}

function fetched(): void {
  const lists = join(FOLDER, 'apt');
  for (const dir of ['lists/partial', 'cache/archives/partial', 'debs'])
    mkdirSync(join(lists, dir), { recursive: true });
  const from = archive();
  const signed = '/usr/share/keyrings/debian-archive-keyring.pgp';
  writeFileSync(
    join(lists, 'sources.list'),
    WANTED.map(w => `deb [signed-by=${signed}] ${from} ${w.suite} main\n`).join(''),
  );
  writeFileSync(
    join(lists, 'apt.conf'),
    `Dir::Etc::sourcelist "${lists}/sources.list"; Dir::Etc::sourceparts "/dev/null"; ` +
      `Dir::State::lists "${lists}/lists"; Dir::Cache "${lists}/cache"; APT::Sandbox::User "root";`,
  );
  const env = { ...process.env, APT_CONFIG: join(lists, 'apt.conf') };
  execFileSync('apt-get', ['-qq', 'update'], { env, stdio: 'inherit' });
  for (const { suite, packages } of WANTED)
    execFileSync('apt-get', ['-qq', 'download', ...packages.map(p => `${p}/${suite}`)], {
      env,
      cwd: join(lists, 'debs'),
      stdio: 'inherit',
    });
  for (const deb of readdirSync(join(lists, 'debs')))
    execFileSync('dpkg-deb', ['-x', join(lists, 'debs', deb), FOLDER]);
}

/** Wraps a program so that it finds its own libraries, and leaves the system’s to others. */
function wrapped(program: string): string {
  const script = join(FOLDER, `${program.split('/').pop()!}.sh`);
  writeFileSync(
    script,
    `#!/bin/sh\nLD_LIBRARY_PATH=${join(FOLDER, 'usr/lib/x86_64-linux-gnu')} exec ${join(FOLDER, program)} "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}

if (process.argv[1]?.endsWith('oldest.ts')) {
  if (!Object.values(PROGRAMS).every(p => existsSync(join(FOLDER, p)))) fetched();
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.entries(PROGRAMS).map(([name, program]) => [name, wrapped(program)])),
  };
  for (const name of ['CHROMIUM', 'FIREFOX'] as const)
    console.log(execFileSync(env[name]!, ['--version', '--no-sandbox'], { encoding: 'utf8' }).trim());
  const files = process.argv.slice(2);
  process.exitCode =
    spawnSync('npx', ['vitest', 'run', ...(files.length ? files : RUN)], { cwd: root, env, stdio: 'inherit' }).status ??
    1;
}
