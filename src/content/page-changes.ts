/** Watches a page for changes that may concern its controls. */

const MIN_DELAY = 120; // ms
/** A callback that took c ms is not called again within c × this, so that a slow page is not slowed further. */
const COST_FACTOR = 20;

const ATTRIBUTES = [
  'aria-checked',
  'aria-pressed',
  'aria-disabled',
  'checked',
  'disabled',
  'hidden',
  'open',
  'role',
  'class',
  'style',
];

export function watchPageChanges(onChange: () => void, signal: AbortSignal): void {
  let timer = 0;
  let cost = 0;
  function run(): void {
    timer = 0;
    const start = performance.now();
    onChange();
    cost = performance.now() - start;
  }
  function schedule(): void {
    if (!timer && !signal.aborted) timer = window.setTimeout(run, Math.max(MIN_DELAY, cost * COST_FACTOR));
  }
  const observer = new MutationObserver(schedule);
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  for (const type of ['change', 'input', 'click', 'reset'])
    document.addEventListener(type, schedule, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
