/** Made-up pages of a post in two languages, saved by the readers of the page, and the edits of a forger. */
import { findPostElement } from '../../../../src/incidents/capture/find-post.ts';
import { buildItem } from '../../../../src/incidents/capture/incident-item.ts';
import { readPageContext } from '../../../../src/incidents/capture/read-page-context.ts';
import { listTextElements } from '../../../../src/incidents/capture/read-post.ts';
import type { Incident } from '../../../../src/incidents/model.ts';
import { readPageCopyFacts } from '../../../../src/incidents/page-copy/read-facts.ts';
import { readPageTree } from '../../../../src/incidents/page-copy/read-tree.ts';
import { writePageCopy } from '../../../../src/incidents/page-copy/write-html.ts';
import type { ComparedField, ComparedRecord } from '../../../../src/incidents/witness/comparison.ts';
import { locatePage } from '../../../../src/platforms/match-page.ts';
import { openPage, type OpenedPage } from '../../../helpers/dom.ts';
import { getPlatform } from '../../../helpers/inspect-page.ts';
import { IMAGE, purify } from '../page-copy/copy-page.ts';
import { anIncident } from '../sample-incident.ts';

/** How somebody sees a page: this differs between two people who see the same post. */
export interface Viewer {
  language: string;
  shownTime: string;
  counts: string;
  theme: string;
  replies: string;
  signedIn: string;
  keptAt: string;
  zone: string;
  tool: string;
}

export interface SyntheticPost {
  url: string;
  direction: 'ltr' | 'rtl';
  handle: string;
  name: string;
  time: string;
  text: string;
  alt: string;
}

export const POSTS: Record<'English' | 'Arabic', SyntheticPost> = {
  English: {
    url: 'https://social.example/@omar_mock/5002',
    direction: 'ltr',
    handle: 'omar_mock',
    name: 'Omar Mock',
    time: '2026-03-01T09:15:00.000Z',
    text: '<p>We know which bus you take.</p><p>Do not come to the square on Friday. You were warned.</p>',
    alt: 'A bus stop',
  },
  Arabic: {
    url: 'https://social.example/@rana_mock/7003',
    direction: 'rtl',
    handle: 'rana_mock',
    name: 'رنا مثال',
    time: '2026-04-02T18:40:00.000Z',
    text: '<p>نعرف أي حافلة تستقلين.</p><p>لا تأتي إلى الساحة يوم الجمعة. لقد حذرناك.</p>',
    alt: 'موقف حافلات',
  },
};

export const FIRST: Viewer = {
  language: 'en',
  shownTime: '2 h',
  counts: '3 boosts',
  theme: 'light',
  replies: '<article class="status" data-id="9"><div class="status__content">I agree</div></article>',
  signedIn: '@sara_mock',
  keptAt: '2026-03-01T11:20:00.000Z',
  zone: 'Africa/Tunis',
  tool: 'Breakwater 0.1.0',
};

/** Somebody whose browser shows times as that of the first person does. */
export const ALIKE: Viewer = {
  ...FIRST,
  shownTime: '1 March 2026, 10:15',
  signedIn: '@lina_mock',
  keptAt: '2026-03-02T07:05:00.000Z',
};

export const SECOND: Viewer = {
  language: 'ar',
  shownTime: 'قبل يوم',
  counts: '٤١ إعادة نشر',
  theme: 'dark',
  replies:
    '<article class="status" data-id="10"><div class="status__content">Leave them alone</div></article>' +
    '<article class="status" data-id="11"><div class="status__content">Reported</div></article>',
  signedIn: '@lina_mock',
  keptAt: '2026-03-02T07:05:00.000Z',
  zone: 'Asia/Kolkata',
  tool: 'Breakwater 0.2.0',
};

