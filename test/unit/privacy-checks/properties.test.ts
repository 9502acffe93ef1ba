/** Checks that a changed settings page is read correctly or not at all. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listComposers } from '../../../src/exposure/composer.ts';
import { readProfile } from '../../../src/exposure/profile.ts';
import { readFocalPost } from '../../../src/incidents/capture/find-post.ts';
import { locatePage } from '../../../src/platforms/match-page.ts';
import type { Truth } from '../../fixtures/truth-table.ts';
import { type OpenedPage, openPage } from '../../helpers/dom.ts';
import {
  externalPlatforms,
  listFindings,
  getPlatform,
  settingsPages,
  listWrongFindings,
} from '../../helpers/inspect-page.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { MANY_EXAMPLES } from '../../helpers/thorough.ts';

const CONTROL =
  'input:not([type=hidden]), select, label, [role=checkbox], [role=radio], [role=radiogroup], [data-method], ' +
  '.positive-hint';
/** Number of changes to single elements, on one page in one run. */
const MOST_CHANGES = MANY_EXAMPLES ? 100 : 25;
const NAMING = ['aria-label', 'aria-labelledby', 'for'];

/**
 * `all`: only applied to all elements at once, and at random. `alone`: never combined, because after a second change
 * the page may truly have another state.
 */
interface Change {
  on: string;
  all?: true;
  alone?: true;
  make(el: Element): void;
}

/** Adds a copy of the element with the opposite state. */
function opposite(el: Element): Element {
  const copy = el.cloneNode(true) as Element;
  for (const at of [copy, ...copy.querySelectorAll('*')]) {
    if (at instanceof HTMLInputElement && /^(checkbox|radio)$/.test(at.type)) at.checked = !at.checked;
    const said = at.getAttribute('aria-checked');
    if (said) at.setAttribute('aria-checked', String(said !== 'true'));
  }
  return copy;
}

const around = (el: Element): Element => {
  const div = el.ownerDocument.createElement('div');
  el.replaceWith(div);
  div.append(el);
  return div;
};
const BOX = 'input[type=checkbox], [role=checkbox]';

const CHANGES: Record<string, Change> = {
  duplicated: { on: '*', make: el => el.after(el.cloneNode(true)) },
  detached: { on: '*', make: el => el.remove() },
  undrawn: { on: '*', make: el => (el as HTMLElement).style.setProperty('display', 'none') },
  'in closed details': {
    on: '*',
    make: el => {
      const details = el.ownerDocument.createElement('details');
      el.replaceWith(details);
      details.append(el);
    },
  },
  'without its role': { on: '[role]', make: el => el.removeAttribute('role') },
  'without its name': { on: '[aria-label], [aria-labelledby], label, label *', make: unname },
  'in a box of its own': { on: '*', all: true, make: around },
  'with other class names': { on: '[class]', all: true, make: el => el.setAttribute('class', 'x1n2b xh8yej3') },
  'with another id': {
    on: '[id]',
    all: true,
    make: el => {
      el.id = `:r${el.id.length}:`;
    },
  },
  disabled: {
    on: 'input, select, [role]',
    all: true,
    make: el => {
      el.setAttribute('disabled', '');
      el.setAttribute('aria-disabled', 'true');
    },
  },
  'beside its own opposite': { on: BOX, alone: true, make: el => el.after(opposite(el)) },
  'before its own opposite, hidden': {
    on: BOX,
    make: el => {
      const copy = opposite(el);
      el.before(copy);
      around(copy).setAttribute('hidden', '');
    },
  },
  'contradicting itself': {
    on: 'input[type=checkbox], input[type=radio]',
    make: el => el.setAttribute('aria-checked', String(!(el as HTMLInputElement).checked)),
  },
  'with its rows the other way round': {
    on: ':not(select)',
    all: true,
    make: el => el.append(...[...el.children].reverse()),
  },
  'faded or folded away': {
    on: '*',
    all: true,
    make: el => {
      const box = around(el) as HTMLElement;
      box.style.setProperty('opacity', '0');
      box.setAttribute('aria-hidden', 'true');
    },
  },
  'lying that it is on': {
    on: ':not(input, select, [role])',
    all: true,
    make: el => el.setAttribute('aria-checked', 'true'),
  },
  'lying that it is off': {
    on: ':not(input, select, [role])',
    all: true,
    make: el => el.setAttribute('aria-checked', 'false'),
  },
};

