/** Renders a report as one HTML file, which runs no script and makes no request. */
import { render } from 'preact';
import { getTextDirection } from '../../i18n/languages.ts';
import type { RemedyReport } from '../../remedy/report-schema.ts';
import { ReportDocument } from './report-document.tsx';
import type { ReportTranslator } from './report-translator.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const PAGE = `:root { color-scheme: light dark; --card: Canvas; --ink: CanvasText; --line: #88888855; --field: #8c857a;
--soft: #5f5b55; --sea: #1f5f63; --amber: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --soft: #b3ada4; --sea: #7fc4c1; --amber: #e7b75c; } }
body { max-width: 720px; margin: 24px auto; padding: 0 16px; font: 16px/1.5 system-ui, "Noto Sans", sans-serif; }
`;

/** @param styles of the report */
export function renderReportHtml(report: RemedyReport, translator: ReportTranslator, styles: string): string {
  const doc = document.implementation.createHTMLDocument(translator.t('remedy.report.title'));
  doc.documentElement.lang = translator.language;
  doc.documentElement.dir = getTextDirection(translator.language);
  const addToHead = <Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string>) => {
    const element = doc.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    doc.head.append(element);
    return element;
  };
  addToHead('meta', { charset: 'utf-8' });
  addToHead('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY });
  addToHead('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  addToHead('style', {}).textContent = PAGE + styles;
  render(<ReportDocument report={report} translator={translator} />, doc.body);
  return `<!doctype html>\n${doc.documentElement.outerHTML}\n`;
}
