/** Shapes of the layout library, which ships no types; its version is pinned exactly. */
export type StructContent = object
export type StructElement = { add: (child: StructElement | StructContent) => StructElement }
export type FontFiles = Readonly<Record<string, { normal: string; bold: string; italics: string; bolditalics: string }>>

/** Glyph outlines of a line of text, in units of the em with y upwards. */
export type OutlineFont = {
  readonly unitsPerEm: number
  readonly layout: (text: string) => {
    readonly glyphs: ReadonlyArray<{ readonly path: { readonly commands: ReadonlyArray<{ readonly command: string; readonly args: ReadonlyArray<number> }> } }>
    readonly positions: ReadonlyArray<{ readonly xAdvance: number }>
  }
}

export type PdfDocument = {
  provideFont: (family: string, bold: boolean, italics: boolean) => { font: OutlineFont }
  struct: (type: string, options?: { alt?: string; scope?: 'Row' | 'Column' }) => StructElement
  addStructure: (element: StructElement) => void
  markStructureContent: (tag: string) => StructContent
  markContent: (tag: string, options?: object) => void
  endMarkedContent: () => void
  on: ((event: 'data', take: (chunk: Uint8Array) => void) => void) & ((event: 'end', done: () => void) => void) & ((event: 'error', fail: (fault: Error) => void) => void)
  end: () => void
}
/** Fonts, images, patterns, attachments, options, virtual files, which local files may be read. */
export type PdfDocumentClass = new (...parts: [FontFiles, object, object, object, object, null, (path: string) => boolean]) => PdfDocument

export type LaidPage = { readonly items: ReadonlyArray<unknown> }
export type LaidLine = { readonly inlines: ReadonlyArray<{ readonly structKey?: number }> }
export type LaidSvg = { readonly structKey?: number }

/** A node that is laid out. */
export type LaidNode = { readonly headlineLevel?: number; readonly style?: string }
type PageBreak = (node: LaidNode, page: { getFollowingNodesOnPage: () => ReadonlyArray<LaidNode> }) => boolean

export type Layout = {
  registerTableLayouts: (layouts: object) => void
  /** Content, document, styles, style by default, background, header of a page by its number, footer, watermark, whether a page begins before a node. */
  layoutDocument: (...parts: [unknown, PdfDocument, object, object, undefined, (page: number) => unknown, undefined, undefined, PageBreak]) => ReadonlyArray<LaidPage>
}
type Margins = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
export type LayoutClass = new (page: { width: number; height: number; orientation: string }, margins: Margins, svgMeasure: object) => Layout

/** The library's drawing part: methods, so that another class may take their place. */
export interface PageRenderer {
  readonly pdfDocument: PdfDocument
  renderPages(pages: ReadonlyArray<LaidPage>): void
  renderLine(line: LaidLine, x: number, y: number): void
  renderVector(vector: object): void
  renderSVG(svg: LaidSvg): void
}
export type PageRendererClass = new (document: PdfDocument) => PageRenderer
