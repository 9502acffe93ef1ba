/** The timeline as an HTML file of its own: drawn into a document that nobody sees, then written out by the browser. Nothing is joined from strings. */
import { render } from 'preact';
import { getTextDirection } from '../../i18n/index.ts';
import { createYielder } from '../../lib/yield-to-main.ts';
import type { ExportFile } from '../../exports/schema.ts';
import type { ExportTranslator } from '../../exports/texts.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import { TimelineHeading, TimelineMethod } from './timeline.tsx';
import styles from './timeline.css?inline';

const PAGE =
  ':root { color-scheme: light dark; } body { max-width: 720px; margin: 24px auto; padding: 0 16px; font: 16px/1.5 system-ui, "Noto Sans", sans-serif; } ';

/** Shows pictures that lie beside it, asks nobody for anything, runs nothing. */
const POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'";

/** @param signal stops between two incidents */
export async function renderTimelineHtml(
  file: ExportFile,
  speech: ExportTranslator,
  signal?: AbortSignal,
): Promise<string> {
  const doc = document.implementation.createHTMLDocument(speech.t('export.timeline'));
  doc.documentElement.lang = speech.language;
  doc.documentElement.dir = getTextDirection(speech.language);
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
  const here = doc.createComment('entries');
  article.append(here);
  doc.body.append(article);

  // Each section is drawn and written out by itself: thousands at once would hold the page up.
  const rest = createYielder(signal);
  const written: string[] = [];
  const add = async (drawn: Parameters<typeof render>[0]) => {
    const place = doc.createElement('div');
    render(drawn, place);
    written.push(place.innerHTML);
    await rest();
  };
  await add(<TimelineHeading file={file} speech={speech} />);
  for (const [n, incident] of file.incidents.entries()) {
    await add(
      <TimelineEntry
        incident={incident}
        n={n + 1}
        speech={speech}
        picture={a => (a.file && a.mime.startsWith('image/') ? <img src={a.file} alt="" /> : null)}
      />,
    );
  }
  await add(<TimelineMethod speech={speech} />);
  const [before, after] = doc.documentElement.outerHTML.split(`<!--${here.data}-->`);
  return ['<!doctype html>\n', before, ...written, after, '\n'].join('');
}
