/**
 * The first screen stands in the popup's HTML and works: "Leave now" covers at once, a tab that is pressed is the one that comes.
 * One file that takes in nothing else and asks nobody, where it knows its language from the last time; the rest is loaded once this is drawn.
 */
import { lastLanguage } from '../i18n/last-read.ts';
import { languageOf } from '../i18n/languages.ts';

const app = document.getElementById('app')!;
const query = new URLSearchParams(location.search);

let asked = false;
/** The build says where it is (scripts/build/first-screen.ts). */
function rest(): void {
  if (asked) return;
  asked = true;
  const own = document.querySelector('link:last-of-type')!; // the popup's own styles have the last word
  for (const href of app.dataset.dress!.split(' ')) own.before(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
  void import(/* @vite-ignore */ app.dataset.rest!);
}

/** The build puts the words of every language there. @returns they are said */
function speak(language: string): boolean {
  const words = (JSON.parse(app.dataset.words!) as Record<string, Record<string, string> | undefined>)[language];
  if (!words) return false; // they come with the rest
  document.documentElement.lang = language;
  document.documentElement.dir = languageOf(language).dir;
  for (const el of app.querySelectorAll<HTMLElement>('[data-word]')) el.textContent = words[el.dataset.word!]!;
  app.classList.add('said');
  return true;
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

/** A frame that nobody sees is not waited for. */
const drawn = (): Promise<void> => new Promise(done => { if (document.hidden) done(); else requestAnimationFrame(() => setTimeout(done)); });

document.body.classList.toggle('tab', query.has('tab'));
mark(query.get('view') ?? 'site');
const last = lastLanguage();
if (last && speak(last)) void drawn().then(rest);
else {
  app.addEventListener('language', event => { speak((event as CustomEvent<string>).detail); void drawn().then(rest); }, { once: true });
  import(/* @vite-ignore */ app.dataset.wanted!).catch(rest);
}
