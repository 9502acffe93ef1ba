/** Describes what is wrong with a pack: file, line and code. Its texts are `contents.problem` in each language. */
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
  | 'hidden-data'
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

/** @property what untrusted snippet of the file, such as a name, key or number; shown as text only */
export interface Problem {
  file: string;
  line?: number;
  code: ProblemCode;
  what?: string;
}

const MAX_SNIPPET = 120; // characters

/** Makes untrusted text safe to show inside a sentence: short, with hidden characters visible. */
export const toSnippet = (text: string): string => {
  const visible = escapeHiddenCharacters(text).replace(/[\uD800-\uDFFF](?![\uDC00-\uDFFF])/g, '�');
  return visible.length > MAX_SNIPPET ? `${visible.slice(0, MAX_SNIPPET)} …` : visible;
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

export const MAX_PROBLEMS = 500;

/** Replaces all problems beyond the limit with one that counts them. */
export function capProblems(all: Problem[]): Problem[] {
  return all.length <= MAX_PROBLEMS
    ? all
    : [...all.slice(0, MAX_PROBLEMS), problem('', 'more', { what: String(all.length - MAX_PROBLEMS) })];
}
