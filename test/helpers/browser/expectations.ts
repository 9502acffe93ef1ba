/** Waits for conditions, and inspects pages and files. */
import { spawnSync } from 'node:child_process';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Sends the strictest headers: nothing inline, no HTML from strings. */
export const STRICT_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};

const OF_BROWSERS = /^(?:[\w.-]+\.(?:google|googleapis|gvt1)\.com|firefox\.settings\.services\.mozilla\.com)$/;

/** Whether a browser asks for a URL by itself, also one of another test that had this server's port before. */
export const isRequestOfBrowser = (url: string): boolean => OF_BROWSERS.test(new URL(url).hostname);

export { eventually } from '../eventually.ts';

const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Returns the violations that axe finds, one per line. */
export async function axeViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${axe.source}; void 0`);
  // Everything that passed would take long to describe and to send.
  const violations = await page.evaluate(async rules => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    return (await run(document, { runOnly: rules, resultTypes: ['violations'] })).violations;
  }, AXE_RULES);
  return violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(' | ')}`);
}

/** Returns the files under a folder that contain these bytes, as text or UTF-16. */
export function filesContaining(folder: string, text: string): string[] {
  const utf16 = [...Buffer.from(text, 'utf16le')].map(b => `\\x${b.toString(16).padStart(2, '0')}`).join('');
  const find = (args: string[]): string[] => {
    const { stdout, status } = spawnSync('grep', ['-rlas', ...args, folder], { encoding: 'utf8' });
    // 1: in no file; 2: a file was deleted before it could be read.
    if (status === null || status > 2) throw new Error(`grep ended with ${status}`);
    return stdout.split('\n').filter(Boolean);
  };
  return [...find(['-F', text]), ...find(['-P', utf16])];
}
