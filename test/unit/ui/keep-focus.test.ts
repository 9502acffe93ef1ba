/** The focus goes to a heading when what had it is removed, and only then. */
import { expect, it } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import { keepFocus } from '../../../src/ui/keep-focus.ts';
import { openPage } from '../../helpers/dom.ts';

/** jsdom lays nothing out. */
const drawAll = (doc: Document): void => {
  doc.defaultView!.Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
};

function open(html: string): Document {
  const { doc } = openPage(`<div id="app">${html}</div>`, 'https://here.example/');
  drawAll(doc);
  globalThis.MutationObserver = doc.defaultView!.MutationObserver;
  keepFocus(doc.getElementById('app')!);
  return doc;
}

const focusedText = (doc: Document): string =>
  doc.activeElement === doc.body ? '' : (doc.activeElement?.textContent ?? '');

it('goes to the heading of the next step', async () => {
  const doc = open('<header><button>Exit</button></header><main><h1>First</h1><button id="go">Go</button></main>');
  doc.getElementById('go')!.focus();
  doc.querySelector('main')!.innerHTML = '<div role="status"><h1>Second</h1></div><button>Back</button>';
  await eventually(() => expect(focusedText(doc)).toBe('Second'));
});

it.each([
  ['loading', '<div aria-busy="true">Saving</div>'],
  ['progress', '<section class="progress"><p>Saving</p></section>'],
])('waits on %s while there is no heading, then goes to the heading', async (_, html) => {
  const doc = open('<main><button id="go">Go</button></main>');
  doc.getElementById('go')!.focus();
  const main = doc.querySelector('main')!;
  main.innerHTML = html;
  await eventually(() => expect(focusedText(doc)).toBe('Saving'));
  main.innerHTML = '<h1>Saved</h1>';
  await eventually(() => expect(focusedText(doc)).toBe('Saved'));
});

it('stays in the section of what was removed', async () => {
  const doc = open(
    '<main><h1>Page</h1><section><h2>List</h2><ul><li><button>Remove</button></li></ul></section></main>',
  );
  doc.querySelector('button')!.focus();
  doc.querySelector('li')!.remove();
  await eventually(() => expect(focusedText(doc)).toBe('List'));
});

it('finds its place when all of the view is replaced', async () => {
  const doc = open('<main><button>Open</button></main>');
  doc.querySelector('button')!.focus();
  doc.querySelector('main')!.outerHTML = '<main><h1>Other view</h1></main>';
  await eventually(() => expect(focusedText(doc)).toBe('Other view'));
});

it('leaves the focus where a view puts it, and where the person left it', async () => {
  const doc = open('<main><h1>Page</h1><p><button id="old">Old</button></p><button id="next">Next</button></main>');
  const observed = new Promise(resolve =>
    new MutationObserver(resolve).observe(doc, { childList: true, subtree: true }),
  );
  doc.getElementById('old')!.focus();
  doc.getElementById('old')!.blur();
  await Promise.resolve();
  doc.getElementById('old')!.remove();
  await observed;
  expect(focusedText(doc)).toBe('');
  doc.getElementById('next')!.focus();
  doc.querySelector('p')!.remove();
  await eventually(() => expect(doc.querySelector('p')).toBeNull());
  expect(focusedText(doc)).toBe('Next');
});
