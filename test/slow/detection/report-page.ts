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

Ways for a page to find out that Breakwater is there, each tried in both browsers with Breakwater and without it. \
Until something is shown, all results are the same.

Made by \`DETECTION=all npm run test:slow -- detection\` on ${date} with ${versions.Chromium} and \
${versions.Firefox}. Without \`DETECTION=all\` the test tries fewer pages in Firefox, writes nothing, and fails if a \
page finds more than is listed here.

- **baseline**: what the attack reports without Breakwater, on the first page. Numbers of eight digits or more are \
checksums of texts or styles.
- **before**: nothing is shown. **shown**: a tip is in the page. **off**: on-page tips are turned off.
- **the same**: the same result with and without Breakwater.
- **a → b**: a without Breakwater, b with it.
- **~**: the value changes between looks by itself. The page then looks up to five times, and only a value that never \
matched counts; a page that looks a thousand times might learn more.

Page scripts are told the extension's own URL, so that no attack fails because it does not know it. In Firefox that \
URL is random for each profile, and a page would first have to learn it.

| attack | ${NAMES.flatMap(n => [`${n}: baseline`, ...SITUATIONS]).join(' | ')} |
|---|${NAMES.flatMap(() => ['---', ...SITUATIONS.map(() => '---')]).join('|')}|
${[...seenBy].map(toRow).join('\n')}

While something is shown, a page finds one \`div\` without id, class or text, at the end of the root element or in an \
open dialog. Its shadow root is closed: a page can count the element, see that it is on top and that it accepts no \
second shadow root, and recognise its fixed style if it knows our source. Scripts cannot query its contents, **but \
text search and selection can reach its text**: see [below](#not-on-the-list).

## Where

**before**: nothing is shown. “A page” is a plain page at the address of a platform for which none was recorded.

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

In Chromium the memory of the page includes ours. A page that measures for a long time on a quiet machine may tell a \
browser with listeners from one without; every extension that listens gives that away.

## Not on the list

- **Text search and selection.** \`window.find\`, \`execCommand('selectAll')\` and \`getSelection\` can read the text \
of what is shown in Chromium, and can ask in Firefox whether a text is there. Not tried by this test yet.
- **A stopped send.** When Breakwater stops a send or a chosen file once, the page gets the event later or not at \
all, and a page that waits for it can notice. With on-page tips off, nothing is stopped (second page under **off**).
- **Not tried**: the back/forward cache (browser drivers disable it), printing, private windows, Firefox for Android.
- **Not a page**: other extensions, the system, and whoever manages the browser can list extensions by name.
`;
