import { formatDateTime } from '@/texts/format'
import { notificationSentence, notificationTexts, supersededOf } from '@/texts/notifications'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { listOwnNotifications, NotificationDto } from '@/usecases/notifications/read-notifications'
import { paths } from '@/web/paths'
import { StepForm } from '../cycles/step-button.form'
import { LinkButton } from '../kit/button'
import { Chip } from '../kit/chip'
import { Link } from '../kit/link'
import { PageHeader } from '../kit/page-header'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import { TabLinks } from '../kit/tabs'

type NotificationList = OutOf<typeof listOwnNotifications>
type MarkAction = FormAction<{ count: number }>

/** What stood on the earlier release; writers are led to all their recommendations on it. */
const groundOf = (detail: string, subjectId: string): string => {
  switch (supersededOf(detail).what) {
    case 'recommendation': return paths.recommendation(subjectId)
    case 'decision': return paths.decision(subjectId)
    case 'report': return paths.report(subjectId)
    default: return paths.recommendations({ releaseId: subjectId })
  }
}

type Href = (one: NotificationDto) => string
const ofAppeal: Href = ({ subjectId }) => paths.appeal(subjectId)
const ofAdvice: Href = ({ subjectId }) => paths.recommendation(subjectId)
const ofInterview: Href = ({ subjectId }) => paths.interview(subjectId)
const ofPractice: Href = ({ subjectId }) => paths.practice(subjectId)
/** Where a notification leads; those that are not here lead to their form. */
const hrefs: Readonly<Partial<Record<NotificationDto['kind'], Href>>> = {
  appealFiled: ofAppeal, appealMoved: ofAppeal, appealAnswered: ofAppeal, recommendationIssued: ofAdvice, recommendationMoved: ofAdvice, interviewPlanned: ofInterview, interviewHeld: ofInterview, practiceSubmitted: ofPractice, practiceAnswered: ofPractice,
  cycleNews: ({ subjectId }) => paths.cycle(subjectId), decisionCommunicated: ({ subjectId }) => paths.decision(subjectId), supporterConfirmed: ({ subjectId }) => paths.supporter(subjectId), pairMoved: ({ subjectId }) => paths.pair(subjectId),
  groundSuperseded: ({ detail, subjectId }) => groundOf(detail, subjectId),
}
const hrefOf: Href = (one) => hrefs[one.kind]?.(one) ?? (one.parentId === null ? paths.cycles() : paths.entryForm(one.parentId, one.subjectId))

const columnsOf = (timeZone: string, mark: MarkAction): ReadonlyArray<Column<NotificationDto>> => [
  { key: 'what', header: notificationTexts.columns.what, rowHeader: true, cell: (one) => <Link href={hrefOf(one)} className={one.isRead ? 'font-normal' : 'font-semibold'}>{notificationSentence(one)}</Link> },
  { key: 'at', header: notificationTexts.columns.at, cell: ({ at }) => formatDateTime(at, timeZone) },
  {
    key: 'state', header: notificationTexts.columns.state,
    cell: ({ id, isRead }) => (isRead ? <Chip>{notificationTexts.isRead}</Chip> : (
      <div className="flex flex-wrap items-center gap-2"><Chip tone="accent">{notificationTexts.isNew}</Chip><StepForm action={mark} hidden={{ notificationId: id }} label={notificationTexts.markOne} variant="secondary" size="small" /></div>
    )),
  },
]

export const NotificationsView = ({ list, mark }: { list: NotificationList; mark: MarkAction }) => {
  const isUnread = list.show === 'unread'
  const searchOf = (page: number) => ({ page: page === 1 ? undefined : page, show: list.show ?? undefined })
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={notificationTexts.title} subtitle={notificationTexts.subtitle} actions={<LinkButton href={paths.notificationSettings}>{notificationTexts.toSettings}</LinkButton>} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <TabLinks label={notificationTexts.filter} items={[
          { href: paths.notifications(), label: notificationTexts.all, current: !isUnread },
          { href: paths.notifications({ show: 'unread' }), label: notificationTexts.unreadOnly, current: isUnread, count: list.unread },
        ]} />
        {list.unread > 0 && <StepForm action={mark} hidden={{}} label={notificationTexts.markAll} variant="secondary" />}
      </div>
      <Table caption={notificationTexts.title} captionHidden cards columns={columnsOf(list.timeZone, mark)} rows={list.items} rowKey={({ id }) => id}
        empty={<EmptyState title={isUnread ? notificationTexts.emptyUnreadTitle : notificationTexts.emptyTitle} why={isUnread ? notificationTexts.emptyUnreadWhy : notificationTexts.emptyWhy} />} />
      {list.total > list.pageSize && <Pagination page={list.page} pageCount={Math.ceil(list.total / list.pageSize)} total={list.total} pageSize={list.pageSize} hrefOf={(page) => paths.notifications(searchOf(page))} />}
    </div>
  )
}
