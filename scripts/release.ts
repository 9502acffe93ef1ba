/**
 * Builds a release from the checked-out commit: a ZIP per browser, the source, notes for reviewers, the bill of
 * materials (CycloneDX) and SHA256SUMS. The files do not depend on when or where they were built, so anyone can
 * reproduce
 * them.
 * release-notes.md is not in the sums, because it holds the answer of the vulnerability registry on that day.
 * `--out FOLDER` replaces `release`; `--dirty` allows uncommitted changes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { buildAll, BROWSERS } from './build.ts';
import { root } from './build/data.ts';
import { runAudit, describeAudit, blocksRelease, type Audit } from './release/notes.ts';
import { billOfMaterials } from './release/bill.ts';
import { releaseNotes } from './release/notes.ts';
import { zipFiles } from './release/zip.ts';

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** When the checked-out commit was made. */
export const committedAt = (): Date => new Date(git('show', '-s', '--format=%cI', 'HEAD'));

/** Zips a folder in name order with the commit's time, because ZIP stores local time without a zone. */
export function archive(folder: string, committed: Date): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile())
    .map(f => relative(folder, join(f.parentPath, f.name)).split(sep).join('/'))
    .sort();
  const local = new Date(committed.getTime() + committed.getTimezoneOffset() * 60_000);
  return zipFiles(
    names.map(name => [name, readFileSync(join(folder, name))]),
    local,
  );
}

export async function release(out: string, asked: Audit): Promise<string[]> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const committed = committedAt();
  const built = mkdtempSync(join(tmpdir(), 'release-'));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  try {
    await buildAll(BROWSERS, built, 'silent');
    for (const target of BROWSERS)
      writeFileSync(join(out, `breakwater-${version}-${target}.zip`), archive(join(built, target), committed));
    execFileSync(
      'git',
      [
        'archive',
        '--format=zip',
        `--prefix=breakwater-${version}/`,
        '-o',
        join(out, `breakwater-${version}-source.zip`),
        'HEAD',
      ],
      { cwd: root, env: { ...process.env, TZ: 'UTC' } },
    );
    writeFileSync(join(out, 'bom.cdx.json'), billOfMaterials(version, committed));
    copyFileSync(join(root, 'docs/store/reviewers.md'), join(out, 'reviewers.md'));
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
  const files = readdirSync(out).sort();
  writeFileSync(
    join(out, 'SHA256SUMS'),
    files
      .map(
        f =>
          `${createHash('sha256')
            .update(readFileSync(join(out, f)))
            .digest('hex')}  ${f}\n`,
      )
      .join(''),
  );
  writeFileSync(
    join(out, 'release-notes.md'),
    releaseNotes(version, readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), asked),
  );
  return [...files, 'SHA256SUMS', 'release-notes.md'];
}

if (process.argv[1]?.endsWith('release.ts')) {
  const given = process.argv.indexOf('--out');
  const out = given > 0 ? resolve(process.argv[given + 1]!) : join(root, 'release');
  const changed = git('status', '--porcelain');
  if (changed && !process.argv.includes('--dirty')) {
    console.error(`A release is built from a commit. Commit these changes first, or use --dirty:\n${changed}`);
    process.exit(1);
  }
  const asked = runAudit();
  const files = await release(out, asked);
  console.log(`${relative(process.cwd(), out)}:\n${files.map(f => `  ${f}`).join('\n')}\n\n${describeAudit(asked)}`);
  if (blocksRelease(asked)) process.exit(1);
}
