'use client'

import { useCallback, useMemo } from 'react'
import { entryTexts } from '@/texts/entry'
import type { EntryFormPage } from '@/usecases/values/get-entry-grid'
import { paths } from '@/web/paths'
import { cellSlots, type CellActions } from './cell-slots'
import { EntryWorkspace, type GridLine } from './entry-workspace'
import type { GridShape } from './grid-shape'
import { useEntrySession } from './use-entry-session'

const HEADER_WIDTH = 420
const HEADER_WIDTH_PHONE = 190
const COLUMN_WIDTH = 150
const ROW_HEIGHT = 44
const HEAD_HEIGHT = 36
const PHONE = '(max-width: 767px)'

const headerWidth = (): number => (typeof window !== 'undefined' && window.matchMedia(PHONE).matches ? HEADER_WIDTH_PHONE : HEADER_WIDTH)

/** The fields of one organization down, with the help of each beside it. */
export const EntryFormView = ({ form, signIn, actions }: { form: EntryFormPage; signIn: string; actions: CellActions }) => {
  const session = useEntrySession(form)
  const { fields, directions, cycle } = form
  const groupOf = useMemo(() => new Map(directions.map(({ code, name }) => [code, name])), [directions])
  const lines = useMemo<ReadonlyArray<GridLine>>(() => fields.map(({ slot, field }) => ({ words: `${field.label} ${groupOf.get(field.direction) ?? ''}`, places: [{ form: 0, slot }] })), [fields, groupOf])
  const shapeOf = useCallback((shown: ReadonlyArray<number>): GridShape => ({
    size: { rows: shown.length, columns: 1 },
    cellAt: (row) => ({ form: 0, slot: fields[shown[row] ?? 0]?.slot ?? 0 }),
    rowHeader: (row) => {
      const field = fields[shown[row] ?? 0]?.field
      return { key: field?.key ?? String(row), title: field?.label ?? '', note: [groupOf.get(field?.direction ?? ''), field?.unit].filter((part) => part !== undefined && part !== '').join(', ') }
    },
    columnHeader: () => ({ key: 'value', title: entryTexts.value }),
    headerWidth: headerWidth(), columnWidth: COLUMN_WIDTH, rowHeight: ROW_HEIGHT, headHeight: HEAD_HEIGHT, caption: entryTexts.formCaption, corner: entryTexts.field,
  }), [fields, groupOf])
  const detailsOf = useCallback((organizationId: string, field: string) => paths.api.entryCell(cycle.id, organizationId, field), [cycle.id])
  const slots = useMemo(() => cellSlots(cycle.id, actions, session.learnEvidence), [cycle.id, actions, session])
  return (
    <EntryWorkspace session={session} lines={lines} shapeOf={shapeOf} help={form.help} timeZone={cycle.timeZone} deadline={cycle.deadlineAt === null ? null : entryTexts.deadline(cycle.deadlineAt, cycle.timeZone)}
      signIn={signIn} findLabel={entryTexts.findField} detailsOf={detailsOf} {...slots} />
  )
}
