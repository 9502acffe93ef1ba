/** What is wrong with a pack: which file, which line, and why. The words are in `contents.problem` of each language. */
import { escapeHiddenCharacters } from '../../lib/hidden-characters.ts';

export type ProblemCode =
  // the ZIP
  | 'not-a-zip'
  | 'too-large'
  | 'too-many-files'
  | 'too-much'
  | 'file-too-large'
  | 'ratio'
  | 'bomb'
  | 'broken'
  | 'zip64'
  | 'encrypted'
  | 'method'
  | 'overlap'
  | 'differs'
  | 'trailing'
  | 'link'
  // names
  | 'path-up'
  | 'path-absolute'
  | 'path-windows'
  | 'name-hidden'
  | 'name-odd'
  | 'name-long'
  | 'name-twice'
  | 'name-case'
  | 'name-reserved'
  | 'not-for-packs'
  // the signature
  | 'bad-signature'
  | 'signature-broken'
  | 'changed'
  | 'not-signed-over'
  | 'gone'
  | 'no-ed25519'
  // files
  | 'no-manifest'
  | 'other-version'
  | 'other-kind'
  | 'empty'
  | 'not-text'
  | 'not-json'
  | 'no-front'
  | 'yaml'
  | 'alias'
  | 'tag'
  | 'too-deep'
  | 'never-key'
  | 'missing'
  | 'unknown-key'
  | 'wrong'
  | 'hidden'
  | 'html'
  | 'image'
  | 'link-text'
  | 'code-block'
  | 'script'
  | 'not-https'
  | 'cards'
  | 'long-card'
  | 'drawing'
  | 'same-id'
  | 'unknown-setting'
  | 'unknown-lesson'
  | 'unknown-helpline'
  | 'unknown-scenario'
  | 'unknown-own'
  | 'unknown-name'
  | 'remote'
  | 'unknown-source'
  | 'no-answer'
  | 'no-words'
  | 'language'
  | 'more';

/** @property what of the file, as it stands there: a name, a key, a number. It is shown as text, never trusted. */
export interface Problem {
  file: string;
  line?: number;
  code: ProblemCode;
  what?: string;
}

const MOST_SHOWN = 120;

/** A piece of a file that can be put into a sentence: no sign hides in it, and it is not long. */
export const toSnippet = (text: string): string => {
  const seen = escapeHiddenCharacters(text).replace(/[\uD800-\uDFFF](?![\uDC00-\uDFFF])/g, '�');
  return seen.length > MOST_SHOWN ? `${seen.slice(0, MOST_SHOWN)} …` : seen;
};

export const problem = (
  file: string,
  code: ProblemCode,
  more: { line?: number | undefined; what?: string } = {},
): Problem => ({
  file: toSnippet(file),
  code,
  ...(more.line ? { line: more.line } : {}),
  ...(more.what === undefined ? {} : { what: toSnippet(more.what) }),
});

/** So many are listed one by one; then how many more there are. */
export const MAX_PROBLEMS = 500;

export function capProblems(all: Problem[]): Problem[] {
  return all.length <= MAX_PROBLEMS
    ? all
    : [...all.slice(0, MAX_PROBLEMS), problem('', 'more', { what: String(all.length - MAX_PROBLEMS) })];
}
