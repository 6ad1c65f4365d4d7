import type { Home } from '@/usecases/home/get-home'
import type { HomePicture, LevelsPicture, OwnResult } from '@/usecases/home/read-picture'
import { describeDistribution } from '@/domain/scoring/places/distribution'
import { ALL_TYPES, NO_LEVEL } from '@/domain/scoring/places/rating-address'
import type { RankedDirection } from '@/domain/scoring/places/rank-directions'
import type { LevelToneOrNone } from '@/texts/common'
import { findings } from '@/texts/findings'
import { formatHundredths, NO_DATA } from '@/texts/format'
import { homeTexts } from '@/texts/home'
import { organizationTypePlural } from '@/texts/organizations'
import { ratingTexts } from '@/texts/rating'
import { releaseTexts } from '@/texts/releases'
import { paths } from '@/web/paths'
import { DotStrip } from '../charts/dot-strip'
import { LevelBars } from '../charts/level-bars'
import { LinkButton } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { LevelChip } from '../kit/chip'
import { KeyValue } from '../kit/key-value'

const { chart, own } = homeTexts
type Release = NonNullable<Home['release']>

const groupLabel = (key: LevelsPicture['groups'][number]['key']): string => {
  if (key === 'own') return chart.own
  return key === 'region' ? chart.region : organizationTypePlural[key]
}

const Levels = ({ picture, release }: { picture: LevelsPicture; release: Release }) => {
  const { levels, groups } = picture
  const isRegion = groups.every(({ key }) => key !== 'own')
  const counted = isRegion ? groups : groups.filter(({ key }) => key === 'own')
  const worst = levels.length - 1
  const n = counted.reduce((sum, { counts }) => sum + counts.reduce((part, count) => part + count, 0), 0)
  const title = findings.levelShare(levels[worst]?.name ?? '', counted.reduce((sum, { counts }) => sum + (counts[worst] ?? 0), 0), n)
  const names = Object.fromEntries(levels.map((level) => [level.tone, level.name])) as Partial<Record<LevelToneOrNone, string>>
  const href = (key: string, at: number): string => paths.rating({ release: release.id, type: key === 'own' ? ALL_TYPES : key, level: levels[at]?.code ?? NO_LEVEL })
  return (
    <Panel>
      <LevelBars frame={{ id: 'levels', title, unit: chart.unit, source: chart.source, release: releaseTexts.short(release), n, level: 2 }} names={names}
        groups={groups.map(({ key, counts }) => ({ key, label: groupLabel(key), counts: counts.map((count, at) => ({ tone: levels[at]?.tone ?? ('none' as const), count, ...(key === 'region' ? {} : { href: href(key, at) }) })).filter(({ tone, count }) => tone !== 'none' || count > 0) }))} />
      <div className="mt-4 flex flex-wrap gap-2">
        {isRegion && <LinkButton href={paths.overview({ release: release.id })}>{chart.openOverview}</LinkButton>}
        <LinkButton href={paths.rating({ release: release.id })}>{chart.openRating}</LinkButton>
      </div>
    </Panel>
  )
}

const DirectionList = ({ title, directions }: { title: string; directions: ReadonlyArray<RankedDirection> }) => (
  <div className="min-w-0 flex-1 basis-56">
    <h3 className="text-base font-semibold">{title}</h3>
    <ol>
      {directions.map(({ code, name, score, max, percent }) => (
        <li key={code} className="border-b border-line py-2 text-base last:border-0">
          <span className="block">{ratingTexts.directionOption(code, name)}</span>
          <span className="text-sm text-muted tabular-nums">{own.direction(score, max, percent)}</span>
        </li>
      ))}
    </ol>
  </div>
)

const placeOf = (place: number, of: number): string => (place === 0 ? NO_DATA : own.placeOf(place, of))

const Own = ({ result, release, at }: { result: OwnResult; release: Release; at: number }) => {
  const median = describeDistribution(result.group ?? [])?.median
  const title = result.rankRegion === 0 || median === undefined ? findings.ownWithoutPlace : findings.aboveMedian(result.total - median)
  return (
    <Card title={result.level === null ? own.noLevel : own.title(result.level.name)}>
      <div className="flex flex-col gap-5">
        <p className="flex flex-wrap items-center gap-3 text-base text-muted">{result.level !== null && <LevelChip tone={result.level.tone} name={result.level.name} />}{result.organization}</p>
        <KeyValue columns={3} items={[{ label: own.total, value: formatHundredths(result.total) }, { label: own.place, value: placeOf(result.rankRegion, result.rankRegionOf) }, { label: own.cluster, value: placeOf(result.rankCluster, result.rankClusterOf) }]} />
        {result.rankRegion > 0 && result.group === null && <p className="text-muted">{findings.groupHidden}</p>}
        {result.rankRegion > 0 && result.group !== null && <DotStrip frame={{ id: `own-${at}`, title, unit: chart.points, source: `${chart.source}, ${organizationTypePlural[result.type].toLowerCase()}`, release: releaseTexts.short(release) }} values={result.group.map((total) => total / 100)} own={{ value: result.total / 100, label: ratingTexts.chart.own }} />}
        <div className="flex flex-wrap gap-6"><DirectionList title={own.strongest} directions={result.strongest} /><DirectionList title={own.weakest} directions={result.weakest} /></div>
        <div><LinkButton variant="primary" href={paths.directorResult(result.directorId, release.id)}>{own.open}</LinkButton></div>
      </div>
    </Card>
  )
}

/** The one picture that matters for the role. */
export const HomePictureView = ({ picture, release }: { picture: HomePicture; release: Home['release'] }) => {
  if (picture === null || release === null) return null
  if (picture.kind === 'levels') return <Levels picture={picture} release={release} />
  if (picture.results.length === 0) return <Panel><p className="text-muted">{own.none}</p></Panel>
  return <>{picture.results.map((result, at) => <Own key={result.directorId + result.organization} result={result} release={release} at={at} />)}</>
}
