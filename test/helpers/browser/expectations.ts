/** Waits for conditions, and inspects pages and files. */
import { execFileSync } from 'node:child_process';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';

/** Sends the strictest headers: nothing inline, no HTML from strings. */
export const STRICT_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};

const OF_BROWSERS = /^(?:[\w.-]+\.(?:google|googleapis|gvt1)\.com|firefox\.settings\.services\.mozilla\.com)$/;

/** Whether a browser asks for a URL by itself, also one of another test that had this server's port before. */
export const isRequestOfBrowser = (url: string): boolean => OF_BROWSERS.test(new URL(url).hostname);

/** Polls until the check passes. @throws the error of the last check */
export const eventually = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 20_000, interval: 50 });

const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Returns the violations that axe finds, one per line. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source}; void 0`);
  const { violations } = await page.evaluate(
    rules => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: rules }),
    AXE_RULES,
  );
  return violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(' | ')}`);
}

/** Returns the files under a folder that contain these bytes, as text or UTF-16. */
export function filesContaining(folder: string, text: string): string[] {
  const utf16 = [...Buffer.from(text, 'utf16le')].map(b => `\\x${b.toString(16).padStart(2, '0')}`).join('');
  const find = (args: string[]) => {
    try {
      return execFileSync('grep', ['-rla', ...args, folder], { encoding: 'utf8' })
        .split('\n')
        .filter(Boolean);
    } catch {
      return [];
    }
  };
  return [...find(['-F', text]), ...find(['-P', utf16])];
}
