import { describe, expect, it } from 'vitest'
import { aGrid, anImportTemplate, aTemplateFile, editParts, importIdentity, putCell, putText, sheetPart } from '#tests/factories/workbooks'
import { readWorkbook } from '@/platform/xlsx/read-workbook'
import { findingPlace, findingWording } from '@/texts/imports'
import type { Finding } from '@/domain/imports/findings'
import type { ImportTemplate } from '@/domain/imports/import-template'
import type { ImportPreview } from '@/domain/imports/judge-workbook'
import { previewImport } from '@/domain/imports/preview-import'
import type { StoredCells } from '@/domain/imports/stored-cells'

const SLOTS = 6
const template = anImportTemplate()
const empty = aGrid(template, SLOTS, [])
const file = aTemplateFile(template, empty)
const first = sheetPart(2)
const second = sheetPart(3)

const preview = (bytes: Buffer, current: StoredCells = empty, by: ImportTemplate = template): ImportPreview => {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(read.error.code)
  return previewImport(by, current, read.value)
}
const previewOf = (edits: Parameters<typeof editParts>[1], current?: StoredCells): ImportPreview => preview(editParts(file, edits), current)
const errorsOf = (found: ImportPreview): ReadonlyArray<Finding> => found.findings.filter(({ severity }) => severity === 'error')
const brief = (found: ImportPreview): ReadonlyArray<string> => errorsOf(found).map((finding) => `${finding.code} ${findingPlace(finding)}`)
const SHEET = 'd1. Качество образования'
const at = (row: number, column: string, sheet = SHEET): string => `лист «${sheet}», строка ${row}, столбец ${column}`

