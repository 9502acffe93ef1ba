/**
 * Says which attack is tried where. All scenes share their defences, so each browser has half of them and tries half of
 * the attacks, each in one scene. `npm run test:thorough` tries every attack in every scene of both browsers.
 */
import { BROWSERS, type BrowserName, byTurns } from '../../../helpers/browser/browser-session.ts';
import { THOROUGH } from '../../../helpers/thorough.ts';
import { type PressAttack, SCENE_NAMES, type SceneName } from './model.ts';

/** @returns the scenes that a browser is tried in, besides the bait */
export const scenesOf = (browser: BrowserName): readonly SceneName[] => byTurns(browser, SCENE_NAMES);

const isSpecial = ({ scenes }: PressAttack): boolean => !!scenes && scenes.length < 3;

/** An attack that can work in one browser only cannot be left to the other. */
const isOfOneBrowser = ({ browsers, notOnBait }: PressAttack): boolean =>
  !!browsers || (typeof notOnBait === 'object' && Object.keys(notOnBait).length > 0);

/**
 * @param at the place of the attack among all
 * @returns whether it is tried in this scene of this browser
 */
export function isTurn(attack: PressAttack, at: number, scene: SceneName, browser: BrowserName): boolean {
  if (THOROUGH) return true;
  const isOurs = isOfOneBrowser(attack) || at % BROWSERS.length === BROWSERS.indexOf(browser);
  // On the bait an attack only has to show that it works.
  if (scene === 'bait') return isOurs;
  const scenes = scenesOf(browser),
    round = Math.floor(at / BROWSERS.length);
  return isSpecial(attack) || (isOurs && (round + scenes.indexOf(scene)) % scenes.length === 0);
}
