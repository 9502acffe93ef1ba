// Installs what is missing, so that one command does all: npm packages, then (Debian with root) the browsers.
// `--packages`: npm packages only. Node and git are all that must be there before.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Breakwater needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const stamp = resolve(root, 'node_modules/.package-lock.json');
if (!existsSync(stamp) || statSync(stamp).mtimeMs < statSync(resolve(root, 'package-lock.json')).mtimeMs) {
  console.log('Installing npm packages …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
}
if (process.argv.includes('--packages')) process.exit(0);

const has = command => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const wanted = [
  ...(has('chromium') || has('google-chrome') || process.env.CHROMIUM ? [] : ['chromium']),
  ...(has('firefox-esr') || has('firefox') || process.env.FIREFOX ? [] : ['firefox-esr']),
];
// Arabic in screenshots needs a font that has it.
if (wanted.length && existsSync('/etc/debian_version')) wanted.push('fonts-noto-core');
if (!wanted.length) process.exit(0);

const debian = existsSync('/etc/debian_version') && /debian/i.test(readFileSync('/etc/os-release', 'utf8'));
if (debian && process.getuid?.() === 0) {
  console.log(`Installing ${wanted.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { stdio: ['ignore', 'ignore', 'inherit'], env });
} else {
  console.error(`Please install first: ${wanted.join(', ')}${debian ? ` (sudo apt-get install ${wanted.join(' ')})` : ' (or point CHROMIUM and FIREFOX at their programs)'}.`);
  process.exit(1);
}
