import type { Rating } from '@/usecases/scoring/get-rating'
import { describeDistribution } from '@/domain/scoring/places/distribution'
import type { RatingRow } from '@/domain/scoring/places/rating-table'
import { findings } from '@/texts/findings'
import { formatHundredths } from '@/texts/format'
import { organizationTypePlural } from '@/texts/organizations'
import { ratingTexts } from '@/texts/rating'
import { releaseTexts } from '@/texts/releases'
import { DotStrip } from '../charts/dot-strip'
import { Histogram } from '../charts/histogram'

const DOTS_UP_TO = 400
/** Charts draw plain numbers in shown units. */
const shownPoints = (hundredths: number): number => hundredths / 100

const Spread = ({ id, title, totals, own, rating, note }: { id: string; title: string; totals: ReadonlyArray<number>; own?: number; rating: Rating; note?: string }) => {
  const frame = { id, title, unit: ratingTexts.chart.unit, source: ratingTexts.chart.source, release: releaseTexts.short(rating.release), n: totals.length, level: 2 as const, ...(note === undefined ? {} : { note }) }
  const values = totals.map(shownPoints)
  if (own === undefined && totals.length > DOTS_UP_TO) return <Histogram frame={frame} values={values} domain={[0, 100]} />
  return <DotStrip frame={frame} values={values} {...(own === undefined ? {} : { own: { value: shownPoints(own), label: ratingTexts.chart.own } })} />
}

const levelNote = (rating: Rating, rows: ReadonlyArray<RatingRow>): string => {
  const worst = rating.levels.length - 1
  const name = rating.levels[worst]?.name ?? ''
  const withoutLevel = rows.filter((row) => row.level === -1).length
  const share = findings.levelShare(name, rows.filter((row) => row.level === worst).length, rows.length)
  return withoutLevel === 0 ? share : `${share}. ${findings.withoutLevel(withoutLevel)}`
}

/** The filtered set: how its totals lie, said in words above and drawn below. */
export const FilteredDistribution = ({ rating, rows }: { rating: Rating; rows: ReadonlyArray<RatingRow> }) => {
  const totals = rows.filter((row) => row.level !== -1).map((row) => row.total)
  const spread = describeDistribution(totals)
  if (spread === undefined) return <p className="text-muted">{findings.nobody}</p>
  return <Spread id="distribution" title={findings.spread(spread)} totals={totals} rating={rating} note={levelNote(rating, rows)} />
}

/** For a head: everybody of the same type, nameless, and the own dot. */
export const OwnDistribution = ({ rating, rows }: { rating: Rating; rows: ReadonlyArray<RatingRow> }) => (
  <div className="flex flex-col gap-6">
    {rows.every((row) => row.level === -1) && <p className="text-base">{findings.ownWithoutPlace}</p>}
    {rows.filter((row) => row.level !== -1).map((row) => {
      const type = rating.table.types[row.type]
      const totals = rating.groups.find((group) => group.type === type)?.totals ?? null
      const place = findings.ownPlace(row.rankRegion, row.rankRegionOf)
      if (totals === null) return <p key={row.position} className="text-base">{`${place}. ${findings.groupHidden}`}</p>
      const median = describeDistribution(totals)?.median ?? row.total
      const title = `${place}. ${findings.aboveMedian(row.total - median)}`
      return <Spread key={row.position} id={`distribution-${row.position}`} title={title} totals={totals} own={row.total} rating={rating} note={`${row.organization}: ${formatHundredths(row.total)}. ${type === undefined ? '' : ratingTexts.chart.group(organizationTypePlural[type])}`} />
    })}
  </div>
)
