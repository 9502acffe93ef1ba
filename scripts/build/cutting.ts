/** Cutting what others wrote: each cut must find what it was made for. */
/** In a pattern, as it is written. */
export const inPattern = (text: string): string => text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');

/**
 * @param what a text stands for every place where it is, or for the one between two: `from … to` (without `to`)
 * @throws Error where it is not found
 */
export function exchanged(code: string, what: RegExp | string, by: string | ((found: string) => string)): string {
  const pattern = typeof what === 'string' ? new RegExp(what.split('…').map(inPattern).join('[^]*?'), 'g') : what;
  if (code.search(pattern) < 0) throw new Error(`a library is written in another way than it was: ${String(what)}`);
  return code.replace(pattern, typeof by === 'string' ? () => by : by);
}
