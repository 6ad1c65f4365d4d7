import { Document, Packer, PatchType, patchDocument, Paragraph, TextRun } from 'docx'
import type { DocumentTree } from '@/domain/shared/document-tree'
import { fieldsOfTree, TEMPLATE_TEXT } from '@/domain/shared/template-fields'
import { writeZip } from '../xlsx/write-zip'
import { pngOfDrawings } from '../drawing/png-drawing'
import { docxBlock } from './docx-blocks'
import { docxNumbering, docxStyles } from './docx-styles'
import { docxParts, fixPackage } from './fixed-package'

const STYLES = 'word/styles.xml'
const STYLE = /<w:style [^>]*w:styleId="([^"]+)"[^>]*>[\s\S]*?<\/w:style>/g

/** Our own named styles, for a template that has none of them; its styles win. */
const ownStyles = async (): Promise<ReadonlyMap<string, string>> => {
  const empty = await Packer.toBuffer(new Document({ styles: docxStyles, sections: [{ children: [new Paragraph('')] }] }))
  const xml = docxParts(empty).find(({ name }) => name === STYLES)?.content.toString('utf8') ?? ''
  return new Map([...xml.matchAll(STYLE)].map(([style, id]) => [id ?? '', style]))
}

const withStyles = async (file: Buffer): Promise<Buffer> => {
  const parts = docxParts(file).filter(({ name }) => !name.endsWith('/'))
  const known = new Set([...(parts.find(({ name }) => name === STYLES)?.content.toString('utf8') ?? '').matchAll(STYLE)].map(([, id]) => id))
  const added = [...(await ownStyles())].flatMap(([id, style]) => (known.has(id) ? [] : [style])).join('')
  return writeZip(parts.map(({ name, content }) => ({ name, content: name === STYLES ? Buffer.from(content.toString('utf8').replace('</w:styles>', `${added}</w:styles>`)) : content })))
}

const lines = (text: string): ReadonlyArray<TextRun> => text.split('\n').map((line, at) => new TextRun({ text: line, ...(at === 0 ? {} : { break: 1 }) }))

/** A document laid out by the region's own DOCX. Equal trees and templates give equal bytes. */
export const fillTemplate = async (template: Buffer, tree: DocumentTree): Promise<Buffer> => {
  const { values, body } = fieldsOfTree(tree)
  const pngOf = pngOfDrawings()
  const filled = await patchDocument({
    outputType: 'nodebuffer', data: template, trimPlaceholders: true, keepOriginalStyles: true, numbering: docxNumbering,
    patches: {
      ...Object.fromEntries(Object.entries(values).map(([field, text]) => [field, { type: PatchType.PARAGRAPH, children: [...lines(text)] }])),
      [TEMPLATE_TEXT]: { type: PatchType.DOCUMENT, children: body.flatMap((block, at) => docxBlock(block, at, pngOf)) },
    },
  })
  return fixPackage(await withStyles(filled), tree.createdAt)
}
