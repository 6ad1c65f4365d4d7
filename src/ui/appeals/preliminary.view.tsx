import { preliminaryTexts as texts, appealTexts } from '@/texts/appeals'
import { formatHundredths } from '@/texts/format'
import type { PreliminaryPage } from '@/usecases/appeals/get-preliminary'
import type { reviewResult } from '@/usecases/appeals/review-result'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import { ReasonForm } from '../cycles/reason.form'
import { ConfirmedStep } from '../cycles/step-button.form'
import { LinkButton } from '../kit/button'
import { Card } from '../kit/card'
import { Chip, LevelChip } from '../kit/chip'
import { DialogButton } from '../kit/dialog'
import { KeyValue } from '../kit/key-value'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'

type Own = PreliminaryPage['own'][number]
type Board = NonNullable<PreliminaryPage['board']>
type Row = Board['rows'][number]
type Props = {
  page: PreliminaryPage
  review: FormAction<OutOf<typeof reviewResult>>
  links: { cycle: string; resultOf: (directorId: string, organizationId: string) => string; appealOf: (organizationId: string) => string; hrefOf: (page: number) => string }
}

const Result = ({ page, own, review, links }: Props & { own: Own }) => {
  const level = page.levels[own.level]
  const hidden = { cycleId: page.cycle.id, organizationId: own.organizationId }
  return (
    <Card title={own.organizationName}>
      <div className="flex flex-col gap-4">
        <KeyValue columns={3} items={[
          { label: texts.total, value: formatHundredths(own.total) },
          { label: texts.level, value: level === undefined ? null : <LevelChip tone={level.tone} name={level.name} /> },
          { label: texts.columns.verdict, value: own.verdict === null ? texts.notSaid : texts.said[own.verdict] },
        ]} />
        <p><Link href={links.resultOf(own.directorId, own.organizationId)}>{texts.explanation}</Link></p>
        <div className="flex flex-wrap gap-3">
          <ConfirmedStep action={review} hidden={{ ...hidden, verdict: 'agreed' }} label={texts.agree} title={texts.agree} consequence={texts.agreeConsequence} variant="primary" />
          <DialogButton label={texts.dispute} title={texts.dispute}>
            <ReasonForm action={review} hidden={{ ...hidden, verdict: 'disputed' }} submit={texts.dispute} consequence={texts.disputeConsequence} fields={[{ name: 'comment', label: texts.comment }]} />
          </DialogButton>
          {page.mayAppeal && <LinkButton href={links.appealOf(own.organizationId)}>{texts.appeal}</LinkButton>}
        </div>
        {page.mayAppeal && page.appealsUntil !== null && <p className="text-sm text-muted">{appealTexts.until(page.appealsUntil.endsAt, page.appealsUntil.timeZone)}</p>}
      </div>
    </Card>
  )
}

const verdictChip = (row: Row) => (row.verdict === null ? <Chip>{texts.notLooked}</Chip> : <Chip tone={row.verdict === 'agreed' ? 'success' : 'warning'}>{texts.verdicts[row.verdict]}</Chip>)
const columns: ReadonlyArray<Column<Row>> = [
  { key: 'director', header: texts.columns.director, rowHeader: true, cell: (row) => row.directorName },
  { key: 'organization', header: texts.columns.organization, cell: (row) => row.organizationName },
  { key: 'municipality', header: texts.columns.municipality, cell: (row) => row.municipalityName },
  { key: 'total', header: texts.columns.total, align: 'end', cell: (row) => formatHundredths(row.total) },
  { key: 'verdict', header: texts.columns.verdict, cell: verdictChip },
  { key: 'comment', header: texts.columns.comment, cell: (row) => row.comment },
]

export const PreliminaryView = (props: Props) => {
  const { page, links } = props
  const { board } = page
  return (
    <>
      <PageHeader title={texts.title} subtitle={page.release === null ? page.cycle.title : texts.subtitle(page.cycle.title, page.release.number)} breadcrumbs={[{ label: page.cycle.period, href: links.cycle }, { label: texts.title }]} />
      {!page.isOpen && <EmptyState title={texts.closedTitle} why={texts.closedWhy} />}
      <div className="flex flex-col gap-6">
        {page.own.map((own) => <Result key={own.organizationId} {...props} own={own} />)}
        {board !== null && (
          <Card title={texts.finding(board.agreed, board.disputed, board.total)}>
            <Table caption={texts.boardCaption} captionHidden columns={columns} rows={board.rows} rowKey={(row) => `${row.directorId} ${row.organizationId}`} dense cards />
            {board.pageCount > 1 && <div className="mt-3"><Pagination page={board.page} pageCount={board.pageCount} total={board.total} pageSize={board.pageSize} hrefOf={links.hrefOf} /></div>}
          </Card>
        )}
      </div>
    </>
  )
}