describe('preview of a filled workbook', () => {
  it('an untouched template changes nothing, whatever is stored', () => {
    const stored = aGrid(template, SLOTS, [[0, 0, '512'], [0, 1, '66.666667'], [1, 2, '-0.5'], [2, 3, '1'], [3, 3, '0'], [1, 4, '2'], [3, 5, 'notApplicable'], [0, 5, 'withheld']])
    const found = preview(aTemplateFile(template, stored), stored)
    expect(found).toMatchObject({ canCommit: true, isOwnVersion: true, errors: 0, counts: { new: 0, changed: 0, cleared: 0, same: 8, kept: 0 } })
    expect(found.changes.rows).toHaveLength(0)
  })

  it('tells new, changed, same, cleared and kept apart, and keeps the exact value before and after', () => {
    const stored = aGrid(template, SLOTS, [[0, 0, '10'], [1, 0, '20'], [2, 0, '30'], [3, 0, '40']])
    const filled = editParts(file, {
      [first]: (xml) => [putCell('G4', '<v>10</v>'), putCell('G5', '<v>21</v>'), putText('G6', '—'), putText('H4', '12,5'), putText('I4', '\u00a01\u00a0234,5 '), putText('I5', 'н/п')].reduce((text, edit) => edit(text), xml),
    })
    const found = preview(filled, stored)
    expect(found.counts).toEqual({ new: 3, changed: 2, same: 1, blank: 17, kept: 1, cleared: 1, filled: 6, theirs: 0, conflicts: 0 })
    expect(found.canCommit).toBe(true)
    expect(Array.from(found.changes.rows, (row, index) => [row, found.changes.slots[index], found.changes.beforeStates[index], found.changes.beforeValues[index], found.changes.afterStates[index], found.changes.afterValues[index]])).toEqual([
      [0, 1, 0, 0, 1, 12_500_000], [0, 2, 0, 0, 1, 1_234_500_000], [1, 0, 1, 20_000_000, 1, 21_000_000], [1, 2, 0, 0, 2, 0], [2, 0, 1, 30_000_000, 0, 0],
    ])
    expect(found.findings.map(({ code }) => code)).toEqual(['BLANK_KEEPS_VALUE'])
  })

  it('«н/п» is refused where neither the type nor an empty base of the method says so, and stays where it stands already', () => {
    const found = previewOf({ [first]: (xml) => putText('I4', 'н/п')(putText('G4', 'н/п')(xml)), [second]: putText('I5', 'н/п') })
    expect(brief(found)).toEqual([`MARK_NOT_ALLOWED ${at(5, 'I', 'd2. Среда')}`])
    expect(errorsOf(found).map((finding) => findingWording(finding).remedy)).toEqual([expect.stringContaining('Впишите 0')])
  })

  it('a nearer layer that says something else is told of; one that agrees is not', () => {
    const nearer = aGrid(template, SLOTS, [[0, 0, '9'], [1, 0, '9']])
    const found = previewOf({ [first]: (xml) => putCell('G5', '<v>9</v>')(putCell('G4', '<v>7</v>')(xml)) }, { ...empty, nearer })
    expect(found).toMatchObject({ canCommit: true, counts: { new: 2 } })
    expect(found.findings.map(({ code, row, facts }) => [code, row, facts.organization])).toEqual([['VERIFIED_STAYS', 4, template.participants[0]?.organization]])
  })

  describe('two directors of one organization', () => {
    const [head, deputy, ...rest] = template.participants
    if (head === undefined || deputy === undefined) throw new Error('the template has participants')
    const shared: ImportTemplate = { ...template, participants: [head, { ...deputy, organizationId: head.organizationId, organization: head.organization }, ...rest] }
    const stored = aGrid(shared, SLOTS, [[0, 0, '10'], [1, 0, '10']])
    const sharedFile = aTemplateFile(shared, stored)

    it('the figures stand in the first row; an edit of it alone is enough', () => {
      const found = preview(editParts(sharedFile, { [first]: putCell('G4', '<v>12</v>') }), stored, shared)
      expect(brief(found)).toEqual([])
      expect(found.counts).toMatchObject({ changed: 1, kept: 0 })
    })

    it('one row changed and the other repeating what is stored disagree, with both places', () => {
      const found = preview(editParts(sharedFile, { [first]: (xml) => putCell('G5', '<v>10</v>')(putCell('G4', '<v>12</v>')(xml)) }), stored, shared)
      expect(brief(found)).toEqual([`ROWS_DISAGREE ${at(5, 'G')}`])
      expect(errorsOf(found).map((finding) => findingWording(finding).problem)).toEqual([expect.stringMatching(/^Строки 4 и 5 .* «12» и «10»/)])
      expect(preview(editParts(sharedFile, { [first]: (xml) => putCell('G5', '<v>12</v>')(putCell('G4', '<v>12</v>')(xml)) }), stored, shared).canCommit).toBe(true)
    })
  })

  it('reads choices and yes/no by word, by value and as logical cells', () => {
    const found = previewOf({ [second]: (xml) => [putText('G4', ' Да'), putText('G5', 'нет'), putCell('G6', '<v>1</v>'), putCell('G7', '<v>1</v>', ' t="b"'), putText('H4', 'готово'), putCell('H5', '<v>2</v>'), putText('H6', '0')].reduce((text, edit) => edit(text), xml) })
    expect(brief(found)).toEqual([])
    expect([...found.changes.afterValues]).toEqual([1e6, 2e6, 0, 2e6, 1e6, 0, 1e6])
  })

  it('percent typed as «85 %» is percentage points, with a warning; elsewhere it is refused', () => {
    const styles = (xml: string): string => xml.replace('<cellXfs count="10">', '<cellXfs count="11">').replace('</cellXfs>', '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>')
    const found = previewOf({ 'xl/styles.xml': styles, [first]: (xml) => putCell('H4', '<v>0.57</v>', ' s="10"')(putCell('G4', '<v>0.57</v>', ' s="10"')(xml)) })
    expect(brief(found)).toEqual([`PERCENT_NOT_EXPECTED ${at(4, 'G')}`])
    expect([...found.changes.afterValues]).toEqual([57_000_000])
    expect(found.findings.some(({ code, text }) => code === 'PERCENT_READ' && text === '57\u00a0%')).toBe(true)
  })

  it('noise of binary fractions is not rounding; real digits beyond six are rounded with a warning', () => {
    const found = previewOf({ [first]: (xml) => putCell('I4', '<v>0.30000000000000004</v>')(putCell('I5', '<v>66.666666666666671</v>')(xml)) })
    expect([...found.changes.afterValues]).toEqual([300_000, 66_666_667])
    expect(found.findings.map(({ code, row }) => `${code} ${row}`)).toEqual(['VALUE_ROUNDED 5'])
  })
})

