import type { DecisionState } from '@/domain/decisions/decision-workflow'
import { decisionStatusNames } from '@/texts/decisions'
import { Chip } from '@/ui/kit/chip'

const tones = {
  draft: 'neutral', agreed: 'neutral', adopted: 'accent', communicated: 'accent', executing: 'accent', executed: 'success', partially_executed: 'warning', not_executed: 'danger', effect_review: 'warning',
  closed_effective: 'success', closed_ineffective: 'neutral', cancelled: 'neutral', amended: 'neutral',
} as const satisfies Record<DecisionState, string>

export const DecisionStatusChip = ({ status }: { status: DecisionState }) => <Chip tone={tones[status]}>{decisionStatusNames[status]}</Chip>
