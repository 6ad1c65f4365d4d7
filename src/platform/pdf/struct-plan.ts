/** Structure of a tagged PDF before it is laid out. Leaves have keys that lines and pictures carry through the layout. */
export type StructNode = {
  readonly type: 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Caption'
  readonly key?: number
  readonly alt?: string
  readonly scope?: 'Column' | 'Row'
  /** Repeated on further pages by the layout: only the first time is content, the rest is decoration. */
  readonly isRepeated?: boolean
  readonly children?: ReadonlyArray<StructNode>
}

/** Leaves by their key. */
export const leavesOf = (nodes: ReadonlyArray<StructNode>): ReadonlyMap<number, StructNode> => {
  const found = new Map<number, StructNode>()
  const walk = (node: StructNode): void => {
    if (node.key !== undefined) found.set(node.key, node)
    node.children?.forEach(walk)
  }
  nodes.forEach(walk)
  return found
}
