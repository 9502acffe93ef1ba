/** Notes that go with a release: what changed, what was asked, how to check the files. */
import { saying, type Audit } from './audit.ts';

/** The part of the changelog about one version. */
export function changesOf(version: string, changelog: string): string {
  const from = changelog.indexOf(`## ${version}`);
  if (from < 0) throw new Error(`CHANGELOG.md says nothing of ${version}`);
  const next = changelog.indexOf('\n## ', from + 1);
  return changelog.slice(changelog.indexOf('\n', from), next < 0 ? undefined : next).trim();
}

export const notes = (version: string, changelog: string, asked: Audit): string => `# Breakwater ${version}

## What changed

${changesOf(version, changelog)}

## Known faults in packages

${saying(asked)}

## Check what you have

    sha256sum -c SHA256SUMS

Anyone can make the same bytes from the same commit: \`reviewers.md\` says how. This page is not among the sums, because the part above is
of the day on which it was made. What was tried in which browser: \`docs/browsers.md\` in the source.
`;
