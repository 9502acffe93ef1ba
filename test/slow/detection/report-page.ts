/** Writes docs/detection.md from the results of a run. */
import type { BrowserName } from '../../helpers/browser/browser-session.ts';

/** Nothing of ours is shown; a note is; marks in pages are switched off. */
export type Situation = 'before' | 'shown' | 'off';

export interface Cell {
  /** What it told with and without us, where no look had the same in both. */
  differs: { with: string; without: string }[];
  /** Its value changed from look to look, with or without us. */
  wavers: boolean;
}

/** `told`: on the first page, without us. */
export type Seen = Partial<Record<BrowserName, Partial<Record<Situation, Cell>> & { told?: string }>>;

export interface Run {
  /** By attack. */
  seenBy: Map<string, Seen>;
  /** By what was timed: browser and "with" or "without" → told. */
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

export const detectionPage = ({ seenBy, times, date, versions, been }: Run): string => `# What a page can find out

A page that wants to know whether Breakwater is there tries everything on this list. Made by \`DETECTION=all npm run test:slow -- detection\` on ${date}, with ${versions.Chromium} and ${versions.Firefox}, in a browser with Breakwater and in one without it, side by side.
\`npm run test:slow\` tries the same, in Firefox on fewer pages, and fails where a page finds more than is written here; this file it compares by its list of attacks alone.

- **told**: what the attack tells in a browser without Breakwater, on the first page; numbers of eight digits or more are sums of texts or styles.
- **the same**: the attack told the same in both. Page scripts are told our address in that browser (in Firefox a random one, other in each profile, which a page would first have to know), so that no attack fails for want of it.
- **a → b**: without Breakwater it told a, with it b.
- **~**: its value changes from look to look by itself, with us and without. Then the page looks up to five times, and what counts is a value that was never the same in both; a page that looks a thousand times might tell more.

| attack | ${NAMES.flatMap(n => [`${n}: told`, ...SITUATIONS]).join(' | ')} |
|---|${NAMES.flatMap(() => ['---', ...SITUATIONS.map(() => '---')]).join('|')}|
${[...seenBy].map(([attack, seen]) => `| ${attack} | ${NAMES.flatMap(n => [short(seen[n]?.told ?? ''), ...SITUATIONS.map(s => words(seen[n]?.[s]))]).join(' | ')} |`).join('\n')}

What is found while something is shown is one \`div\` without id, class or text, at the end of the page's root or in an open dialog. Its shadow root is closed: a page can count it, see that it lies on top, and see that it takes no second root. It cannot see into it, and nothing in it names Breakwater; but the style that holds it in place is the same for everyone, and who has read our source can know it by that.

## Where

**before**, nothing of ours is shown (“a page”: a plain one at the address of a platform of which none was recorded):

${list(been.before)}

**shown**, a note of ours is in the page:

${list(been.shown)}

**off**, marks in pages are switched off:

${list(been.off)}

## Measured

Told and not compared, since it differs from run to run; on a page of the first platform, on a machine that had other work.

| what | ${NAMES.flatMap(n => [`${n}, without us`, 'with us']).join(' | ')} |
|---|${NAMES.flatMap(() => ['---', '---']).join('|')}|
${[...times].map(([what, told]) => `| ${what} | ${NAMES.flatMap(n => [told[`${n} without`], told[`${n} with`]].map(t => t ?? 'not tried')).join(' | ')} |`).join('\n')}

The memory that Chromium tells of a page counts ours too. A page that measures for long on a quiet machine may tell a browser with listeners from one without; every extension that listens gives that much away.

## Not on the list

- **A held send.** A send or a chosen file that is held once is an event that the page gets later, or not; a page that waits for it can see that. With marks off nothing is held (the second page above).
- **Not tried**: pages kept for going back (drivers switch that off), printing, private windows, Firefox for Android.
- **Not a page**: other extensions, the system, or who manages the browser can list extensions by name.
`;
