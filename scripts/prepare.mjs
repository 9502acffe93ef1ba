// Installs what is missing: npm packages, then (as root on Debian) browsers and tools. Needs only Node and git.
// `--packages`: npm packages only. `--slow`: also what the slow tests use, such as MediaWiki and snac.
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

const onDebian = existsSync('/etc/debian_version') && /debian/i.test(readFileSync('/etc/os-release', 'utf8'));
const hasCommand = name => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const hasPackage = name =>
  spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' }).stdout === 'installed';

/** Debian packages by the command that shows that they are installed. */
const COMMANDS = {
  unzip: ['unzip'],
  pdftotext: ['poppler-utils'],
  age: ['age'],
  jq: ['jq'],
  // Acts as a time stamp authority, and verifies signatures.
  openssl: ['openssl'],
  // Photos for tests are made by one program and read back by another.
  magick: [
    'imagemagick',
    'libheif-plugin-x265',
    'libheif-plugin-aomenc',
    'libheif-plugin-libde265',
    'libheif-plugin-dav1d',
  ],
  'heif-enc': ['libheif-examples'],
  exiftool: ['libimage-exiftool-perl'],
};
/** Fonts for Arabic, Burmese and Chinese in screenshots and PDFs. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-arphic-gbsn00lp'];
const PLATFORMS = ['mediawiki', 'php-cli', 'php-sqlite3', 'php-intl', 'php-mbstring', 'php-xml', 'php-gd', 'snac2'];
/** Makes and decodes videos. */
const VIDEO_TOOLS = ['ffmpeg'];

const wanted = [
  ...(hasCommand('chromium') || hasCommand('google-chrome') || process.env.CHROMIUM ? [] : ['chromium']),
  ...(hasCommand('firefox-esr') || hasCommand('firefox') || process.env.FIREFOX ? [] : ['firefox-esr']),
  ...Object.entries(COMMANDS).flatMap(([command, packages]) => (hasCommand(command) ? [] : packages)),
  ...(onDebian ? FONTS.filter(name => !hasPackage(name)) : []),
  ...(process.argv.includes('--slow') ? [...PLATFORMS, ...VIDEO_TOOLS].filter(name => !hasPackage(name)) : []),
];
if (!wanted.length) process.exit(0);

if (!onDebian || process.getuid?.() !== 0) {
  const how = onDebian ? `sudo apt-get install ${wanted.join(' ')}` : 'or set CHROMIUM and FIREFOX to their paths';
  console.error(`Please install first: ${wanted.join(', ')} (${how}).`);
  process.exit(1);
}

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
  console.error(`apt-get could not install ${wanted.join(', ')}; its message is above. It needs network access.`);
  process.exit(1);
}
