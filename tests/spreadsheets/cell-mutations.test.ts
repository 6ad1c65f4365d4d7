import { expect, it } from 'vitest'
import { aGrid, anImportTemplate, aTemplateFile, editParts, putCell, putText, sheetPart } from '#tests/factories/workbooks'
import { previewImport } from '@/domain/imports/preview-import'
import { readWorkbook } from '@/platform/xlsx/read-workbook'
import { findingPlace, findingWording } from '@/texts/imports'

const template = anImportTemplate(12)
const grid = aGrid(template, 6, [[0, 0, '5'], [1, 1, '50'], [3, 4, '2']])
const file = aTemplateFile(template, grid)

const random = (seed: number) => {
  let state = seed * 2_654_435_761 + 1
  return (below: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}

type Edit = (place: string) => (xml: string) => string
const number = (text: string): Edit => (place) => putCell(place, `<v>${text}</v>`)
const typed = (text: string): Edit => (place) => putText(place, text)
/** What people and programs put into a cell of figures. */
const edits: ReadonlyArray<Edit> = [
  number('-7'), number('12.5'), number('1e12'), number('101'), number('0.1234567'), number('NaN'), number('1e999'),
  typed('много'), typed('12,5,6'), typed('1 2 3 4'), typed('=1+1'), typed('12 чел.'), typed('н/п'), typed('да'), typed('∞'), typed('０１２'), typed('1e5'), typed('0x10'), typed('12.03.2026'),
  (place) => putCell(place, '<f>SUM(A1:A2)</f><v>3</v>'), (place) => putCell(place, '<v>#DIV/0!</v>', ' t="e"'), (place) => putCell(place, '<v>1</v>', ' t="b"'),
]
const places = { ids: ['A', 'B', 'D', 'F'], figures: ['G', 'H', 'I'] } as const

it('AMU-34 500 workbooks with broken cells: an answer for each, and every refusal names its sheet, row and column', () => {
  let refused = 0
  for (let seed = 1; seed <= 500; seed += 1) {
    const next = random(seed)
    const touched = new Set<string>()
    for (let times = 1 + next(4); times > 0; times -= 1) touched.add(`${(next(9) === 0 ? places.ids : places.figures)[next(3)] ?? 'G'}${4 + next(12)}`)
    const sheet = sheetPart(2 + next(2))
    const read = readWorkbook(editParts(file, { [sheet]: (xml) => [...touched].reduce((text, place) => (edits[next(edits.length)] ?? number('1'))(place)(text), xml) }))
    if (!read.ok) throw new Error(`${seed}: ${read.error.code}`)
    const preview = previewImport(template, grid, read.value)
    for (const finding of preview.findings.filter(({ severity }) => severity === 'error')) {
      refused += 1
      expect(finding, `${seed}`).toMatchObject({ sheet: expect.stringMatching(/./), row: expect.any(Number), column: expect.any(Number) })
      expect(findingPlace(finding)).toMatch(/^лист «.+», строка \d+, столбец [A-Z]+$/)
      expect(findingWording(finding).problem).toMatch(/[а-яё]/)
    }
    expect(preview.canCommit).toBe(preview.errors === 0)
  }
  expect(refused).toBeGreaterThan(500)
})
