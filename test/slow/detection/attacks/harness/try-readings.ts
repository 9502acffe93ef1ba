/** Runs every attack that reads, on one visit of a scene. */
import type { Page as ChromiumPage } from 'playwright-core';
import type { Clues, ReadingAttack, Trial } from '../model.ts';
import { eventReading } from '../reading/events.ts';
import { identity } from '../reading/identity.ts';
import { measuring } from '../reading/measuring.ts';
import { CAUGHT, styleRules } from '../reading/style-rules.ts';
import { textSearch } from '../reading/text-search.ts';
import { runInPage, undo } from './in-page.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';
import { pressControl, visit, withClipboard } from './visit.ts';

/** The first need what was heard during the visit, the last may end the scene. */
const READINGS: readonly ReadingAttack[] = [...eventReading, ...identity, ...measuring, ...styleRules, ...textSearch];

const MAX_EVIDENCE = 160; // characters

function judge(attack: ReadingAttack, got: string[], caught: string[], { words }: Clues): string {
  if (attack.tells) return got.join(', ').slice(0, MAX_EVIDENCE);
  const toWords = (text: string) => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}@.+-]+/u);
  const found = new Set(got.flatMap(toWords));
  const learned = words.filter(word => found.has(word.toLowerCase()));
  const how = got.find(part => learned.some(word => toWords(part).includes(word.toLowerCase()))) ?? '';
  return [...learned.slice(0, 4), ...caught.slice(0, 4), how.replace(/\s+/g, ' ').slice(0, 60)]
    .filter(Boolean)
    .join(' · ')
    .slice(0, MAX_EVIDENCE);
}

export function appliesTo(
  { browsers, scenes, notOnBait }: Pick<ReadingAttack, 'browsers' | 'scenes' | 'notOnBait'>,
  { browser, scene }: Stage,
): boolean {
  if (browsers && !browsers.includes(browser)) return false;
  if (scenes && !scenes.includes(scene.name)) return false;
  return scene.name !== 'bait' || !(typeof notOnBait === 'string' ? notOnBait : notOnBait?.[browser]);
}

async function tryReading(stage: Stage, attack: ReadingAttack): Promise<Trial> {
  const { browser, tab, clues, session, scene } = stage;
  const began = Date.now();
  const before = session.server.requests.length;
  if (attack.printed) await (tab as unknown as ChromiumPage).emulateMedia({ media: 'print' });
  const read = () => runInPage(tab, attack.run, clues, attack.given);
  const listCaught = () =>
    session.server.requests.slice(before).flatMap(url => url.split(`${CAUGHT}${scene.name}/`)[1] ?? []);
  const got = await (attack.copies ? withClipboard(read) : read());
  // On the bait, what asks the server succeeds, however long that takes.
  if (scene.name === 'bait' && styleRules.includes(attack) && !attack.tells)
    await until(attack.name, async () => listCaught().length > 0);
  if (attack.printed) await (tab as unknown as ChromiumPage).emulateMedia({ media: null });
  await undo(tab);
  const evidence = judge(attack, got, listCaught(), clues);
  const outcome = evidence ? (attack.tells ?? 'leak') : 'held';
  return { browser, scene: scene.name, attack: attack.name, outcome, evidence, took: Date.now() - began };
}

export async function tryReadings(stage: Stage): Promise<Trial[]> {
  const trials = new Map<ReadingAttack, Trial>();
  const tried = READINGS.filter(attack => appliesTo(attack, stage));
  await visit(stage);
  for (const attack of tried) {
    trials.set(attack, await tryReading(stage, attack));
    // What it looks like changes nothing of what can be read, and the presses start on a page that is loaded again.
    if (!(await stage.isInPlace())) await stage.reopen();
  }
  await stage.reopen();
  await pressControl(stage);
  // What a press told counts as well.
  for (const attack of eventReading.filter(attack => tried.includes(attack)))
    if (trials.get(attack)?.outcome === 'held') trials.set(attack, await tryReading(stage, attack));
  await stage.reopen();
  return [...trials.values(), findPageFonts(stage)];
}

/** A page can put its own web fonts in place of all others, and learn from what is loaded which letters are shown. */
const GENERIC_FONT = /^(system-ui|(ui-)?sans-serif|(ui-)?serif|(ui-)?monospace|inherit|initial)$/;

function findPageFonts({ browser, scene, clues }: Stage): Trial {
  const evidence = clues.fonts.filter(name => !GENERIC_FONT.test(name)).join(', ');
  const attack = 'font families that a page can define, in any language';
  return { browser, scene: scene.name, attack, outcome: evidence ? 'leak' : 'held', evidence, took: 0 };
}
