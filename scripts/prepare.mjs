// Installs what is missing, so that one command does all: npm packages, then (Debian with root) the browsers.
// `--packages`: npm packages only. `--live`: the real platform software that test/live walks, too. Node and git are all that must be there before.
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
  // Exports are opened and read back by ordinary tools.
  ...(has('unzip') ? [] : ['unzip']),
  ...(has('pdftotext') ? [] : ['poppler-utils']),
  ...['age', 'jq'].filter(name => !has(name)),
  // Pictures for the photo tests are drawn, and read back by another reader.
  ...(has('magick')
    ? []
    : [
        'imagemagick',
        'libheif-plugin-x265',
        'libheif-plugin-aomenc',
        'libheif-plugin-libde265',
        'libheif-plugin-dav1d',
      ]),
  ...(has('heif-enc') ? [] : ['libheif-examples']),
  ...(has('exiftool') ? [] : ['libimage-exiftool-perl']),
];
const LIVE = ['mediawiki', 'php-cli', 'php-sqlite3', 'php-intl', 'php-mbstring', 'php-xml', 'php-gd', 'snac2'];
const installed = name =>
  spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' }).stdout === 'installed';
// Arabic, Burmese and Chinese, in screenshots and on paper, need fonts that have them.
if (existsSync('/etc/debian_version'))
  wanted.push(...['fonts-noto-core', 'fonts-noto-cjk', 'fonts-arphic-gbsn00lp'].filter(name => !installed(name)));
const live = process.argv.includes('--live') ? LIVE.filter(name => !installed(name)) : [];
wanted.push(...live);
if (!wanted.length) process.exit(0);

const debian = existsSync('/etc/debian_version') && /debian/i.test(readFileSync('/etc/os-release', 'utf8'));
if (debian && process.getuid?.() === 0) {
  console.log(`Installing ${wanted.join(', ')} …`);
  const apt = (...args) =>
    execFileSync('apt-get', ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...wanted);
  } catch {
    console.error(
      `apt-get could not install ${wanted.join(', ')}: what it says stands above. It needs Debian's packages, so a network.`,
    );
    process.exit(1);
  }
} else {
  console.error(
    `Please install first: ${wanted.join(', ')}${debian ? ` (sudo apt-get install ${wanted.join(' ')})` : ' (or point CHROMIUM and FIREFOX at their programs)'}.`,
  );
  if (live.length)
    console.error('The living platforms of test/live are packages of Debian. Without them: npm test -- --no-live');
  process.exit(1);
}
