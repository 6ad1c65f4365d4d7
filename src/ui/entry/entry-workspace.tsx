'use client'

import { startTransition, useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import type { FieldHelp } from '@/domain/entry/field-help'
import { areaOf, type Place, type Selection } from '@/domain/entry/selection'
import { entryTexts } from '@/texts/entry'
import { EmptyState } from '../kit/states'
import { CellPanel, type CellSlot } from './cell-panel'
import { EntryGrid, type GridHandle } from './entry-grid'
import type { EntrySession } from './entry-session'
import { EntryLine, EntrySummaryBar } from './entry-status'
import { EntryToolbar } from './entry-toolbar'
import { chosenLines, findPlace, nextProblem, type LineFilter } from './grid-lines'
import type { CellPlace, GridShape } from './grid-shape'

/** One line of the grid before it is filtered. */
export type GridLine = { readonly words: string; readonly places: ReadonlyArray<CellPlace> }

export type WorkspaceProps = {
  readonly session: EntrySession
  readonly lines: ReadonlyArray<GridLine>
  /** The grid over the lines that are shown, by their positions in `lines`. */
  readonly shapeOf: (shown: ReadonlyArray<number>) => GridShape
  readonly help: ReadonlyArray<FieldHelp>
  readonly timeZone: string
  readonly deadline: string | null
  readonly signIn: string
  readonly findLabel: string
  readonly detailsOf: (organizationId: string, field: string) => string
  readonly filters?: ReactNode
  readonly conversation?: CellSlot
  readonly evidence?: CellSlot
}

/** More chosen cells than this are no longer told one by one. */
const TOLD = 200
const placesIn = (shape: GridShape, selection: Selection): ReadonlyArray<CellPlace> => {
  const { top, bottom, left, right } = areaOf(selection)
  const width = right - left + 1
  return Array.from({ length: Math.min(TOLD, (bottom - top + 1) * width) }, (_, at) => shape.cellAt(top + Math.floor(at / width), left + (at % width)))
}

const GRID_HEIGHT = 'max(22rem, calc(100dvh - 21rem))'

const useShown = ({ session, lines, shapeOf }: WorkspaceProps) => {
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<LineFilter>('all')
  const [shown, setShown] = useState<ReadonlyArray<number>>(() => lines.map((_, index) => index))
  // What is shown is decided when it is asked for: a line does not vanish under the hands that correct it.
  const choose = (next: { search: string; filter: LineFilter }): void => {
    setSearch(next.search)
    setFilter(next.filter)
    setShown(chosenLines(session, lines, next))
  }
  const shape = useMemo(() => shapeOf(shown), [shapeOf, shown])
  return { search, filter, shape, choose }
}

/** Toolbar, grid, panel of the cell, and the line that says what is saved. */
export const EntryWorkspace = (props: WorkspaceProps) => {
  const { session, help, timeZone, deadline, signIn, findLabel, detailsOf, filters, conversation, evidence } = props
  const { search, filter, shape, choose } = useShown(props)
  const [place, setPlace] = useState<CellPlace | null>(null)
  const [chosen, setChosen] = useState<ReadonlyArray<CellPlace>>([])
  const grid = useRef<GridHandle>(null)
  const find = useRef<HTMLInputElement>(null)
  const onActive = useCallback(({ row, column }: Place, selection: Selection) => {
    // The panel follows the cursor when the key is painted: under a held key it is drawn once, at the end.
    startTransition(() => {
      setPlace(shape.cellAt(row, column))
      setChosen(placesIn(shape, selection))
    })
  }, [shape])
  const showChanged = (changed: ReadonlyArray<{ form: number; slot: number }>): void => {
    const [first] = changed
    const at = first === undefined ? undefined : findPlace(shape, first)
    if (at !== undefined) grid.current?.goTo(at)
  }
  const onNextProblem = (): void => {
    const at = nextProblem(session, shape, grid.current?.active() ?? { row: 0, column: -1 })
    if (at !== undefined) grid.current?.goTo(at)
  }
  const commands = {
    undo: () => showChanged(session.undo()), redo: () => showChanged(session.redo()), find: () => find.current?.focus(), nextProblem: onNextProblem,
    details: () => document.querySelector<HTMLElement>('[data-cell-panel] aside')?.focus(),
  }
  return (
    <div className="flex flex-col gap-3">
      <EntryLine session={session} signIn={signIn} />
      <EntryToolbar session={session} find={find} findLabel={findLabel} search={search} filter={filter} onSearch={(text) => choose({ search: text, filter })} onFilter={(next) => choose({ search, filter: next })}
        onUndo={commands.undo} onRedo={commands.redo} onNextProblem={onNextProblem}>{filters}</EntryToolbar>
      <div className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]" data-cell-panel>
        {shape.size.rows === 0 ? <EmptyState title={entryTexts.nothingFound} why={entryTexts.filters[filter]} /> : <EntryGrid session={session} shape={shape} height={GRID_HEIGHT} handle={grid} onActive={onActive} onCommand={(kind) => commands[kind]()} />}
        <div className="flex min-w-0 flex-col lg:max-h-[max(22rem,calc(100dvh-21rem))]"><CellPanel session={session} place={place} chosen={chosen} help={help} timeZone={timeZone} detailsOf={detailsOf} {...(conversation === undefined ? {} : { conversation })} {...(evidence === undefined ? {} : { evidence })} /></div>
      </div>
      <EntrySummaryBar session={session} deadline={deadline} />
    </div>
  )
}
