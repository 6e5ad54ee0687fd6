import type { Path } from './types';

/** A stretch of the text in UTF-16 units; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value as it stands in the text. */
export interface TreeNode extends Span {
  readonly value: unknown;
  /** What was written, of a scalar; a key is its text whatever it might mean as a value. */
  readonly text?: string;
  readonly children?: ReadonlyMap<string, Child> | readonly Child[];
  /** Values in it, itself included, with every alias written out. */
  readonly size: number;
  /** Maps and lists within each other: 0 for a scalar. */
  readonly height: number;
}

/** The place of a node in its map or list. An alias has its own place and the node that it repeats. */
export interface Child extends Span {
  readonly key: Span;
  readonly node: TreeNode;
}

/** The place of the value, or its key, at a path; of what encloses it where the path does not exist. */
export function findSpan(root: TreeNode, path: Path, part: 'key' | 'value'): Span {
  let node = root;
  let span: Span = root;
  for (const [depth, step] of path.entries()) {
    const child = childAt(node, step);
    if (child === undefined) return span;
    node = child.node;
    const isLast = depth === path.length - 1;
    span = isLast && part === 'key' && typeof step === 'string' ? child.key : child;
  }
  return span;
}

function childAt({ children }: TreeNode, step: string | number): Child | undefined {
  if (children === undefined) return undefined;
  if (isEntries(children)) return children.get(String(step));
  return Object.hasOwn(children, step) ? children[Number(step)] : undefined;
}

/** Whether the children are those of a map, not of a list. */
export function isEntries(children: TreeNode['children']): children is ReadonlyMap<string, Child> {
  return children instanceof Map;
}
