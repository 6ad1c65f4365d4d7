import { formatDateTime } from '@/texts/format'
import { mailTexts } from '@/texts/settings'
import type { MailLine, MailList } from '@/usecases/settings/list-mail'
import { paths } from '@/web/paths'
import { Callout } from '../kit/callout'
import { StatusChip } from '../kit/chip'
import { DialogButton } from '../kit/dialog'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'

const subjectOf = ({ subject, kind }: MailLine): string => (subject === '' ? (mailTexts.kinds[kind] ?? mailTexts.otherKind) : subject)

const linkPattern = /^https?:\/\/\S+$/
/** The link of a letter stands on a line of its own. */
const LetterText = ({ text }: { text: string }) => (
  <div className="flex flex-col gap-3 break-words">
    {text.split('\n\n').map((paragraph) => <p key={paragraph}>{linkPattern.test(paragraph) ? <a href={paragraph} className="break-all">{paragraph}</a> : paragraph}</p>)}
  </div>
)

type MailStatus = 'done' | 'waiting' | 'cancelled'
const stateWords: Record<MailStatus, string> = { done: mailTexts.sent, waiting: mailTexts.waiting, cancelled: mailTexts.void }
const statusOf = ({ sentAt, isVoid }: MailLine): MailStatus => {
  if (sentAt !== null) return 'done'
  return isVoid ? 'cancelled' : 'waiting'
}

const columnsOf = ({ timeZone, isDemo }: MailList): ReadonlyArray<Column<MailLine>> => [
  { key: 'created', header: mailTexts.created, cell: ({ createdAt }) => formatDateTime(createdAt, timeZone) },
  { key: 'to', header: mailTexts.to, cell: ({ recipient }) => recipient },
  { key: 'subject', header: mailTexts.subject, rowHeader: true, cell: subjectOf },
  { key: 'state', header: mailTexts.state, cell: (line) => <StatusChip status={statusOf(line)}>{stateWords[statusOf(line)]}</StatusChip> },
  ...(isDemo ? [{ key: 'read', header: mailTexts.read, cell: (line: MailLine) => (line.body === null ? null : <DialogButton size="small" label={mailTexts.read} title={subjectOf(line)}><LetterText text={line.body} /></DialogButton>) }] : []),
]

export const MailView = ({ list }: { list: MailList }) => (
  <div className="flex flex-col gap-4">
    {list.isDemo && <Callout>{mailTexts.demo}</Callout>}
    <Table caption={mailTexts.title} captionHidden cards rows={list.rows} rowKey={({ id }) => id} columns={columnsOf(list)} empty={<EmptyState title={mailTexts.emptyTitle} why={mailTexts.emptyWhy} />} />
    {list.total > list.pageSize && <Pagination page={list.page} pageCount={Math.ceil(list.total / list.pageSize)} total={list.total} pageSize={list.pageSize} hrefOf={(page) => paths.mail({ page })} />}
  </div>
)
