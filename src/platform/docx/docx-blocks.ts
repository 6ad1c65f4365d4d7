import { AlignmentType, BorderStyle, HeadingLevel, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, TabStopType, TextRun, VerticalAlign, WidthType, type FileChild } from 'docx'
import type { DocumentBlock, ParagraphLook, TableColumn } from '@/domain/shared/document-tree'
import { drawingSvg } from '@/domain/shared/drawing'
import { contentWidthMm } from '@/domain/shared/page-layout'
import { staysWhole } from '@/domain/shared/table-fit'
import type { PngOf } from '../drawing/png-drawing'

/** Twentieths of a point in a millimetre. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)
const POINTS_TO_PIXELS = 4 / 3

/** Names of the styles that `docx-styles.ts` defines. */
export const styleOf: Record<ParagraphLook, string> = { body: 'DocumentBody', organization: 'Organization', kind: 'DocumentKind', centred: 'Centred', right: 'RightPart', title: 'DocumentTitle', note: 'Note' }
export const TABLE_TEXT = 'TableText'
export const TABLE_HEAD = 'TableHead'
export const CAPTION = 'Caption'
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const aligned = { start: AlignmentType.LEFT, end: AlignmentType.RIGHT, centre: AlignmentType.CENTER } as const
const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const

const cell = (text: string, made: { column: TableColumn; width: number; isHead: boolean; keepNext: boolean }): TableCell =>
  new TableCell({
    width: { size: made.width, type: WidthType.DXA },
    verticalAlign: made.isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    children: [new Paragraph({ style: made.isHead ? TABLE_HEAD : TABLE_TEXT, keepNext: made.keepNext, alignment: made.isHead ? AlignmentType.CENTER : aligned[made.column.align ?? 'start'], children: [new TextRun(text)] })],
  })

const table = ({ columns, rows }: Extract<DocumentBlock, { kind: 'table' }>): Table => {
  const whole = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map((column) => Math.floor((twips(contentWidthMm) * column.share) / whole))
  const isWhole = staysWhole({ columns, rows })
  // A short table stays on one page; of a long one neither its first row nor its last stands alone.
  const isKept = (at: number): boolean => at < rows.length - 1 && (isWhole || at < 1 || at === rows.length - 2)
  const row = (texts: ReadonlyArray<string>, { isHead, keepNext }: { isHead: boolean; keepNext: boolean }): TableRow =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: columns.map((column, at) => cell(texts[at] ?? '', { column, width: widths[at] ?? 0, isHead, keepNext })) })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [row(columns.map(({ header }) => header), { isHead: true, keepNext: true }), ...rows.map((texts, at) => row(texts, { isHead: false, keepNext: isKept(at) }))],
  })
}

const picture = ({ drawing, alt, caption }: Extract<DocumentBlock, { kind: 'picture' }>, id: number, pngOf: PngOf): ReadonlyArray<Paragraph> => [
  new Paragraph({ style: CAPTION, keepNext: true, children: [new TextRun(caption)] }),
  new Paragraph({
    alignment: AlignmentType.CENTER, spacing: { after: 160 },
    children: [
      new ImageRun({
        type: 'svg', data: Buffer.from(drawingSvg(drawing)), fallback: { type: 'png', data: pngOf(drawing) },
        transformation: { width: drawing.width * POINTS_TO_PIXELS, height: drawing.height * POINTS_TO_PIXELS }, altText: { id: String(id), name: caption, title: caption, description: alt },
      }),
    ],
  }),
]

const list = ({ ordered, items }: Extract<DocumentBlock, { kind: 'list' }>, instance: number): ReadonlyArray<Paragraph> =>
  items.map((item) => new Paragraph({ style: 'ListText', numbering: { reference: ordered ? 'ordered' : 'bullets', level: 0, instance }, children: [new TextRun(item)] }))

/** One block of the tree as paragraphs and tables of a DOCX file. `instance` numbers ordered lists apart. */
export const docxBlock = (block: DocumentBlock, instance: number, pngOf: PngOf): ReadonlyArray<FileChild> => {
  switch (block.kind) {
    case 'heading': return [new Paragraph({ heading: headings[block.level], keepNext: true, children: [new TextRun(block.text)] })]
    case 'paragraph': return [new Paragraph({ style: styleOf[block.look], children: [new TextRun(block.text)] })]
    case 'edges': return [
      new Paragraph({ style: 'Edges', keepLines: true, tabStops: [{ type: TabStopType.RIGHT, position: twips(contentWidthMm) }], children: [new TextRun(block.left), new TextRun({ children: ['\t', block.right] })] }),
    ]
    case 'list': return list(block, instance)
    case 'table': return [new Paragraph({ style: CAPTION, keepNext: true, children: [new TextRun(block.caption)] }), table(block), new Paragraph({ style: 'Gap', children: [] })]
    case 'picture': return picture(block, instance + 1, pngOf)
    case 'pageBreak': return [new Paragraph({ style: 'Gap', pageBreakBefore: true, children: [] })]
  }
}
