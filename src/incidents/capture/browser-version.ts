/** Names the browser and its version for incident records. */
import browser from 'webextension-polyfill';

const BROWSER_TOKEN = /(?:\b|Headless)(Firefox|Edg|OPR|Vivaldi|YaBrowser|Chrome)\/([\d.]+)/g;
const BROWSER_NAMES: Record<string, string> = {
  Edg: 'Edge',
  OPR: 'Opera',
  YaBrowser: 'Yandex Browser',
  Chrome: 'Chromium',
};

/** @returns undefined if the user agent names no known browser */
export function parseUserAgent(userAgent: string): string | undefined {
  const tokens = [...userAgent.matchAll(BROWSER_TOKEN)].map(match => ({ name: match[1]!, version: match[2]! }));
  // Other browsers name Chrome as well as themselves.
  const token = tokens.find(({ name }) => name !== 'Chrome') ?? tokens[0];
  return token && `${BROWSER_NAMES[token.name] ?? token.name} ${token.version}`;
}

/** Reads the brands of a Chromium browser whose user agent hides them. */
function readBrands(): string {
  const { userAgentData } = navigator as { userAgentData?: { brands?: { brand: string; version: string }[] } };
  const { brands = [] } = userAgentData ?? {};
  const brand =
    brands.find(b => b.brand !== 'Chromium' && !/not.?a.?brand/i.test(b.brand)) ??
    brands.find(b => b.brand === 'Chromium');
  return brand ? `${brand.brand} ${brand.version}` : 'Chromium';
}

/** @returns for example `Firefox 153.0` */
export async function getBrowserVersion(): Promise<string> {
  const named = parseUserAgent(navigator.userAgent);
  if (named) return named;
  const info = await browser.runtime.getBrowserInfo?.().catch(() => undefined);
  return info ? `${info.name} ${info.version}` : readBrands();
}
