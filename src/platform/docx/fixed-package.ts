import { inflateRawSync } from 'node:zlib'
import { readZipDirectory, STORED } from '../xlsx/zip-directory'
import { writeZip } from '../xlsx/write-zip'

const MOST_PARTS = 2000
const CORE = 'docProps/core.xml'
const STAMP = /(<dcterms:(created|modified)[^>]*>)[^<]*(<)/g

/** Parts of a DOCX file that our own writer made. Throws on anything else. */
export const docxParts = (file: Buffer): ReadonlyArray<{ readonly name: string; readonly content: Buffer }> => {
  const directory = readZipDirectory(file, MOST_PARTS)
  if (!directory.ok) throw new Error(`Not a DOCX package: ${directory.error.code}`)
  return directory.value.map(({ name, method, packed }) => ({ name, content: method === STORED ? packed : inflateRawSync(packed) }))
}

/** The same parts with the document's own date instead of this moment, packed without dates: equal trees give equal bytes. */
export const fixPackage = (file: Buffer, createdAt: string): Buffer => {
  const stamp = createdAt.replace(/\.\d+Z$/, 'Z')
  const parts = docxParts(file).filter(({ name }) => !name.endsWith('/'))
  const fixed = parts.map(({ name, content }) => ({ name, content: name === CORE ? Buffer.from(content.toString('utf8').replace(STAMP, `$1${stamp}$3`)) : content }))
  return writeZip(fixed.sort((a, b) => (a.name === '[Content_Types].xml' ? -1 : b.name === '[Content_Types].xml' ? 1 : a.name < b.name ? -1 : 1)))
}
