import type { LaidLine, LaidPage, LaidSvg, PdfDocument, StructContent, StructElement } from './pdf-types'
import { RendererPart } from './pdfmake-parts'
import { leavesOf, type StructNode } from './struct-plan'

type Marked = { readonly page: number; readonly content: StructContent }

/**
 * The library draws but does not tag. This renderer marks every line and picture as the leaf of the structure it came from, and all
 * else (rules of tables, page numbers, repeated header rows) as artifacts, so that a screen reader meets headings, tables and figures.
 */
export class TaggedRenderer extends RendererPart {
  private page = 0
  private readonly marked = new Map<number, Marked[]>()
  private readonly leaves: ReadonlyMap<number, StructNode>

  constructor(document: PdfDocument, private readonly plan: ReadonlyArray<StructNode>) {
    super(document)
    this.leaves = leavesOf(plan)
  }

  override renderPages(pages: ReadonlyArray<LaidPage>): void {
    for (const page of pages) {
      this.page += 1
      super.renderPages([page])
    }
    const whole = this.pdfDocument.struct('Document')
    for (const node of this.plan) whole.add(this.element(node))
    this.pdfDocument.addStructure(whole)
  }

  override renderLine(line: LaidLine, x: number, y: number): void {
    this.tagged(line.inlines.find(({ structKey }) => structKey !== undefined)?.structKey, () => super.renderLine(line, x, y))
  }

  override renderSVG(svg: LaidSvg): void {
    this.tagged(svg.structKey, () => super.renderSVG(svg))
  }

  override renderVector(vector: object): void {
    this.tagged(undefined, () => super.renderVector(vector))
  }

  private tagged(key: number | undefined, draw: () => void): void {
    const leaf = key === undefined ? undefined : this.leaves.get(key)
    const before = key === undefined ? undefined : this.marked.get(key)
    const isRepeat = leaf?.isRepeated === true && (before?.[0]?.page ?? this.page) !== this.page
    if (key === undefined || leaf === undefined || isRepeat) this.pdfDocument.markContent('Artifact', { type: 'Layout' })
    else this.marked.set(key, [...(before ?? []), { page: this.page, content: this.pdfDocument.markStructureContent(leaf.type) }])
    draw()
    this.pdfDocument.endMarkedContent()
  }

  private element(node: StructNode): StructElement {
    const options = { ...(node.alt === undefined ? {} : { alt: node.alt }), ...(node.scope === undefined ? {} : { scope: node.scope }) }
    const element = this.pdfDocument.struct(node.type, options)
    if (node.key !== undefined) for (const { content } of this.marked.get(node.key) ?? []) element.add(content)
    for (const child of node.children ?? []) element.add(this.element(child))
    return element
  }
}
