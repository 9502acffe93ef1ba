/** The library of accessible names with the browser's own Set and Array.from in place of those that it brings along. */
import { exchanged } from './cutting.ts';

/** @throws Error where the library is not written as it was */
export const ownSet = (code: string): string =>
  exchanged(code, /^[^]*export default typeof Set === "undefined" \? Set : SetLike;[^]*$/, 'export default Set;');
export const ownArrayFrom = (code: string): string =>
  exchanged(code, /^[^]*export default function arrayFrom\(arrayLike, mapFn\)[^]*$/, 'export default Array.from;');
