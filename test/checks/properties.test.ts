/** Whatever happens to a settings page, what is said of it is true or nothing is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesIn } from '../../src/exposure/composer.ts';
import { readProfile } from '../../src/exposure/profile.ts';
import { whereIs } from '../../src/platforms/where.ts';
import { focalPost } from '../../src/reporting/post.ts';
import { openPage, type Open } from '../dom.ts';
import { files, findings, fixtureHtml, platform, settingsPages, wrong } from '../engine.ts';

const CONTROL = 'input:not([type=hidden]), select, label, [role=checkbox], [role=radio], [role=radiogroup], [data-method], .positive-hint';
const NAMING = ['aria-label', 'aria-labelledby', 'for'];

interface Change { on: string; make(el: Element): void }

const CHANGES: Record<string, Change> = {
  duplicated: { on: '*', make: el => el.after(el.cloneNode(true)) },
  detached: { on: '*', make: el => el.remove() },
  undrawn: { on: '*', make: el => (el as HTMLElement).style.setProperty('display', 'none') },
  'in closed details': { on: '*', make: el => { const details = el.ownerDocument.createElement('details'); el.replaceWith(details); details.append(el); } },
  'without its role': { on: '[role]', make: el => el.removeAttribute('role') },
  'without its name': { on: '[aria-label], [aria-labelledby], label, label *', make: unname },
  'lying that it is on': { on: ':not(input, select, [role])', make: el => el.setAttribute('aria-checked', 'true') },
  'lying that it is off': { on: ':not(input, select, [role])', make: el => el.setAttribute('aria-checked', 'false') },
};

function unname(el: Element): void {
  NAMING.forEach(a => el.removeAttribute(a));
  if (el.closest('label')) [...el.childNodes].filter(n => n.nodeType === n.TEXT_NODE).forEach(n => n.remove());
}

// An option is left alone: taking it away changes what the control says, and so the truth.
const nearControls = (doc: Document): Element[] =>
  [...doc.querySelectorAll('main *')].filter(el => !el.matches('option') && (el.closest(CONTROL) || el.querySelector(CONTROL)));

/** Gives the page as it was, as often as one asks. */
function opener(html: string, url: string): () => Open {
  const page = openPage(html, url);
  const whole = page.doc.documentElement.cloneNode(true);
  return () => { page.doc.replaceChild(whole.cloneNode(true), page.doc.documentElement); return page; };
}

// Each state, and each language, of every page once.
const pages = settingsPages.filter(t => !/protected\.en|exposed\.(ar|es)/.test(t.file));

describe.each(pages)('$file', t => {
  const p = platform(t.platform!);
  const all = (make: (doc: Document) => void): string[] => {
    const page = openPage(fixtureHtml(t.file), t.url);
    make(page.doc);
    return wrong(t, findings(p, t.kind, page));
  };

  it('is never misread when one element is changed', () => {
    const open = opener(fixtureHtml(t.file), t.url);
    const count = nearControls(open().doc).length;
    for (const [name, change] of Object.entries(CHANGES).filter(([n]) => !n.startsWith('lying')))
      for (let i = 0; i < count; i++) {
        const page = open();
        const el = nearControls(page.doc)[i]!;
        if (!el.matches(change.on)) continue;
        const what = el.outerHTML.slice(0, 120);
        change.make(el);
        expect(wrong(t, findings(p, t.kind, page)), `${what} ${name}`).toEqual([]);
      }
  });

  it.each(Object.keys(CHANGES))('is never misread when all is %s', name => {
    const { on, make } = CHANGES[name]!;
    expect(all(doc => nearControls(doc).filter(el => el.matches(on)).forEach(make))).toEqual([]);
  });

  it('is never misread in a language that nobody knows', () => {
    expect(all(doc => { doc.documentElement.lang = 'qaa-Zxxx'; })).toEqual([]);
  });
});

describe('any page', () => {
  it('is never misread after several changes', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat()), { minLength: 2, maxLength: 4 });
    fc.assert(fc.property(fc.constantFrom(...pages), steps, (t, changes) => {
      const page = openPage(fixtureHtml(t.file), t.url);
      for (const [name, at] of changes) {
        const els = nearControls(page.doc).filter(el => el.matches(CHANGES[name]!.on));
        if (els.length) CHANGES[name]!.make(els[at % els.length]!);
      }
      expect(wrong(t, findings(platform(t.platform!), t.kind, page))).toEqual([]);
    }), { numRuns: 150 });
  });

  const readAll = (page: Open): void => {
    for (const p of files) {
      const where = whereIs(p, page.url, page.doc);
      for (const kind of new Set(p.pages.map(x => x.kind))) findings(p, kind, page);
      readProfile(p, page.doc);
      boxesIn(p, page.doc);
      focalPost(p, where, page.url, page.doc);
    }
  };

  it('can be read without a throw', () => {
    const name = fc.constantFrom('account[locked]', 'wprealname', 'wpgender', 'allow_dms_from', 'wpTextbox1', 'user[setting_default_privacy]');
    const piece = fc.oneof(
      fc.constantFrom(
        '<main>', '<label>', '</label>', '<details>', '<table class=diff>', '<div inert>', '<article data-testid=tweet>', '<a href="http://[">', '<time datetime=x>',
        '<div role=radiogroup>', '<div role=radio aria-checked=true>', '<div role=checkbox tabindex=0 aria-checked=maybe>', '<div data-testid=UserDescription>',
        '<script id=initial-state>{"meta":', '<script>"wgUserName":"\\u12"</script>', '<svg><input type=checkbox></svg>', '<template>', '<select multiple>',
      ),
      name.map(n => `<input type=checkbox name="${n}">`), name.map(n => `<input type=radio checked name="${n}">`), name.map(n => `<select name="${n}"><option>`), name.map(n => `<textarea id="${n}">`),
      fc.string(),
    );
    const address = fc.constantFrom('https://x.com/a/status/1', 'https://bsky.app/profile/%/post/...', 'https://en.wikipedia.org/w/index.php?diff=(', 'https://m.example/@%E0%A4%A/1');
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), address, (pieces, url) => readAll(openPage(pieces.join(''), url))), { numRuns: 60 });
  }, 30_000);

  it.each([['x', 'settings:grok'], ['mastodon', 'settings:privacy'], ['bluesky', 'settings:messages'], ['wikipedia', 'settings:preferences']])('of 200,000 elements is read to the end as %s, and nothing is said', (id, kind) => {
    const page = openPage(`<main><section aria-labelledby=detail-header>${'<i></i>'.repeat(200_000)}</section></main>`, 'https://huge.example/');
    const said = findings(platform(id), kind, page);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(f => f.state !== 'unread')).toEqual([]);
  }, 120_000);

  it('may be nested deeper than the stack', () => {
    const page = openPage('<main><label><input type=checkbox></label></main>', 'https://x.com/settings/audience_and_tagging');
    // jsdom's own styles recurse; a browser's do not.
    const drawn = { display: 'block', visibility: 'visible', getPropertyValue: () => '' } as unknown as CSSStyleDeclaration;
    globalThis.getComputedStyle = page.doc.defaultView!.getComputedStyle = () => drawn;
    let at: Element = page.doc.querySelector('label')!;
    for (let i = 0; i < 3_000; i++) { at.append(page.doc.createElement('span')); at = at.lastElementChild!; }
    expect(() => findings(platform('x'), 'settings:audience-and-tagging', page)).not.toThrow();
  }, 30_000);
});
