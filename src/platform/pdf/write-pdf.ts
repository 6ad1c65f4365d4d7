import type { DocumentTree } from '@/domain/shared/document-tree'
import { pageLayout } from '@/domain/shared/page-layout'
import { FONT, fontFiles } from './fonts'
import { pdfBlock, points } from './pdf-blocks'
import type { LaidNode, PdfDocument } from './pdf-types'
import { LayoutPart, PdfDocumentPart, SvgMeasurePart, tableLayouts } from './pdfmake-parts'
import { TaggedRenderer } from './tagged-renderer'

const { widthMm, heightMm, marginMm, size, lineSpacing, pageNumberFromTopMm } = pageLayout
const page = { width: points(widthMm), height: points(heightMm), orientation: 'portrait' }
const margins = { left: points(marginMm.left), right: points(marginMm.right), top: points(marginMm.top), bottom: points(marginMm.bottom) }
const HAIRLINE = 0.5
const official = { hLineWidth: () => HAIRLINE, vLineWidth: () => HAIRLINE, hLineColor: () => '#808080', vLineColor: () => '#808080', paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 2, paddingBottom: () => 2 }

/** Not a look, but the name by which the number of a page is known among what is laid out. */
const PAGE_NUMBER = 'pageNumber'
const pageNumber = (current: number): unknown => (current === 1 ? null : { text: String(current), style: PAGE_NUMBER, alignment: 'center', margin: [0, points(pageNumberFromTopMm), 0, 0] })

const openDocument = (tree: DocumentTree): PdfDocument => {
  const at = new Date(tree.createdAt)
  return new PdfDocumentPart(fontFiles(), {}, {}, {}, {
    size: [page.width, page.height], pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, displayTitle: true, lang: 'ru-RU', compress: true, autoFirstPage: false, bufferPages: false, font: null,
    info: { Title: tree.title, Subject: tree.subject, Author: tree.author, CreationDate: at, ModDate: at },
  }, null, () => true)
}

/** A heading and the caption of a table never stand alone at the foot of a page; the number of the page is no company. */
const staysAlone = ({ headlineLevel }: LaidNode, { getFollowingNodesOnPage }: { getFollowingNodesOnPage: () => ReadonlyArray<LaidNode> }): boolean =>
  headlineLevel !== undefined && getFollowingNodesOnPage().every((node) => node.headlineLevel !== undefined || node.style === PAGE_NUMBER)

const collected = (document: PdfDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => void chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    document.end()
  })

/** The tree as a tagged PDF (headings, lists, tables with header cells, figures with alternative texts, language ru-RU). Equal trees give equal bytes. */
export const writePdf = async (tree: DocumentTree): Promise<Buffer> => {
  const document = openDocument(tree)
  let lastKey = 0
  const parts = tree.blocks.map((block) => pdfBlock(block, () => (lastKey += 1)))
  const builder = new LayoutPart(page, margins, new SvgMeasurePart())
  builder.registerTableLayouts({ ...tableLayouts, official })
  const pages = builder.layoutDocument(parts.map(({ content }) => content), document, {}, { font: FONT, fontSize: size.body, lineHeight: lineSpacing }, undefined, pageNumber, undefined, undefined, staysAlone)
  new TaggedRenderer(document, parts.flatMap(({ structure }) => structure)).renderPages(pages)
  return collected(document)
}