const renderPage = (
  { url, direction, handle, name, time, text, alt }: SyntheticPost,
  { language, theme, signedIn, shownTime, counts, replies }: Viewer,
): string => `<!doctype html><html lang="${language}" class="${theme}"><head><title>${name}</title>
  <style>.light { color: black } .dark { color: white }</style></head><body><nav>${signedIn}</nav>
  <div class="detailed-status" data-id="${url.split('/').at(-1)}">
    <a class="detailed-status__display-name" href="/@${handle}"><bdi><strong class="display-name__html">${name}</strong>
      </bdi><span>@${handle}</span></a>
    <div class="status__content"><div class="status__content__text" dir="${direction}">${text}</div></div>
    <div class="media-gallery"><img alt="${alt}" src="/media/1.png"></div>
    <a class="detailed-status__datetime" href="${url}"><time datetime="${time}">${shownTime}</time></a>
    <a class="detailed-status__link" href="${url}/reblogs">${counts}</a>
  </div>${replies}</body></html>`;

export type Edit = (doc: Document) => void;

/** Saves a page as Breakwater does: the record by what the page shows, and the copy of it. */
export function saveOpenPage(id: string, { url, doc }: OpenedPage, more: Partial<Incident> = {}): ComparedRecord {
  const platform = getPlatform(id);
  const where = locatePage(platform, url, doc);
  const reading = readPageContext(platform, where, undefined, url, doc);
  const el = findPostElement(platform, where, undefined, url, doc);
  const tree = readPageTree(doc, {
    ...(el && { post: el, texts: listTextElements(platform.post!, el) }),
    // As in a browser, which draws images of the page's own without a request.
    readImage: image => (image.src.startsWith('data:') ? IMAGE : undefined),
    textOnly: false,
  });
  const copy = writePageCopy(tree, { url: url.href, savedAt: '2026-03-01T11:20:00.000Z' })!;
  const item = buildItem(url.href, doc.title, id, reading, true);
  return { incident: anIncident({ ...more, item }), copy: readPageCopyFacts(copy.bytes, copy.partial, purify) };
}

const unedited = new Map<string, ComparedRecord>();

export function savePage(post: SyntheticPost, viewer: Viewer, edit?: Edit): ComparedRecord {
  const html = renderPage(post, viewer);
  const known = edit ? undefined : unedited.get(html);
  if (known) return known;
  const page = openPage(html, post.url);
  edit?.(page.doc);
  const { keptAt, zone, tool } = viewer;
  const record = saveOpenPage('mastodon', page, { id: `incident of ${viewer.signedIn}`, keptAt, zone, tool });
  if (!edit) unedited.set(html, record);
  return record;
}

const find = <E extends Element = HTMLElement>(doc: Document, css: string): E => doc.querySelector<E>(css)!;
const TEXT = '.status__content__text';
const AUTHOR = 'a.detailed-status__display-name';

type Replacement = string | ((found: string) => string);

const replaceIn = (doc: Document, css: string, from: RegExp | string, to: Replacement): void => {
  const el = find(doc, css);
  el.innerHTML = el.innerHTML.replace(from, found => (typeof to === 'string' ? found.replace(from, to) : to(found)));
};

export interface EditedPage {
  name: string;
  edit: Edit;
  /** The witness uses the same language and time zone, so that times as shown can be compared. */
  seenBy?: 'alike';
  /** Fields whose difference must be named. */
  named: readonly ComparedField[];
  /** Code points that must be named. */
  unseen?: readonly string[];
}

