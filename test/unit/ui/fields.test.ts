/**
 * Checks in the source that the browser stores no field’s value (test/slow/disk-traces.test.ts shows that this is
 * enough).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/build/data.ts';

interface Field {
  at: string;
  text: string;
  kind: string;
}

function fieldsIn(file: string): Field[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: Field[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) &&
      ['input', 'textarea', 'select'].includes(node.tagName.getText())
    )
      found.push({
        at: `${file}:${source.getLineAndCharacterOfPosition(node.pos).line + 1}`,
        text: node.getText(),
        kind: /type="(\w+)"/.exec(node.getText())?.[1] ?? node.tagName.getText(),
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const fields = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(f => f.endsWith('.tsx'))
  .map(f => join('src', f))
  .flatMap(fieldsIn);
const EXPECTED: Record<string, RegExp> = {
  checkbox: /\{\.\.\.preventFormRestore\(|defaultChecked/,
  radio: /\{\.\.\.preventFormRestore\(|defaultChecked/,
};
/** Have the attribute in properties that two kinds of field share. */
const SHARED = ['src/ui/private-field.tsx', 'src/views/vault/passphrase-field.tsx'];

describe('fields', () => {
  it('are found', () => expect(fields.length).toBeGreaterThan(40));
  it('leave no trace', () => {
    expect(
      fields
        .filter(f => !SHARED.some(s => f.at.startsWith(s)) && !(EXPECTED[f.kind] ?? /autocomplete="off"/).test(f.text))
        .map(f => `${f.at} ${f.text}`),
    ).toEqual([]);
    for (const file of SHARED) expect(readFileSync(join(root, file), 'utf8')).toContain("autocomplete: 'off'");
  });
  it('take files through one button only, except on the practice network', () => {
    expect(fields.filter(f => f.kind === 'file').map(f => f.at.split(':')[0])).toEqual([
      'src/ui/file-button.tsx',
      'src/views/practice/compose-post.tsx',
    ]);
  });
});
