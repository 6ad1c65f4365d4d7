'use client'

import { useSyncExternalStore, type ReactNode, type RefObject } from 'react'
import { cellStatusNames, entryTexts } from '@/texts/entry'
import { Button } from '../kit/button'
import { DialogButton } from '../kit/dialog'
import { Select, TextInput } from '../kit/field'
import { CellIcon, cellStatusList } from './cell-icon'
import { sourceMarks } from '@/texts/statistics'
import type { EntrySession } from './entry-session'
import { SourceMark } from './source-mark'
import { useSummary } from './entry-status'
import type { LineFilter } from './grid-lines'

type Props = {
  readonly session: EntrySession
  readonly find: RefObject<HTMLInputElement | null>
  readonly findLabel: string
  readonly search: string
  readonly filter: LineFilter
  readonly onSearch: (text: string) => void
  readonly onFilter: (filter: LineFilter) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onNextProblem: () => void
  readonly children?: ReactNode
}

const unaskedKinds = ['last_period', 'register', 'statistics'] as const
const filters = ['all', 'problems', 'unsent', 'empty'] as const

const Legend = () => (
  <div className="flex flex-col gap-4">
    <ul className="grid grid-cols-2 gap-2">{cellStatusList.map((status) => <li key={status} className="flex items-center gap-2"><CellIcon status={status} /><span aria-hidden>{cellStatusNames[status]}</span></li>)}</ul>
    <ul className="flex flex-col gap-2">{unaskedKinds.map((kind) => <li key={kind} className="flex items-center gap-2"><SourceMark kind={kind} /><span aria-hidden>{sourceMarks[kind].name}</span></li>)}</ul>
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">{entryTexts.keys.map(([keys, meaning]) => <div key={keys} className="contents"><dt className="font-medium">{keys}</dt><dd>{meaning}</dd></div>)}</dl>
  </div>
)

export const EntryToolbar = ({ session, find, findLabel, search, filter, onSearch, onFilter, onUndo, onRedo, onNextProblem, children }: Props) => {
  const canUndo = useSyncExternalStore(session.subscribe, session.canUndo, session.canUndo)
  const canRedo = useSyncExternalStore(session.subscribe, session.canRedo, session.canRedo)
  const { errors, conflicts } = useSummary(session)
  return (
    <div className="flex flex-wrap items-end gap-3">
      <label className="flex flex-col gap-1 text-xs text-muted">{findLabel}<TextInput ref={find} type="search" value={search} onChange={(event) => onSearch(event.currentTarget.value)} className="w-56" /></label>
      {children}
      <label className="flex flex-col gap-1 text-xs text-muted">{entryTexts.show}
        <Select value={filter} onChange={(event) => onFilter(filters.find((one) => one === event.currentTarget.value) ?? 'all')} options={filters.map((value) => ({ value, label: entryTexts.filters[value] }))} />
      </label>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onUndo} disabled={!canUndo}>{entryTexts.undo}</Button>
        <Button onClick={onRedo} disabled={!canRedo}>{entryTexts.redo}</Button>
        <Button onClick={onNextProblem}>{entryTexts.nextProblem}{errors + conflicts > 0 ? ` (${errors + conflicts})` : ''}</Button>
        <DialogButton label={entryTexts.legend} title={entryTexts.legendTitle} variant="quiet"><Legend /></DialogButton>
      </div>
    </div>
  )
}
