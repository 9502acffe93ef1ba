/** The timeline as an HTML file of its own: drawn into a document that nobody sees, then written out by the browser. Nothing is joined from strings. */
import { render } from 'preact';
import { direction } from '../../i18n/index.ts';
import { breathe } from '../../reporting/exports/zip.ts';
import type { ExportFile } from '../../reporting/exports/schema.ts';
import type { Speech } from '../../reporting/exports/texts.ts';
import { Entry, Heading, Method } from './timeline.tsx';
import styles from './timeline.css?inline';

const PAGE = ':root { color-scheme: light dark; } body { max-width: 720px; margin: 24px auto; padding: 0 16px; font: 16px/1.5 system-ui, "Noto Sans", sans-serif; } ';
const BY = 25;

/** Shows pictures that lie beside it, asks nobody for anything, runs nothing. */
const POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'";

/** @param signal stops between two handfuls of incidents */
export async function htmlFile(file: ExportFile, speech: Speech, signal?: AbortSignal): Promise<string> {
  const doc = document.implementation.createHTMLDocument(speech.t('export.timeline'));
  doc.documentElement.lang = speech.language;
  doc.documentElement.dir = direction(speech.language);
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
  const article = doc.createElement('article');
  article.className = 'timeline';
  doc.body.append(article);

  /** Drawn apart, then moved over: a section more costs the same however many there are. */
  const add = (drawn: Parameters<typeof render>[0]) => {
    const place = document.createElement('div');
    render(drawn, place);
    article.append(...place.childNodes);
  };
  add(<Heading file={file} speech={speech} />);
  for (const [n, incident] of file.incidents.entries()) {
    add(<Entry incident={incident} n={n + 1} speech={speech} picture={a => (a.file && a.mime.startsWith('image/') ? <img src={a.file} alt="" /> : null)} />);
    if (n % BY === BY - 1) { signal?.throwIfAborted(); await breathe(); }
  }
  add(<Method speech={speech} />);
  return `<!doctype html>\n${doc.documentElement.outerHTML}\n`;
}
