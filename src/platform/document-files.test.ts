import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { documentTexts, type DocumentTree } from '@/domain/shared/document-tree'
import { docxParagraphs } from './docx/docx-text'
import { docxParts } from './docx/fixed-package'
import { writeDocx } from './docx/write-docx'
import { pngOfDrawings } from './drawing/png-drawing'
import { writePdf } from './pdf/write-pdf'

const drawing = {
  width: 300, height: 40,
  marks: [
    { kind: 'rect', x: 100, y: 5, width: 150, height: 12, fill: '#12436d' }, { kind: 'line', x1: 100, y1: 0, x2: 100, y2: 40, stroke: '#666666', width: 1 },
    { kind: 'text', x: 95, y: 15, text: 'Ёлкино', size: 10, anchor: 'end', fill: '#000000' }, { kind: 'circle', x: 200, y: 30, radius: 4, fill: '#28a197' },
  ],
} as const
const tree: DocumentTree = {
  title: 'Справка № 1', subject: 'О мониторинге', author: 'Министерство', createdAt: '2026-01-02T03:04:05.678Z',
  blocks: [
    { kind: 'paragraph', look: 'organization', text: 'Министерство просвещения «Ёлочного» края' },
    { kind: 'paragraph', look: 'kind', text: 'СПРАВКА' },
    { kind: 'edges', left: '14 декабря 2025 г.', right: '№ 12-АС' },
    { kind: 'heading', level: 1, text: '1. Итоги' },
    { kind: 'paragraph', look: 'body', text: 'Стоимость 1 234,5 ₽ & <доля> 50 %, изменение −3,12' },
    { kind: 'heading', level: 2, text: '1.1. Уровни' },
    { kind: 'list', ordered: true, items: ['первое', 'второе'] },
    { kind: 'picture', caption: 'Рисунок 1. Медианы', alt: 'Столбики: Ёлкино 75', drawing },
    { kind: 'table', caption: 'Таблица 1. Районы', columns: [{ header: 'Район', share: 3 }, { header: 'Балл', share: 1, align: 'end' }], rows: Array.from({ length: 70 }, (_, at) => [`Район ${at}`, '12,5']) },
    { kind: 'edges', left: 'Министр', right: 'И.И. Иванов' },
  ],
}
/** Spaces are where a line ends: the words are compared without them. */
const words = (text: string): string => text.replace(/\s/g, '')

type Tagged = { role?: string; alt?: string; children?: ReadonlyArray<Tagged>; type?: string }
const rolesOf = (node: Tagged): ReadonlyArray<string> => [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesOf)]
const find = (node: Tagged, role: string): ReadonlyArray<Tagged> => [...(node.role === role ? [node] : []), ...(node.children ?? []).flatMap((child) => find(child, role))]

describe('PDF', () => {
  it('holds every word of the tree and the same bytes when made again', async () => {
    const file = await writePdf(tree)
    expect((await writePdf(tree)).equals(file)).toBe(true)
    const pdf = await getDocumentProxy(new Uint8Array(file))
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')))
    const text = words(pages.join(''))
    for (const expected of documentTexts(tree)) expect(text).toContain(words(expected))
  })

  it('is tagged: language, headings, list, table with header cells on every row, figure with its alternative', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await writePdf(tree)))
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: 'ru-RU', Title: tree.title })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(pdf.numPages).toBeGreaterThan(1)
    const trees = await Promise.all(Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getStructTree()) as Tagged))
    const roles = trees.flatMap(rolesOf)
    // One root: readers give up on a document whose parts hang on nothing.
    expect(trees.map(({ children }) => children?.map(({ role }) => role))).toEqual(trees.map(() => ['Document']))
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Caption']) expect(roles).toContain(role)
    expect(trees.flatMap((page) => find(page, 'Figure')).map(({ alt }) => alt)).toEqual(['Столбики: Ёлкино 75'])
    expect(roles.filter((role) => role === 'TD')).toHaveLength(70)
    expect(roles.filter((role) => role === 'TH')).toHaveLength(72)
  })

  it('says what it is: PDF/UA in its metadata, numbers of pages from the second one', async () => {
    const file = await writePdf(tree)
    expect(file.toString('latin1')).toMatch(/pdfuaid:part/)
    const pdf = await getDocumentProxy(new Uint8Array(file))
    const first = async (page: number) => (await (await pdf.getPage(page)).getTextContent()).items.map((item) => ('str' in item ? item.str.trim() : '')).filter((text) => text !== '')
    expect((await first(1))[0]).not.toBe('1')
    expect(await first(2)).toContain('2')
  })
})

describe('DOCX', () => {
  it('holds every word of the tree in order and the same bytes when made again', async () => {
    const file = await writeDocx(tree)
    expect((await writeDocx(tree)).equals(file)).toBe(true)
    expect(docxParagraphs(file).flatMap((text) => text.split('\t')).filter((text) => text !== '')).toEqual(documentTexts(tree))
  })

  it('has the language, styles of headings, repeated header rows, alternative texts and the page of the standard', async () => {
    const parts = new Map(docxParts(await writeDocx(tree)).map(({ name, content }) => [name, content.toString('utf8')]))
    const body = parts.get('word/document.xml') ?? ''
    expect(parts.get('word/styles.xml')).toContain('w:lang w:val="ru-RU"')
    expect(body).toContain('<w:pStyle w:val="Heading1"/>')
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body).toContain('descr="Столбики: Ёлкино 75"')
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1134"/)
    expect(body).toContain('<w:titlePg/>')
    expect(parts.get('docProps/core.xml')).toContain('2026-01-02T03:04:05Z')
  })
})

describe('pictures', () => {
  it('are drawn with their letters for programs that do not read SVG', () => {
    const png = pngOfDrawings()(drawing)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([750, 100])
    const withoutText = pngOfDrawings()({ ...drawing, marks: drawing.marks.filter(({ kind }) => kind !== 'text') })
    expect(png.equals(withoutText)).toBe(false)
  })
})
