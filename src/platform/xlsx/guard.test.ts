import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { FileRefusalCode } from '@/domain/shared/file-refusal'
import { guardWorkbook } from './guard'
import { readWorkbook } from './read-workbook'
import { writeTable } from './write-table'
import { writeZip } from './write-zip'

const good = writeTable({ title: 'Лист', columns: [{ label: 'Имя', kind: 'text' }, { label: 'Балл', kind: 'number' }], rows: [['Школа', '1.5']] })
type Part = { name: string; content: string | Buffer }

const partsOf = (file: Buffer): Part[] => {
  const guarded = guardWorkbook(file)
  if (!guarded.ok) throw new Error(guarded.error.code)
  return [...guarded.value.parts].map(([name, content]) => ({ name, content }))
}
const withPart = (name: string, content: string | Buffer): Buffer => writeZip([...partsOf(good).filter((part) => part.name !== name), { name, content }])
const edited = (name: string, edit: (text: string) => string): Buffer => writeZip(partsOf(good).map((part) => (part.name === name ? { name, content: edit(part.content.toString()) } : part)))
const codeOf = (file: Buffer): FileRefusalCode | 'read' => {
  const read = readWorkbook(file)
  return read.ok ? 'read' : read.error.code
}
const SHEET = 'xl/worksheets/sheet1.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const ole2 = (words: string): Buffer => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(words, 'utf16le')])

/** The file with its directory changed, for lying headers. */
const patched = (file: Buffer, edit: (copy: Buffer, directoryAt: number) => void): Buffer => {
  const copy = Buffer.from(file)
  edit(copy, copy.readUInt32LE(copy.length - 6))
  return copy
}

