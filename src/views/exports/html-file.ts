/** Starts an HTML file of an export: its own styles, images from the same folder, no requests and no scripts. */
import { getTextDirection } from '../../i18n/index.ts';

const PAGE =
  ':root { color-scheme: light dark; } body { margin: 24px auto; padding: 0 16px; ' +
  'font: 16px/1.5 system-ui, "Noto Sans", sans-serif; } ';

const POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'";

/** @param language BCP 47 */
export function createHtmlFile(title: string, language: string, styles: string): Document {
  const doc = document.implementation.createHTMLDocument(title);
  doc.documentElement.lang = language;
  doc.documentElement.dir = getTextDirection(language);
  const charset = doc.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const policy = doc.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  const view = doc.createElement('meta');
  view.name = 'viewport';
  view.content = 'width=device-width, initial-scale=1';
  const style = doc.createElement('style');
  style.textContent = PAGE + styles;
  doc.head.prepend(charset, policy, view);
  doc.head.append(style);
  return doc;
}
