/** Acts on a page of either browser as a person does: through the mouse and the keyboard. */
import { expect, vi } from 'vitest';
import { eventually } from './expectations.ts';

/** What Playwright's and Puppeteer's pages have in common. */
export interface Tab {
  goto(url: string): Promise<unknown>;
  url(): string;
  evaluate<A, R>(run: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  mouse: { click(x: number, y: number): Promise<void>; move(x: number, y: number): Promise<void> };
  keyboard: { type(text: string): Promise<void>; press(key: string): Promise<void> };
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

interface ClickTarget {
  x: number;
  y: number;
  /** What covers it. */
  under: string | null;
  /** It is in a shadow root, as everything in the overlay is. */
  inShadow: boolean;
}

/**
 * Waits as a person who reads before pressing: the overlay ignores presses on what has not been still for 500 ms, and
 * the browser reports its visibility later. Time in which the page was busy does not count, to the overlay either.
 */
export const waitUntilReadable = (tab: Pick<Tab, 'evaluate'>): Promise<void> =>
  tab.evaluate(
    ([readingTime, longestGap, interval]) =>
      new Promise<void>(resolve => {
        let last = performance.now();
        let since = last;
        const timer = setInterval(() => {
          const now = performance.now();
          if (now - last > longestGap) since = now;
          last = now;
          if (now - since < readingTime) return;
          clearInterval(timer);
          resolve();
        }, interval);
      }),
    [800, 300, 50] as const, // ms
  );

/** Waits for the next frame, in which the overlay draws the answer to a press. A page that is hidden draws none. */
const waitForFrame = (tab: Pick<Tab, 'evaluate'>): Promise<void> =>
  tab.evaluate(
    hiddenDelay =>
      new Promise<void>(resolve => {
        const done = () => setTimeout(resolve);
        requestAnimationFrame(done);
        document.addEventListener('visibilitychange', done, { once: true });
        if (document.hidden) setTimeout(resolve, hiddenDelay);
      }),
    100, // ms
  );

/** Whether the overlay says that the last press in it did not count. */
async function isRefused(tab: Pick<Tab, 'evaluate'>): Promise<boolean> {
  await waitForFrame(tab);
  return isPresent(tab, '.unseen [data-t]');
}

/** Presses, and again if a busy machine made that too early, as the card asks. A page that is left has no card. */
export async function pressUntilCounted(tab: Pick<Tab, 'evaluate'>, press: () => Promise<void>): Promise<void> {
  do {
    await waitUntilReadable(tab);
    await press();
  } while (await isRefused(tab).catch(() => false));
}

/**
 * Finds the first visible element with this selector and text, also in an open shadow root, and scrolls to it if
 * needed.
 */
const findTarget = (tab: Tab, css: string, text: string): Promise<ClickTarget | null> =>
  tab.evaluate(
    ([wanted, says]) => {
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
      const drawn = (e: Element) =>
        [...e.querySelectorAll('[data-t]')].map(part => part.getAttribute('data-t')).join('');
      const el = all(document).find(
        e => e.matches(wanted) && (e.textContent + drawn(e)).includes(says) && e.getClientRects().length > 0,
      );
      if (!el) return null;
      const r = el.getBoundingClientRect();
      const [x, y] = [r.x + r.width / 2, r.y + r.height / 2];
      let met = document.elementFromPoint(x, y);
      for (
        let deeper = met?.shadowRoot?.elementFromPoint(x, y);
        deeper && deeper !== met;
        deeper = met?.shadowRoot?.elementFromPoint(x, y)
      )
        met = deeper;
      if ([el, ...((el as HTMLInputElement).labels ?? [])].some(e => e.contains(met)))
        return { x, y, under: null, inShadow: el.getRootNode() !== document };
      el.scrollIntoView({ block: 'center', behavior: 'instant' });
      return {
        x,
        y,
        under: (met?.cloneNode() as Element | undefined)?.outerHTML ?? 'the edge of the window',
        inShadow: false,
      };
    },
    [css, text] as const,
  );

/** Waits until the element does not move and nothing covers it. */
async function waitForStableTarget(tab: Tab, css: string, text: string): Promise<ClickTarget> {
  let last: ClickTarget | null = null;
  await eventually(async () => {
    const now = await findTarget(tab, css, text);
    const still = now && last && now.x === last.x && now.y === last.y;
    last = now;
    expect(now, `${css} ${text} is not on the screen`).not.toBeNull();
    expect(now!.under, `${css} ${text} is covered`).toBeNull();
    expect(still, `${css} ${text} moves`).toBe(true);
  });
  return last!;
}

/** Waits as a person who reads the card. A page that scrolls moves its cards with it. */
async function waitForReadTarget(tab: Tab, css: string, text: string, first: ClickTarget): Promise<ClickTarget> {
  for (let last = first; ; ) {
    await waitUntilReadable(tab);
    const now = await waitForStableTarget(tab, css, text);
    if (now.x === last.x && now.y === last.y) return now;
    last = now;
  }
}

/** Clicks the middle of an element with the mouse: in the overlay until the press counts. */
export async function click(tab: Tab, css: string, text = ''): Promise<void> {
  const target = await waitForStableTarget(tab, css, text);
  const press = ({ x, y }: ClickTarget) => tab.mouse.click(x, y);
  if (!target.inShadow) return press(target);
  do await press(await waitForReadTarget(tab, css, text, target));
  while (await isRefused(tab).catch(() => false));
}

/** Clicks again if nothing happened: a page that was still loading may have moved under the pointer. */
export async function clickUntil(tab: Tab, css: string, text: string, done: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; ; presses++) {
    await click(tab, css, text);
    try {
      return await vi.waitFor(
        async () => {
          if (!(await done())) throw new Error(`nothing came of ${css}`);
        },
        { timeout: 8_000, interval: 50 },
      );
    } catch (fault) {
      if (presses === 3) throw fault;
    }
  }
}

/** Replaces the text of a field. */
export async function fillField(tab: Tab, css: string, text: string): Promise<void> {
  await click(tab, css);
  await tab.evaluate(wanted => document.querySelector<HTMLInputElement>(wanted)!.select(), css);
  await tab.keyboard.press('Backspace');
  if (text) await tab.keyboard.type(text);
}

/** Clicks in a view that is not in front, such as the popup when it is opened as a tab. */
export async function clickInView(view: Tab, css: string, text = ''): Promise<void> {
  await eventually(async () =>
    expect(
      await view.evaluate(
        ([wanted, says]) => {
          const el = [...document.querySelectorAll<HTMLElement>(wanted)].find(
            e => e.innerText.includes(says) && !e.matches(':disabled'),
          );
          el?.click();
          return !!el;
        },
        [css, text] as const,
      ),
      `${css} ${text}`,
    ).toBe(true),
  );
}

/** Sets the value of a field in a view that is not in front. @param nth counts the fields that fit, from 0 */
export const setField = (view: Tab, css: string, value: string, nth = 0): Promise<void> =>
  view.evaluate(
    ([wanted, at, text]) => {
      const field = document.querySelectorAll<HTMLInputElement>(wanted)[at]!;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [css, nth, value] as const,
  );

/**
 * The text of all elements that fit a selector, also in an open shadow root, one a line. What the overlay draws from
 * attributes becomes text while it is read, in the same place: a card that grew for a moment would be placed anew.
 */
export const textAt = (tab: Tab, css: string): Promise<string> =>
  tab.evaluate(wanted => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
    const elements = all(document);
    const wantedElements = elements.filter(e => e.matches(wanted));
    const drawn = elements.flatMap(e => (e.hasAttribute('data-t') ? [[e, e.getAttribute('data-t')!] as const] : []));
    for (const [e, text] of drawn) {
      e.textContent = text;
      e.removeAttribute('data-t');
    }
    const texts = wantedElements.map(e => (e as HTMLElement).innerText);
    for (const [e, text] of drawn) {
      e.textContent = '';
      e.setAttribute('data-t', text);
    }
    return texts.join('\n');
  }, css);

/** Whether an element fits a selector, also in an open shadow root. */
export const isPresent = (tab: Pick<Tab, 'evaluate'>, css: string): Promise<boolean> =>
  tab.evaluate(wanted => {
    const has = (root: ParentNode): boolean =>
      !!root.querySelector(wanted) || [...root.querySelectorAll('*')].some(e => !!e.shadowRoot && has(e.shadowRoot));
    return has(document);
  }, css);

export const expectText = (tab: Tab, css: string, text: string): Promise<void> =>
  eventually(async () => expect(await textAt(tab, css)).toContain(text));

/** Does something that loads a new document, and waits until it has loaded. */
export async function waitForNavigation(tab: Tab, act: () => Promise<unknown>): Promise<void> {
  await tab.evaluate(() => {
    (window as { before?: true }).before = true;
  }, null);
  await act();
  await eventually(async () =>
    expect(
      await tab.evaluate(
        () =>
          location.protocol === 'https:' && !(window as { before?: true }).before && document.readyState === 'complete',
        null,
      ),
    ).toBe(true),
  );
}
