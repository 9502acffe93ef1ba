/**
 * The first screen stands in the popup's HTML and works: "Leave now" covers at once, a tab that is pressed is the one that comes.
 * One file that takes in nothing else and asks nobody; the rest is loaded once this is drawn. Where the page has no words yet, at once.
 */
const app = document.getElementById('app')!;
const query = new URLSearchParams(location.search);

let asked = false;
/** The build says where it is (scripts/build/first-screen.ts). */
function rest(): void {
  if (asked) return;
  asked = true;
  const own = document.querySelector('style')!; // the popup's own styles have the last word
  for (const href of app.dataset.dress!.split(' '))
    own.before(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
  void import(/* @vite-ignore */ app.dataset.rest!);
}

function mark(view: string): void {
  for (const tab of app.querySelectorAll<HTMLElement>('[data-view]')) {
    if (tab.dataset.view === view) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
}

for (const button of app.querySelectorAll<HTMLElement>('button'))
  button.addEventListener('click', () => {
    if (button.dataset.view) return mark(button.dataset.view);
    document.documentElement.hidden = true;
    app.dataset.left = '';
    rest();
  });

document.body.classList.toggle('tab', query.has('tab'));
mark(query.get('view') ?? 'site');
// A frame that nobody sees is not waited for.
if (document.hidden || !app.classList.contains('said')) rest();
else requestAnimationFrame(() => setTimeout(rest));
