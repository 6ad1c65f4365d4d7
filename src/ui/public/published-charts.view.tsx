import { organizationTypePlural } from '@/texts/organizations'
import { publicTexts as texts } from '@/texts/public'
import type { LevelToneOrNone } from '@/texts/common'
import type { ChartFrame } from '@/ui/charts/chart-figure'
import { HeatMap } from '@/ui/charts/heat-map'
import { LevelBars } from '@/ui/charts/level-bars'
import { Lollipop } from '@/ui/charts/lollipop'
import { Card } from '@/ui/kit/card'
import { TabLinks } from '@/ui/kit/tabs'
import type { getPublicRegion } from '@/usecases/public/get-public-region'
import type { OutOf } from '@/usecases/kernel/define-query'

export type PublicRegionPage = OutOf<typeof getPublicRegion>
export type OpenRelease = NonNullable<PublicRegionPage['open']>
type Framed = Pick<ChartFrame, 'source' | 'release'>

const framed = ({ release }: OpenRelease): Framed => ({ source: texts.source(release.modelName, release.versionNumber), release: texts.shortRelease(release.period, release.number) })

/** The commonest level of the largest shown type: the sentence above the bars. */
const commonest = (open: OpenRelease): string => {
  const row = open.types.find((candidate) => candidate.type === open.type && candidate.levels !== null)
  const counts = (row?.levels ?? []).map((count) => count ?? -1)
  const position = counts.indexOf(Math.max(...counts))
  const level = open.levels[position]
  return row === undefined || level === undefined || row.size === null ? texts.levelsTitle : texts.levelsFinding({ type: organizationTypePlural[row.type], level: level.name, count: counts[position] ?? 0, size: row.size })
}

/** Bars of what is shown; the rest, if any, is one bar without a level. */
const countsOf = (open: OpenRelease, row: OpenRelease['types'][number]): ReadonlyArray<{ tone: LevelToneOrNone; count: number }> => [
  ...open.levels.flatMap(({ tone }, position) => {
    const count = row.levels?.[position] ?? null
    return count === null ? [] : [{ tone, count }]
  }),
  ...(row.rest === null || row.rest === 0 ? [] : [{ tone: 'none' as const, count: row.rest }]),
]

export const LevelsChart = ({ open }: { open: OpenRelease }) => {
  const shown = open.types.filter((row) => row.levels !== null)
  const hidden = open.types.filter((row) => row.levels === null).map((row) => organizationTypePlural[row.type].toLowerCase())
  const names = Object.fromEntries([...open.levels.map((level) => [level.tone, level.name] as const), ['none', texts.rest] as const])
  if (shown.length === 0) return <Card title={texts.levelsTitle}><p className="text-muted">{texts.allHidden}</p></Card>
  return (
    <Card>
      <LevelBars names={names}
        groups={shown.map((row) => ({ key: row.type, label: organizationTypePlural[row.type], counts: countsOf(open, row) }))}
        frame={{ id: 'levels', title: commonest(open),  unit: texts.levelsUnit, ...framed(open), ...(open.size === null ? {} : { n: open.size }), note: [texts.restNote(open.smallestGroup), ...(hidden.length === 0 ? [] : [texts.hiddenTypes(hidden)])].join(' ') }} />
    </Card>
  )
}

/** The weakest direction of the largest shown type: the sentence above the map. */
const weakest = (open: OpenRelease): string | null => {
  const row = open.types.find((candidate) => candidate.type === open.type)
  const numbers = (row?.directions ?? []).map((value, position) => ({ value, position })).filter((cell): cell is { value: number; position: number } => typeof cell.value === 'number')
  const low = numbers.sort((a, b) => a.value - b.value)[0]
  return low === undefined ? null : (open.directions[low.position]?.name ?? null)
}

export const DirectionsMap = ({ open }: { open: OpenRelease }) => {
  const rows = open.types.filter((row) => row.size !== null)
  if (rows.length === 0) return null
  return (
    <Card>
      <HeatMap rowHeader={texts.directionsRow} digits={0} scale={[0, 100]}
        columns={open.directions.map(({ code, name }) => ({ key: code, label: texts.directionLabel(code), title: name }))}
        rows={rows.map((row) => ({ key: row.type, label: organizationTypePlural[row.type], cells: row.directions.map((cell) => (typeof cell === 'number' ? cell / 100 : cell)) }))}
        frame={{ id: 'direction-medians', title: texts.directionsTitle(organizationTypePlural[open.type].toLowerCase(), weakest(open)), unit: texts.directionsUnit, ...framed(open), ...(open.size === null ? {} : { n: open.size }) }} />
      <details className="mt-3 text-sm">
        <summary className="inline-flex min-h-6 items-center text-accent underline underline-offset-2">{texts.directionsList}</summary>
        <ol className="mt-1">{open.directions.map(({ code, name }) => <li key={code}>{texts.directionLabel(code)} — {name}</li>)}</ol>
      </details>
    </Card>
  )
}

export const MunicipalitiesChart = ({ open, hrefOf }: { open: OpenRelease; hrefOf: (type: string) => string }) => {
  const title = texts.municipalitiesTitle(organizationTypePlural[open.type].toLowerCase())
  const shown = open.municipalities.filter((row) => row.median !== null)
  const hidden = open.municipalities.length - shown.length
  const note = hidden === 0 ? {} : { note: texts.hiddenMunicipalities(hidden) }
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <TabLinks label={texts.typeTabs} items={open.types.filter((row) => row.size !== null).map((row) => ({ href: hrefOf(row.type), label: organizationTypePlural[row.type], current: row.type === open.type }))} />
        {shown.length === 0
          ? <div><h2 className="text-base">{title}</h2><p className="text-muted">{texts.municipalitiesNothing} {hidden > 0 && texts.hiddenMunicipalities(hidden)}</p></div>
          : <Lollipop items={shown.map((row) => ({ key: row.key, label: texts.municipalityLabel(row.name, row.size), value: row.median === null ? null : row.median / 100 }))} max={100} digits={2}
              frame={{ id: 'municipality-medians', title, unit: texts.municipalitiesUnit, ...framed(open), ...note }} />}
      </div>
    </Card>
  )
}
