import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { DocumentTree } from '@/domain/shared/document-tree'
import { pageLayout } from '@/domain/shared/page-layout'
import { pngOfDrawings } from '../drawing/png-drawing'
import { docxBlock, twips } from './docx-blocks'
import { docxNumbering, docxStyles } from './docx-styles'
import { fixPackage } from './fixed-package'

const { widthMm, heightMm, marginMm, pageNumberFromTopMm } = pageLayout

const pageNumber = new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] })

/** The tree as a DOCX file: styles and headings, tagged header rows, alternative texts, language ru-RU. Equal trees give equal bytes. */
export const writeDocx = async (tree: DocumentTree): Promise<Buffer> => {
  const pngOf = pngOfDrawings()
  const file = new Document({
    title: tree.title, subject: tree.subject, creator: tree.author, lastModifiedBy: tree.author, description: tree.subject,
    styles: docxStyles, numbering: docxNumbering,
    sections: [{
      properties: {
        titlePage: true,
        page: {
          size: { width: twips(widthMm), height: twips(heightMm) },
          margin: { left: twips(marginMm.left), right: twips(marginMm.right), top: twips(marginMm.top), bottom: twips(marginMm.bottom), header: twips(pageNumberFromTopMm) },
        },
      },
      headers: { default: pageNumber, first: new Header({ children: [new Paragraph({ children: [] })] }) },
      children: tree.blocks.flatMap((block, at) => docxBlock(block, at, pngOf)),
    }],
  })
  return fixPackage(await Packer.toBuffer(file), tree.createdAt)
}
