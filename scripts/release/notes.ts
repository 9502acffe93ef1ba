/** Asks `npm audit` for known faults and writes the release notes; an unreachable registry never counts as “none”. */
import { spawnSync } from 'node:child_process';
import * as v from 'valibot';
import { root } from '../build/data.ts';

export interface Known {
  name: string;
  severity: string;
}
export type Audit =
  | { asked: false; why: string }
  /** Known faults in shipped packages and in development tools. */
  | { asked: true; shipped: Known[]; tools: Known[] };

const Answer = v.object({
  vulnerabilities: v.record(v.string(), v.object({ name: v.string(), severity: v.string() })),
});
const Refusal = v.object({ message: v.string() });

/** @param text what `npm audit --json` printed */
export function parseAudit(text: string): Known[] | { why: string } {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return { why: 'npm gave an unreadable answer' };
  }
  const answer = v.safeParse(Answer, said);
  if (answer.success) return Object.values(answer.output.vulnerabilities).sort((a, b) => (a.name < b.name ? -1 : 1));
  const refusal = v.safeParse(Refusal, said);
  return {
    why: refusal.success
      ? refusal.output.message
          .replace(/https?:\S+/g, '')
          .replace(/ - \w+ *$/, '')
          .trim()
      : 'npm gave an unexpected answer',
  };
}

const run = (...args: string[]) =>
  parseAudit(
    spawnSync('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000', ...args], {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
      shell: process.platform === 'win32',
    }).stdout ?? '',
  );

export function runAudit(): Audit {
  const shipped = run('--omit=dev');
  if (!Array.isArray(shipped)) return { asked: false, why: shipped.why };
  const all = run();
  if (!Array.isArray(all)) return { asked: false, why: all.why };
  const ours = new Set(shipped.map(k => k.name));
  return { asked: true, shipped, tools: all.filter(k => !ours.has(k.name)) };
}

/** @returns whether the release must not be published */
export const blocksRelease = (a: Audit): boolean => a.asked && a.shipped.length > 0;

const list = (known: Known[]): string => known.map(k => `${k.name} (${k.severity})`).join(', ');

export function describeAudit(a: Audit): string {
  if (!a.asked)
    return (
      `npm audit COULD NOT BE ASKED (${a.why}). We do not know whether a package has a known vulnerability. ` +
      'Before you publish anything, run this where the registry answers: npm audit --omit=dev'
    );
  return [
    a.shipped.length
      ? `npm audit: KNOWN VULNERABILITIES in what is shipped: ${list(a.shipped)}. Do not release this.`
      : 'npm audit: no known vulnerability in what is shipped.',
    a.tools.length
      ? `Known vulnerabilities in tools that are not shipped: ${list(a.tools)}.`
      : 'None in the tools, either.',
  ].join('\n');
}

/** Extracts the changelog section of one version. */
export function changelogSection(version: string, changelog: string): string {
  const from = changelog.indexOf(`## ${version}`);
  if (from < 0) throw new Error(`CHANGELOG.md has no section for ${version}`);
  const next = changelog.indexOf('\n## ', from + 1);
  return changelog.slice(changelog.indexOf('\n', from), next < 0 ? undefined : next).trim();
}

export const releaseNotes = (version: string, changelog: string, asked: Audit): string => `# Breakwater ${version}

## What changed

${changelogSection(version, changelog)}

## Known vulnerabilities in packages

${describeAudit(asked)}

## Check what you have

    sha256sum -c SHA256SUMS

Anyone can build the same bytes from the same commit; \`reviewers.md\` says how. These notes are not in the checksums,
because the audit above is from one day. \`docs/browsers.md\` in the source says what was tested in which browser.
`;
