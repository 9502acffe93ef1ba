/** Reads what a page's own data says of a setting: JSON in scripts that the page has already run, or never runs. */
import type { DataStep, PageData } from '../platforms/common-schema.ts';
import { normalizeHandle } from '../platforms/match-page.ts';
import type { UnreadReason } from './schema.ts';

/** Bounds the work on a page that is huge or hostile: beyond that nothing is read. In characters. */
const MAX_LENGTH = 8_000_000;
/** Of objects, lists and their members in one script. */
const MAX_NODES = 500_000;
const MAX_DEPTH = 100;
/** The start of an inline script in which its pattern is looked for, in characters. */
const MAX_HEAD = 300;

export type DataReading = { value: string } | { why: UnreadReason };

/** What one object says. Without a value it does not say it as declared. */
interface Statement {
  viewer?: string;
  value?: string;
}

type JsonObject = Record<string, unknown>;

const isObject = (json: unknown): json is JsonObject => typeof json === 'object' && json !== null;

const followKeys = (json: unknown, keys: string[]): unknown =>
  keys.reduce<unknown>((node, key) => (isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined), json);

/** Collects the objects that a path leads to. Only for JSON of a known depth. */
function collectObjects(node: unknown, [step, ...rest]: DataStep[], found: Set<JsonObject>): void {
  if (!isObject(node)) return;
  if (step === undefined) found.add(node);
  else if (step === '**') {
    collectObjects(node, rest, found);
    for (const child of Object.values(node)) collectObjects(child, [step, ...rest], found);
  } else if (typeof step === 'string') collectObjects(followKeys(node, [step]), rest, found);
  else if (followKeys(node, step.at) === step.is) collectObjects(node, rest, found);
}

/** Counts how often the members of JSON have one of these names; undefined if it is too large or too deep. */
function countNames(json: unknown, names: string[]): number | undefined {
  const open = [{ node: json, depth: 0 }];
  let [nodes, count] = [0, 0];
  for (let at = open.pop(); at; at = open.pop()) {
    if (!isObject(at.node)) continue;
    if (at.depth > MAX_DEPTH) return undefined;
    for (const [name, node] of Object.entries(at.node)) {
      if (++nodes > MAX_NODES) return undefined;
      if (names.includes(name)) count++;
      if (isObject(node)) open.push({ node, depth: at.depth + 1 });
    }
  }
  return count;
}

/** Letters, digits and `_` as escapes, which no serializer writes, but which could hide a name that is there twice. */
const HIDDEN_NAME = /\\u00(?:3\d|[46][1-9a-f]|[57][\da]|5f)/i;

const countWritten = (text: string, names: string[]): number =>
  names.reduce((count, name) => count + [...text.matchAll(new RegExp(`"${name}"\\s*:`, 'g'))].length, 0);

/** Returns the JSON text of a script, or undefined if the script is not meant. */
function extractJson(text: string, { source }: PageData): string | undefined {
  if ('json' in source) return text;
  const before = new RegExp(source.inline).exec(text.slice(0, MAX_HEAD));
  return before ? text.slice(before.index + before[0].length, text.lastIndexOf('}') + 1) : undefined;
}

function readStatement(object: JsonObject, { viewer, value: keys, type, values }: PageData): Statement | undefined {
  const said = keys.map(key => followKeys(object, [key]));
  if (said.every(one => one === undefined)) return undefined;
  const name = viewer === undefined ? undefined : followKeys(object, [viewer]);
  // Booleans and numbers only, as the schema says, so that a text such as "true" is no value.
  const [first, ...others] = said.map(one => (typeof one === type ? String(one) : undefined));
  const agreed = first !== undefined && others.every(other => other === first) && Object.hasOwn(values, first);
  return { ...(typeof name === 'string' ? { viewer: name } : {}), ...(agreed ? { value: values[first]! } : {}) };
}

/** @returns undefined if the script cannot be understood without doubt */
function parseStatements(text: string, data: PageData): Statement[] | undefined {
  const json = extractJson(text, data);
  if (json === undefined) return [];
  try {
    const parsed: unknown = JSON.parse(json);
    const names = [...data.value, ...(data.viewer === undefined ? [] : [data.viewer])];
    // A name that an object has twice is counted once after parsing.
    if (HIDDEN_NAME.test(json) || countNames(parsed, names) !== countWritten(json, names)) return undefined;
    const found = new Set<JsonObject>();
    collectObjects(parsed, data.find, found);
    return [...found].flatMap(object => readStatement(object, data) ?? []);
  } catch {
    return undefined;
  }
}

const known = new WeakMap<Element, { text: string; statements: Map<PageData, Statement[] | undefined> }>();

/** Parses a script once, as long as its text stays the same. */
function getStatements(script: Element, text: string, data: PageData): Statement[] | undefined {
  const before = known.get(script);
  const { statements } = before?.text === text ? before : { statements: new Map<PageData, Statement[] | undefined>() };
  if (before?.text !== text) known.set(script, { text, statements });
  if (!statements.has(data)) statements.set(data, parseStatements(text, data));
  return statements.get(data);
}

const INLINE_SCRIPTS = 'script:not([src], [type])';

/** Lists the scripts that name the value, with their texts. */
const listScripts = ({ source, value }: PageData, doc: Document): { script: Element; text: string }[] =>
  [...doc.querySelectorAll('json' in source ? source.json : INLINE_SCRIPTS)]
    .filter(script => 'inline' in source || script.matches('script[type="application/json"]'))
    .map(script => ({ script, text: script.textContent ?? '' }))
    .filter(({ text }) => value.some(name => text.includes(`"${name}"`)));

/**
 * Reads the value on which all of the data about this account agrees.
 * @param me handle of the signed-in person, as the page shows it outside of the data
 */
export function readPageData(sources: PageData[], me: string | undefined, url: URL, doc: Document): DataReading {
  const account = normalizeHandle(me, url.hostname);
  const isMine = ({ viewer }: Statement): boolean =>
    account !== undefined && normalizeHandle(viewer, url.hostname) === account;
  const said = new Set<string | undefined>();
  let length = 0;
  for (const data of sources)
    for (const { script, text } of listScripts(data, doc)) {
      length += text.length;
      const statements = length > MAX_LENGTH ? undefined : getStatements(script, text, data);
      if (!statements) return { why: 'no-state' };
      for (const statement of statements) if (data.viewer === undefined || isMine(statement)) said.add(statement.value);
    }
  const [value, ...others] = said;
  if (others.length) return { why: 'several' };
  if (value === undefined) return { why: said.size ? 'no-state' : 'not-found' };
  return { value };
}
