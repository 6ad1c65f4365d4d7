import type { SubmissionState } from '@/domain/submissions/submission-workflow'
import { formStateNames, submissionTexts as texts } from '@/texts/submissions'
import { StatusChip } from '@/ui/kit/chip'
import { Stepper } from '@/ui/kit/stepper'

const look: Record<SubmissionState, 'waiting' | 'running' | 'done' | 'failed' | 'attention' | 'closed'> = {
  not_started: 'waiting', in_progress: 'running', submitted: 'running', returned: 'attention', municipal_confirmed: 'running', regional_review: 'running', returned_by_region: 'attention',
  accepted: 'done', locked: 'done', not_submitted: 'failed', exempt: 'closed',
}

export const FormStateChip = ({ status }: { status: SubmissionState }) => <StatusChip status={look[status]}>{formStateNames[status]}</StatusChip>

/** How many of the four stages are behind a form. */
const passed: Record<SubmissionState, number> = {
  not_started: 0, in_progress: 0, returned: 0, not_submitted: 0, exempt: 0, submitted: 1, returned_by_region: 1, municipal_confirmed: 2, regional_review: 2, accepted: 4, locked: 4,
}
const stages = ['fill', 'check', 'sample', 'accepted'] as const

const stageState = (status: SubmissionState, index: number) => {
  const behind = passed[status]
  if (index < behind) return 'done'
  if (index > behind) return 'waiting'
  return status === 'not_submitted' ? 'failed' : 'current'
}

/** Where a form stands on its way: filling, the municipality, the region, accepted. */
export const FormWay = ({ status }: { status: SubmissionState }) => (
  <Stepper steps={stages.map((stage, index) => ({ label: texts.stages[stage], state: stageState(status, index), ...(index === passed[status] ? { note: formStateNames[status] } : {}) }))} />
)
