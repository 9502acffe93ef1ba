/** Redacts every text of an export by its schema. A field that nobody listed here is redacted as free text. */
import * as v from 'valibot';
import { ed25519PublicKey, Incident, nonceHex, recordId, sha256Hex, utcTimestamp } from '../incidents/model.ts';
import type { RedactionMark, Redactor, TextRule } from './redact.ts';
import { ExportedIncident, ExportFile } from './schema.ts';

/** The paths of all texts in a type, without the positions in lists: `item.author.handle`. */
export type TextPath<T, Path extends string = ''> = T extends readonly (infer Item)[]
  ? TextPath<Item, Path>
  : T extends object
    ? { [Key in keyof T & string]: TextPath<T[Key], Path extends '' ? Key : `${Path}.${Key}`> }[keyof T & string]
    : string extends T
      ? Path
      : never;

/** `built`: made by the export itself, of what was redacted before. */
type FieldRule = TextRule | 'built';
type FieldRules<T> = Partial<Record<TextPath<T>, FieldRule>>;

/** What an export is about stays: the reported account and item. */
export const INCIDENT_RULES: FieldRules<ExportedIncident> = {
  'item.url': 'address',
  'item.canonicalUrl': 'address',
  'item.id': 'identifier',
  'item.author.handle': 'identifier',
  'item.author.id': 'identifier',
  'item.author.url': 'address',
  'item.parent': 'link',
  'item.counts': 'figures',
  'item.posted.utc': 'figures',
  'responses.reference': 'figures',
  'takedown.falseReports.links': 'address',
  'artifacts.name': 'built',
  'artifacts.file': 'built',
};

type ExportHeader = Omit<ExportFile, 'incidents'>;
const { incidents: _, ...headerEntries } = ExportFile.entries;
const HeaderSchema = v.strictObject(headerEntries);
export const HEADER_RULES: FieldRules<ExportHeader> = { audience: 'built', fields: 'built', 'anchor.words': 'built' };

const isSchema = (value: unknown): value is v.GenericSchema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';

/** Removes `nullable` and `optional`. */
function unwrap(schema: v.GenericSchema): v.GenericSchema {
  return 'wrapped' in schema && isSchema(schema.wrapped) ? unwrap(schema.wrapped) : schema;
}

/** The texts that leave no room for a name: times, hashes, keys and ids. */
const FIXED_TEXTS: ReadonlySet<v.GenericSchema> = new Set([
  utcTimestamp,
  sha256Hex,
  nonceHex,
  ed25519PublicKey,
  recordId,
]);
const ID = /^[\w.:-]+$/;

/** Whether a schema allows only values of a fixed form: an enumeration, a time, a hash or an id. */
export const hasFixedForm = (schema: v.GenericSchema): boolean =>
  schema.type === 'picklist' || schema.type === 'literal' || FIXED_TEXTS.has(schema);

const isFixedText = (schema: v.GenericSchema, text: string): boolean =>
  hasFixedForm(schema) && v.is(schema, text) && (schema !== recordId || ID.test(text));

type MapText = (text: string, path: string) => string;

/** Maps every free text of a value. Fields that an object's schema does not know are left out. */
function mapTexts(schema: v.GenericSchema | undefined, value: unknown, map: MapText, path = ''): unknown {
  const inner = schema && unwrap(schema);
  if (typeof value === 'string') return inner && isFixedText(inner, value) ? value : map(value, path);
  if (Array.isArray(value)) {
    const item = inner && 'item' in inner && isSchema(inner.item) ? inner.item : undefined;
    return value.map(each => mapTexts(item, each, map, path));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = inner && 'entries' in inner ? (inner.entries as Record<string, unknown>) : undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]: [string, unknown]) => {
      const fieldSchema = entries && Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (entries && !isSchema(fieldSchema)) return [];
      const next = path ? `${path}.${key}` : key;
      return [[key, mapTexts(isSchema(fieldSchema) ? fieldSchema : undefined, field, map, next)]];
    }),
  );
}

/** Lists the paths of all free texts that a schema allows. */
export function listTextPaths(schema: v.GenericSchema, path = ''): string[] {
  const inner = unwrap(schema);
  if ('item' in inner && isSchema(inner.item)) return listTextPaths(inner.item, path);
  if ('entries' in inner)
    return Object.entries(inner.entries as Record<string, unknown>).flatMap(([key, field]) =>
      isSchema(field) ? listTextPaths(field, path ? `${path}.${key}` : key) : [],
    );
  return inner.type === 'string' && !hasFixedForm(inner) ? [path] : [];
}

/** What was replaced in one field. */
export interface FieldReplacement {
  /** `file`: the name of an added file. */
  kind: RedactionMark | 'file';
  /** As it was written. */
  text: string;
  mark: string;
  /** Path in the published schema: `item.text`. */
  field: string;
  count: number;
}

export interface Redacted<T> {
  value: T;
  replacements: FieldReplacement[];
}

export function redactFields<T>(
  schema: v.GenericSchema,
  rules: FieldRules<T>,
  value: T,
  redactor: Redactor,
): Redacted<T> {
  const ruleOf = (path: string): FieldRule => (rules as Record<string, FieldRule | undefined>)[path] ?? 'text';
  const found = new Map<string, FieldReplacement>();
  const redacted = mapTexts(schema, value, (written, field) => {
    const rule = ruleOf(field);
    if (rule === 'built') return written;
    const { text, replacements } = redactor.redact(written, rule);
    for (const replacement of replacements) {
      const key = JSON.stringify([field, replacement.mark, replacement.text]);
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { ...replacement, field, count: 1 });
    }
    return text;
  });
  // Only texts were replaced, by texts.
  return { value: redacted as T, replacements: [...found.values()] };
}

export const redactIncident = (incident: ExportedIncident, redactor: Redactor): Redacted<ExportedIncident> =>
  redactFields(ExportedIncident, INCIDENT_RULES, incident, redactor);

export const redactHeader = (header: ExportHeader, redactor: Redactor): Redacted<ExportHeader> =>
  redactFields(HeaderSchema, HEADER_RULES, header, redactor);

/** Names that one incident mentions are redacted in all incidents. */
export function rememberNames(incident: Incident, redactor: Redactor): void {
  mapTexts(Incident, incident, text => {
    redactor.rememberNames(text);
    return text;
  });
}
