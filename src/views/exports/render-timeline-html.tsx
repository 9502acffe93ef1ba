/** Renders the timeline as an HTML file, from a detached document instead of strings. */
import { render } from 'preact';
import type { ExportFile } from '../../exports/schema.ts';
import type { ExportTranslator } from '../../exports/texts.ts';
import { createYielder } from '../../lib/yield-to-main.ts';
import { createHtmlFile } from './html-file.ts';
import styles from './timeline.css?inline';
import { TimelineHeading, TimelineMethod } from './timeline.tsx';
import { TimelineEntry } from './timeline-entry.tsx';

const WIDTH = 'body { max-width: 720px; } ';

/** @param signal aborts between two incidents */
export async function renderTimelineHtml(
  file: ExportFile,
  translator: ExportTranslator,
  signal?: AbortSignal,
): Promise<string> {
  const doc = createHtmlFile(translator.t('export.timeline'), translator.language, WIDTH + styles);
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
