/** Keeps whether on-page tips are on, and gives access to the overlay accordingly. */
import { isolatedWorld, type Overlay } from './isolated-world-state.ts';
import { loadOverlay } from './parts.ts';

let enabled = false;
let timesTurnedOff = 0;

/** Tips need a known platform: none is known before `startSession` and while Breakwater is turned off here. */
export const areTipsOn = (): boolean => enabled && !!isolatedWorld.outline;

export function setTips(on: boolean): void {
  enabled = on;
  if (areTipsOn()) isolatedWorld.overlay?.startTips();
}

/** Hides everything and stops watching, also for what is still loading. */
export function turnTipsOff(): void {
  enabled = false;
  timesTurnedOff++;
  isolatedWorld.overlay?.stopTips();
}

async function loadAndStart(): Promise<Overlay | undefined> {
  const overlay = await loadOverlay();
  if (areTipsOn()) overlay?.startTips();
  return overlay;
}

/** @returns the overlay if tips are on, and still are when it has loaded */
export async function getTipsOverlay(): Promise<Overlay | undefined> {
  if (!areTipsOn()) return undefined;
  const overlay = await loadAndStart();
  return areTipsOn() ? overlay : undefined;
}

/** @returns the overlay for what the person asked for, even if tips are off, unless they were turned off meanwhile */
export async function getRequestedOverlay(): Promise<Overlay | undefined> {
  const before = timesTurnedOff;
  const overlay = await loadAndStart();
  return timesTurnedOff === before ? overlay : undefined;
}
