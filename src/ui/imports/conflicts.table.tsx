import type { ImportPage } from '@/usecases/imports/get-import'
import { amountOf } from '@/domain/entry/entry-cell'
import { columnLetters } from '@/domain/shared/workbook'
import { microToText } from '@/domain/shared/micro'
import { formatDateTime } from '@/texts/format'
import { importPageTexts } from '@/texts/import-page'
import { findingPlace } from '@/texts/imports'
import { Button } from '../kit/button'
import { Select } from '../kit/field'
import { Table, type Column } from '../kit/table'

export type Conflict = Extract<NonNullable<ImportPage['check']>, { kind: 'compared' }>['conflicts'][number]
export type Side = 'mine' | 'theirs'
type Row = Conflict & { readonly number: number }

const shown = (cell: string): string => {
  const micro = amountOf(cell)
  return micro === undefined ? (importPageTexts.cellWords[cell] ?? cell) : microToText(micro).replace('.', ',').replace('-', '−')
}

type TableProps = { conflicts: ReadonlyArray<Conflict>; timeZone: string; sideOf: (number: number) => Side; choose: (number: number, side: Side) => void; chooseAll: (side: Side) => void }

/** Cells that the file and somebody else changed: both values, who changed the stored one, and whose stands. */
export const ConflictsTable = ({ conflicts, timeZone, sideOf, choose, chooseAll }: TableProps) => {
  const columns: ReadonlyArray<Column<Row>> = [
    { key: 'place', header: importPageTexts.conflictColumns.place, rowHeader: true, cell: (row) => <><span className="block">{row.organization}</span><span className="block text-sm text-muted">{row.field}</span><span className="block text-sm text-faint">{findingPlace({ severity: 'warning', code: 'VERIFIED_STAYS', sheet: row.sheet, row: row.row, column: row.column, facts: {} })}</span></> },
    { key: 'mine', header: importPageTexts.conflictColumns.mine, align: 'end', cell: ({ mine }) => shown(mine) },
    { key: 'theirs', header: importPageTexts.conflictColumns.theirs, align: 'end', cell: (row) => <><span className="block">{shown(row.theirs)}</span>{row.at !== null && <span className="block text-sm text-muted">{importPageTexts.changedBy(row.author, formatDateTime(row.at, timeZone))}</span>}</> },
    { key: 'choice', header: importPageTexts.conflictColumns.choice, cell: (row) => <Select aria-label={`${importPageTexts.conflictColumns.choice}: ${row.organization}, ${row.field}, ${columnLetters(row.column)}${row.row}`} value={sideOf(row.number)} onChange={(event) => choose(row.number, event.target.value === 'mine' ? 'mine' : 'theirs')} options={(['mine', 'theirs'] as const).map((value) => ({ value, label: importPageTexts.side[value] }))} /> },
  ]
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => chooseAll('mine')}>{importPageTexts.allMine}</Button>
        <Button onClick={() => chooseAll('theirs')}>{importPageTexts.allTheirs}</Button>
      </div>
      <Table caption={importPageTexts.conflictsCaption} captionHidden columns={columns} rows={conflicts.map((conflict, number) => ({ ...conflict, number }))} rowKey={({ number }) => String(number)} cards />
    </>
  )
}