describe('bad input, each with its code and place', () => {
  const style = (format: number) => (xml: string): string => xml.replace('</cellXfs>', `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>`)
  const cases: ReadonlyArray<readonly [string, Parameters<typeof editParts>[1], ReadonlyArray<string>]> = [
    ['text in a number', { [first]: putText('H4', 'много') }, [`NOT_A_NUMBER ${at(4, 'H')}`]],
    ['several numbers in a cell', { [first]: putText('H4', '5 или 6') }, [`NOT_A_NUMBER ${at(4, 'H')}`]],
    ['NaN', { [first]: putCell('H4', '<v>NaN</v>') }, [`NOT_A_NUMBER ${at(4, 'H')}`]],
    ['1e309', { [first]: putCell('H4', '<v>1e309</v>') }, [`NOT_A_NUMBER ${at(4, 'H')}`]],
    ['1e300', { [first]: putCell('I4', '<v>1e300</v>') }, [`OUT_OF_RANGE ${at(4, 'I')}`]],
    ['a text of too many digits', { [first]: putText('I4', '0,1234567') }, [`TOO_PRECISE ${at(4, 'I')}`]],
    ['a negative number where none is allowed', { [first]: putCell('G4', '<v>-1</v>') }, [`BELOW_MINIMUM ${at(4, 'G')}`]],
    ['more than the maximum', { [first]: putText('H4', '100,01') }, [`ABOVE_MAXIMUM ${at(4, 'H')}`]],
    ['a fraction where whole numbers are', { [first]: putCell('G4', '<v>10.5</v>') }, [`NOT_WHOLE ${at(4, 'G')}`]],
    ['a formula', { [first]: putCell('H4', '<f>1+1</f><v>2</v>') }, [`FORMULA ${at(4, 'H')}`]],
    ['a shared formula', { [first]: putCell('H4', '<f t="shared" si="0"/><v>2</v>') }, [`FORMULA ${at(4, 'H')}`]],
    ['an error value', { [first]: putCell('H4', '<v>#DIV/0!</v>', ' t="e"') }, [`ERROR_VALUE ${at(4, 'H')}`]],
    ['a date by format', { 'xl/styles.xml': style(14), [first]: putCell('H4', '<v>45778</v>', ' s="10"') }, [`DATE_VALUE ${at(4, 'H')}`]],
    ['a date spelled out', { [first]: putCell('H4', '<v>2025-05-01</v>', ' t="d"') }, [`DATE_VALUE ${at(4, 'H')}`]],
    ['a logical value in a number', { [first]: putCell('H4', '<v>1</v>', ' t="b"') }, [`BOOLEAN_NOT_EXPECTED ${at(4, 'H')}`]],
    ['a word outside the list', { [second]: putText('H4', 'почти') }, [`NOT_A_CHOICE ${at(4, 'H', 'd2. Среда')}`]],
    ['a number outside the list', { [second]: putCell('H4', '<v>1</v>') }, [`NOT_A_CHOICE ${at(4, 'H', 'd2. Среда')}`]],
    ['yes or no, but two', { [second]: putCell('G4', '<v>2</v>') }, [`NOT_A_CHOICE ${at(4, 'G', 'd2. Среда')}`]],
    ['a value where the type has none', { [first]: putCell('I6', '<v>5</v>') }, [`VALUE_NOT_APPLICABLE ${at(6, 'I')}`]],
    ['merged cells', { [first]: (xml) => xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="G5:G6"/></mergeCells>') }, [`MERGED_CELLS ${at(5, 'G')}`]],
    ['an unknown code', { [first]: putText('A5', 'a0000000-0000-4000-8000-999999999999') }, [`ROW_UNKNOWN ${at(5, 'A')}`]],
    ['a doubled row', { [first]: (xml) => xml.replace('</sheetData>', `${(/<row r="4".*?<\/row>/.exec(xml)?.[0] ?? '').replaceAll(/r="([A-Z]?)4"/g, 'r="$18"')}</sheetData>`) }, [`ROW_DOUBLED ${at(8, 'D')}`]],
    ['a value without a code', { [first]: (xml) => putCell('G5', '<v>1</v>')(putText('A5', '')(xml)) }, [`ROW_WITHOUT_ID ${at(5, 'A')}`]],
    ['visible names sorted away from the codes', { [first]: putText('D5', 'Другая школа') }, [`ROW_NAMES_CHANGED ${at(5, 'D')}`]],
    ['a renamed sheet', { 'xl/workbook.xml': (xml) => xml.replace('d2. Среда', 'Лист2') }, ['SHEET_RENAMED лист «Лист2»']],
    ['a missing sheet', { 'xl/workbook.xml': (xml) => xml.replace(/<sheet name="d2\. Среда"[^>]*>/, '') }, ['SHEET_MISSING лист «d2. Среда»']],
    ['a hidden sheet', { 'xl/workbook.xml': (xml) => xml.replace('name="d2. Среда"', 'name="d2. Среда" state="hidden"') }, ['SHEET_HIDDEN лист «d2. Среда»']],
    ['a changed header', { [first]: putText('H2', 'Доля родителей') }, [`HEADER_CHANGED ${at(2, 'H')}`]],
    ['a missing column', { [first]: putText('H1', '') }, [`COLUMN_MISSING ${at(1, 'H')}`]],
    ['an unknown column', { [first]: putText('H1', 'what') }, [`COLUMN_MISSING ${at(1, 'H')}`, `COLUMN_UNKNOWN ${at(1, 'H')}`]],
    ['a doubled column', { [first]: putText('H1', 'pupils') }, [`COLUMN_DOUBLED ${at(1, 'H')}`, `COLUMN_MISSING ${at(1, 'H')}`]],
    ['no stamp', { 'xl/workbook.xml': (xml) => xml.replace('_версия', 'версия') }, [`STAMP_MISSING ${at(1, 'A', '_версия')}`]],
  ]
  it.each(cases)('%s', (_name, edits, expected) => {
    const found = previewOf(edits)
    expect(brief(found)).toEqual(expected)
    expect(found.canCommit).toBe(false)
    for (const finding of errorsOf(found)) {
      const { problem, remedy } = findingWording(finding)
      expect(problem).toMatch(/^[«А-Я].*\.$/)
      expect(remedy).toMatch(/^[«А-Я].*\.$/)
    }
  })

  it.each([
    ['OTHER_REGION', { regionId: 'x' }], ['OTHER_CYCLE', { cycleId: 'x' }], ['OTHER_TEMPLATE_VERSION', { modelVersionId: 'x' }], ['OTHER_TEMPLATE_VERSION', { contentHash: 'x' }],
  ])('another template: %s', (code, over) => {
    const found = preview(file, empty, { ...template, identity: { ...importIdentity, ...over } })
    expect(found).toMatchObject({ canCommit: false, isOwnVersion: false, errors: 1, findings: [{ code }] })
  })

  it('counts days of the 1900 and the 1904 calendar', () => {
    const shown = (book: (xml: string) => string): unknown => errorsOf(previewOf({ 'xl/workbook.xml': book, 'xl/styles.xml': style(14), [first]: putCell('H4', '<v>45778</v>', ' s="10"') }))[0]?.facts.actual
    expect(shown((xml) => xml)).toBe('01.05.2025')
    expect(shown((xml) => xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'))).toBe('02.05.2029')
  })

  it('a sheet or a column of the person’s own, hidden rows and missing rows are warnings', () => {
    const found = previewOf({
      [first]: (xml) => xml.replace('<row r="5">', '<row r="5" hidden="1">').replace(/<row r="7">.*?<\/row>/, '').replace(/(<row r="6">.*?)<\/row>/, '$1<c r="K6"><v>7</v></c></row>'),
    })
    expect(found.canCommit).toBe(true)
    expect(found.findings.map(({ code }) => code)).toEqual(['COLUMN_IGNORED', 'ROWS_MISSING', 'ROWS_HIDDEN'])
  })

  it('keeps the first errors and counts them all', () => {
    const many = anImportTemplate(1_100)
    const grid = aGrid(many, SLOTS, [])
    const wrong = editParts(aTemplateFile(many, grid), { [first]: (xml) => xml.replaceAll(/<c r="([GH]\d{2,})" s="4"\/>/g, '<c r="$1" t="b"><v>1</v></c>') })
    const found = preview(wrong, grid, many)
    expect(found.errors).toBe(2 * (1_103 - 9))
    expect(found.findings.filter(({ severity }) => severity === 'error')).toHaveLength(2_000)
  })
})