/** What somebody with the tools of the browser can do to a page before it is saved, in whatever language. */
export const EDITED_PAGES: EditedPage[] = [
  {
    name: 'a word is replaced',
    edit: doc => replaceIn(doc, TEXT, /Friday|الجمعة/, 'X'),
    named: ['text', 'copies'],
  },
  {
    name: 'a word is added at the end',
    edit: doc => find(doc, `${TEXT} p:last-child`).append(' 2026'),
    named: ['text', 'copies'],
  },
  {
    name: 'a sentence is removed',
    edit: doc => find(doc, `${TEXT} p:last-child`).remove(),
    named: ['text', 'copies'],
  },
  {
    name: 'the whole text is removed',
    edit: doc => find(doc, TEXT).replaceChildren(),
    named: ['text', 'copies'],
  },
  {
    name: 'a full stop becomes a question mark',
    edit: doc => replaceIn(doc, TEXT, /\.<\/p>$/, '?</p>'),
    named: ['text', 'copies'],
  },
  {
    name: 'two words change places',
    edit: doc => replaceIn(doc, TEXT, /(You|لقد) (were|حذرناك)/, '$2 $1'),
    named: ['text', 'copies'],
  },
  {
    name: 'a letter is replaced with one that looks alike',
    edit: doc => replaceIn(doc, TEXT, /which|تستقلين/, word => (word === 'which' ? 'whi\u0441h' : 'تستقلی\u0646')),
    named: ['text', 'copies'],
  },
  {
    name: 'an invisible character is added',
    edit: doc => replaceIn(doc, TEXT, /bus|حافلة/, word => `${word.slice(0, 1)}\u200B${word.slice(1)}`),
    named: ['text', 'copies'],
    unseen: ['U+200B'],
  },
  {
    name: 'the direction of the text is turned around by a control character',
    edit: doc => replaceIn(doc, TEXT, '<p>', '<p>\u202E'),
    named: ['text', 'copies'],
    unseen: ['U+202E'],
  },
  {
    name: 'the display name is changed',
    edit: doc => replaceIn(doc, '.display-name__html', /.+/, 'Nour Example'),
    named: ['name', 'copies'],
  },
  {
    name: 'the display name gets an invisible character',
    edit: doc => find(doc, '.display-name__html').append('\u2060'),
    named: ['name', 'copies'],
    unseen: ['U+2060'],
  },
  {
    name: 'the handle is changed',
    edit: doc => {
      find(doc, AUTHOR).setAttribute('href', '/@nour_mock');
      find(doc, `${AUTHOR} > span`).textContent = '@nour_mock';
    },
    named: ['handle', 'copies'],
  },
  {
    name: 'a letter of the handle is replaced with one that looks alike',
    edit: doc => {
      const link = find(doc, AUTHOR);
      link.setAttribute('href', link.getAttribute('href')!.replace('a', '\u0430'));
    },
    named: ['handle', 'copies'],
    unseen: ['U+0430'],
  },
  {
    name: 'the handle is changed only where it can be seen',
    edit: doc => {
      find(doc, `${AUTHOR} > span`).textContent = '@nour_mock';
    },
    named: ['copies'],
  },
  {
    name: 'the time is changed',
    edit: doc => find(doc, 'time').setAttribute('datetime', '2026-02-27T23:00:00.000Z'),
    named: ['posted', 'copies'],
  },
  {
    name: 'the time is changed only where it can be seen',
    edit: doc => {
      find(doc, 'time').textContent = '27 February 2026, 23:00';
    },
    seenBy: 'alike',
    named: ['shown'],
  },
  {
    name: 'the time is removed',
    edit: doc => find(doc, 'time').removeAttribute('datetime'),
    named: ['posted'],
  },
  {
    name: 'an image is added',
    edit: doc => find(doc, '.media-gallery').insertAdjacentHTML('beforeend', '<img alt="A gun" src="/gun.png">'),
    named: ['alts', 'images'],
  },
  {
    name: 'an image without a description is added',
    edit: doc => find(doc, '.detailed-status').insertAdjacentHTML('beforeend', '<img src="data:image/png;base64,AA">'),
    named: ['images'],
  },
  {
    name: 'the image is removed',
    edit: doc => find(doc, '.media-gallery').remove(),
    named: ['alts', 'images'],
  },
  {
    name: 'the post of another account is shown under this link',
    edit: doc => {
      find(doc, AUTHOR).setAttribute('href', '/@nour_mock');
      find(doc, `${AUTHOR} > span`).textContent = '@nour_mock';
      find(doc, '.display-name__html').textContent = 'Nour Mock';
      find(doc, TEXT).textContent = 'See you at the library.';
      find(doc, 'time').setAttribute('datetime', '2026-01-05T08:00:00.000Z');
    },
    named: ['handle', 'name', 'posted', 'text', 'copies'],
  },
  {
    name: 'another post of the same account is shown, with its own link',
    edit: doc => {
      find(doc, '.detailed-status').setAttribute('data-id', '9999');
      find(doc, 'a.detailed-status__datetime').setAttribute('href', '/@omar_mock/9999');
    },
    named: ['name', 'posted', 'text'],
  },
  {
    name: 'a picture of a text takes the place of the text',
    edit: doc => {
      find(doc, TEXT).innerHTML = '<img src="data:image/png;base64,AA" alt="">';
    },
    named: ['text', 'images'],
  },
];
