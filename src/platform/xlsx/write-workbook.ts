import { columnLetters, LISTS_SHEET, type SheetVisibility, type WrittenSheet } from '@/domain/shared/workbook'
import { listKey } from './sheet-checks'
import { stylesXml } from './sheet-styles'
import { sheetXml, type StringPlaces } from './sheet-xml'
import { writeZip } from './write-zip'
import { escapeCellText, escapeXml } from './xml-text'

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const sharedStrings = (): StringPlaces & { readonly texts: string[] } => {
  const places = new Map<string, number>()
  const texts: string[] = []
  const placeOf = (text: string): number => places.get(text) ?? (places.set(text, texts.push(text) - 1), texts.length - 1)
  return { texts, placeOf }
}

const stringsXml = (texts: ReadonlyArray<string>): string =>
  `${HEADER}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`).join('')}</sst>`

/** The sheet of lists, one list a column, and where each list lies. */
const collectLists = (sheets: ReadonlyArray<WrittenSheet>): { sheet: WrittenSheet | undefined; places: Map<string, string> } => {
  const lists = new Map<string, ReadonlyArray<string>>()
  for (const { columns } of sheets) for (const { check } of columns) if (check?.kind === 'list') lists.set(listKey(check.items), check.items)
  const all = [...lists.values()]
  const places = new Map([...lists.keys()].map((key, index) => {
    const letter = columnLetters(index + 1)
    return [key, `'${LISTS_SHEET}'!$${letter}$1:$${letter}$${all[index]?.length ?? 1}`]
  }))
  if (all.length === 0) return { sheet: undefined, places }
  const longest = Math.max(...all.map((items) => items.length))
  const rows = Array.from({ length: longest }, (_, row) => all.map((items) => items[row] ?? null))
  return { sheet: { name: LISTS_SHEET, visibility: 'veryHidden', columns: all.map(() => ({ width: 20 })), headRows: 0, rows }, places }
}

const stateOf = (visibility: SheetVisibility | undefined): string => (visibility && visibility !== 'visible' ? ` state="${visibility}"` : '')

const workbookXml = (sheets: ReadonlyArray<WrittenSheet>): string =>
  `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
  sheets.map((sheet, index) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}"${stateOf(sheet.visibility)} r:id="rId${index + 1}"/>`).join('') +
  '</sheets></workbook>'

const relation = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${OFFICE_RELATIONS}/${type}" Target="${target}"/>`
const relationsXml = (body: string): string => `${HEADER}<Relationships xmlns="${PACKAGE_RELATIONS}">${body}</Relationships>`

const contentTypesXml = (count: number): string => {
  const override = (name: string, type: string): string => `<Override PartName="/xl/${name}.xml" ContentType="${CONTENT}.${type}+xml"/>`
  return (
    `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook', 'sheet.main') + override('styles', 'styles') + override('sharedStrings', 'sharedStrings') +
    `${Array.from({ length: count }, (_, index) => override(`worksheets/sheet${index + 1}`, 'worksheet')).join('')}</Types>`
  )
}

/**
 * An XLSX file from plain sheets. Texts are always shared strings, never formulas; those that look like one carry the quote
 * mark. No author, path or time is written: the same sheets give the same bytes. Sheet names: at most 31 characters, unique.
 */
export const writeWorkbook = (given: ReadonlyArray<WrittenSheet>): Buffer => {
  const lists = collectLists(given)
  const sheets = lists.sheet ? [...given, lists.sheet] : given
  const strings = sharedStrings()
  const parts = sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetXml(sheet, strings, { isFirst: index === 0, lists: lists.places }) }))
  const last = sheets.length
  const links = sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')
  return writeZip([
    { name: '[Content_Types].xml', content: contentTypesXml(last) },
    { name: '_rels/.rels', content: relationsXml(relation(1, 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', content: workbookXml(sheets) },
    { name: 'xl/_rels/workbook.xml.rels', content: relationsXml(links + relation(last + 1, 'styles', 'styles.xml') + relation(last + 2, 'sharedStrings', 'sharedStrings.xml')) },
    { name: 'xl/styles.xml', content: stylesXml() },
    { name: 'xl/sharedStrings.xml', content: stringsXml(strings.texts) },
    ...parts,
  ])
}
