/** Groups what was replaced by mark, with each spelling and place. */
import { expect, it } from 'vitest';
import type { ExportReplacement } from '../../../src/exports/exported-incident.ts';
import { groupReplacements } from '../../../src/exports/group-replacements.ts';

const replaced = (more: Partial<ExportReplacement>): ExportReplacement => ({
  kind: 'person',
  text: '@lina',
  mark: '[person 1]',
  incident: 'b',
  field: 'item.text',
  count: 1,
  ...more,
});

it('gives one group to each mark, people first, with every spelling and place', () => {
  const groups = groupReplacements(
    [
      replaced({ kind: 'file', text: 'lina.ogg', mark: '01-file.ogg', field: 'artifacts.name' }),
      replaced({ kind: 'link', text: 'x.com/lina', mark: '[link 1]', field: 'note' }),
      replaced({ count: 2 }),
      replaced({ text: '@LINA' }),
      replaced({ incident: 'a', field: 'note' }),
      replaced({ incident: null, field: 'zone' }),
    ],
    ['a', 'b'],
  );
  expect(groups.map(group => group.kind)).toEqual(['person', 'link', 'file']);
  expect(groups[0]).toEqual({
    kind: 'person',
    mark: '[person 1]',
    texts: ['@lina', '@LINA'],
    count: 5,
    places: [
      { incident: 2, field: 'item.text', count: 3 },
      { incident: 1, field: 'note', count: 1 },
      { incident: null, field: 'zone', count: 1 },
    ],
  });
});

it('keeps files of several incidents apart, because each incident numbers its own', () => {
  const file = replaced({ kind: 'file', mark: '01-file.ogg', field: 'artifacts.name' });
  const groups = groupReplacements([file, { ...file, text: 'b.ogg', incident: 'a' }], ['a', 'b']);
  expect(groups.map(group => group.texts)).toEqual([['@lina'], ['b.ogg']]);
});
