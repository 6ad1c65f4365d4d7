import type { PracticeState } from '@/domain/practices/practice-workflow'
import { practiceStatusNames } from '@/texts/practices'
import { Chip } from '@/ui/kit/chip'

const tones = { draft: 'neutral', submitted: 'warning', published: 'success', returned: 'warning', archived: 'neutral' } as const satisfies Record<PracticeState, string>

export const PracticeStatusChip = ({ status }: { status: PracticeState }) => <Chip tone={tones[status]}>{practiceStatusNames[status]}</Chip>
