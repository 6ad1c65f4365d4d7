import { getDocumentProxy } from 'unpdf'
import { expect } from 'vitest'
import { documentTexts, type DocumentTree } from '@/domain/shared/document-tree'
import { docxParagraphs } from '@/platform/docx/docx-text'
import { writeDocx } from '@/platform/docx/write-docx'
import { writePdf } from '@/platform/pdf/write-pdf'

/** Lines end where the page ends them, so words are compared without spaces. */
const words = (text: string): string => text.replace(/\s/g, '')

/** The words of a PDF file, of all its pages, without spaces. */
export const pdfWords = async (file: Uint8Array): Promise<string> => {
  const pdf = await getDocumentProxy(new Uint8Array(file))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')))
  return words(pages.join(''))
}

const roles = (node: { role?: string; children?: ReadonlyArray<object> }): ReadonlyArray<string> => [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(roles)]
/** Structure types of a PDF file in reading order. */
export const pdfRoles = async (file: Uint8Array): Promise<ReadonlyArray<string>> => {
  const pdf = await getDocumentProxy(new Uint8Array(file))
  const trees = await Promise.all(Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getStructTree()))
  return trees.flatMap((tree) => (tree === null ? [] : roles(tree)))
}

/** Both files of a tree say exactly what the tree says, and say it again byte for byte; headings and tables are tagged. */
export const expectFaithfulFiles = async (tree: DocumentTree): Promise<void> => {
  const [docx, pdf] = [await writeDocx(tree), await writePdf(tree)]
  expect((await writeDocx(tree)).equals(docx) && (await writePdf(tree)).equals(pdf)).toBe(true)
  expect(docxParagraphs(docx).flatMap((text) => text.split('\t')).filter((text) => text !== '')).toEqual(documentTexts(tree))
  const text = await pdfWords(pdf)
  for (const expected of documentTexts(tree)) expect(text).toContain(words(expected))
  const found = new Set(await pdfRoles(pdf))
  for (const { kind } of tree.blocks) {
    if (kind === 'heading') expect(found).toContain('H1')
    if (kind === 'table') expect(found).toContain('TH')
    if (kind === 'picture') expect(found).toContain('Figure')
  }
}
