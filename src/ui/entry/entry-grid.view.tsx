'use client'

import { useCallback, useMemo } from 'react'
import { entryTexts } from '@/texts/entry'
import type { EntryGridPage } from '@/usecases/values/get-entry-grid'
import { paths } from '@/web/paths'
import { cellSlots, type CellActions } from './cell-slots'
import { EntryWorkspace, type GridLine } from './entry-workspace'
import type { GridShape } from './grid-shape'
import { useEntrySession } from './use-entry-session'

const HEADER_WIDTH = 240
const COLUMN_WIDTH = 116
const ROW_HEIGHT = 34
const HEAD_HEIGHT = 76

const deadlineOf = ({ cycle }: Pick<EntryGridPage, 'cycle'>): string | null => (cycle.deadlineAt === null ? null : entryTexts.deadline(cycle.deadlineAt, cycle.timeZone))

/** Organizations down, fields across. */
export const EntryGridView = ({ grid, signIn, filters, actions }: { grid: EntryGridPage; signIn: string; actions: CellActions; filters: React.ReactNode }) => {
  const session = useEntrySession(grid)
  const { fields, directions, rows, cycle } = grid
  const groupOf = useMemo(() => new Map(directions.map(({ code, name }) => [code, name])), [directions])
  const lines = useMemo<ReadonlyArray<GridLine>>(() => rows.map(({ name, municipality }, form) => ({ words: `${name} ${municipality}`, places: fields.map(({ slot }) => ({ form, slot })) })), [rows, fields])
  const shapeOf = useCallback((shown: ReadonlyArray<number>): GridShape => ({
    size: { rows: shown.length, columns: fields.length },
    cellAt: (row, column) => ({ form: shown[row] ?? 0, slot: fields[column]?.slot ?? 0 }),
    rowHeader: (row) => {
      const found = rows[shown[row] ?? 0]
      return { key: found?.organizationId ?? String(row), title: found?.name ?? '', ...(found === undefined ? {} : { note: found.municipality }) }
    },
    columnHeader: (column) => {
      const field = fields[column]?.field
      return { key: field?.key ?? String(column), title: field?.label ?? '', note: field?.unit ?? '', group: groupOf.get(field?.direction ?? '') ?? '' }
    },
    headerWidth: HEADER_WIDTH, columnWidth: COLUMN_WIDTH, rowHeight: ROW_HEIGHT, headHeight: HEAD_HEIGHT, caption: entryTexts.caption, corner: entryTexts.organization,
  }), [fields, rows, groupOf])
  const detailsOf = useCallback((organizationId: string, field: string) => paths.api.entryCell(cycle.id, organizationId, field), [cycle.id])
  const slots = useMemo(() => cellSlots(cycle.id, actions, session.learnEvidence), [cycle.id, actions, session])
  return (
    <EntryWorkspace session={session} lines={lines} shapeOf={shapeOf} help={grid.help} timeZone={cycle.timeZone} deadline={deadlineOf(grid)} signIn={signIn} findLabel={entryTexts.find} detailsOf={detailsOf} filters={filters} {...slots} />
  )
}
