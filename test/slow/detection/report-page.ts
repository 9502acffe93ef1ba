/** Writes docs/detection.md from the results of a run. */
import type { BrowserName } from '../../helpers/browser/browser-session.ts';

/** Nothing of ours is shown; a note is shown; on-page tips are turned off. */
export type Situation = 'before' | 'shown' | 'off';

export interface Cell {
  /** The results with and without us, if they were never the same in both. */
  differs: { with: string; without: string }[];
  /** Whether its value changed from run to run, with or without us. */
  wavers: boolean;
}

/** `told`: on the first page, without us. */
export type Seen = Partial<Record<BrowserName, Partial<Record<Situation, Cell>> & { told?: string }>>;

export interface Run {
  /** By attack. */
  seenBy: Map<string, Seen>;
  /** By measured value: browser and "with" or "without" → result. */
  times: Map<string, Record<string, string>>;
  date: string;
  versions: Record<BrowserName, string>;
  /** Titles of pages. */
  been: Record<Situation, string[]>;
}

const NAMES = ['Chromium', 'Firefox'] as const;
const SITUATIONS = ['before', 'shown', 'off'] as const;

const LONGEST = 50; // characters of a value
function short(text: string): string {
  const plain = text.replace(/[|`]/g, '¦');
  return `\`${plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain}\``;
}

function words(cell: Cell | undefined): string {
  if (!cell) return 'not tried';
  const [first] = cell.differs;
  return `${first ? `${short(first.without)} → ${short(first.with)}` : 'the same'}${cell.wavers ? ' ~' : ''}`;
}

const list = (titles: string[]): string => titles.map(t => `- ${t}`).join('\n');

const toRow = ([attack, seen]: [string, Seen]): string => {
  const cells = NAMES.flatMap(name => [
    short(seen[name]?.told ?? ''),
    ...SITUATIONS.map(situation => words(seen[name]?.[situation])),
  ]);
  return `| ${attack} | ${cells.join(' | ')} |`;
};

const toTimeRow = ([what, told]: [string, Record<string, string>]): string => {
  const cells = NAMES.flatMap(name => [told[`${name} without`], told[`${name} with`]]);
  return `| ${what} | ${cells.map(cell => cell ?? 'not tried').join(' | ')} |`;
};

export const detectionPage = ({ seenBy, times, date, versions, been }: Run): string => `# What a page can detect

We tried these ways to detect Breakwater from a page, each in both browsers, with Breakwater and without it. Until \
Breakwater shows something, checks a chosen image or stops a send, all results are the same.

Made by \`npm run test:thorough -- detection\` on ${date} with ${versions.Chromium} and \
${versions.Firefox}. \`npm run test:slow\` tries fewer pages, writes nothing, and fails if a \
page finds more than is listed here.

- **baseline**: what the attack reports without Breakwater, on the first page. Numbers of eight digits or more are \
checksums of texts or styles.
- **before**: nothing is shown. **shown**: a tip is in the page. **off**: on-page tips are turned off.
- **the same**: the same result with and without Breakwater.
- **a → b**: a without Breakwater, b with it.
- **~**: the value changes by itself from one measurement to the next. The page then measures up to five times, and \
only a value that never matched counts; a page that measures a thousand times might learn more.

The attacks are given the extension's own URL, so that none fails because it does not know it. In Firefox that URL is \
random for each profile, and a page would first have to find it out.

| attack | ${NAMES.flatMap(n => [`${n}: baseline`, ...SITUATIONS]).join(' | ')} |
|---|${NAMES.flatMap(() => ['---', ...SITUATIONS.map(() => '---')]).join('|')}|
${[...seenBy].map(toRow).join('\n')}

While something is shown, a page finds one \`div\` at the end of the root element or in an open dialog, with a \
\`popover\` attribute and nothing else. It can count the element, see that it is on top, that it accepts no second \
shadow root, and how much room it takes up. A page can neither read nor select what is inside: see \
[below](#how-breakwater-protects-what-it-shows).

## Where

**before**: nothing is shown. “A page” is a plain page at the URL of a platform for which we have no recorded page.

${list(been.before)}

**shown**: a tip is in the page.

${list(been.shown)}

**off**: on-page tips are turned off.

${list(been.off)}

## Measured

Times vary from run to run and are not compared. Measured on a page of the first platform, on a machine with other work.

| what | ${NAMES.flatMap(n => [`${n}, without`, 'with']).join(' | ')} |
|---|${NAMES.flatMap(() => ['---', '---']).join('|')}|
${[...times].map(toTimeRow).join('\n')}

In Chromium the memory of the page includes ours. A page that measures for a long time on an idle machine may be able \
to tell a browser with listeners from one without; that is true of every extension that listens.

## How Breakwater protects what it shows

\`test/slow/detection/attacks\` tries each attack in both browsers.

| a page tries to | what stops it | what this costs |
|---|---|---|
| search, select, copy or measure our texts | A style draws each text from an attribute (\`::before\`). The closed \
shadow root has no text nodes and no fields to type in, and nothing in it can be selected. | The person cannot copy \
our texts, search in them, or have the browser translate them. Assistive technology reads them like any other text. |
| recognise us by styles, fonts or attributes | Every property of the element is set from inside, as important. No \
custom properties, no fonts but the system's own, no attribute but \`popover\`. | Urdu is not shown in Nastaliq, \
unless the system prefers it. |
| get inside by events, which in Firefox lead to inner nodes (\`originalTarget\`, \`explicitOriginalTarget\`, \
\`rangeParent\`) | Listeners on the window, registered before the page's own, stop every event that comes from our \
element or leads to it. | Meanwhile the page misses such events: the \`blur\` of a field when the focus goes to a \
card, the \`pointerout\` of what the pointer leaves for it, keys and presses in it, and copying and pasting by keys \
while a card has the focus. |
| press or close something instead of the person | Controls have no listeners: Breakwater finds out inside the root \
what is under a trusted press. Escape counts only if the focus is inside. | Nothing. |
| make the person press something they cannot see | The element is in the browser's top layer, and put back on top \
when the page puts something there. A press counts only if the card has been unchanged for 500 ms: same texts, place \
and size, not zoomed, nothing over it at 25 points, no view transition, no press that began in the page. Chromium \
must also say that it is visible; Firefox must have no filter on the root but an inverting one. | Quick presses are \
refused, and so are all presses while a page covers the card; the person is told why. A check every 150 ms. |
| get a file by closing the question about it | The question then counts as not answered. | The person has to choose \
the file again, and is told. |

A press on Quick exit always counts. What a page can gain by a trick is \
[limited](threat-model.md#what-a-page-can-ask-for).

**Why we use no user style sheet in Firefox.** Firefox does not say whether an element is visible. A style sheet that \
makes everything catch the pointer would reveal covers that let presses through, but it would also make invisible \
layers of ordinary pages swallow presses, and any page could see it. Instead, nothing but the top layer can lie above \
the card. At each press, Breakwater looks for elements in the top layer in the page's shadow roots, also closed ones, \
which Firefox shows to extensions. From then on it watches for changes there, puts the card back on top, and refuses \
the press.

While nothing is shown, none of this is active: the listeners return at once, and the page does not change.

## What a page can still do

- **Read a chosen file before the person answers.** A page can look at \`input.files\` all the time. The card about \
photos says so. Dropped and pasted files are out of its reach until the answer.
- **Notice that an image was checked.** The page then gets \`input\` and \`change\` (or \`drop\`, \`paste\`) from a \
script: \`isTrusted\` is false, even for a harmless image. For files that cannot be images, the browser's own events \
are unchanged.
- **See when and where something is shown**, and how large it is: a page can always ask what is at a point.
- **Notice a stopped send.** When Breakwater stops a send once, the page gets the event later or not at all. With \
on-page tips off, nothing is stopped (second page under **off**).
- **Hide or cover our element.** Then nothing in it can be pressed, except for Quick exit.
- **Not tried**: the back/forward cache (browser drivers disable it), printing, private windows, Firefox for Android.
- **Beyond pages**: other extensions, the system, and whoever manages the browser can list extensions by name.
`;
