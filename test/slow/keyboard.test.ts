/**
 * Every view by keyboard, also as small as 400 % of zoom leaves it, with large targets, in forced colours and with
 * reduced motion.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAllViews, switchLanguage, VIEW_PATHS, type AllViews } from '../helpers/browser/all-views.ts';
import { some } from '../helpers/thorough.ts';

let v: AllViews;
beforeAll(async () => {
  v = await openAllViews();
});
afterAll(() => v?.r.close());

declare global {
  interface Window {
    wanted: HTMLElement[];
  }
}

interface Stop {
  what: string;
  at: number;
  wrong: string[];
}

/**
 * Returns which reachable element has the focus (-1: a scrolling box, or our overlay in the page), and what is wrong
 * with how it is shown.
 */
const here = (view: Page): Promise<Stop | null> =>
  view.evaluate(async () => {
    await new Promise(resolve => requestAnimationFrame(resolve)); // the browser scrolls to the focus in the next frame
    const el = document.activeElement as HTMLElement | null;
    if (!el || el === document.body || el === document.documentElement) return null;
    if (el.matches('html > div')) return { what: 'marks', at: -1, wrong: [] };
    const r = el.getBoundingClientRect(),
      style = getComputedStyle(el),
      wrong: string[] = [];
    const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    const around =
      el.closest('label, .choice, .card')?.matches(':focus-within') &&
      getComputedStyle(el.closest('label, .choice, .card')!).outlineStyle !== 'none';
    if (!ring && !around) wrong.push('no ring');
    if (r.bottom <= 0 || r.top >= innerHeight || r.right <= 0 || r.left >= innerWidth) wrong.push('off the window');
    else {
      // A part is enough of what does not fit into a small window.
      const shares = r.height > innerHeight / 2 ? [0.1, 0.3, 0.5, 0.7, 0.9] : [Math.min(r.height, 40) / 2 / r.height];
      const covers = shares.map(share => {
        const x = Math.min(Math.max(r.x + r.width / 2, 1), innerWidth - 1),
          y = Math.min(Math.max(r.y + r.height * share, 1), innerHeight - 1);
        const met = document.elementFromPoint(x, y);
        const isFree =
          !met || el.contains(met) || met.contains(el) || (el as HTMLInputElement).labels?.[0]?.contains(met);
        return isFree ? undefined : (met.cloneNode() as Element).outerHTML.slice(0, 60);
      });
      if (covers.every(Boolean)) wrong.push(`under ${covers[0]}`);
    }
    const classes = el.className && typeof el.className === 'string' ? `.${el.className.replace(/ /g, '.')}` : '';
    const label = (el.getAttribute('aria-label') ?? el.textContent ?? '').trim().slice(0, 40);
    return {
      what: `${el.localName}${classes} ${label}`,
      at: window.wanted.indexOf(el),
      wrong,
    };
  });

/** Notes in the page what the keyboard should reach: only one of a group of radios. @returns how many */
const reachable = (view: Page): Promise<number> =>
  view.evaluate(() => {
    const groups = new Set<string>();
    window.wanted = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ].filter(el => {
      if (el.tabIndex < 0 || el.matches(':disabled, [inert] *') || !el.checkVisibility({ visibilityProperty: true }))
        return false;
      if (!(el instanceof HTMLInputElement) || el.type !== 'radio' || !el.name) return true;
      const picked =
        el.checked ||
        ![...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].some(
          other => other.name === el.name && other.checked,
        );
      if (!picked || groups.has(el.name)) return false;
      groups.add(el.name);
      return true;
    });
    return window.wanted.length;
  });

/** Views for people in a hurry. */
const HURRY = /^(popup, report|panic|help|report)$/;

