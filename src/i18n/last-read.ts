/** Apart from what writes it (`last.ts`), so that the first screen takes in nothing else. */
export const LAST = 'language';

export const spoken = (): string => (navigator.languages ?? []).join();

export function lastLanguage(): string | undefined {
  try {
    const [then, code] = localStorage.getItem(LAST)?.split(' ') ?? [];
    return then === spoken() ? code : undefined;
  } catch {
    return undefined;
  }
}
