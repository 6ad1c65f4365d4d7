import { Link } from '../kit/link'
import type { ListedMunicipality, MunicipalityList } from '@/usecases/municipalities/list-municipalities'
import { ALL_TYPES, NO_LEVEL } from '@/domain/scoring/places/rating-address'
import { extremesOf } from '@/domain/scoring/places/summarize-cards'
import { formatCount, formatDeltaHundredths, formatHundredths, NO_DATA } from '@/texts/format'
import { municipalityTexts } from '@/texts/municipalities'
import { ratingTexts } from '@/texts/rating'
import { releaseTexts } from '@/texts/releases'
import { paths } from '@/web/paths'
import { Lollipop } from '../charts/lollipop'
import { Panel } from '../kit/card'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import { sortMunicipalities, type MunicipalitySort } from './municipality-sort'

const { headers } = municipalityTexts
const LOLLIPOPS_UP_TO = 40

const hundredths = (value: number | null): string => (value === null ? NO_DATA : formatHundredths(value))
const weakestOf = ({ shares }: Pick<ListedMunicipality, 'shares'>, names: ReadonlyArray<string>): string => { const extremes = extremesOf(shares); return extremes === undefined ? NO_DATA : names[extremes.weakest] ?? NO_DATA }
const changeOf = ({ changes }: Pick<ListedMunicipality, 'changes'>): string => (changes.median === null ? NO_DATA : formatDeltaHundredths(changes.median))

const columnsOf = (list: MunicipalityList, sort: MunicipalitySort): ReadonlyArray<Column<ListedMunicipality>> => {
  const { levels, release, comparison, directions } = list
  const worst = levels.length - 1
  const sortable = (key: MunicipalitySort): Column<ListedMunicipality>['sort'] & object => ({ href: paths.municipalities({ release: release.id, sort: key }), direction: sort !== key ? 'none' : key === 'name' || key === 'median' ? 'ascending' : 'descending' })
  const rating = (id: string, level: string): string => paths.rating({ release: release.id, municipality: id, type: ALL_TYPES, level })
  const counted = (id: string, count: number, level: string) => (count === 0 ? formatCount(0) : <Link href={rating(id, level)}>{formatCount(count)}</Link>)
  return [
    { key: 'name', header: headers.name, rowHeader: true, sort: sortable('name'), cell: ({ id, name }) => <Link href={paths.municipality(id, { release: release.id })}>{name}</Link> },
    { key: 'people', header: headers.people, align: 'end', sort: sortable('people'), cell: ({ n }) => formatCount(n) },
    { key: 'median', header: headers.median, align: 'end', sort: sortable('median'), cell: ({ median }) => <strong>{hundredths(median)}</strong> },
    ...(comparison.kind === 'comparable' ? [{ key: 'change', header: ratingTexts.headers.change(comparison.period), align: 'end' as const, sort: sortable('change'), cell: changeOf }] : []),
    { key: 'worst', header: headers.worst(levels[worst]?.name ?? ''), align: 'end', sort: sortable('worst'), cell: ({ id, levels: counts }) => counted(id, counts[worst] ?? 0, levels[worst]?.code ?? '') },
    { key: 'noLevel', header: headers.noLevel, align: 'end', cell: ({ id, withoutLevel }) => counted(id, withoutLevel, NO_LEVEL) },
    { key: 'gaps', header: headers.gaps, align: 'end', hideOnPhone: true, cell: ({ withGaps }) => formatCount(withGaps) },
    { key: 'weakest', header: headers.weakest, hideOnPhone: true, cell: (row) => weakestOf(row, directions) },
  ]
}

const totalsOf = ({ whole, levels, directions }: MunicipalityList) => ({
  name: municipalityTexts.total, people: formatCount(whole.n), median: hundredths(whole.median), change: changeOf(whole), worst: formatCount(whole.levels[levels.length - 1] ?? 0), noLevel: formatCount(whole.withoutLevel), gaps: formatCount(whole.withGaps), weakest: weakestOf(whole, directions),
})

const Leaders = ({ list }: { list: MunicipalityList }) => {
  const items = sortMunicipalities(list.items, 'median').filter(({ median }) => median !== null).reverse().slice(0, LOLLIPOPS_UP_TO)
  const [first] = items
  if (first?.median === null || first?.median === undefined || items.length < 2) return null
  return (
    <Panel>
      <Lollipop frame={{ id: 'leaders', title: municipalityTexts.chartTitle(first.name, first.median), unit: municipalityTexts.chartUnit, source: municipalityTexts.source, release: releaseTexts.short(list.release), n: list.whole.rated, note: municipalityTexts.chartNote, level: 2 }}
        max={100} items={items.map(({ id, name, median }) => ({ key: id, label: name, value: median === null ? null : median / 100, href: paths.municipality(id, { release: list.release.id }) }))} />
    </Panel>
  )
}

export const MunicipalitiesView = ({ list, sort }: { list: MunicipalityList; sort: MunicipalitySort }) => (
  <div className="flex min-w-0 flex-col gap-6">
    <Table caption={municipalityTexts.caption} captionHidden columns={columnsOf(list, sort)} rows={sortMunicipalities(list.items, sort)} rowKey={({ id }) => id} totals={list.items.length > 1 ? totalsOf(list) : {}} cards
      empty={<EmptyState title={municipalityTexts.empty.title} why={municipalityTexts.empty.why} />} />
    <Leaders list={list} />
  </div>
)
