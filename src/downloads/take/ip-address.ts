/** Recognizes IP addresses. */
const PART = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const V4 = `${PART}(?:\\.${PART}){3}`;
const IPV4 = new RegExp(`^${V4}$`);
/** With a port, or in brackets, as some logs have it. */
const DECORATED = new RegExp(`^(?:(${V4})|\\[([\\da-f:.]+)\\])(?::\\d{1,5})?$`, 'i');

function isIpV6(text: string): boolean {
  if (!/^[\da-f:]+(?::[\d.]+)?$/i.test(text)) return false;
  try {
    return new URL(`http://[${text}]/`).hostname.startsWith('[');
  } catch {
    return false;
  }
}

/** @returns the address as it is written, without a port; null if the text is anything else */
export function parseIpAddress(text: string): string | null {
  const [, v4, v6] = DECORATED.exec(text.trim()) ?? [];
  const address = v4 ?? v6 ?? text.trim();
  return IPV4.test(address) || isIpV6(address) ? address : null;
}
