/** Reads from a page copy what it says of the saved post, to compare it with a record. */
import DOMPurify from 'dompurify';
import { parseUtc } from '../capture/parse-utc.ts';
import { MAX_COPY_BYTES } from './limits.ts';
import { parsePageCopy } from './clean-html.ts';
import { readPageCopyText } from './read-text.ts';

export interface PageCopyFacts {
  /** `null`: the post has none. */
  text: string | null;
  /** Everything that the post shows, with the labels of its parts, in one line. */
  shown: string;
  /** Where links of the post lead. */
  addresses: string[];
  /** ISO 8601 in UTC. */
  times: string[];
  /** Number of images and videos in the post, or of what stands for them. */
  images: number;
  /** The copy was cut, because the page was too large. */
  partial: boolean;
}

const LABELS = ['aria-label', 'title', 'alt'];

/**
 * @param bytes of a page copy, from anybody
 * @param purify of the window
 * @returns undefined if the copy marks no post, or is too large to be one
 */
export function readPageCopyFacts(bytes: Uint8Array, partial: boolean, purify = DOMPurify): PageCopyFacts | undefined {
  if (bytes.length > MAX_COPY_BYTES) return undefined;
  const html = new TextDecoder().decode(bytes);
  const post = parsePageCopy(purify, html).querySelector('[data-copy=post]');
  if (!post) return undefined;
  const elements = [post, ...post.querySelectorAll('*')];
  const list = (name: string) => elements.flatMap(el => el.getAttribute(name) ?? []);
  const gaps = [...post.querySelectorAll('[data-copy=gap]')];
  const images = gaps.length + post.querySelectorAll('img').length;
  const labels = [...LABELS.flatMap(list), ...gaps.map(gap => gap.textContent ?? '')];
  // A name with an image in it reads as in the record.
  for (const gap of gaps) gap.remove();
  return {
    text: readPageCopyText(html, purify),
    shown: [post.textContent ?? '', ...labels].join(' ').replace(/\s+/gu, ' ').trim(),
    addresses: list('data-address'),
    times: list('datetime').flatMap(time => parseUtc(time) ?? []),
    images,
    partial,
  };
}
