import type { DocumentFacts } from '@/domain/documents/document-facts'
import type { DocumentTree } from '@/domain/shared/document-tree'
import type { WrittenCell } from '@/domain/shared/workbook'
import { fillTemplate } from '@/platform/docx/fill-template'
import { writeDocx } from '@/platform/docx/write-docx'
import { writePdf } from '@/platform/pdf/write-pdf'
import { sheetNameOf } from '@/platform/xlsx/write-table'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import type { FactTable } from '@/texts/documents-tables'
import { documentTables, documentTree } from '@/texts/documents-tree'
import { documentKindNames } from '@/texts/documents-words'

/** «1 234,5» and «−3,12» as they are shown → a number for a sheet; words stay words. */
const cellOf = (text: string, isNumber: boolean): WrittenCell => {
  const plain = text.replaceAll(/[\u00a0\s]/g, '').replace('−', '-').replace('+', '').replace(',', '.')
  return isNumber && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}

const sheetOf = ({ caption, columns, rows }: FactTable, at: number) => ({
  name: sheetNameOf(`${at + 1}. ${caption}`), headRows: 1, columns: columns.map(({ isNumber }) => ({ width: isNumber ? 14 : 36 })),
  rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map((cell, column) => cellOf(cell, columns[column]?.isNumber === true)))],
})

export type DocumentFiles = { readonly tree: DocumentTree; readonly fileName: string; readonly docx: Buffer; readonly pdf: Buffer; readonly xlsx: Buffer | null }

/** The files of a document: its words, and its figures as a workbook where there are many. */
export const makeDocumentFiles = async (facts: DocumentFacts, template: { readonly bytes: Uint8Array } | null = null): Promise<DocumentFiles> => {
  const tree = documentTree(facts)
  const tables = documentTables(facts)
  const about = facts.extract?.director ?? facts.municipality ?? facts.issuer.regionName
  return {
    tree, fileName: `${documentKindNames[facts.kind]} ${facts.number}-${facts.year}, ${about}`.replaceAll(/[\\/:*?"<>|]/g, ' ').slice(0, 180),
    docx: template === null ? await writeDocx(tree) : await fillTemplate(Buffer.from(template.bytes), tree), pdf: await writePdf(tree), xlsx: facts.group === null ? null : writeWorkbook(tables.map(sheetOf)),
  }
}
