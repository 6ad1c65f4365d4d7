import type { RecommendationState } from '@/domain/recommendations/recommendation-workflow'
import { recommendationStatusNames } from '@/texts/recommendations'
import { Chip } from '@/ui/kit/chip'

const tones = {
  draft: 'neutral', on_approval: 'neutral', issued: 'accent', acknowledged: 'accent', accepted: 'accent', in_progress: 'accent', reported: 'warning', objected: 'warning', rejected_report: 'warning',
  confirmed: 'success', effect_assessed: 'success', closed: 'success', revoked: 'neutral', escalated: 'danger',
} as const satisfies Record<RecommendationState, string>

export const RecommendationStatusChip = ({ status }: { status: RecommendationState }) => <Chip tone={tones[status]}>{recommendationStatusNames[status]}</Chip>
