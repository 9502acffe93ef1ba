/**
 * Runs a fresh copy of Debian’s MediaWiki on this machine, with the relevant extensions of Wikipedia. Its code stays
 * where the package put it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, waitUntilUp } from './server.ts';

export const PASSWORD = 'a-long-test-password-only';
const CODE = '/usr/share/mediawiki';
/** Stops all mail. */
const PHP = ['-d', 'sendmail_path=/bin/true'];

const SETTINGS = `
$wgArticlePath = '/wiki/$1';
$wgMetaNamespace = 'Wikipedia';
$wgPasswordAttemptThrottle = [];
$wgEnotifUserTalk = true;
$wgEnotifRevealEditorAddress = true; // so that the row of "reveal_address" is there
$wgExtensionDirectory = "$IP/extensions-core";
$wgExtensionAssetsPath = "$wgScriptPath/extensions-core";
$wgVisualEditorShowBetaWelcome = false; // a dialog of welcome over an account's first edit
wfLoadExtensions( [ 'Echo', 'OATHAuth', 'Linter', 'VisualEditor', 'DiscussionTools' ] );
`;

/** One line, because the script that runs it takes each line for itself. */
const SET_PREFERENCES = [
  "$in = json_decode(base64_decode('INPUT'), true);",
  '$services = MediaWiki\\MediaWikiServices::getInstance();',
  "$user = $services->getUserFactory()->newFromName($in['name']);",
  '$options = $services->getUserOptionsManager();',
  "foreach ($in['preferences'] as $key => $value) $options->setOption($user, $key, $value);",
  '$options->saveOptions($user);',
  "$user->setRealName($in['realName']);",
  '$user->saveSettings();',
].join(' ');

export interface Wiki {
  port: number;
  /** Makes a made-up account with a confirmed address; its password is PASSWORD. */
  account(name: string): void;
  /** Saves wikitext as the page’s newest version. */
  write(page: string, text: string, author: string): void;
  /** Changes preferences and the real name of an account in the database, past all pages. */
  setPreferences(name: string, preferences: Record<string, string | null>, realName: string): void;
  stop(): void;
}

/** @param host the name under which the browser will ask for it: scripts at /w, pages at /wiki */
export async function startWiki(host: string): Promise<Wiki> {
  const home = mkdtempSync(join(tmpdir(), 'wiki-'));
  const folder = (name: string) => {
    mkdirSync(join(home, name));
    return join(home, name);
  };
  const [web, data, config] = ['web', 'data', 'config'].map(folder) as [string, string, string];
  for (const path of ['w', 'wiki']) symlinkSync(CODE, join(web, path));
  const settings = join(config, 'LocalSettings.php');
  const run = (args: string[], input = '', env: NodeJS.ProcessEnv = { MW_CONFIG_FILE: settings }) =>
    execFileSync('php', [...PHP, 'maintenance/run.php', ...args], {
      cwd: CODE,
      input,
      stdio: ['pipe', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    });
  run(
    [
      'install',
      '--dbtype',
      'sqlite',
      '--dbpath',
      data,
      '--dbname',
      'wiki',
      '--server',
      `https://${host}`,
      '--scriptpath',
      '/w',
      '--confpath',
      config,
      '--pass',
      PASSWORD,
      'Test Wiki',
      'Admin',
    ],
    '',
    {},
  );
  appendFileSync(settings, SETTINGS);
  run(['update', '--quick']);
  const port = await freePort();
  const php = spawn('php', [...PHP, '-S', `127.0.0.1:${port}`, '-t', web], {
    stdio: 'ignore',
    env: { ...process.env, MW_CONFIG_FILE: settings, PHP_CLI_SERVER_WORKERS: '4' },
  });
  await waitUntilUp('the wiki', () =>
    fetch(`http://127.0.0.1:${port}/w/api.php?action=query&meta=siteinfo&format=json`, { headers: { host } }).then(
      r => r.ok,
    ),
  );
  return {
    port,
    account(name) {
      run(['createAndPromote', '--force', name, PASSWORD]);
      run(['resetUserEmail', '--no-reset-password', name, `${name.toLowerCase().replaceAll(' ', '-')}@example.org`]);
    },
    write: (page, text, author) => void run(['edit', '-u', author, page], text),
    setPreferences(name, preferences, realName) {
      const json = JSON.stringify({ name, preferences, realName });
      run(['eval'], `${SET_PREFERENCES.replace('INPUT', Buffer.from(json).toString('base64'))}\n`);
    },
    stop() {
      php.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
