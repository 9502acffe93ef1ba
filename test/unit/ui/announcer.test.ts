/** Holds that a screen reader hears what changes: its live region is in the page before the text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/build/data.ts';
import { createAnnouncer } from '../../../src/ui/announcer.ts';
import { LanguageContext, type LanguageContextValue } from '../../../src/ui/language-context.ts';
import { Loading } from '../../../src/ui/page-states.tsx';
import { Progress } from '../../../src/ui/progress.tsx';
import { openPage } from '../../helpers/dom.ts';

const language = { t: (key: string) => key, language: 'en' } as unknown as LanguageContextValue;

describe('the announcer', () => {
  it('says progress and loading in a region that was there before, and nothing afterwards', async () => {
    const { doc } = openPage('<main></main>', 'https://here.example/');
    const main = doc.querySelector('main')!;
    const show = (child: preact.ComponentChild) =>
      act(() => render(h(LanguageContext.Provider, { value: language }, child), main));
    createAnnouncer(doc);
    const region = doc.querySelector('[role=status]')!;
    expect(region.textContent).toBe('');
    await show(h(Progress, { label: 'Saving 1 of 2' }));
    expect(region.textContent).toBe('Saving 1 of 2');
    await show(h(Progress, { label: 'Saving 2 of 2' }));
    expect(region.textContent).toBe('Saving 2 of 2');
    await show(h(Loading, { label: 'Loading' }));
    expect(region.textContent).toBe('Loading');
    await show(null);
    expect(region.textContent).toBe('');
    expect(doc.querySelector('[role=status]')).toBe(region);
  });
});

/** Tells whether the region may be empty: all its text has a condition of its own. */
function mayBeEmpty(region: ts.Node): boolean {
  if (!ts.isJsxElement(region)) return true;
  return region.children.every(child => {
    if (ts.isJsxText(child)) return !child.text.trim();
    const shown = ts.isJsxExpression(child) ? child.expression : undefined;
    if (!shown) return false;
    return (
      (ts.isBinaryExpression(shown) && shown.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) ||
      (ts.isConditionalExpression(shown) && [shown.whenTrue, shown.whenFalse].some(part => part.getText() === "''"))
    );
  });
}

/** Finds live regions that appear together with their text, because they are rendered on a condition. */
function findLateRegions(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const isConditional = (element: ts.Node): boolean => {
    let node = element.parent;
    while (ts.isParenthesizedExpression(node) || ts.isJsxFragment(node)) node = node.parent;
    if (ts.isConditionalExpression(node) || ts.isBinaryExpression(node)) return true;
    return (
      ts.isReturnStatement(node) &&
      ts.isBlock(node.parent) &&
      node.parent.statements.some(s => ts.isIfStatement(s) && /return null;/.test(s.getText()))
    );
  };
  const visit = (node: ts.Node): void => {
    const tag = ts.isJsxElement(node) ? node.openingElement : ts.isJsxSelfClosingElement(node) ? node : undefined;
    if (tag && /\srole="status"|\saria-live=/.test(tag.getText()) && isConditional(node) && !mayBeEmpty(node))
      found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('no live region of a view is rendered on a condition', () => {
  const files = ['src/ui', 'src/views'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.tsx'))
      .map(name => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(findLateRegions)).toEqual([]);
});