function unname(el: Element): void {
  NAMING.forEach(a => el.removeAttribute(a));
  if (el.closest('label')) [...el.childNodes].filter(n => n.nodeType === n.TEXT_NODE).forEach(n => n.remove());
}

const listElements = (doc: Document): Element[] => [...doc.querySelectorAll('main *')];

// Skips options: removing one changes what the control says, and so the expected value.
const nearControls = (doc: Document): Element[] =>
  listElements(doc).filter(el => !el.matches('option') && (el.closest(CONTROL) || el.querySelector(CONTROL)));

/** Returns a fresh copy of the original page on each call. */
function opener(html: string, url: string): () => OpenedPage {
  const page = openPage(html, url);
  const whole = page.doc.documentElement.cloneNode(true);
  return () => {
    page.doc.replaceChild(whole.cloneNode(true), page.doc.documentElement);
    return page;
  };
}

// Takes each state and language of every page with a reading once.
const sayable = (t: Truth): boolean =>
  getPlatform(t.platform!).settings.some(
    s => s.evidence === 'high' && s.control !== 'guided' && s.pages.includes(t.kind),
  );
// Takes a different part of the pages in each run.
const SHARE = MANY_EXAMPLES ? 4 : 6;
const offset = Math.floor(Math.random() * SHARE);
const pages = settingsPages
  .filter(t => sayable(t) && !/protected\.en|exposed\.(ar|es)/.test(t.file))
  .filter((_, i) => i % SHARE === offset);

describe.each(pages)('$file', t => {
  const p = getPlatform(t.platform!);
  let open: () => OpenedPage;
  beforeAll(() => {
    open = opener(readFixture(t.file), t.url);
  });
  const all = (make: (doc: Document) => void): string[] => {
    const page = open();
    make(page.doc);
    return listWrongFindings(t, listFindings(p, t.kind, page));
  };

  // Needs an exposed setting, which could wrongly be called protected; a large page gets only some of its changes.
  it.skipIf(/protected/.test(t.file))('is never misread when one element is changed', () => {
    // Every copy of the page has them at the same place.
    const { doc } = open();
    const places = new Map(listElements(doc).map((el, i) => [el, i]));
    const near = nearControls(doc);
    const all = Object.entries(CHANGES)
      .filter(([, c]) => !c.all)
      .flatMap(([name, change]) =>
        near.filter(el => el.matches(change.on)).map(el => ({ name, change, i: places.get(el)! })),
      );
    const step = Math.ceil(all.length / MOST_CHANGES),
      from = Math.floor(Math.random() * step);
    for (const { name, change, i } of all.filter((_, n) => n % step === from)) {
      const page = open();
      const el = listElements(page.doc)[i]!;
      const what = el.outerHTML.slice(0, 120);
      change.make(el);
      expect(listWrongFindings(t, listFindings(p, t.kind, page)), `${what} ${name}`).toEqual([]);
    }
  });

  it.each(Object.keys(CHANGES))('is never misread when every element is %s', name => {
    const { on, make } = CHANGES[name]!;
    expect(
      all(doc =>
        nearControls(doc)
          .filter(el => el.matches(on))
          .forEach(make),
      ),
    ).toEqual([]);
  });

  it.each([
    ['that nobody knows', 'qaa-Zxxx'],
    ['that it does not tell', ''],
    ['that is not its own', 'en'],
  ])('is never misread in a language %s', (_, lang) => {
    expect(
      all(doc => {
        doc.documentElement.lang = lang;
      }),
    ).toEqual([]);
  });

  it('is never misread while it is partly loaded', () => {
    const html = readFixture(t.file);
    const body = html.indexOf('<body');
    for (let end = body; end < html.length; end += Math.ceil((html.length - body) / (MANY_EXAMPLES ? 12 : 4)))
      expect(
        listWrongFindings(t, listFindings(p, t.kind, openPage(html.slice(0, end), t.url))),
        html.slice(end - 60, end),
      ).toEqual([]);
  });
});

