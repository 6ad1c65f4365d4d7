/** Where a figure may come from without asking: federal statistical forms of schools, and the register of organizations. */
export const statisticsForms = ['fsnOo1', 'fsnOo2', 'register'] as const
export type StatisticsForm = (typeof statisticsForms)[number]
export type FederalStatisticsForm = Exclude<StatisticsForm, 'register'>

/** A cell of a form; for the register `line` names the fact. Written as people write it: `05`, `3.1`. */
export type StatisticsPlace = { readonly section: string; readonly line: string; readonly column: string }
export type MappingRow = StatisticsPlace & {
  readonly id: string
  readonly fieldKey: string
  /** What the form says of the cell, and its unit. */
  readonly title: string
  readonly unit: string
}

/** Facts of the register that a field may take. */
export const registerFacts = ['headcount', 'isRural', 'isSmall', 'hasSelection'] as const
export type RegisterFact = (typeof registerFacts)[number]
export const isRegisterFact = (line: string): line is RegisterFact => (registerFacts as ReadonlyArray<string>).includes(line)

const SECTION_WORD = /^(под)?разд(ел)?\.?\s*/iu
const LINE_WORD = /^стр(ока)?\.?\s*/iu
const COLUMN_WORD = /^гр(афа)?\.?\s*/iu

const plain = (text: string, word: RegExp): string => text.replaceAll(/[\s\u00A0]+/g, ' ').trim().replace(word, '').replace(/[.)]+$/, '').trim().toLowerCase()
const withoutZeros = (text: string): string => text.replaceAll(/(^|[.])0+(?=\d)/g, '$1')

/** One spelling of a place, however it is written: «Подраздел 3.1.», «стр. 05», «гр. 4» → `3.1|5|4`. */
export const placeKey = ({ section, line, column }: StatisticsPlace): string =>
  [plain(section, SECTION_WORD), withoutZeros(plain(line, LINE_WORD)), withoutZeros(plain(column, COLUMN_WORD))].join('|')

/** The number of the column named in a head cell: «Графа 4» → `4`; undefined for any other cell. */
export const columnInHead = (text: string): string | undefined => /^гр(?:афа|\.)?\s*(\d{1,2}(?:\.\d{1,2})?)$/iu.exec(text.replaceAll(/[\s\u00A0]+/g, ' ').trim())?.[1]
