/** Reads the text of the saved post back from a page copy, as it is in the record. */
import DOMPurify from 'dompurify';
import { joinText } from '../capture/read-post.ts';
import { parsePageCopy } from './clean-html.ts';

/**
 * @param html of a page copy, from anybody
 * @param purify of the window
 * @returns null if the copy shows no post, or the post no text
 */
export function readPageCopyText(html: string, purify = DOMPurify): string | null {
  const copy = parsePageCopy(purify, html);
  for (const gap of copy.querySelectorAll('[data-copy=gap]')) gap.remove();
  return joinText([...copy.querySelectorAll('[data-copy=text]')]) || null;
}
