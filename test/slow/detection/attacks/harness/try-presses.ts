/** Runs every attack on presses, on one page as long as it stays as it was. */
import { setTimeout as delay } from 'node:timers/promises';
import { PATIENCE } from '../../../../../scripts/browser/patience.ts';
import { centre, isFinding, type Outcome, type PressAttack, type Trial } from '../model.ts';
import { ancestors } from '../pressing/ancestors.ts';
import { covers } from '../pressing/covers.ts';
import { hostStyles } from '../pressing/host-styles.ts';
import { moments } from '../pressing/moments.ts';
import { fileChanges, pageChanges } from '../pressing/page-changes.ts';
import { synthetic } from '../pressing/synthetic.ts';
import { viewTransitions } from '../pressing/view-transitions.ts';
import { isTurn } from '../turns.ts';
import { changePage, undo } from './in-page.ts';
import { type Drawn, readNames } from './read-overlay.ts';
import { storePictures } from './summary.ts';
import { GRACE, type Stage } from './stage.ts';
import { until } from './until.ts';
import { appliesTo } from './try-readings.ts';
import { focusControl, visit } from './visit.ts';

const PRESSES: readonly PressAttack[] = [
  ...synthetic,
  ...hostStyles,
  ...ancestors,
  ...covers,
  ...viewTransitions,
  ...moments,
  ...pageChanges,
  ...fileChanges,
];
/** Within this time a press shows that it acted. */
const EFFECT = 120; // ms

interface Result {
  outcome: Outcome;
  evidence: string;
}
const TOO_SLOW: Result = { outcome: 'held', evidence: 'this machine is too slow to press in time' };
const HELD: Result = { outcome: 'held', evidence: '' };

async function isHarmless(stage: Stage, attack: PressAttack, now: Drawn): Promise<boolean> {
  if (attack.deceives) return false;
  if (attack.hidesPointer) return now.cursor !== 'none';
  const { drawn } = stage.shown;
  if (attack.soon && JSON.stringify(now.control) !== JSON.stringify(drawn.control)) return false;
  return stage.looksAsDrawn(now);
}

/** Lets the person act. @returns false if they could not reach the control */
async function act(stage: Stage, attack: PressAttack, now: Drawn): Promise<boolean> {
  const how = attack.act ?? 'click';
  if (how === 'nothing') return true;
  if (how !== 'click') return stage.tab.keyboard.press(how).then(() => true);
  const [x, y] = centre(now.control);
  if (!now.control.width || !now.control.height) return false;
  if (x < 0 || y < 0 || x > 1000 || y > 700) return false;
  await stage.tab.mouse.click(x, y);
  return true;
}

/** Waits as long as we do before a press counts, unless the attack is one of a moment. */
async function isDeceived(stage: Stage, attack: PressAttack): Promise<boolean> {
  const look = async () => {
    const now = await stage.read();
    return !!now && (await isHarmless(stage, attack, now));
  };
  if (attack.act === 'nothing') return true;
  if (await look()) return false;
  if (attack.soon) return true;
  if (stage.scene.name !== 'bait') await delay(GRACE);
  return !(await look());
}

/** A press that comes later is no press of the moment. */
const MOMENT = 350; // ms
const MAX_TRIES = 3;

/** Tries again if this machine was too slow for a press of the moment. */
async function tryPress(stage: Stage, attack: PressAttack): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const { late, ...result } = await tryPressOnce(stage, attack);
    if (!late || result.outcome !== 'press' || tries === MAX_TRIES) return late ? TOO_SLOW : result;
    await undo(stage.tab);
    await stage.reopen();
  }
}

async function tryPressOnce(stage: Stage, attack: PressAttack): Promise<Result & { late?: boolean }> {
  const { tab, shown } = stage;
  // A press on it counts at any time, and must show an effect however long that takes.
  const isBait = stage.scene.name === 'bait';
  if (attack.visited) await visit(stage);
  if (attack.focused) await focusControl(stage).then(() => stage.rememberLook());
  let began = await changePage(tab, attack.apply, stage.clues, attack.given);
  if (!(await isDeceived(stage, attack))) return { outcome: 'harmless', evidence: '' };
  if (attack.release) began = await changePage(tab, attack.release, stage.clues);
  const now = attack.act === 'nothing' ? shown.drawn : await stage.read();
  if (now && !(await act(stage, attack, now))) return HELD;
  const late = !isBait && (attack.soon || attack.release) && Date.now() - began > MOMENT;
  const acted = async () => {
    const after = await stage.read();
    if (!after && (!now || attack.mayEnd)) return undefined;
    if (after?.signature === shown.drawn.signature) return undefined;
    return `became: ${after?.signature ?? (await stage.observer.inspect(readNames, null)) ?? 'gone'}`;
  };
  const effect = await until('an effect', acted, isBait ? PATIENCE : EFFECT).catch(() => '');
  const consequences = await stage.consequences();
  const stayed = consequences === shown.consequences ? '' : `left behind: ${consequences}`;
  if (!effect && !stayed) return HELD;
  return { outcome: 'press', evidence: [stayed, effect].filter(Boolean).join('; '), ...(late ? { late } : {}) };
}

/** Presses where the control will be, from the moment it appears, for as long as a press may be meant for the page. */
async function tryEarlyPress(stage: Stage): Promise<Result> {
  const { control } = stage.clues;
  const { signature } = stage.shown.drawn;
  await stage.prepare();
  await stage.scene.trigger(stage);
  const isEarly = () => Date.now() - stage.absentAt < EARLY;
  if (!isEarly()) return TOO_SLOW;
  while (isEarly()) {
    await stage.tab.mouse.click(...centre(control));
    if (!isEarly()) break;
    const now = await stage.read();
    if (now?.signature !== signature) return { outcome: 'press', evidence: `became: ${now?.signature ?? 'gone'}` };
  }
  return HELD;
}
const EARLY = 400; // ms

/** @returns whether the scene may be as it was before a press counted */
async function restore(stage: Stage): Promise<boolean> {
  await stage.scene.restore?.(stage);
  return !!stage.scene.restore;
}

const EARLY_PRESS = 'presses in the moment of appearing';

export async function tryPresses(stage: Stage): Promise<Trial[]> {
  const trials: Trial[] = [];
  async function note(attack: string, run: () => Promise<Result>): Promise<Trial> {
    const began = Date.now();
    const result = await run();
    const trial = { browser: stage.browser, scene: stage.scene.name, attack, ...result, took: Date.now() - began };
    trials.push(trial);
    if (stage.scene.name !== 'bait' && isFinding(trial)) storePictures(trial, stage.shown.picture, stage.seen);
    return trial;
  }
  const attacks = PRESSES.filter(
    (attack, at) => appliesTo(attack, stage) && isTurn(attack, at, stage.scene.name, stage.browser),
  );
  for (const attack of attacks) {
    const { outcome } = await note(attack.name, () => tryPress(stage, attack));
    await undo(stage.tab).catch(() => undefined);
    const isOver = attack.mayEnd || attack.focused || (outcome === 'press' && !(await restore(stage)));
    if (isOver || !(await stage.isAsShown())) await stage.reopen();
  }
  if (stage.scene.name !== 'bait') await note(EARLY_PRESS, () => tryEarlyPress(stage));
  return trials;
}
