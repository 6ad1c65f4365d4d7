import type { MunicipalitySummary, Overview } from '@/usecases/overview/get-overview'
import { formatCount, formatHundredths, NO_DATA } from '@/texts/format'
import { deskTexts } from '@/texts/overview-desk'
import { overviewTexts } from '@/texts/overview'
import { releaseTexts } from '@/texts/releases'
import { tileMapTexts } from '@/texts/tile-map'
import { paths } from '@/web/paths'
import { TileMap, type MapTile } from '../charts/tile-map'
import { Link } from '../kit/link'
import { Table } from '../kit/table'

const { map: texts } = deskTexts
const SHORT = 4
/** What fits into a square of a phone: the name without the kind of the place. */
const shortName = (name: string): string => name.replace(/^(?:г\.|пгт|ЗАТО|с\.)\s*/u, '').slice(0, SHORT)
const rated = ({ median }: MunicipalitySummary): boolean => median !== null
const byMedian = (one: MunicipalitySummary, other: MunicipalitySummary): number => (other.median ?? -1) - (one.median ?? -1)

const findingOf = (ordered: ReadonlyArray<MunicipalitySummary>): string => {
  const [first, last] = [ordered[0], ordered.at(-1)]
  return first === undefined || last === undefined || first.median === last.median ? texts.even : texts.title(first.name, last.name)
}

/** Where geography is the question: squares for municipalities, and always the list of the same beside them. A tenant of one municipality has no geography. */
export const OverviewMap = ({ overview }: { overview: Overview }) => {
  const { municipalities, map, release, mayArrange } = overview
  if (municipalities.length < 2) return null
  const places = new Map(map.tiles.map((tile) => [tile.id, tile]))
  const ordered = municipalities.filter(rated).sort(byMedian)
  const medians = ordered.map(({ median }) => (median ?? 0) / 100)
  const href = (id: string): string => paths.municipality(id, { release: release.id })
  const tiles = municipalities.flatMap(({ id, name, median, n }): ReadonlyArray<MapTile> => {
    const place = places.get(id)
    return place === undefined ? [] : [{ key: id, label: name, short: shortName(name), column: place.column, row: place.row, value: median === null ? null : median / 100, href: href(id), note: texts.people(n) }]
  })
  const frame = { id: 'map', title: findingOf(ordered), unit: texts.unit, source: overviewTexts.source, release: releaseTexts.short(release), n: overview.whole.rated, note: map.isPlaced ? texts.placed : texts.byName, level: 2 as const }
  return (
    <div className="grid min-w-0 items-start gap-6 rounded-md border border-line bg-surface p-4 print:border-0 print:px-0 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="flex min-w-0 flex-col gap-2">
        <TileMap frame={frame} columns={map.columns} tiles={tiles} scale={[Math.floor(Math.min(...medians)), Math.ceil(Math.max(...medians))]} nameHeader={texts.headers.name} />
        {mayArrange && <p className="no-print"><Link href={paths.tileMap}>{tileMapTexts.open}</Link></p>}
      </div>
      <div className="max-h-[34rem] overflow-y-auto print:max-h-none">
        <Table caption={texts.list} rows={[...ordered, ...municipalities.filter((row) => !rated(row))]} rowKey={({ id }) => id} dense
          columns={[
            { key: 'name', header: texts.headers.name, rowHeader: true, cell: ({ id, name }) => <Link href={href(id)}>{name}</Link> },
            { key: 'median', header: texts.headers.median, align: 'end', cell: ({ median }) => (median === null ? NO_DATA : formatHundredths(median)) },
            { key: 'people', header: texts.headers.people, align: 'end', cell: ({ n }) => formatCount(n) },
          ]} />
      </div>
    </div>
  )
}
