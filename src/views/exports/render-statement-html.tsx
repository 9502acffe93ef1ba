/** Renders a witness statement as an HTML file, from a detached document instead of strings. */
import { render } from 'preact';
import type { Statement } from '../../exports/statement.ts';
import { createHtmlFile } from './html-file.ts';
import styles from './statement.css?inline';
import { StatementDocument } from './statement-document.tsx';

/** Wide enough for two languages side by side. */
const WIDTH = { one: 'body { max-width: 720px; } ', two: 'body { max-width: 1100px; } ' };

export function renderStatementHtml(statements: readonly Statement[]): string {
  const [first] = statements;
  const width = statements.length > 1 ? WIDTH.two : WIDTH.one;
  const doc = createHtmlFile(first?.title ?? '', first?.language ?? 'en', width + styles);
  render(<StatementDocument statements={statements} />, doc.body);
  return `<!doctype html>\n${doc.documentElement.outerHTML}\n`;
}