/** Runs in the page. Lists controls smaller than 44 pixels. */
const findSmallControls = (): string[] =>
  [
    ...document.querySelectorAll<HTMLElement>(
      'button, .btn, .choice, summary, select, input:not([type=checkbox], [type=radio]), ' +
        'label:has(input[type=checkbox], input[type=radio])',
    ),
  ]
    .filter(el => el.checkVisibility({ visibilityProperty: true }) && !el.closest('.screen-reader'))
    .map(el => ({ el, r: el.getBoundingClientRect() }))
    .filter(({ r }) => r.width > 1 && (r.height < 43.5 || r.width < 43.5))
    .map(
      ({ el, r }) =>
        `${el.localName}.${el.className} ${el.textContent?.trim().slice(0, 30)}: ${Math.round(r.width)} × ` +
        `${Math.round(r.height)}`,
    );

/** Runs in the page. Lists targets smaller than 24 pixels that are not links within a sentence. */
const findSmallTargets = (): string[] => {
  const isInSentence = (el: Element): boolean =>
    getComputedStyle(el).display === 'inline' && el.parentElement!.textContent!.trim() !== el.textContent!.trim();
  /** A label is part of the target of its field. */
  const sizeOf = (el: HTMLElement): number => {
    const label = (el as HTMLInputElement).labels?.[0];
    const rects = [el, ...(label ? [label] : [])].map(part => part.getBoundingClientRect());
    return Math.max(...rects.map(r => Math.min(r.width, r.height)));
  };
  return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
    .filter(el => el.checkVisibility({ visibilityProperty: true }) && !el.matches('.skip') && !isInSentence(el))
    .map(el => ({ el, size: sizeOf(el) }))
    .filter(({ size }) => size < 23.5)
    .map(({ el, size }) => `${el.localName}.${el.className} ${el.textContent?.trim().slice(0, 30)}: ${size}`);
};

/** Runs in the page. Lists movements longer than 10 ms. */
const findMotion = (): string[] => {
  const seconds = (list: string): number => Math.max(...list.split(',').map(part => Number.parseFloat(part)));
  const moves = ({ animationName, animationDuration, transitionProperty, transitionDuration }: CSSStyleDeclaration) =>
    (animationName !== 'none' && seconds(animationDuration) > 0.01) ||
    (transitionProperty !== 'none' && seconds(transitionDuration) > 0.01);
  return [...document.querySelectorAll('*')]
    .filter(el => ['', '::before', '::after'].some(part => moves(getComputedStyle(el, part))))
    .map(el => (el.cloneNode() as Element).outerHTML.slice(0, 100));
};

/**
 * Runs in the page. Lists what is selected and does not differ from what is not by more than the colors that forced
 * colors replace.
 */
const findLostSelections = (): string[] => {
  const selected = '[aria-current], [aria-pressed=true], .pile:has(:checked)';
  const describeLook = (el: Element): string => {
    const { fontWeight, textDecorationLine, borderTopWidth, borderInlineStartWidth, borderInlineStartStyle } =
      getComputedStyle(el);
    return [fontWeight, textDecorationLine, borderTopWidth, borderInlineStartWidth, borderInlineStartStyle].join();
  };
  return [...document.querySelectorAll<HTMLElement>(selected)]
    .filter(el => el.checkVisibility({ visibilityProperty: true }))
    .filter(el => {
      const group = el.closest('nav, [role=group], fieldset, ul, .row, section, main')!;
      const others = [...group.querySelectorAll(el.localName)].filter(
        other => !other.matches(selected) && other.className === el.className,
      );
      return others.some(other => describeLook(other) === describeLook(el));
    })
    .map(el => `not told apart: ${el.localName}.${el.className} ${el.textContent?.trim().slice(0, 40)}`);
};

/** Runs in the page. Lists controls without an edge. */
const findLostEdges = (): string[] => {
  const shown = (el: Element) => el.checkVisibility({ visibilityProperty: true });
  const hasEdge = (el: Element) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(el);
    return borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
  };
  return (
    [...document.querySelectorAll<HTMLElement>('.btn:not(.skip), .choice')]
      // A line between rows, or the edge of their card, is enough.
      .filter(el => shown(el) && !hasEdge(el) && !(el.parentElement!.matches('.rows') && hasEdge(el.parentElement!)))
      .map(el => `no edge: ${el.textContent?.trim().slice(0, 40)}`)
  );
};