describe('any page', () => {
  it('is never misread after several changes', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom(...Object.keys(CHANGES).filter(name => !CHANGES[name]!.alone)), fc.nat()),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...pages), steps, (t, changes) => {
        const page = openPage(readFixture(t.file), t.url);
        for (const [name, at] of changes) {
          const els = nearControls(page.doc).filter(el => el.matches(CHANGES[name]!.on));
          if (els.length) CHANGES[name]!.make(els[at % els.length]!);
        }
        expect(listWrongFindings(t, listFindings(getPlatform(t.platform!), t.kind, page))).toEqual([]);
      }),
      { numRuns: MANY_EXAMPLES ? 30 : 20 },
    );
  });

  const readAll = (page: OpenedPage): void => {
    for (const p of externalPlatforms) {
      const where = locatePage(p, page.url, page.doc);
      for (const kind of new Set(p.pages.map(x => x.kind))) listFindings(p, kind, page);
      readProfile(p, page.doc);
      listComposers(p, page.doc);
      readFocalPost(p, where, page.url, page.doc);
    }
  };

  it('is read without throwing', () => {
    const name = fc.constantFrom(
      'account[locked]',
      'wprealname',
      'wpgender',
      'allow_dms_from',
      'wpTextbox1',
      'user[setting_default_privacy]',
    );
    const piece = fc.oneof(
      fc.constantFrom(
        '<main>',
        '<label>',
        '</label>',
        '<details>',
        '<table class=diff>',
        '<div inert>',
        '<article data-testid=tweet>',
        '<a href="http://[">',
        '<time datetime=x>',
        '<div role=radiogroup>',
        '<div role=radio aria-checked=true>',
        '<div role=checkbox tabindex=0 aria-checked=maybe>',
        '<div data-testid=UserDescription>',
        '<script id=initial-state>{"meta":',
        '<script>"wgUserName":"\\u12"</script>',
        '<svg><input type=checkbox></svg>',
        '<template>',
        '<select multiple>',
      ),
      name.map(n => `<input type=checkbox name="${n}">`),
      name.map(n => `<input type=radio checked name="${n}">`),
      name.map(n => `<select name="${n}"><option>`),
      name.map(n => `<textarea id="${n}">`),
      fc.string(),
    );
    const address = fc.constantFrom(
      'https://x.com/a/status/1',
      'https://bsky.app/profile/%/post/...',
      'https://en.wikipedia.org/w/index.php?diff=(',
      'https://m.example/@%E0%A4%A/1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), address, (pieces, url) =>
        readAll(openPage(pieces.join(''), url)),
      ),
      { numRuns: MANY_EXAMPLES ? 12 : 8 },
    );
  });

  // Nothing of these two is chosen at random, so the fast lane is enough.
  it.skipIf(MANY_EXAMPLES).each([
    ['x', 'settings:grok'],
    ['mastodon', 'settings:privacy'],
  ])('of 30,000 elements is read to the end as %s, with no values', (id, kind) => {
    const page = openPage(
      `<main><section aria-labelledby=detail-header>${'<i></i>'.repeat(30_000)}</section></main>`,
      'https://huge.example/',
    );
    const said = listFindings(getPlatform(id), kind, page);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(f => f.state !== 'unread')).toEqual([]);
  });

  it.skipIf(MANY_EXAMPLES)('may be nested deeper than the stack', () => {
    const page = openPage(
      '<main><label><input type=checkbox></label></main>',
      'https://x.com/settings/audience_and_tagging',
    );
    // Avoids computed styles: jsdom computes them recursively, browsers do not.
    const drawn = {
      display: 'block',
      visibility: 'visible',
      getPropertyValue: () => '',
    } as unknown as CSSStyleDeclaration;
    globalThis.getComputedStyle = page.doc.defaultView!.getComputedStyle = () => drawn;
    let at: Element = page.doc.querySelector('label')!;
    for (let i = 0; i < 3_000; i++) {
      at.append(page.doc.createElement('span'));
      at = at.lastElementChild!;
    }
    expect(() => listFindings(getPlatform('x'), 'settings:audience-and-tagging', page)).not.toThrow();
  });
});
