import { docxParts } from './fixed-package'

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }
const plain = (xml: string): string => xml.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity)

/** Texts of the paragraphs of a DOCX file of ours in reading order; tabs part the edges of a line. */
export const docxParagraphs = (file: Buffer): ReadonlyArray<string> => {
  const body = docxParts(file).find(({ name }) => name === 'word/document.xml')?.content.toString('utf8') ?? ''
  return [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([tag, words]) => (tag.startsWith('<w:tab') ? '\t' : plain(words ?? ''))).join(''))
}
