import type { Overview } from '@/usecases/overview/get-overview'
import { describeDistribution } from '@/domain/scoring/places/distribution'
import { ALL_TYPES, NO_LEVEL } from '@/domain/scoring/places/rating-address'
import { extremesOf } from '@/domain/scoring/places/summarize-cards'
import type { LevelToneOrNone } from '@/texts/common'
import { findings } from '@/texts/findings'
import { organizationTypePlural } from '@/texts/organizations'
import { overviewTexts } from '@/texts/overview'
import { ratingTexts } from '@/texts/rating'
import { releaseTexts } from '@/texts/releases'
import { paths } from '@/web/paths'
import { DotStrip } from '../charts/dot-strip'
import { HeatMap } from '../charts/heat-map'
import { Histogram } from '../charts/histogram'
import { LevelBars } from '../charts/level-bars'
import { Slope } from '../charts/slope'

const DOTS_UP_TO = 150
const SLOPES = 6
const base = (overview: Overview) => ({ source: overviewTexts.source, release: releaseTexts.short(overview.release), level: 2 as const })
const points = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100)

export const LevelsByType = ({ overview }: { overview: Overview }) => {
  const { levels, types, release, whole } = overview
  const names = Object.fromEntries(levels.map(({ tone, name }) => [tone, name])) as Partial<Record<LevelToneOrNone, string>>
  const worst = levels.length - 1
  const groups = types.map(({ type, levels: counts }) => ({
    key: type, label: organizationTypePlural[type],
    counts: counts.map((count, at) => ({ tone: levels[at]?.tone ?? ('none' as const), count, href: paths.rating({ release: release.id, type, level: levels[at]?.code ?? NO_LEVEL }) })).filter(({ tone, count }) => tone !== 'none' || count > 0),
  }))
  return <LevelBars frame={{ ...base(overview), id: 'levels', title: findings.levelShare(levels[worst]?.name ?? '', whole.levels[worst] ?? 0, whole.n), unit: overviewTexts.levelsUnit, n: whole.n }} groups={groups} names={names} />
}

/** One drawing a type: totals of schools and kindergartens are never one distribution. */
export const SpreadByType = ({ overview }: { overview: Overview }) => (
  <>
    {overview.types.map(({ type, totals }) => {
      const spread = describeDistribution(totals)
      if (spread === undefined) return null
      const frame = { ...base(overview), level: 3 as const, id: `spread-${type}`, title: overviewTexts.spreadOf(organizationTypePlural[type], findings.spread(spread)), unit: overviewTexts.unit }
      const values = totals.map((total) => total / 100)
      return <div key={type} className="min-w-0">{totals.length > DOTS_UP_TO ? <Histogram frame={frame} values={values} domain={[0, 100]} /> : <DotStrip frame={frame} values={values} domain={[0, 100]} />}</div>
    })}
  </>
)

export const TerritoryHeat = ({ overview }: { overview: Overview }) => {
  const { directions, municipalities, whole, release } = overview
  const extremes = extremesOf(whole.shares)
  const title = extremes === undefined ? overviewTexts.heatEven : overviewTexts.heatTitle(directions[extremes.weakest]?.name ?? '')
  return (
    <HeatMap frame={{ ...base(overview), id: 'heat', title, unit: overviewTexts.heatUnit, n: whole.rated, note: overviewTexts.heatNote }} rowHeader={overviewTexts.territory} scale={[0, 100]}
      columns={directions.map(({ code, name }) => ({ key: code, label: ratingTexts.headers.direction(code), title: name }))}
      rows={municipalities.map(({ id, name, rated, shares }) => ({ key: id, label: name, href: paths.rating({ release: release.id, municipality: id, type: ALL_TYPES }), cells: shares.map((share) => (share === null && rated > 0 ? 'notApplicable' as const : share)) }))} />
  )
}

/** The municipalities whose median moved most: more lines than these cannot be read. */
export const TerritoryShift = ({ overview, period }: { overview: Overview; period: string }) => {
  const moved = overview.municipalities.filter(({ changes }) => changes.median !== null).sort((a, b) => Math.abs(b.changes.median ?? 0) - Math.abs(a.changes.median ?? 0)).slice(0, SLOPES)
  return (
    <Slope frame={{ ...base(overview), level: 3 as const, id: 'shift', title: overviewTexts.slopeTitle(period), unit: overviewTexts.unit, n: moved.length }} from={period} to={overview.release.period} comparable
      items={moved.map(({ id, name, medianBefore, median }) => ({ key: id, label: name, before: points(medianBefore), after: points(median) }))} />
  )
}
