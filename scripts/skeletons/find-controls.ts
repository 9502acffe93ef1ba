/** Finds what a skeleton offers as controls, as the reader would see them. */
import type { SkeletonNode, SkeletonText } from '../../src/skeletons/schema.ts';
import { getAttribute, listAncestors, listDescendants, type TreeNode } from './tree.ts';

export type ControlKind = 'checkbox' | 'radios' | 'select' | 'toggle' | 'row';

export interface FoundControl {
  kind: ControlKind;
  /** The control; of radios without a group the first one. */
  node: TreeNode;
  options: TreeNode[];
  name: SkeletonText | undefined;
  /** Of a row: the word that shows its value. */
  shown?: string;
}

const isRole = (node: SkeletonNode, ...roles: string[]): boolean => roles.includes(getAttribute(node, 'role') ?? '');
const isInput = (node: SkeletonNode, type: string): boolean =>
  node.tag === 'input' && getAttribute(node, 'type') === type;

export const isCheckbox = (node: SkeletonNode): boolean =>
  isRole(node, 'checkbox', 'switch') || (isInput(node, 'checkbox') && !getAttribute(node, 'role'));
export const isRadio = (node: SkeletonNode): boolean => isRole(node, 'radio') || isInput(node, 'radio');
export const isNativeRadio = (node: SkeletonNode): boolean => isInput(node, 'radio');
export const isGroup = (node: SkeletonNode): boolean => isRole(node, 'radiogroup');
export const isToggle = (node: SkeletonNode): boolean =>
  (node.tag === 'button' || isRole(node, 'button')) && getAttribute(node, 'aria-pressed') !== undefined;

const hasAncestor = (node: TreeNode, test: (node: TreeNode) => boolean): boolean => [...listAncestors(node)].some(test);

function findSingle(node: TreeNode): FoundControl | undefined {
  const { name } = node;
  if (isCheckbox(node)) return { kind: 'checkbox', node, options: [], name };
  const inside = [...listDescendants(node)];
  if (isGroup(node)) return { kind: 'radios', node, options: inside.filter(isRadio), name };
  if (node.tag === 'select' && !node.multiple)
    return { kind: 'select', node, options: inside.filter(part => part.tag === 'option'), name };
  return isToggle(node) ? { kind: 'toggle', node, options: [], name } : undefined;
}

/** Native radios that belong together by their name alone. */
function findRadioSets(offered: TreeNode[]): FoundControl[] {
  const sets = new Map<number, TreeNode[]>();
  for (const node of offered)
    if (isNativeRadio(node) && node.group !== undefined && !hasAncestor(node, isGroup))
      sets.set(node.group, [...(sets.get(node.group) ?? []), node]);
  return [...sets.values()]
    .filter(options => options.length > 1)
    .map(options => ({ kind: 'radios', node: options[0]!, options, name: undefined }));
}

/** The two texts of the smallest elements that show a known name and a known value, and nothing else. */
function findRows(nodes: TreeNode[], isValueOf: (name: string, value: string) => boolean): FoundControl[] {
  const rows = nodes.flatMap((node): FoundControl[] => {
    if (node.tag === undefined || node.children.length === 0) return [];
    const texts = [...listDescendants(node)].flatMap(({ text }) => text ?? []);
    const [name, value] = texts;
    if (texts.length !== 2 || !name || !value || !('known' in name) || !('known' in value)) return [];
    return isValueOf(name.known, value.known) ? [{ kind: 'row', node, options: [], name, shown: value.known }] : [];
  });
  return rows.filter(
    ({ node }) => !rows.some(other => other.node !== node && hasAncestor(other.node, at => at === node)),
  );
}

/** @param isValueOf whether the platform shows this value in a row of this name */
export function findControls(nodes: TreeNode[], isValueOf: (name: string, value: string) => boolean): FoundControl[] {
  const offered = nodes.filter(({ hidden }) => !hidden);
  const rows = findRows(nodes, isValueOf);
  const isPartOfRow = (node: TreeNode): boolean => rows.some(row => hasAncestor(node, at => at === row.node));
  return [...offered.flatMap(node => findSingle(node) ?? []), ...findRadioSets(offered), ...rows]
    .filter(({ kind, node }) => kind !== 'toggle' || !isPartOfRow(node))
    .sort((a, b) => a.node.at - b.node.at);
}
