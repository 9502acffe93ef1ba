/** Fills a schema with values, so that no field of an export is forgotten in a test. */
import * as v from 'valibot';
import { recordId } from '../../../src/incidents/model.ts';

const isSchema = (value: unknown): value is v.GenericSchema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';

const ID = '00000000-0000-4000-8000-000000000001';
/** A time, hashes and a word, for texts of a fixed form. */
const FIXED_TEXTS = ['2026-03-01T09:30:00.000Z', 'ab'.repeat(32), 'cd'.repeat(16), 'fixed'];

/**
 * Gives every field a value: the first of an enumeration, a text for every text.
 * @param text is given the path of the field, without positions: `item.author.handle`
 * @param items in each list
 */
export function fillSchema(schema: v.GenericSchema, text: (path: string) => string, items = 1, path = ''): unknown {
  if (schema === recordId) return ID;
  if ('wrapped' in schema && isSchema(schema.wrapped)) return fillSchema(schema.wrapped, text, items, path);
  if ('item' in schema && isSchema(schema.item)) {
    const { item } = schema;
    return Array.from({ length: items }, () => fillSchema(item, text, items, path));
  }
  if ('entries' in schema)
    return Object.fromEntries(
      Object.entries(schema.entries as Record<string, v.GenericSchema>).map(([key, field]) => [
        key,
        fillSchema(field, text, items, path ? `${path}.${key}` : key),
      ]),
    );
  if ('options' in schema) return (schema.options as unknown[])[0];
  if ('literal' in schema) return schema.literal;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'number') return 1;
  if (schema.type === 'string') return [text(path), ...FIXED_TEXTS].find(each => v.is(schema, each));
  throw new Error(`${path}: no value for ${schema.type}`);
}
