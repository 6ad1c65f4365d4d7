import ExcelJS from 'exceljs'
import { cellStateByte } from '@/domain/scoring/lines/cells'
import type { BenchRegion } from './region'

const INDICATORS = 60
const DIRECTIONS = 10
const PER_DIRECTION = INDICATORS / DIRECTIONS
/** Columns before the figures: type, municipality, cluster; numbers, because an office compares texts slowly. */
const KEYS = 3
const POINTS = 5

const letters = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`)

/** Five kinds of rules in the shares of the study: 24 linear, 18 thresholds, 6 yes or no, 6 places within the cluster, 6 distances from its mean. */
const pointsFormula = (indicator: number, row: number, last: number): string => {
  const column = letters(KEYS + indicator)
  const cell = `Data!${column}${row}`
  const [all, clusters] = [`Data!$${column}$2:$${column}$${last}`, `Data!$C$2:$C$${last}`]
  const within = `Data!$C${row}`
  const rule =
    indicator < 24 ? `MAX(0,MIN(${POINTS},${cell}/20))`
    : indicator < 42 ? `IF(${cell}>=80,${POINTS},IF(${cell}>=60,3,IF(${cell}>=40,1,0)))`
    : indicator < 48 ? `IF(${cell}>0,${POINTS},0)`
    : indicator < 54 ? `${POINTS}*COUNTIFS(${clusters},${within},${all},"<="&${cell})/COUNTIFS(${clusters},${within})`
    : `MAX(0,MIN(${POINTS},2.5+(${cell}-AVERAGEIFS(${all},${clusters},${within}))/20))`
  return `IF(ISNUMBER(${cell}),${rule},0)`
}

/** Place in the region, in the municipality and in the cluster by one column of results. */
const rankFormulas = (column: string, row: number, last: number): ReadonlyArray<string> => {
  const all = `$${column}$2:$${column}$${last}`
  const among = (key: string): string => `COUNTIFS(Data!$${key}$2:$${key}$${last},Data!$${key}${row},${all},">"&${column}${row})+1`
  return [`RANK(${column}${row},${all})`, among('B'), among('C')]
}

const addData = (book: ExcelJS.Workbook, { participants, expected }: BenchRegion): void => {
  const sheet = book.addWorksheet('Data')
  sheet.addRow(['type', 'municipality', 'cluster', ...Array.from({ length: INDICATORS }, (_, index) => `I${index + 1}`)])
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, known)
    return known
  }
  participants.forEach(({ organizationType, municipalityId, isRural }, row) => {
    const figures = Array.from({ length: INDICATORS }, (_, slot) => (expected.states[row * expected.slots + slot] === cellStateByte.noData ? null : (expected.values[row * expected.slots + slot] ?? 0) / 1e6))
    sheet.addRow([numberOf(organizationType), numberOf(municipalityId), numberOf(`${organizationType}/${isRural}`), ...figures])
  })
}

const addPoints = (book: ExcelJS.Workbook, last: number): void => {
  const sheet = book.addWorksheet('Points')
  sheet.addRow(Array.from({ length: INDICATORS }, (_, index) => `P${index + 1}`))
  for (let row = 2; row <= last; row += 1) sheet.addRow(Array.from({ length: INDICATORS }, (_, indicator) => ({ formula: pointsFormula(indicator, row, last) })))
}

/** Column A is empty; B: total; C–L: directions; then 33 places. */
const addResult = (book: ExcelJS.Workbook, last: number): void => {
  const sheet = book.addWorksheet('Result')
  const columns = Array.from({ length: DIRECTIONS + 1 }, (_, index) => letters(1 + index))
  sheet.addRow([null, 'total', ...columns.slice(1).map((_, index) => `D${index + 1}`)])
  for (let row = 2; row <= last; row += 1) {
    const directions = columns.slice(1).map((_, index) => ({ formula: `SUM(Points!${letters(index * PER_DIRECTION)}${row}:${letters(index * PER_DIRECTION + PER_DIRECTION - 1)}${row})` }))
    const places = columns.flatMap((column) => rankFormulas(column, row, last)).map((formula) => ({ formula }))
    sheet.addRow([null, { formula: `SUM(C${row}:L${row})` }, ...directions, ...places])
  }
}

/** What a person would keep instead: the region's figures with rules, sums and 33 places as live formulas. Equal work to a release's, not equal rules. */
export const writeOfficeWorkbook = async (region: BenchRegion, file: string): Promise<void> => {
  const book = new ExcelJS.Workbook()
  const last = region.participants.length + 1
  addData(book, region)
  addPoints(book, last)
  addResult(book, last)
  await book.xlsx.writeFile(file)
}
