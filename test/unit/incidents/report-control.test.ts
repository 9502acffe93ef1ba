/**
 * Finds the next control to use for a report: on each platform by its own labels or marks, in the selected post only.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { findPostElement } from '../../../src/incidents/capture/find-post.ts';
import { canHighlight, listReportRoutes } from '../../../src/incidents/report-routes.ts';
import { findReportControl } from '../../../src/incidents/report-control.ts';
import { locatePage } from '../../../src/platforms/match-page.ts';
import { openPage } from '../../helpers/dom.ts';
import { allPlatforms, getPlatform } from '../../helpers/inspect-page.ts';
import { readFixture } from '../../helpers/fixtures.ts';

interface Case {
  id: string;
  file: string;
  url: string;
  /** Put into each post. */
  menu?: string;
  /** What the menu opens, at the end of the page. */
  entry: string;
  /** Put into a post instead. */
  inside?: boolean;
  meant: string;
  other: string;
}

const CASES: Case[] = [
  {
    id: 'bluesky',
    file: 'bluesky/post.en.html',
    url: 'https://bsky.app/profile/omar.test/post/3mbbbbbbbbb2b',
    menu: '<button data-testid="postDropdownBtn" aria-label="Open post options menu">⋯</button>',
    entry: '<div role="menu"><div role="menuitem" data-testid="postDropdownReportBtn">Report post</div></div>',
    meant: '[data-testid="postThreadItem-by-omar.test"]',
    other: '[data-testid="postThreadItem-by-lina.test"]',
  },
  {
    id: 'x',
    file: 'x/post.en.html',
    url: 'https://x.com/omar_example/status/5002',
    menu: '<button data-testid="caret" aria-label="More">⋯</button>',
    entry: '<div role="menu"><div role="menuitem">Mute @omar_example</div><div role="menuitem">Report post</div></div>',
    meant: 'article:nth-of-type(2)',
    other: 'article:nth-of-type(3)',
  },
  {
    id: 'telegram',
    file: 'telegram/post.en.html',
    url: 'https://t.me/omar_example/5002',
    entry: '<div role="menu"><div role="menuitem">Responder</div><div role="menuitem">Reportar</div></div>',
    meant: '[data-post="omar_example/5002"]',
    other: '',
  },
  {
    id: 'discord',
    file: 'discord/post.en.html',
    url: 'https://discord.com/channels/1/2',
    entry: '<div role="menu"><div role="menuitem">Copy Text</div><div role="menuitem">Mesaj Bildir</div></div>',
    meant: 'li',
    other: '',
  },
  {
    id: 'github',
    file: 'github/post.en.html',
    url: 'https://github.com/rana-example/report/issues/7',
    entry: '<div role="menu"><div role="menuitem">Copy link</div><div role="menuitem">Report content</div></div>',
    meant: '',
    other: '',
  },
  {
    id: 'reddit',
    file: 'reddit/post.en.html',
    url: 'https://www.reddit.com/r/test/comments/abc123/comment/def456/',
    entry: '<ul class="flat-list"><li><a href="#">permalink</a></li><li><a href="#">report</a></li></ul>',
    inside: true,
    meant: '[thingid=t1_def456]',
    other: 'shreddit-post',
  },
];

const open = (c: Case) => {
  const page = openPage(readFixture(c.file), c.url);
  const p = getPlatform(c.id);
  const find = (el?: Element) => findReportControl(p.post!, el, page.doc);
  const posts = [...page.doc.querySelectorAll(p.post!.container)];
  return { ...page, p, find, posts };
};
const add = (to: Element, html: string): void => to.insertAdjacentHTML('beforeend', html);

afterEach(() => {
  openPage('<p>', 'https://a.example/');
});

describe.each(CASES)('$id', c => {
  it('has nothing to show if the page has neither menu nor entry, and the steps stay', () => {
    const { find, posts } = open(c);
    for (const post of [undefined, ...posts]) expect(find(post)).toBeUndefined();
  });

  it('shows the menu of the selected post, then the entry in it', () => {
    const { doc, find, p, posts, url } = open(c);
    expect(posts.length).toBeGreaterThan(0);
    const meant = (c.meant && doc.querySelector(c.meant)) || posts[0]!;
    if (c.menu) {
      for (const post of posts) add(post, c.menu);
      expect(meant.contains(find(meant)!)).toBe(true);
      expect(find(), 'of many none').toBeUndefined();
      expect(findPostElement(p, locatePage(p, url, doc), undefined, url, doc)).toBe(meant);
    }
    if (c.inside) for (const post of posts) add(post, c.entry);
    else add(doc.body, c.entry);
    const entry = find(meant)!;
    expect(
      p.post!.report!.some(
        l =>
          !l.name ||
          Object.values(l.name)
            .flat()
            .some(w => w.toLowerCase() === entry.textContent!.toLowerCase()),
      ),
    ).toBe(true);
    expect(entry.textContent).toMatch(/report|Bildir/i);
    if (c.inside) expect(meant.contains(entry)).toBe(true);
  });
});

it('works on the practice network, too', () => {
  const post = (n: number, open: boolean) =>
    `<article data-post="${n}">` +
    `<button data-part="more">More</button>${open ? '<button data-part="report">Report</button>' : ''}</article>`;
  const at = (open: boolean) => {
    const { doc } = openPage(post(1, false) + post(2, open), 'https://harbour.invalid/');
    return findReportControl(getPlatform('practice').post!, doc.querySelector('[data-post="2"]')!, doc)!;
  };
  expect(at(false).outerHTML).toContain('data-part="more"');
  expect([at(true).outerHTML, at(true).parentElement!.dataset.post]).toEqual([
    '<button data-part="report">Report</button>',
    '2',
  ]);
});

it('is offered for steps in the platform only', () => {
  for (const p of allPlatforms) for (const r of p.reports) if (canHighlight(p, r)) expect(r.kind).toBe('in-app');
  expect(
    allPlatforms.filter(p => listReportRoutes(p, 'threatened').some(r => canHighlight(p, r))).map(p => p.id),
  ).toEqual(['bluesky', 'discord', 'github', 'instagram', 'practice', 'reddit', 'telegram', 'x']);
});

it('is neither hidden nor of another post', () => {
  const c = CASES[0]!;
  const { doc, find } = open(c);
  const [meant, other] = [doc.querySelector(c.meant)!, doc.querySelector(c.other)!];
  add(other, c.menu!);
  expect(find(meant)).toBeUndefined();
  add(meant, c.menu!.replace('<button', '<button style="display:none"'));
  expect(find(meant)).toBeUndefined();
});
