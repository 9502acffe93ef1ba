/** Follows the value of a preference. */
import { useEffect, useState } from 'preact/hooks';
import type { Preference } from '../../preferences/define-preference.ts';

/** @returns `undefined` until the value is known */
export function usePreference<Value, Fallback>(
  preference: Pick<Preference<Value, Fallback>, 'getReadable' | 'subscribe'>,
): Value | Fallback | undefined {
  const [value, setValue] = useState<Value | Fallback>();
  useEffect(() => {
    const load = () => void preference.getReadable().then(next => setValue(() => next));
    load();
    return preference.subscribe(load);
  }, [preference]);
  return value;
}
