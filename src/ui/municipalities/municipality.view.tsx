import { Link } from '../kit/link'
import type { MunicipalityPerson, MunicipalityResults } from '@/usecases/municipalities/get-municipality'
import { changeOf } from '@/domain/scoring/places/movers'
import { ALL_TYPES } from '@/domain/scoring/places/rating-address'
import type { LevelToneOrNone } from '@/texts/common'
import { formatCount, formatDate, formatDeltaHundredths, formatHundredths, NO_DATA } from '@/texts/format'
import { municipalityTexts } from '@/texts/municipalities'
import { organizationTypeNames } from '@/texts/organizations'
import { ratingTexts } from '@/texts/rating'
import { releaseTexts } from '@/texts/releases'
import { paths } from '@/web/paths'
import { compareWithProfile } from '@/domain/models/model-goals'
import { modelGoalTexts } from '@/texts/model-goals'
import { ProfileComparison } from '../models/profile-comparison.view'
import { Bullet } from '../charts/bullet'
import { LevelBars } from '../charts/level-bars'
import { LinkButton } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { LevelChip } from '../kit/chip'
import { KeyValue } from '../kit/key-value'
import { Table } from '../kit/table'
import { acquaintanceTexts } from '@/texts/acquaintance'
import { MunicipalDeskView } from './municipal-desk.view'
import { MunicipalSupplementView } from './supplement.view'

const { page } = municipalityTexts
type Props = { results: MunicipalityResults; municipalityId: string; name: string }

const hundredths = (value: number | null): string => (value === null ? NO_DATA : formatHundredths(value))
const frameOf = ({ release }: MunicipalityResults) => ({ source: municipalityTexts.source, release: releaseTexts.short(release), level: 2 as const })

/** In a tenant of one municipality the region is the municipality itself: nothing to compare with. */
const hasRegion = ({ own, whole }: MunicipalityResults): boolean => whole.n > own.n

const medianFinding = (results: MunicipalityResults): string => {
  const { own, whole } = results
  if (own.median === null) return page.noMedian
  return hasRegion(results) && whole.median !== null ? page.above(own.median - whole.median) : `${page.facts.median}: ${formatHundredths(own.median)}`
}

const Facts = ({ results }: { results: MunicipalityResults }) => {
  const { own, whole, comparison } = results
  return (
    <KeyValue columns={2} items={[
      { label: page.facts.people, value: formatCount(own.n) },
      { label: page.facts.median, value: hundredths(own.median) },
      ...(hasRegion(results) ? [{ label: page.facts.regionMedian, value: hundredths(whole.median) }] : []),
      ...(comparison.kind === 'comparable' ? [{ label: page.facts.change(comparison.period), value: own.changes.median === null ? NO_DATA : formatDeltaHundredths(own.changes.median) }] : []),
      { label: page.facts.gaps, value: formatCount(own.withGaps) },
      { label: page.facts.noLevel, value: formatCount(own.withoutLevel) },
    ]} />
  )
}

const Levels = ({ results, name, municipalityId }: Props) => {
  const { levels, own, whole, release } = results
  const names = Object.fromEntries(levels.map((level) => [level.tone, level.name])) as Partial<Record<LevelToneOrNone, string>>
  const group = ({ key, label, of, href }: { key: string; label: string; of: ReadonlyArray<number>; href?: (code: string) => string }) => ({
    key, label,
    counts: of.map((count, at) => ({ tone: levels[at]?.tone ?? ('none' as const), count, ...(href === undefined ? {} : { href: href(levels[at]?.code ?? 'none') }) })).filter(({ tone, count }) => tone !== 'none' || count > 0),
  })
  const toRating = (level: string): string => paths.rating({ release: release.id, municipality: municipalityId, type: ALL_TYPES, level })
  return <LevelBars frame={{ ...frameOf(results), id: 'levels', title: page.levels, unit: page.levelsUnit, n: own.n }} names={names} groups={[group({ key: 'own', label: name, of: own.levels, href: toRating }), ...(hasRegion(results) ? [group({ key: 'region', label: page.region, of: whole.levels })] : [])]} />
}

/** The direction that lags most behind the region, in whole percentage points. */
const lag = ({ own, whole, directions }: MunicipalityResults): string => {
  const behind = directions.map(({ name }, at) => ({ name, points: (whole.shares[at] ?? 0) - (own.shares[at] ?? whole.shares[at] ?? 0) })).sort((a, b) => b.points - a.points)
  const [most] = behind
  return most === undefined || most.points <= 0 ? page.noWeaker : page.weaker(most.name, most.points)
}

