import type { Home } from '@/usecases/home/get-home'
import type { TodoAction, TodoItem } from '@/domain/home/todo'
import type { RecentChange } from '@/domain/home/recent-changes'
import { formatDateTime } from '@/texts/format'
import { homeTexts } from '@/texts/home'
import { paths } from '@/web/paths'
import { Link } from '../kit/link'
import { LinkButton } from '../kit/button'
import { Card } from '../kit/card'
import { StatusChip } from '../kit/chip'

type CycleItem = Extract<TodoItem, { cycleId: string }>
const cycleHref = ({ kind, cycleId }: CycleItem): string => {
  if (kind === 'enter') return paths.entry(cycleId)
  return kind === 'upload' ? paths.cycleImport(cycleId) : paths.cycle(cycleId)
}

const actionHrefs: Readonly<Record<TodoAction['kind'], string>> = {
  answerRecommendations: paths.recommendations(),
  issueRecommendations: paths.recommendations({ status: 'on_approval' }),
  reviewRecommendations: paths.recommendations({ status: 'reported' }),
  adoptDecisions: paths.decisions({ status: 'agreed' }),
  acquaintDecisions: paths.decisions({ status: 'communicated' }),
  acquaintResults: paths.myData('results'),
  reviewDecisions: paths.decisions(),
  moderatePractices: paths.practices({ status: 'submitted' }),
  revisePractices: paths.practices({ status: 'returned' }),
  holdInterviews: paths.interviews({ status: 'planned' }),
  attendInterviews: paths.interviews({ status: 'planned' }),
  acquaintInterviews: paths.interviews({ status: 'held' }),
  confirmPairs: paths.pairs({ status: 'proposed' }),
  agreePairs: paths.pairs({ status: 'confirmed' }),
  submitReports: paths.reports(),
  acceptReports: paths.reports(),
}

const hrefOf = (item: TodoItem): string => {
  if ('cycleId' in item) return cycleHref(item)
  switch (item.kind) {
    case 'commitImport': return paths.import(item.importId)
    case 'approveModel': return paths.modelVersion(item.modelId, item.versionId)
    case 'failedJob': return paths.job(item.jobId)
    case 'invitations': return paths.users()
    default: return actionHrefs[item.kind]
  }
}

/** A short list by date: verb, object, date, one button. */
export const TodoList = ({ home }: { home: Home }) => (
  <Card title={homeTexts.todo}>
    {home.todo.length === 0 ? <p className="text-muted">{homeTexts.nothing}</p> : (
      <ul>
        {home.todo.map((item) => (
          <li key={hrefOf(item) + item.kind} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-2.5 first:pt-0 last:border-0 last:pb-0">
            <span className="min-w-0 flex-1 basis-64">
              <span className="block text-base font-medium">{homeTexts.todoText(item)}</span>
              <span className="flex flex-wrap items-center gap-2 text-sm text-muted">{homeTexts.todoDate(item, home.region.timeZone, home.now)}{item.isLate && <StatusChip status="attention">{homeTexts.late}</StatusChip>}</span>
            </span>
            <LinkButton href={hrefOf(item)}>{homeTexts.buttons[item.kind]}</LinkButton>
          </li>
        ))}
      </ul>
    )}
  </Card>
)

const changeHref = (change: RecentChange): string => ('cycleId' in change ? paths.cycle(change.cycleId) : paths.rating({ release: change.releaseId }))

export const ChangesList = ({ home, canOpenRating }: { home: Home; canOpenRating: boolean }) => (
  <Card title={homeTexts.changes}>
    {home.changes.length === 0 ? <p className="text-muted">{homeTexts.noChanges}</p> : (
      <ol>
        {home.changes.map((change) => (
          <li key={change.kind + change.at} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2 first:pt-0 last:border-0 last:pb-0">
            {canOpenRating || 'cycleId' in change ? <Link href={changeHref(change)}>{homeTexts.change(change)}</Link> : <span>{homeTexts.change(change)}</span>}
            <time dateTime={change.at} className="text-sm text-muted">{formatDateTime(change.at, home.region.timeZone, home.now)}</time>
          </li>
        ))}
      </ol>
    )}
  </Card>
)
