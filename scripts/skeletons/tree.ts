/** Reads the flat nodes of a skeleton as a tree. */
import type { SkeletonNode } from '../../src/skeletons/schema.ts';

export interface TreeNode extends SkeletonNode {
  /** Position in the skeleton's `nodes`. */
  at: number;
  parent: TreeNode | undefined;
  children: TreeNode[];
}

/** @returns all nodes in document order */
export function buildTree(nodes: readonly SkeletonNode[]): TreeNode[] {
  const path: TreeNode[] = [];
  return nodes.map((node, at) => {
    path.length = Math.min(path.length, node.depth);
    const parent = path.at(-1);
    const treeNode: TreeNode = { ...node, at, parent, children: [] };
    parent?.children.push(treeNode);
    path.push(treeNode);
    return treeNode;
  });
}

export function* listAncestors(node: TreeNode): Generator<TreeNode> {
  for (let at = node.parent; at; at = at.parent) yield at;
}

export function* listDescendants(node: TreeNode): Generator<TreeNode> {
  for (const child of node.children) {
    yield child;
    yield* listDescendants(child);
  }
}

export const getAttribute = (node: SkeletonNode, name: string): string | undefined => node.attributes?.[name];
