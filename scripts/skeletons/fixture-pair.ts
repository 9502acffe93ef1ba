/** Writes two synthetic pages from a skeleton: the same controls, with one of them in two states. */
import { DATA_ATTRIBUTES } from '../../src/skeletons/keep-attribute.ts';
import type { Labels } from '../../src/platforms/common-schema.ts';
import type { Skeleton, SkeletonText } from '../../src/skeletons/schema.ts';
import type { FoundControl } from './find-controls.ts';
import { getAttribute, listAncestors, listDescendants, type TreeNode } from './tree.ts';

/** Two values of one control; which of them protects is for a person to say. */
export type FixturePair = { value: string; html: string }[];

const VOID = new Set(['input', 'br', 'hr', 'img', 'wbr', 'col', 'embed']);
const STATE_ATTRIBUTES = ['aria-checked', 'aria-pressed'];

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const writeText = (text: SkeletonText): string => ('known' in text ? text.known : `(${text.length})`);

/** What the control, or each of its options, says in one state; of a row, the word that is its value. */
type States = ReadonlyMap<TreeNode, boolean | string>;

function writeAttributes(node: TreeNode, states: States): string {
  const state = states.get(node);
  const on = typeof state === 'boolean' ? state : undefined;
  const attributes: [string, string][] = Object.entries(node.attributes ?? {}).map(([name, value]) => [
    name,
    on !== undefined && STATE_ATTRIBUTES.includes(name) ? String(on) : value,
  ]);
  if (node.name) attributes.push(['aria-label', 'known' in node.name ? node.name.known : writeText(node.name)]);
  if (node.group !== undefined && !getAttribute(node, 'name')) attributes.push(['name', `name${node.group}`]);
  if (node.tag === 'input' && getAttribute(node, 'type') === 'radio' && !getAttribute(node, 'value'))
    attributes.push(['value', `value${node.at}`]);
  if (node.id !== undefined) attributes.push(['id', `id${node.id}`]);
  if (node.for !== undefined) attributes.push(['for', `id${node.for}`]);
  const flags = [
    (on ?? node.checked) && node.tag === 'input' ? ' checked' : '',
    (on ?? node.selected) && node.tag === 'option' ? ' selected' : '',
    node.disabled ? ' disabled' : '',
    node.multiple ? ' multiple' : '',
    node.hidden ? ' hidden' : '',
  ].join('');
  return attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('') + flags;
}

function writeNode(node: TreeNode, shown: ReadonlySet<TreeNode>, states: States): string {
  if (node.text) return escapeHtml(String(states.get(node) ?? writeText(node.text)));
  const inside = node.children
    .filter(child => shown.has(child))
    .map(child => writeNode(child, shown, states))
    .join('');
  if (node.shadow) return `<template shadowrootmode="open">${inside}</template>`;
  const tag = node.tag === 'unknown' || !node.tag ? 'div' : node.tag;
  const opening = `<${tag}${writeAttributes(node, states)}>`;
  return VOID.has(tag) ? opening : `${opening}${inside}</${tag}>`;
}

/** Controls with their ancestors, labels and known words; the rest says nothing. */
function listShown(nodes: TreeNode[]): Set<TreeNode> {
  const shown = new Set<TreeNode>();
  const isTold = (node: TreeNode): boolean =>
    node.checked !== undefined ||
    node.tag === 'select' ||
    node.tag === 'option' ||
    node.tag === 'label' ||
    STATE_ATTRIBUTES.some(name => getAttribute(node, name) !== undefined) ||
    getAttribute(node, 'role') === 'radiogroup' ||
    DATA_ATTRIBUTES.some(name => getAttribute(node, name) !== undefined) ||
    (node.text !== undefined &&
      ('known' in node.text || node.parent?.tag === 'option' || node.parent?.tag === 'label'));
  for (const node of nodes.filter(isTold)) for (const at of [node, ...listAncestors(node)]) shown.add(at);
  return shown;
}

/** Values to show: the two states of a switch, or the first and the last option. */
function listStates(
  { kind, node, options, shown }: FoundControl,
  values: string[],
  says: Record<string, Labels>,
  language: string,
): { value: string; states: States }[] {
  if (kind === 'row') {
    const word = [...listDescendants(node)].find(({ text }) => text && 'known' in text && text.known === shown)!;
    return Object.entries(says).map(([value, labels]) => ({
      value,
      states: new Map([[word, [labels[language] ?? Object.values(labels)[0]!].flat()[0]!]]),
    }));
  }
  if (!options.length) return ['on', 'off'].map(value => ({ value, states: new Map([[node, value === 'on']]) }));
  return [0, options.length - 1].map(chosen => ({
    value: values[chosen]!,
    states: new Map(options.map((option, i) => [option, i === chosen])),
  }));
}

export function buildFixturePair(
  { language }: Skeleton,
  nodes: TreeNode[],
  control: FoundControl,
  values: string[],
  says: Record<string, Labels> = {},
): FixturePair {
  const shown = listShown(nodes);
  for (const part of [control.node, ...listDescendants(control.node)]) shown.add(part);
  const head = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head>`;
  return listStates(control, values, says, language).map(({ value, states }) => ({
    value,
    html: `${head}${nodes[0] ? writeNode(nodes[0], shown, states) : '<body></body>'}</html>\n`,
  }));
}
