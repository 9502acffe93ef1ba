/**
 * What a screen reader gets from Chromium: the accessibility tree in reading order, where the focus is, and what is
 * announced after a change.
 */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from './expectations.ts';

interface AxValue {
  value: unknown;
}

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  properties?: { name: string; value: AxValue }[];
  childIds?: string[];
  backendDOMNodeId?: number;
}

interface ReadNode {
  /** Of the element, the same in later readings. */
  element: number | undefined;
  /** As it is heard: role, name and states. */
  line: string;
  /** Texts in it. */
  text: string;
  focused: boolean;
  live: string | undefined;
}

/** Says nothing of its own. */
const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'ListMarker', 'RootWebArea', 'LabelText']);
/** Read with their names, so the texts in them are not read again. */
const NAMED = new Set(['button', 'link', 'heading', 'checkbox', 'radio', 'option', 'DisclosureTriangle', 'image']);

const ROLE_NAMES: Record<string, string> = { DisclosureTriangle: 'summary', StaticText: 'text' };

/** Reads states as screen readers do: those that are on, and those that can be either. */
function describeStates(role: string, properties: Map<string, unknown>): string[] {
  const states: string[] = [];
  const level = properties.get('level');
  if (level !== undefined && role === 'heading') states.push(`level ${level as number}`);
  if (properties.get('pressed') !== undefined)
    states.push(properties.get('pressed') === 'true' ? 'pressed' : 'not pressed');
  if (properties.get('checked') !== undefined)
    states.push(properties.get('checked') === 'true' ? 'checked' : 'not checked');
  if (properties.get('expanded') !== undefined)
    states.push(properties.get('expanded') === true ? 'expanded' : 'collapsed');
  if (properties.get('disabled')) states.push('disabled');
  return states;
}

async function readNodes(page: Page): Promise<ReadNode[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await cdp.detach();
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const textOf = (node: AxNode): string =>
    node.role?.value === 'StaticText'
      ? String(node.name?.value ?? '')
      : (node.childIds ?? []).map(id => textOf(byId.get(id) ?? node)).join('');
  const found: ReadNode[] = [];
  const visit = (node: AxNode | undefined, within: string | undefined): void => {
    if (!node) return;
    const role = String(node.role?.value ?? '');
    const name = String(node.name?.value ?? '').trim();
    const properties = new Map(node.properties?.map(property => [property.name, property.value.value]));
    const isSilent = node.ignored || SILENT.has(role) || (role === 'StaticText' && (!name || within !== undefined));
    const live = properties.get('live') as string | undefined;
    const line = isSilent
      ? ''
      : [`${ROLE_NAMES[role] ?? role}: ${name}`, ...describeStates(role, properties)].join(', ');
    found.push({
      element: node.backendDOMNodeId,
      line,
      text: textOf(node),
      focused: properties.get('focused') === true && role !== 'RootWebArea',
      live: role === 'alert' || role === 'status' ? (live ?? 'polite') : live === 'off' ? undefined : live,
    });
    const inside = NAMED.has(role) && name ? role : within;
    for (const id of node.childIds ?? []) visit(byId.get(id), inside);
  };
  visit(
    nodes.find(node => node.role?.value === 'RootWebArea'),
    undefined,
  );
  return found;
}

export interface ScreenReader {
  /** All that is read from top to bottom, one line for each element. */
  read(): Promise<string[]>;
  /** The element that has the focus; undefined if nothing has. */
  focus(): Promise<string | undefined>;
  /** Presses Tab until the focus is on an element that is read like this. @returns each stop, as it is read */
  tabTo(line: string | RegExp): Promise<string[]>;
  press(key: string): Promise<void>;
  /**
   * Does something, waits until the reading has this line, and returns what is heard without asking: the element that
   * got the focus, and what live regions say. A region says something when its texts change; one that is new says
   * nothing, unless it is an alert, because not every screen reader notices it.
   */
  hear(act: () => Promise<unknown>, until: string | RegExp): Promise<string[]>;
}

const fits = (line: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? line === wanted : wanted.test(line);

const focusedIn = (nodes: ReadNode[]): ReadNode | undefined => nodes.findLast(node => node.focused);

export function createScreenReader(page: Page): ScreenReader {
  const read = async () => (await readNodes(page)).map(node => node.line).filter(Boolean);
  const focus = async () => focusedIn(await readNodes(page))?.line;
  return {
    read,
    focus,
    press: key => page.keyboard.press(key),
    async tabTo(wanted) {
      const met: string[] = [];
      for (let presses = 0; presses < 120; presses++) {
        await page.keyboard.press('Tab');
        met.push((await focus()) ?? 'nothing');
        if (fits(met.at(-1)!, wanted)) return met;
      }
      throw new Error(`Tab never reached ${String(wanted)}, but:\n${[...new Set(met)].join('\n')}`);
    },
    async hear(act, until) {
      const before = await readNodes(page);
      await act();
      let after = before;
      await eventually(async () => {
        after = await readNodes(page);
        expect(
          after.some(node => fits(node.line, until)),
          `${String(until)} in\n${after.map(node => node.line).join('\n')}`,
        ).toBe(true);
      });
      const focused = focusedIn(after);
      const moved = focused && focused.element !== focusedIn(before)?.element ? [`focus: ${focused.line}`] : [];
      const said = after
        .filter(node => node.live && node.text.trim())
        .filter(node => {
          const old = before.find(other => other.element === node.element);
          return old ? old.text !== node.text : node.line.startsWith('alert');
        })
        .map(node => `says: ${node.text}`);
      return [...moved, ...said];
    },
  };
}
