/** Prints how many attacks were tried and what succeeded, and stores the same as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../../../scripts/build/data.ts';
import type { BrowserName } from '../../../../helpers/browser/browser-session.ts';
import { type Trial, VERDICTS } from '../model.ts';

/** Prints one row for each scene. */
export function printSummary(browser: BrowserName, trials: readonly Trial[]): void {
  const scenes = [...new Set(trials.map(({ scene }) => scene))];
  const columns = ['tried', 'harmless', ...VERDICTS];
  const rows = scenes.map(scene => {
    const here = trials.filter(trial => trial.scene === scene);
    const count = (outcome: string) => here.filter(trial => trial.outcome === outcome).length;
    return [scene, here.length, count('harmless'), ...VERDICTS.map(count)];
  });
  const table = [[browser, ...columns], ...rows];
  console.log(table.map(row => row.map((cell, i) => String(cell)[i ? 'padStart' : 'padEnd'](11)).join('')).join('\n'));
}

const folder = join(root, '.cache/attacks');

export function storeTrials(browser: BrowserName, trials: readonly Trial[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${browser}.json`), JSON.stringify(trials, null, 1));
}

/** Stores how a card was drawn, and how it looked when a press on it counted. */
export function storePictures({ browser, scene, attack }: Trial, drawn: Buffer, seen = drawn): void {
  const name = `${browser} ${scene} ${attack}`.replace(/[^\w]+/g, '-').slice(0, 100);
  mkdirSync(folder, { recursive: true });
  for (const [when, picture] of Object.entries({ drawn, seen }))
    writeFileSync(join(folder, `${name}.${when}.png`), picture);
}
