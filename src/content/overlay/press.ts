/**
 * Acts on presses in the overlay. The controls have no listeners of their own, which a page could reach in Firefox;
 * the load script hands the events over.
 */
import { isolatedWorld } from '../isolated-world-state.ts';
import { overlayStore } from './state.ts';
import { disturbSurfaces, findObstacle, findSurface } from './surfaces.ts';

const REFUSAL_TIME = 6000; // ms
/** A press that began in the page may reach the overlay within this time, if the page removes what was pressed. */
const PAGE_PRESS_TIME = 1000; // ms

interface PressAction {
  run(): void;
  /** Acts even if the person may not have seen it: leaving in a hurry must not wait. */
  always: boolean;
}

const actions = new WeakMap<Element, PressAction>();
/** The control under the pointer when it went down, if a press on it counts. */
let pressed: Element | undefined;
/** When a press last began in the page. */
let pagePressedAt = Number.NEGATIVE_INFINITY;
let refusalTimer = 0;

export function setPressAction(control: Element, action: PressAction): void {
  actions.set(control, action);
}

const findControl = (el: Element | null | undefined): Element | undefined => el?.closest('button') ?? undefined;

const findControlAt = ({ clientX, clientY }: MouseEvent): Element | undefined =>
  findControl(isolatedWorld.overlayRoot?.elementFromPoint(clientX, clientY));

function refuse(surface: HTMLElement, obstacle: 'early' | 'covered'): void {
  clearTimeout(refusalTimer);
  overlayStore.setState({ refusal: { surface, obstacle } });
  refusalTimer = window.setTimeout(() => overlayStore.setState({ refusal: null }), REFUSAL_TIME);
}

/** @returns whether a press on this control counts; if not, the person is told why */
function isAllowed(control: Element): boolean {
  const surface = findSurface(control);
  if (!surface) return false;
  const obstacle = actions.get(control)?.always ? undefined : findObstacle(surface);
  if (obstacle) refuse(surface, obstacle);
  return !obstacle;
}

function act(control: Element): void {
  overlayStore.setState({ refusal: null });
  actions.get(control)?.run();
}

function onMouseDown(event: MouseEvent): void {
  event.preventDefault(); // keeps the focus, and the selection, where they are in the page
  const beganHere = event.timeStamp - pagePressedAt > PAGE_PRESS_TIME;
  const control = event.button === 0 && beganHere ? findControlAt(event) : undefined;
  pressed = control && isAllowed(control) ? control : undefined;
}

export function notePagePress({ timeStamp }: Event): void {
  pagePressedAt = timeStamp;
  pressed = undefined;
}

function onClick(event: MouseEvent): void {
  // Keys and assistive technology click what has the focus; their events have no position.
  if (event.detail === 0) {
    const focused = findControl(isolatedWorld.overlayRoot?.activeElement);
    if (focused && isAllowed(focused)) act(focused);
    return;
  }
  const control = pressed;
  pressed = undefined;
  if (control && control === findControlAt(event) && isAllowed(control)) act(control);
}

function onKeyDown(event: KeyboardEvent, onEscape: () => void): void {
  // A page can move the focus to the host, but not into it.
  if (!isolatedWorld.overlayRoot?.activeElement) return;
  if (event.repeat ? event.key === 'Enter' : event.key === 'Escape') event.preventDefault();
  if (!event.repeat && event.key === 'Escape') onEscape();
}

/** @param onEscape is called when the person presses Escape in the overlay */
export function createOverlayListener(onEscape: () => void): (event: Event) => void {
  const handlers: Record<string, (event: Event) => void> = {
    pointerdown() {
      pagePressedAt = Number.NEGATIVE_INFINITY;
    },
    // Assistive technology sends mouse events without pointer events.
    mousedown: event => onMouseDown(event as MouseEvent),
    click: event => onClick(event as MouseEvent),
    keydown: event => onKeyDown(event as KeyboardEvent, onEscape),
    mouseout() {
      pressed = undefined;
    },
    dragstart: event => event.preventDefault(),
    contextmenu() {
      isolatedWorld.pointedElement = undefined;
    },
    // Shown again, it may have been somewhere else before.
    beforetoggle: () => disturbSurfaces(),
  };
  return event => handlers[event.type]?.(event);
}
