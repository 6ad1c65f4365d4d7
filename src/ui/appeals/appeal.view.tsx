import { appealStepDone, appealTexts as texts, cellWords, verdictNames } from '@/texts/appeals'
import { formatBytes, formatDateTime } from '@/texts/format'
import type { AppealRefusal } from '@/domain/appeals/appeal-workflow'
import type { AppealPage } from '@/usecases/appeals/read-appeals'
import { Callout } from '../kit/callout'
import { Card } from '../kit/card'
import { KeyValue } from '../kit/key-value'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { Table, type Column } from '../kit/table'
import { AppealSteps, type AppealActions, type AppealStepLinks } from './appeal-steps.view'
import { AppealStatusChip } from './appeals-list.view'

type Item = AppealPage['items'][number]
type Event = AppealPage['events'][number]
type Vote = AppealPage['votes'][number]
export type AppealLinks = AppealStepLinks & { appeals: string; cycle: string; fileOf: (fileId: string) => string; differenceOf: (releaseId: string) => string }
type Props = { appeal: AppealPage; actions: AppealActions; links: AppealLinks; messageOf: (refusal: AppealRefusal) => string }

const itemColumns: ReadonlyArray<Column<Item>> = [
  { key: 'indicator', header: texts.itemColumns.indicator, rowHeader: true, cell: (row) => `${row.indicatorCode} ${row.label}` },
  { key: 'counted', header: texts.itemColumns.counted, align: 'end', cell: (row) => cellWords(row.counted) },
  { key: 'own', header: texts.itemColumns.own, align: 'end', cell: (row) => cellWords(row.ownValue) },
  { key: 'reason', header: texts.itemColumns.reason, cell: (row) => row.reason },
  { key: 'decided', header: texts.itemColumns.decided, align: 'end', cell: (row) => (row.decided === null ? null : cellWords(row.decided)) },
]
const wayColumns = (timeZone: string): ReadonlyArray<Column<Event>> => [
  { key: 'at', header: texts.wayColumns.at, cell: (row) => formatDateTime(row.at, timeZone) },
  { key: 'step', header: texts.wayColumns.step, rowHeader: true, cell: (row) => appealStepDone(row.step) },
  { key: 'by', header: texts.wayColumns.by, cell: (row) => (row.isBySystem ? texts.bySystem : row.by) },
  { key: 'comment', header: texts.wayColumns.comment, cell: (row) => row.comment },
]
const voteColumns: ReadonlyArray<Column<Vote>> = [
  { key: 'member', header: texts.voteColumns.member, rowHeader: true, cell: (row) => row.member },
  { key: 'verdict', header: texts.voteColumns.verdict, cell: (row) => verdictNames[row.verdict] },
  { key: 'comment', header: texts.voteColumns.comment, cell: (row) => row.comment },
]

const factsOf = (appeal: AppealPage) => [
  { label: texts.facts.status, value: <AppealStatusChip status={appeal.status} /> },
  { label: texts.facts.organization, value: appeal.organizationName },
  { label: texts.facts.cycle, value: appeal.period },
  ...(appeal.filedAt === null ? [] : [{ label: texts.facts.filedAt, value: formatDateTime(appeal.filedAt, appeal.timeZone) }]),
  ...(appeal.rapporteur === null ? [] : [{ label: texts.facts.rapporteur, value: appeal.rapporteur }]),
  ...(appeal.hearingAt === null ? [] : [{ label: texts.facts.hearing, value: formatDateTime(appeal.hearingAt, appeal.timeZone) }, { label: texts.facts.place, value: appeal.hearingPlace }]),
  ...(appeal.hearingLink === null ? [] : [{ label: texts.facts.link, value: <a href={appeal.hearingLink} rel="noreferrer" className="underline">{texts.hearingLink}</a> }]),
]

const Decision = ({ appeal, links }: Pick<Props, 'appeal' | 'links'>) =>
  appeal.motivation === null ? null : (
    <Card title={texts.decision}>
      <div className="flex max-w-reading flex-col gap-3">
        <p className="whitespace-pre-line">{appeal.motivation}</p>
        {appeal.protocolNumber !== null && appeal.protocolDate !== null && appeal.protocolFileId !== null && <p><Link href={links.fileOf(appeal.protocolFileId)}>{texts.protocol(appeal.protocolNumber, appeal.protocolDate)}</Link></p>}
        {appeal.isExecuted && appeal.newRelease === null && <Callout>{texts.recalculate}{' '}<Link href={links.cycle}>{texts.toCycle}</Link></Callout>}
        {appeal.newRelease !== null && <p><Link href={links.differenceOf(appeal.newRelease.id)}>{texts.difference(appeal.newRelease.number)}</Link></p>}
        {(appeal.status === 'closed' || appeal.status === 'rejected') && <Callout>{texts.further}</Callout>}
      </div>
    </Card>
  )

export const AppealView = ({ appeal, actions, links, messageOf }: Props) => (
  <>
    <PageHeader title={texts.one(appeal.number)} subtitle={appeal.cycleTitle} breadcrumbs={[{ label: texts.title, href: links.appeals }, { label: texts.one(appeal.number) }]} />
    <div className="flex flex-col gap-6">
      <KeyValue items={factsOf(appeal)} columns={3} />
      <AppealSteps appeal={appeal} actions={actions} links={links} messageOf={messageOf} />
      <Decision appeal={appeal} links={links} />
      <Card title={texts.items}><Table caption={texts.itemsCaption} captionHidden columns={itemColumns} rows={appeal.items} rowKey={(row) => row.id} cards /></Card>
      <Card title={texts.files}>
        {appeal.files.length === 0 ? <p className="text-muted">{texts.noFiles}</p> : (
          <ul className="flex flex-col gap-1">{appeal.files.map((file) => <li key={file.fileId}><Link href={links.fileOf(file.fileId)} className="break-all">{file.name}</Link>{' '}<span className="text-sm text-muted">{formatBytes(file.size)}{file.itemId === null ? '' : `, ${texts.provesField(appeal.items.find(({ id }) => id === file.itemId)?.label ?? '')}`}</span></li>)}</ul>
        )}
      </Card>
      {appeal.votes.length > 0 && (
        <Card title={texts.votes}><Table caption={texts.votesCaption} captionHidden columns={voteColumns} rows={appeal.votes} rowKey={(row) => `${row.member} ${row.at}`} cards /></Card>
      )}
      <Card title={texts.way}><Table caption={texts.wayCaption} captionHidden columns={wayColumns(appeal.timeZone)} rows={appeal.events} rowKey={(row) => row.id} dense cards /></Card>
    </div>
  </>
)
