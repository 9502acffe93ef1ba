/** Acts on a page of either browser as a person does: through the mouse and the keyboard. */
import { expect, vi } from 'vitest';
import { eventually } from './expectations.ts';

/** What Playwright's and Puppeteer's pages have in common, as far as walks need it. */
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
  y: number /** What lies over it. */;
  under: string | null;
}

/** Where the first shown element stands that fits a selector and bears a text; our open root counts as the page. What is off the window or covered is scrolled to. */
const findTarget = (tab: Tab, css: string, text: string): Promise<ClickTarget | null> =>
  tab.evaluate(
    ([wanted, says]) => {
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
      const el = all(document).find(
        e => e.matches(wanted) && (e.textContent ?? '').includes(says) && e.getClientRects().length > 0,
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
      if ([el, ...((el as HTMLInputElement).labels ?? [])].some(e => e.contains(met))) return { x, y, under: null };
      el.scrollIntoView({ block: 'center', behavior: 'instant' });
      return { x, y, under: (met?.cloneNode() as Element | undefined)?.outerHTML ?? 'the edge of the window' };
    },
    [css, text] as const,
  );

/** Once it stands still with nothing over it. */
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

/** A press as a hand does it: at the middle of the element, through the mouse. */
export async function click(tab: Tab, css: string, text = ''): Promise<void> {
  const { x, y } = await waitForStableTarget(tab, css, text);
  await tab.mouse.click(x, y);
}

/** Presses again where a page that was still loading moved under the pointer, as a hand does. */
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

/** Types over whatever stands in a field. */
export async function fillField(tab: Tab, css: string, text: string): Promise<void> {
  await click(tab, css);
  await tab.evaluate(wanted => document.querySelector<HTMLInputElement>(wanted)!.select(), css);
  await tab.keyboard.press('Backspace');
  if (text) await tab.keyboard.type(text);
}

/** A press in a view of ours that is not in front, as the popup is not when it is opened as a tab. */
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

/** What is shown at a selector, in our open root too, a line each. */
export const textAt = (tab: Tab, css: string): Promise<string> =>
  tab.evaluate(wanted => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
    return all(document)
      .filter(e => e.matches(wanted))
      .map(e => (e as HTMLElement).innerText)
      .join('\n');
  }, css);

export const expectText = (tab: Tab, css: string, text: string): Promise<void> =>
  eventually(async () => expect(await textAt(tab, css)).toContain(text));

/** Until what was done has brought a new document. */
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
