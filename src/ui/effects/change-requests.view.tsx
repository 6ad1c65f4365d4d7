import { changeRequestTexts as texts, effectChangeNames } from '@/texts/decisions'
import { formatDate } from '@/texts/format'
import type { ChangeRequestDto } from '@/usecases/kernel/read-change-requests'
import { paths } from '@/web/paths'
import { Card } from '../kit/card'
import { Link } from '../kit/link'

const hrefOf = ({ subjectKind, subjectId }: ChangeRequestDto): string => (subjectKind === 'decision' ? paths.decision(subjectId) : paths.recommendation(subjectId))

/** What reviews of effects ask to change; nothing where nobody asked. */
export const ChangeRequests = ({ requests }: { readonly requests: ReadonlyArray<ChangeRequestDto> }) =>
  requests.length === 0 ? null : (
    <Card title={texts.title}>
      <ul className="flex flex-col gap-3 text-sm">
        {requests.map((request) => (
          <li key={request.id} className="flex max-w-reading flex-col gap-1">
            <span><span className="font-semibold">{texts.of(effectChangeNames[request.change])}</span>{request.changeText ?? texts.noText}</span>
            <span className="text-muted">{texts.conclusion(request.conclusion)}</span>
            <span className="text-muted">{texts.from(request.period, formatDate(request.createdAt.slice(0, 10)))}<Link href={hrefOf(request)}>{request.subjectTitle}</Link></span>
          </li>
        ))}
      </ul>
    </Card>
  )
