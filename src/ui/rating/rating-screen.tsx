'use client'

import { useRouter } from 'next/navigation'
import { useQueryStates } from 'nuqs'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { useMemo, useRef, useState } from 'react'
import type { Rating } from '@/usecases/scoring/get-rating'
import { emptyRatingAddress, readRatingAddress, rowsOf, toRatingAddress } from '@/domain/scoring/places/rating-address'
import { filterRating, ratingSortText, sortRating } from '@/domain/scoring/places/rating-filter'
import type { RatingRow } from '@/domain/scoring/places/rating-table'
import { formatHundredths } from '@/texts/format'
import { ratingTexts } from '@/texts/rating'
import { Button } from '../kit/button'
import { Panel } from '../kit/card'
import { EmptyState } from '../kit/states'
import { Toolbar } from '../kit/toolbar'
import { VirtualTable } from '../kit/virtual-table'
import { LevelText, municipalityName, PlaceText, ratingColumns, resultPath } from './rating-columns'
import { FilteredDistribution } from './rating-distribution'
import { ComparisonNote } from './comparison-note'
import { RatingFilters } from './rating-filters'
import { ratingParams } from './rating-params'
import { RatingSheet } from './rating-sheet'
import { readColumns, writeColumns } from './rating-state'
import { RatingTools } from './rating-tools'

const PhoneRow = ({ rating, row }: { rating: Rating; row: RatingRow }) => (
  <span className="flex min-w-0 flex-col gap-0.5">
    <span className="flex justify-between gap-3"><span className="truncate font-medium">{row.director}</span><strong className="tabular-nums">{formatHundredths(row.total)}</strong></span>
    <span className="truncate text-muted">{row.organization}, {municipalityName(rating, row.municipality)}</span>
    <span className="flex justify-between gap-3"><LevelText rating={rating} row={row} /><span className="text-muted"><PlaceText place={row.rankRegion} of={row.rankRegionOf} short={false} /></span></span>
  </span>
)

/** Everything the address says, applied to the rows that came with the page: no question to the server while filtering. */
const useRating = (rating: Rating) => {
  const [params, setParams] = useQueryStates(ratingParams, { history: 'replace', clearOnDefault: true })
  const { table, levels } = rating
  const all = useMemo(() => rowsOf(table), [table])
  const address = toRatingAddress({ q: params.q, municipality: params.municipality, type: params.type, cluster: params.cluster, level: params.level, sort: params.sort })
  const { filter, sort } = readRatingAddress(address, table, { rows: all, levelCodes: levels.map(({ code }) => code) })
  const rows = sortRating(filterRating(all, filter), sort, (at) => municipalityName(rating, at))
  const shown = readColumns(params.columns, rating.directions)
  return { all, rows, address, filter, sort, shown, dense: params.dense, setParams }
}

const tableHeight = (rows: number, rowHeight: number): string => `clamp(8rem, ${rows * rowHeight + 72}px, max(26rem, calc(100dvh - 12rem)))`

const RatingList = ({ rating, state, onOpen, selected }: { rating: Rating; state: ReturnType<typeof useRating>; onOpen: (row: RatingRow) => void; selected: RatingRow | null }) => {
  const { rows, dense, setParams } = state
  const rowHeight = dense ? 30 : 36
  const columns = ratingColumns({ rating, ...state, onSort: (sort) => void setParams({ sort: sort.key === 'place' && !sort.descending ? '' : ratingSortText(sort) }) })
  return (
    <VirtualTable caption={ratingTexts.caption(rows.length)} columns={columns} rows={rows} rowKey={(row) => String(row.position)} isOwn={(row) => row.isOwn} onOpen={onOpen} rowHeight={rowHeight} height={tableHeight(rows.length, rowHeight)}
      phoneRow={(row) => <PhoneRow rating={rating} row={row} />} phoneRowHeight={88} {...(selected === null ? {} : { selectedKey: String(selected.position) })}
      empty={<EmptyState title={ratingTexts.empty.title} why={ratingTexts.empty.why} action={<Button onClick={() => void setParams({ ...emptyRatingAddress })}>{ratingTexts.reset}</Button>} />} />
  )
}

const Screen = ({ rating }: { rating: Rating }) => {
  const state = useRating(rating)
  const [open, setOpen] = useState<RatingRow | null>(null)
  const router = useRouter()
  const byKey = useRef(false)
  const { all, rows, setParams } = state
  // A click looks beside the list; Enter goes to the page.
  const onOpen = (row: RatingRow) => (byKey.current ? router.push(resultPath(rating, row)) : setOpen(row))
  return (
    <div className="flex min-w-0 flex-col gap-4" onKeyDownCapture={(event) => { byKey.current = event.key === 'Enter' }} onPointerDownCapture={() => { byKey.current = false }}>
      <Panel><FilteredDistribution rating={rating} rows={rows} /></Panel>
      <ComparisonNote comparison={rating.comparison} />
      <div>
        <Toolbar label={ratingTexts.filters} end={(
          <>
            <span aria-live="polite" className="tabular-nums">{ratingTexts.shown(rows.length, all.length)}</span>
            <RatingTools rating={rating} shown={state.shown} onShown={(shown) => void setParams({ columns: shown === null ? '' : writeColumns(shown, rating.directions) })} dense={state.dense} onDense={(dense) => void setParams({ dense })} address={state.address} />
          </>
        )}>
          <RatingFilters rating={rating} address={state.address} filter={state.filter} onChange={(change) => void setParams(change)} />
        </Toolbar>
        <RatingList rating={rating} state={state} onOpen={onOpen} selected={open} />
        <p className="mt-2 text-xs text-muted phone:hidden">{ratingTexts.hint}</p>
      </div>
      <RatingSheet rating={rating} row={open} onClose={() => setOpen(null)} />
    </div>
  )
}

/** The rating of many: distribution, filters, 1 500 rows. All state lies in the address. */
export const RatingScreen = ({ rating }: { rating: Rating }) => <NuqsAdapter><Screen rating={rating} /></NuqsAdapter>