describe('guard', () => {
  it('lets an ordinary workbook pass', () => expect(codeOf(good)).toBe('read'))

  it.each<[string, Buffer, FileRefusalCode]>([
    ['an empty file', Buffer.alloc(0), 'FILE_EMPTY'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 1), 'FILE_TOO_LARGE'],
    ['a page with another name', Buffer.from('<html><table></table></html>'), 'FILE_NOT_XLSX'],
    ['a CSV with another name', Buffer.from('a;b\n1;2'), 'FILE_NOT_XLSX'],
    ['a workbook of before 2007', ole2('Workbook'), 'FILE_OLD_FORMAT'],
    ['a workbook with a password', ole2('EncryptedPackage'), 'FILE_ENCRYPTED'],
    ['a document', writeZip([{ name: '[Content_Types].xml', content: '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' }, { name: 'word/document.xml', content: '<d/>' }]), 'FILE_NOT_XLSX'],
    ['an OpenDocument sheet', writeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }, { name: 'content.xml', content: '<a/>' }]), 'FILE_NOT_XLSX'],
    ['a plain archive', writeZip([{ name: 'a.txt', content: 'a' }]), 'FILE_NOT_XLSX'],
    ['a workbook part that is promised but absent', writeZip(partsOf(good).filter(({ name }) => name !== 'xl/workbook.xml')), 'FILE_NOT_XLSX'],
    ['an archive cut short', good.subarray(0, good.length - 100), 'FILE_BROKEN'],
    ['only the first signature', Buffer.from([0x50, 0x4b, 0x03, 0x04]), 'FILE_BROKEN'],
    ['a macro-enabled type', edited('[Content_Types].xml', (text) => text.replace(/application\/[\w.-]+sheet\.main\+xml/, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')), 'FILE_HAS_MACROS'],
    ['a macro project', withPart('xl/vbaProject.bin', 'x'), 'FILE_HAS_MACROS'],
    ['an old macro sheet', withPart('xl/macrosheets/sheet1.xml', '<a/>'), 'FILE_HAS_MACROS'],
    ['links to other workbooks', withPart('xl/externalLinks/externalLink1.xml', '<a/>'), 'FILE_HAS_EXTERNAL_LINKS'],
    ['a relation that leads outward', edited(RELATIONS, (text) => text.replace('</Relationships>', '<Relationship Id="x" Type="http://x/oleObject" Target="http://example.test/a" TargetMode="External"/></Relationships>')), 'FILE_HAS_EXTERNAL_LINKS'],
    ['an archive inside', withPart('xl/embeddings/a.xlsx', good), 'FILE_HAS_ARCHIVE'],
    ['a gzip inside', withPart('xl/media/a.bin', gzipSync('a')), 'FILE_HAS_ARCHIVE'],
    ['an old document inside', withPart('xl/embeddings/a.bin', ole2('a')), 'FILE_HAS_ARCHIVE'],
    ['a document type in a sheet', edited(SHEET, (text) => text.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')), 'FILE_HAS_DOCTYPE'],
    ['a document type in small letters in relations', edited(RELATIONS, (text) => text.replace('<Relationships', '<!doctype x SYSTEM "http://127.0.0.1/x"><Relationships')), 'FILE_HAS_DOCTYPE'],
    ['an entity in a part of a foreign name', withPart('xl/whatever.dat', '\n <!ENTITY a "b">'), 'FILE_HAS_DOCTYPE'],
    ['another encoding', edited(SHEET, (text) => text.replace('UTF-8', 'UTF-16')), 'FILE_WRONG_ENCODING'],
    ['two-byte letters', withPart(SHEET, Buffer.from('\ufeff<worksheet/>', 'utf16le')), 'FILE_WRONG_ENCODING'],
    ['more than 500 parts', writeZip([...partsOf(good), ...Array.from({ length: 500 }, (_, index) => ({ name: `a/${index}`, content: '' }))]), 'FILE_TOO_MANY_PARTS'],
    ['two parts of one name', writeZip([...partsOf(good), { name: SHEET.toUpperCase(), content: '<worksheet/>' }]), 'FILE_BROKEN'],
    ['a part packed a thousand times', withPart('xl/media/a.bin', Buffer.alloc(30 * 1024 * 1024)), 'FILE_COMPRESSED_TOO_MUCH'],
    ['a formless sheet', withPart(SHEET, 'no markup at all'), 'FILE_BROKEN'],
    ['an unclosed sheet', edited(SHEET, (text) => text.slice(0, text.indexOf('</row>'))), 'FILE_BROKEN'],
    ['a tag without an end', edited(SHEET, (text) => `${text}<c r="A1`), 'FILE_BROKEN'],
    ['CDATA in a sheet', edited(SHEET, (text) => text.replace('<v>1.5</v>', '<v><![CDATA[1.5]]></v>')), 'FILE_BROKEN'],
    ['a shared string that is not there', edited(SHEET, (text) => text.replace('t="s"><v>0<', 't="s"><v>99<')), 'FILE_BROKEN'],
    ['one place filled twice', edited(SHEET, (text) => text.replace('r="B2"', 'r="A2"')), 'FILE_BROKEN'],
    ['rows out of order', edited(SHEET, (text) => text.replace('<row r="2">', '<row r="1">')), 'FILE_BROKEN'],
    ['a cell in a row of its own', edited(SHEET, (text) => text.replace('r="B2"', 'r="B7"')), 'FILE_BROKEN'],
    ['a column beyond the last', edited(SHEET, (text) => text.replace('r="B2"', 'r="XFE2"')), 'FILE_BROKEN'],
    ['a row beyond the last', edited(SHEET, (text) => text.replaceAll(/r="([AB]?)2"/g, 'r="$11048577"')), 'FILE_BROKEN'],
    ['one sheet under two names', edited('xl/workbook.xml', (text) => text.replace('</sheets>', '<sheet name="b" sheetId="9" r:id="rId1"/></sheets>')), 'FILE_BROKEN'],
  ])('refuses %s', (_name, file, code) => expect(codeOf(file)).toBe(code))

  it('counts unpacked bytes over all parts, whatever the headers promise', () => {
    const noise = Buffer.alloc(17 * 1024 * 1024)
    for (let at = 0; at < noise.length; at += 1) noise[at] = at % 64 === 0 ? (at * 2_654_435_761) >>> 24 : 7
    const bomb = writeZip([...partsOf(good), ...['a', 'b', 'c', 'd'].map((name) => ({ name: `xl/media/${name}.bin`, content: noise }))])
    expect(codeOf(bomb)).toBe('FILE_UNPACKS_TOO_LARGE')
  }, 20_000)

  it('refuses lying headers and passwords of single parts', () => {
    expect(codeOf(patched(good, (copy, at) => copy.writeUInt32LE(1, at + 16)))).toBe('FILE_BROKEN')
    expect(codeOf(patched(good, (copy, at) => copy.writeUInt32LE(0x7fffffff, at + 20)))).toBe('FILE_BROKEN')
    expect(codeOf(patched(good, (copy, at) => copy.writeUInt32LE(0x7fffffff, at + 42)))).toBe('FILE_BROKEN')
    expect(codeOf(patched(good, (copy, at) => copy.writeUInt16LE(1, at + 8)))).toBe('FILE_ENCRYPTED')
    expect(codeOf(patched(good, (copy, at) => copy.writeUInt16LE(99, at + 10)))).toBe('FILE_BROKEN')
    expect(codeOf(patched(good, (copy) => copy.writeUInt32LE(0xffffffff, copy.length - 6)))).toBe('FILE_BROKEN')
  })

  it('refuses more than 500,000 cells', () => {
    const row = (number: number): string => `<row r="${number}">${Array.from({ length: 1_000 }, (_, index) => `<c><v>${(number * 7_919 + index * 104_729) % 99_991}</v></c>`).join('')}</row>`
    const rows = (count: number): string => `<worksheet><sheetData>${Array.from({ length: count }, (_, index) => row(index + 1)).join('')}</sheetData></worksheet>`
    expect(codeOf(withPart(SHEET, rows(500)))).toBe('read')
    expect(codeOf(withPart(SHEET, rows(501)))).toBe('FILE_TOO_MANY_CELLS')
  })
})
