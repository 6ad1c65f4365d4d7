import type { Drawing } from './drawing'

/**
 * An official document as a tree without a format: what `platform/docx` and `platform/pdf` render. All words are already
 * Russian; no instant of rendering is in it, so the same tree gives the same file years later.
 */
export type ParagraphLook =
  /** Running text: justified, first line indented 12,5 mm. */
  | 'body'
  /** Name of the organization that issues the document (requisite 05). */
  | 'organization'
  /** Name of the kind of document (requisite 09). */
  | 'kind'
  /** Centred line without emphasis: place, «учебные данные». */
  | 'centred'
  /** Addressee or approval (requisites 15, 16): in the right part of the page. */
  | 'right'
  /** Title to the text (requisite 17). */
  | 'title'
  /** Source under a table or picture, executor (requisite 25). */
  | 'note'

/** `share`: part of the table's width; the shares of a table need not add up to anything. */
export type TableColumn = { readonly header: string; readonly share: number; readonly align?: 'start' | 'end' | 'centre' }

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly look: ParagraphLook; readonly text: string }
  /** One line with text at both edges: date and number, post and name of who signs (requisites 10, 11, 22). */
  | { readonly kind: 'edges'; readonly left: string; readonly right: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: ReadonlyArray<string> }
  /** The first column names its row. The header row is repeated on every page. */
  | { readonly kind: 'table'; readonly caption: string; readonly columns: ReadonlyArray<TableColumn>; readonly rows: ReadonlyArray<ReadonlyArray<string>> }
  | { readonly kind: 'picture'; readonly caption: string; readonly alt: string; readonly drawing: Drawing }
  | { readonly kind: 'pageBreak' }

export type DocumentTree = {
  /** Title of the file for people and for screen readers. */
  readonly title: string
  readonly subject: string
  /** Issuing organization; never a person. */
  readonly author: string
  /** When the document was made: the only date inside the file, ISO. */
  readonly createdAt: string
  readonly blocks: ReadonlyArray<DocumentBlock>
}

const textsOf = (block: DocumentBlock): ReadonlyArray<string> => {
  switch (block.kind) {
    case 'heading': case 'paragraph': return [block.text]
    case 'edges': return [block.left, block.right]
    case 'list': return block.items
    case 'table': return [block.caption, ...block.columns.map(({ header }) => header), ...block.rows.flat()]
    case 'picture': return [block.caption]
    case 'pageBreak': return []
  }
}

/** Every text of the document in reading order, without the words inside pictures. */
export const documentTexts = (tree: DocumentTree): ReadonlyArray<string> => tree.blocks.flatMap(textsOf).filter((text) => text !== '')

/** What the text of a document is recognised by. */
export const documentText = (tree: DocumentTree): string => documentTexts(tree).join('\n')