const Directions = ({ results }: { results: MunicipalityResults }) => (
  <Bullet frame={{ ...frameOf(results), id: 'directions', title: lag(results), unit: page.directionsUnit, n: results.own.rated, ...(hasRegion(results) ? { note: page.directionsNote } : {}) }} digits={0}
    rows={results.directions.map(({ code, name }, at) => ({ key: code, label: ratingTexts.directionOption(code, name), value: results.own.shares[at] ?? null, max: 100, ...(hasRegion(results) ? { median: results.whole.shares[at] ?? null } : {}) }))} />
)

const placeText = (place: number, of: number): string => (place === 0 ? NO_DATA : ratingTexts.placeOf(place, of))
const changeText = (person: MunicipalityPerson): string => { const change = changeOf(person); return change === null ? NO_DATA : formatDeltaHundredths(change) }

const acquaintedText = ({ acquainted }: MunicipalityPerson) => {
  if (acquainted === null) return <span className="text-muted">{acquaintanceTexts.columnNone}</span>
  const day = formatDate(acquainted.on)
  return <>{acquainted.isOnPaper ? acquaintanceTexts.columnPaper(day) : day}{acquainted.opinions > 0 && <span className="block text-xs text-muted">{acquaintanceTexts.opinionsCount(acquainted.opinions)}</span>}</>
}

const People = ({ results }: { results: MunicipalityResults }) => {
  const { people, levels, release, comparison } = results
  const { headers } = page
  return (
    <Table caption={page.table} captionHidden rows={people} rowKey={({ directorId, organizationId }) => directorId + organizationId} cards maxHeight="viewport"
      columns={[
        { key: 'place', header: headers.place, align: 'end', cell: ({ rankMunicipality, rankMunicipalityOf }) => placeText(rankMunicipality, rankMunicipalityOf) },
        { key: 'director', header: headers.director, rowHeader: true, cell: ({ directorId, director }) => <Link href={paths.directorResult(directorId, release.id)}>{director}</Link> },
        { key: 'organization', header: headers.organization, cell: ({ organizationId, organization }) => <Link href={paths.organization(organizationId)}>{organization}</Link> },
        { key: 'type', header: headers.type, hideOnPhone: true, cell: ({ type }) => organizationTypeNames[type] },
        { key: 'total', header: headers.total, align: 'end', cell: ({ total }) => <strong>{formatHundredths(total)}</strong> },
        { key: 'level', header: headers.level, cell: ({ level }) => { const found = levels[level]; return found === undefined ? <LevelChip tone="none" name={ratingTexts.noLevel} /> : <LevelChip tone={found.tone} name={found.name} /> } },
        ...(comparison.kind === 'comparable' ? [{ key: 'change', header: ratingTexts.headers.change(comparison.period), align: 'end' as const, cell: changeText }] : []),
        { key: 'placeRegion', header: headers.placeRegion, align: 'end', cell: ({ rankRegion, rankRegionOf }) => placeText(rankRegion, rankRegionOf) },
        ...(release.isPublished ? [{ key: 'acquainted', header: acquaintanceTexts.column, cell: acquaintedText }] : []),
        { key: 'missing', header: headers.missing, unit: '%', align: 'end', hideOnPhone: true, cell: ({ missingPercent }) => formatHundredths(missingPercent) },
      ]} />
  )
}

export const MunicipalityView = (props: Props) => {
  const { results, municipalityId } = props
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Card title={medianFinding(results)}><Facts results={results} /></Card>
      <div className="grid min-w-0 items-start gap-6 lg:grid-cols-2">
        <Panel><Directions results={results} /></Panel>
        <Panel><Levels {...props} /></Panel>
      </div>
      <MunicipalDeskView results={results} municipalityId={municipalityId} />
      <ProfileComparison rows={compareWithProfile(results, new Map(results.directions.map(({ code }, at) => [code, results.own.shares[at] ?? null])))} note={modelGoalTexts.municipalityNote} />
      <section className="flex min-w-0 flex-col gap-3"><h2 className="text-base font-semibold">{page.table}</h2>{results.release.isPublished && <p className="text-muted">{acquaintanceTexts.count(results.people.filter(({ acquainted }) => acquainted !== null).length, results.people.length)}</p>}<People results={results} /></section>
      {results.supplement !== null && <MunicipalSupplementView supplement={results.supplement} results={results} />}
      <div><LinkButton href={paths.rating({ release: results.release.id, municipality: municipalityId })}>{page.openRating}</LinkButton></div>
    </div>
  )
}
