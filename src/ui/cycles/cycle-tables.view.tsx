import { Link } from '../kit/link'
import type { CyclePage } from '@/usecases/cycles/get-cycle'
import { cycleTexts } from '@/texts/cycles'
import { formatCount, formatDateTime, formatPercent } from '@/texts/format'
import { differenceTexts } from '@/texts/release-difference'
import { importStatusNames } from '@/texts/import-page'
import { Chip, StatusChip } from '../kit/chip'
import { Card } from '../kit/card'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import type { CycleActions } from './cycle-data.view'
import { ConfirmedStep } from './step-button.form'

type ReleaseRow = CyclePage['releases'][number]
type ImportRow = CyclePage['imports'][number]
type CompletenessRow = CyclePage['completeness'][number]

type ReleasesProps = { releases: ReadonlyArray<ReleaseRow>; timeZone: string; mayPublish: boolean; publish: CycleActions['publish']; ratingOf: (releaseId: string) => string; differenceOf: (releaseId: string) => string }

const releaseColumns = ({ timeZone, mayPublish, publish, ratingOf, differenceOf }: ReleasesProps): ReadonlyArray<Column<ReleaseRow>> => [
  { key: 'number', header: cycleTexts.releaseColumns.number, rowHeader: true, cell: (row) => formatCount(row.number) },
  { key: 'createdAt', header: cycleTexts.releaseColumns.createdAt, cell: (row) => formatDateTime(row.createdAt, timeZone) },
  { key: 'participants', header: cycleTexts.releaseColumns.participants, align: 'end', cell: (row) => formatCount(row.participants) },
  { key: 'state', header: cycleTexts.releaseColumns.state, cell: (row) => (row.publishedAt === null ? <Chip>{cycleTexts.notPublished}</Chip> : <Chip tone="success">{cycleTexts.published}</Chip>) },
  {
    key: 'actions', header: cycleTexts.releaseColumns.actions, cell: (row) => (
      <span className="flex flex-wrap items-center gap-3">
        <Link href={ratingOf(row.id)}>{cycleTexts.rating}</Link>
        {row.number > 1 && <Link href={differenceOf(row.id)}>{differenceTexts.open}</Link>}
        {mayPublish && row.publishedAt === null && (
          <ConfirmedStep action={publish} hidden={{ releaseId: row.id }} label={cycleTexts.publish} title={cycleTexts.publishTitle(row.number)} consequence={cycleTexts.publishConsequence(row.participants)} size="small" />
        )}
      </span>
    ),
  },
]

export const CycleReleases = (props: ReleasesProps) => (
  <Card title={cycleTexts.releases}>
    <Table caption={cycleTexts.releasesCaption} captionHidden columns={releaseColumns(props)} rows={props.releases} rowKey={(row) => row.id} cards
      empty={<EmptyState title={cycleTexts.noReleases} why={cycleTexts.noReleasesWhy} level={3} />} />
  </Card>
)

const importChip = { uploaded: 'waiting', checking: 'running', ready: 'attention', refused: 'failed', committed: 'done', undone: 'waiting', failed: 'failed' } as const

const importColumns = (timeZone: string, hrefOf: (id: string) => string): ReadonlyArray<Column<ImportRow>> => [
  { key: 'file', header: cycleTexts.importColumns.file, rowHeader: true, cell: (row) => <Link href={hrefOf(row.id)} className="break-all">{row.fileName}</Link> },
  { key: 'createdAt', header: cycleTexts.importColumns.createdAt, cell: (row) => formatDateTime(row.createdAt, timeZone) },
  { key: 'status', header: cycleTexts.importColumns.status, cell: (row) => <StatusChip status={importChip[row.status]}>{importStatusNames[row.status]}</StatusChip> },
]

export const CycleImports = ({ imports, timeZone, hrefOf }: { imports: ReadonlyArray<ImportRow>; timeZone: string; hrefOf: (id: string) => string }) =>
  imports.length === 0 ? null : (
    <Card title={cycleTexts.imports}>
      <Table caption={cycleTexts.importsCaption} captionHidden columns={importColumns(timeZone, hrefOf)} rows={imports} rowKey={(row) => row.id} cards />
    </Card>
  )

const shareOf = (row: CompletenessRow): string => formatPercent(String(row.organizations === 0 ? 0 : Math.floor((row.started / row.organizations) * 100)), 0)

const completenessColumns = (hrefOf: (id: string) => string): ReadonlyArray<Column<CompletenessRow>> => [
  { key: 'municipality', header: cycleTexts.completenessColumns.municipality, rowHeader: true, cell: (row) => <Link href={hrefOf(row.municipalityId)}>{row.municipalityName}</Link> },
  { key: 'participants', header: cycleTexts.completenessColumns.participants, align: 'end', cell: (row) => formatCount(row.participants) },
  { key: 'organizations', header: cycleTexts.completenessColumns.organizations, align: 'end', cell: (row) => formatCount(row.organizations) },
  { key: 'started', header: cycleTexts.completenessColumns.started, align: 'end', cell: (row) => formatCount(row.started) },
  { key: 'share', header: cycleTexts.completenessColumns.share, align: 'end', cell: shareOf },
]

const sum = (rows: ReadonlyArray<CompletenessRow>, key: 'started' | 'organizations'): number => rows.reduce((total, row) => total + row[key], 0)

export const CycleCompleteness = ({ rows, hrefOf }: { rows: ReadonlyArray<CompletenessRow>; hrefOf: (municipalityId: string) => string }) =>
  rows.length === 0 ? null : (
    <Card title={cycleTexts.completenessFinding(sum(rows, 'started'), sum(rows, 'organizations'))}>
      <Table caption={cycleTexts.completenessCaption} captionHidden columns={completenessColumns(hrefOf)} rows={rows} rowKey={(row) => row.municipalityId} dense cards />
    </Card>
  )
