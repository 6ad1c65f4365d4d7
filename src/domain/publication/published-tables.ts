import type { OrganizationType } from '../models/model-document'

/**
 * Every table of counts that leaves the cabinet: public pages, published notes and reports with their appendices (XLSX), municipal reports.
 * What stands here is hidden together (`suppress-tables.ts`); a new published count gets a table here first.
 * Medians are told where their group reaches the minimum: a median cannot be subtracted.
 */
export const publishedTables = {
  sizes: 'how many are assessed, by type and by municipality: public page, documents of the region (also the rows of the heat map) and of a municipality',
  levels: 'levels by type and of all types together, also «without a level»: public page, documents of the region and of a municipality',
  losses: 'the share that an indicator gave nothing: losses in documents',
  changes: 'risen, fallen, unchanged: documents of the region and of a municipality',
  lasting: 'twice on the highest level, falling twice: documents of the region and of a municipality',
} as const
export type PublishedTable = keyof typeof publishedTables

/** A count that is told or must not be worked out. `atoms`: positions of the smallest groups of people it is made of. */
export type TableCell = {
  readonly key: string
  readonly table: PublishedTable
  readonly atoms: ReadonlyArray<number>
  readonly count: number
  /** False: stands nowhere, but subtraction could give it. */
  readonly isPrinted: boolean
  /** What is hidden first when something has to be: the lower, the sooner. Infinite: known to everybody and never hidden. */
  readonly cost: number
  /** Cells of one printed row: where hiding some is not enough, all are hidden, zeros too. */
  readonly row: string
}
/** One count is the sum of the others. */
export type TableLine = { readonly whole: string; readonly parts: ReadonlyArray<string> }
/** Tables of one release that share their people; nothing of another system helps to work out a cell of this one. */
export type TableSystem = { readonly cells: ReadonlyArray<TableCell>; readonly lines: ReadonlyArray<TableLine> }

/** A place of a system of tables: the whole region or one municipality. */
export const regionScope = ''
export const municipalityScope = (municipalityId: string): string => `${municipalityId}/`

/** Keys of cells, each within a place. */
export const cellKeys = {
  all: 'all',
  type: (type: OrganizationType): string => `type:${type}`,
  /** −1: without a level. */
  level: (level: number): string => `level:${level}`,
  typeLevel: (type: OrganizationType, level: number): string => `type:${type}:level:${level}`,
}
