import type { DocumentBlock, ParagraphLook, TableColumn } from '@/domain/shared/document-tree'
import { drawingSvg } from '@/domain/shared/drawing'
import { contentWidthMm, LIST_NUMBER_MM, pageLayout } from '@/domain/shared/page-layout'
import { staysWhole } from '@/domain/shared/table-fit'
import { FONT } from './fonts'
import type { StructNode } from './struct-plan'

export const points = (mm: number): number => (mm * 72) / 25.4
const { size, indentMm, rightPartMm } = pageLayout

/** Content for the layout with the structure it will have. */
export type PdfPart = { readonly content: object; readonly structure: ReadonlyArray<StructNode> }
/** Hands out keys that tie what is laid out to the structure. */
export type KeyMaker = () => number

const looks: Record<ParagraphLook, object> = {
  body: { alignment: 'justify', leadingIndent: points(indentMm), margin: [0, 0, 0, 4] },
  organization: { alignment: 'center', bold: true, margin: [0, 0, 0, 10] },
  kind: { alignment: 'center', bold: true, fontSize: size.heading[1], margin: [0, 6, 0, 6] },
  centred: { alignment: 'center', margin: [0, 0, 0, 4] },
  right: { margin: [points(rightPartMm), 0, 0, 2] },
  title: { bold: true, margin: [0, 12, 0, 12] },
  note: { fontSize: size.note, margin: [0, 2, 0, 8] },
}
const aligned = { start: 'left', end: 'right', centre: 'center' } as const
const headingStyles = { 1: { fontSize: size.heading[1], margin: [0, 14, 0, 6] }, 2: { fontSize: size.heading[2], margin: [0, 10, 0, 6] }, 3: { fontSize: size.heading[3], italics: true, margin: [0, 8, 0, 4] } } as const

const text = (words: string, structKey: number): object => ({ text: [{ text: words, structKey }] })

const edges = ({ left, right }: Extract<DocumentBlock, { kind: 'edges' }>, key: KeyMaker): PdfPart => {
  const [leftKey, rightKey] = [key(), key()]
  return {
    content: { columns: [{ ...text(left, leftKey), width: '*' }, { ...text(right, rightKey), width: 'auto', alignment: 'right' }], columnGap: 12, margin: [0, 6, 0, 6] },
    structure: [{ type: 'P', key: leftKey }, { type: 'P', key: rightKey }],
  }
}

const list = ({ ordered, items }: Extract<DocumentBlock, { kind: 'list' }>, key: KeyMaker): PdfPart => {
  const keys = items.map(() => key())
  return {
    content: {
      stack: items.map((item, at) => ({
        columns: [{ text: [{ text: ordered ? `${at + 1}.` : '–', structKey: keys[at] }], width: points(LIST_NUMBER_MM) }, { ...text(item, keys[at] ?? 0), width: '*', alignment: 'justify' }],
        margin: [points(indentMm - LIST_NUMBER_MM), 0, 0, 2],
      })),
      margin: [0, 0, 0, 4],
    },
    structure: [{ type: 'L', children: keys.map((leaf) => ({ type: 'LI', children: [{ type: 'LBody', key: leaf }] })) }],
  }
}

const cell = (words: string, structKey: number, column: TableColumn): object => ({ ...text(words, structKey), alignment: aligned[column.align ?? 'start'] })

const table = ({ caption, columns, rows }: Extract<DocumentBlock, { kind: 'table' }>, key: KeyMaker): PdfPart => {
  const captionKey = key()
  const heads = columns.map(() => key())
  const cells = rows.map(() => columns.map(() => key()))
  const whole = columns.reduce((sum, column) => sum + column.share, 0)
  const PADDING = 9
  const widths = columns.map((column) => (points(contentWidthMm) * column.share) / whole - PADDING)
  const bodyRow = (at: number): StructNode => ({ type: 'TR', children: (cells[at] ?? []).map((leaf, place) => (place === 0 ? { type: 'TH', key: leaf, scope: 'Row' } : { type: 'TD', key: leaf })) })
  const laid = [
    { ...text(caption, captionKey), bold: true, fontSize: size.table, margin: [0, 10, 0, 4], headlineLevel: 9 },
    {
      fontSize: size.table, lineHeight: 1, layout: 'official', margin: [0, 0, 0, 8],
      table: {
        headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 3, widths,
        body: [
          columns.map((column, at) => ({ ...text(column.header, heads[at] ?? 0), bold: true, fontSize: size.tableHead, alignment: 'center' })),
          ...rows.map((texts, row) => columns.map((column, at) => cell(texts[at] ?? '', cells[row]?.[at] ?? 0, column))),
        ],
      },
    },
  ]
  return {
    content: staysWhole({ columns, rows }) ? { unbreakable: true, stack: laid } : laid,
    structure: [{
      type: 'Table',
      children: [
        { type: 'Caption', key: captionKey },
        { type: 'TR', children: heads.map((leaf) => ({ type: 'TH', key: leaf, scope: 'Column', isRepeated: true })) },
        ...rows.map((_, at) => bodyRow(at)),
      ],
    }],
  }
}

const picture = ({ caption, alt, drawing }: Extract<DocumentBlock, { kind: 'picture' }>, key: KeyMaker): PdfPart => {
  const [captionKey, figureKey] = [key(), key()]
  return {
    content: {
      unbreakable: true, margin: [0, 0, 0, 8],
      stack: [{ ...text(caption, captionKey), bold: true, fontSize: size.table, margin: [0, 10, 0, 4] }, { svg: drawingSvg(drawing), width: drawing.width, font: FONT, alignment: 'center', structKey: figureKey }],
    },
    structure: [{ type: 'P', key: captionKey }, { type: 'Figure', key: figureKey, alt }],
  }
}

/** One block of the tree as content of the layout and as structure. */
export const pdfBlock = (block: DocumentBlock, key: KeyMaker): PdfPart => {
  switch (block.kind) {
    case 'heading': {
      const leaf = key()
      return { content: { ...text(block.text, leaf), bold: true, headlineLevel: block.level, ...headingStyles[block.level] }, structure: [{ type: `H${block.level}`, key: leaf }] }
    }
    case 'paragraph': {
      const leaf = key()
      return { content: { ...text(block.text, leaf), ...looks[block.look] }, structure: [{ type: 'P', key: leaf }] }
    }
    case 'edges': return edges(block, key)
    case 'list': return list(block, key)
    case 'table': return table(block, key)
    case 'picture': return picture(block, key)
    case 'pageBreak': return { content: { text: '', pageBreak: 'after' }, structure: [] }
  }
}