/** Checks on the same view, because opening one takes longer than any check. */
async function expectLargeAndVisible(opened: Page, name: string): Promise<void> {
  expect.soft(await opened.evaluate(findSmallTargets), 'smaller than 24 pixels').toEqual([]);
  if (HURRY.test(name)) expect.soft(await opened.evaluate(findSmallControls), 'smaller than 44 pixels').toEqual([]);
  expect.soft(await opened.evaluate(findMotion), 'moves').toEqual([]);
  await opened.emulateMedia({ forcedColors: 'active' });
  expect.soft(await opened.evaluate(findLostSelections), 'in forced colours').toEqual([]);
  expect.soft(await opened.evaluate(findLostEdges), 'in forced colours').toEqual([]);
  await opened.emulateMedia({ forcedColors: 'none' });
}

/** The height that a window of 1280 × 1024 has at 400 %. */
const ZOOMED_HEIGHT = 256;

/** Enough of a long list, after its first walk was to the end. */
const SECOND_WALK = 25;
const [FROM_RIGHT, ZOOMED] = [some(VIEW_PATHS, 2), some(VIEW_PATHS, 2, 1)];

/**
 * Presses Tab from the top of the page to its end, or as often as `most` says. @returns what is wrong with what has the
 * focus on the way
 */
async function walk(opened: Page, most = Number.POSITIVE_INFINITY): Promise<Record<string, string[]>> {
  // Starts at the top, wherever the focus was.
  await opened.evaluate(() => {
    scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const wanted = await reachable(opened),
    stops: Stop[] = [];
  let presses = 0;
  for (; presses < Math.min(2 * wanted + 20, most); presses++) {
    await opened.keyboard.press('Tab');
    const stop = await here(opened);
    if (!stop) break;
    if (stops.length && stop.at === 0 && stops.at(-1)!.at !== 0) break;
    if (stop.at !== stops.at(-1)?.at) stops.push(stop); // a date field has three stops
  }
  const met = stops.filter(s => s.at >= 0);
  const end = presses < most ? wanted : Math.max(...met.map(s => s.at));
  const missed = await opened.evaluate(
    ([all, end]) =>
      window.wanted
        .slice(0, end)
        .filter((el, at) => !all.includes(at) && el.isConnected)
        .map(el => el.outerHTML.slice(0, 100)),
    [met.map(s => s.at), end] as const,
  );
  return {
    'not well shown': stops.filter(s => s.wrong.length).map(s => `${s.what}: ${s.wrong.join(', ')}`),
    'not in the order of the page': met.filter((s, n) => n > 0 && s.at < met[n - 1]!.at).map(s => s.what),
    'never reached': missed,
  };
}

const NOTHING_WRONG = { 'not well shown': [], 'not in the order of the page': [], 'never reached': [] };

describe('the keyboard', () => {
  it.each(VIEW_PATHS)('reaches %s in its order, always visible, and leaves it', async (...view) => {
    const opened = await v.open(view, 'en');
    await opened.bringToFront();
    await expectLargeAndVisible(opened, view[0]);
    expect.soft(await walk(opened)).toEqual(NOTHING_WRONG);
    if (FROM_RIGHT.includes(view)) {
      await switchLanguage(opened, 'ar');
      expect.soft(await walk(opened, SECOND_WALK), 'from right to left').toEqual(NOTHING_WRONG);
    }
    await opened.close();
    if (!ZOOMED.includes(view)) return;
    const zoomed = await v.open(view, 'en', ZOOMED_HEIGHT);
    await zoomed.bringToFront();
    expect.soft(await walk(zoomed, SECOND_WALK), 'at 400 %').toEqual(NOTHING_WRONG);
    await zoomed.close();
  });
});
