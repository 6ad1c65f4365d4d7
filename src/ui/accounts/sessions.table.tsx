import { deviceName, sessionTexts } from '@/texts/accounts'
import { formatDateTime } from '@/texts/format'
import type { OwnSession } from '@/usecases/accounts/own-sessions'
import type { FormAction } from '@/usecases/kernel/action-state'
import { StepForm } from '../cycles/step-button.form'
import { Chip } from '../kit/chip'
import { Table } from '../kit/table'

type Props<Out> = { sessions: ReadonlyArray<OwnSession>; timeZone: string; now?: string; close: FormAction<Out> }

export const SessionsTable = <Out,>({ sessions, timeZone, now, close }: Props<Out>) => (
  <Table caption={sessionTexts.title} captionHidden cards rows={sessions} rowKey={({ id }) => id} isOwn={({ isCurrent }) => isCurrent}
    columns={[
      { key: 'device', header: sessionTexts.device, rowHeader: true, cell: ({ userAgent }) => deviceName(userAgent) },
      { key: 'opened', header: sessionTexts.openedAt, cell: ({ createdAt }) => formatDateTime(createdAt, timeZone, now) },
      { key: 'seen', header: sessionTexts.seenAt, cell: ({ lastSeenAt }) => formatDateTime(lastSeenAt, timeZone, now) },
      {
        key: 'close', header: sessionTexts.action,
        cell: ({ id, isCurrent }) => (isCurrent ? <Chip tone="accent">{sessionTexts.current}</Chip> : <StepForm action={close} hidden={{ sessionId: id }} label={sessionTexts.close} variant="danger" size="small" />),
      },
    ]} />
)
