/** Renders the timeline as an HTML file, from a detached document instead of strings. */
import { render } from 'preact';
import type { ExportFile } from '../../exports/schema.ts';
import type { ExportTranslator } from '../../exports/texts.ts';
import { getTextDirection } from '../../i18n/index.ts';
import { createYielder } from '../../lib/yield-to-main.ts';
import styles from './timeline.css?inline';
import { TimelineHeading, TimelineMethod } from './timeline.tsx';
import { TimelineEntry } from './timeline-entry.tsx';

const PAGE =
  ':root { color-scheme: light dark; } body { max-width: 720px; margin: 24px auto; padding: 0 16px; ' +
  'font: 16px/1.5 system-ui, "Noto Sans", sans-serif; } ';

/** Allows images from the same folder, and neither requests nor scripts. */
const POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'";

/** @param signal aborts between two incidents */
export async function renderTimelineHtml(
  file: ExportFile,
  translator: ExportTranslator,
  signal?: AbortSignal,
): Promise<string> {
  const doc = document.implementation.createHTMLDocument(translator.t('export.timeline'));
  doc.documentElement.lang = translator.language;
  doc.documentElement.dir = getTextDirection(translator.language);
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
  const placeholder = doc.createComment('entries');
  article.append(placeholder);
  doc.body.append(article);

  // Renders section by section, because thousands at once would block the page.
  const yieldToMain = createYielder(signal);
  const sections: string[] = [];
  const addSection = async (section: Parameters<typeof render>[0]) => {
    const container = doc.createElement('div');
    render(section, container);
    sections.push(container.innerHTML);
    await yieldToMain();
  };
  await addSection(<TimelineHeading file={file} translator={translator} />);
  for (const [n, incident] of file.incidents.entries()) {
    await addSection(
      <TimelineEntry
        incident={incident}
        n={n + 1}
        translator={translator}
        picture={a => (a.file && a.mime.startsWith('image/') ? <img src={a.file} alt="" /> : null)}
      />,
    );
  }
  await addSection(<TimelineMethod translator={translator} />);
  const [before, after] = doc.documentElement.outerHTML.split(`<!--${placeholder.data}-->`);
  return ['<!doctype html>\n', before, ...sections, after, '\n'].join('');
}
