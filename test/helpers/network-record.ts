/**
 * Reads from a browser’s own records what it requested: every request and every name that it looked up, also what
 * something blocked.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NetworkRequest {
  host: string;
  /** Who made the request, if the browser says so. */
  by?: string;
  what: string;
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; host?: string; address?: string; initiator?: string } }[];
}

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;
const hostOf = (text: string): string => (URL.canParse(text) ? new URL(text) : new URL(`https://${text}`)).hostname;

/**
 * Reads Chromium’s `--log-net-log`. The file is complete once the browser has ended; a truncated one is read as far as
 * it goes.
 */
function fromNetLog(file: string): NetworkRequest[] {
  const text = readFileSync(file, 'utf8');
  let log: NetLog;
  try {
    log = JSON.parse(text) as NetLog;
  } catch {
    log = JSON.parse(`${text.slice(0, text.lastIndexOf('},') + 1)}]}`) as NetLog;
  }
  const named = Object.fromEntries(Object.entries(log.constants.logEventTypes).map(([name, n]) => [n, name]));
  return log.events
    .flatMap(({ type, params = {} }) => {
      const what = named[type] ?? '';
      const { url, host, address, initiator } = params;
      const by = initiator && initiator !== 'not an origin' ? { by: initiator } : {};
      if (
        /^URL_REQUEST|^HTTP_STREAM|^WEBSOCKET|^WEB_TRANSPORT|PRECONNECT/.test(what) &&
        url &&
        /^(?:https?|wss?|ftp):/.test(url)
      )
        return [{ host: hostOf(url), what: `${what} ${url}`, ...by }];
      if (/HOST_RESOLVER/.test(what) && host) return [{ host: hostOf(host), what }];
      if (/UDP_CONNECT|TCP_CONNECT_ATTEMPT/.test(what) && address) return [{ host: hostOf(address), what }];
      return [];
    })
    .filter(a => !LOCAL.test(a.host));
}

/** Reads Firefox’s log of its resolver, with speculative look-ups. */
function fromResolver(folder: string): NetworkRequest[] {
  return readdirSync(folder)
    .filter(f => f.startsWith('dns'))
    .flatMap(f =>
      [...readFileSync(join(folder, f), 'utf8').matchAll(/Resolving host \[([^\]<]*)/g)].map(m => ({
        host: m[1]!,
        what: 'look-up',
      })),
    )
    .filter(a => a.host && !LOCAL.test(a.host));
}

/** @param hosts that a proxy was asked for */
export function readNetworkLog(folder: string, hosts: string[] = []): NetworkRequest[] {
  const netLog = join(folder, 'net.json');
  return [
    ...(existsSync(netLog) ? fromNetLog(netLog) : fromResolver(folder)),
    ...hosts.filter(h => !LOCAL.test(h)).map(host => ({ host, what: 'proxy' })),
  ];
}
