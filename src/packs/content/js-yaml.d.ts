/** What is used of it here. */
declare module 'js-yaml' {
  /** At a moment while it reads. `position` and `line` count from 0. */
  export interface State {
    input: string;
    position: number;
    line: number;
    anchor: string | null;
    result: unknown;
  }
  export interface Options {
    schema: object;
    listener(event: 'open' | 'close', state: State): void;
    onWarning(warning: { reason: string }): void;
  }
  export const CORE_SCHEMA: object;
  export function load(text: string, options: Options): unknown;
}
