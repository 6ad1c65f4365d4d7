import { clsx } from 'clsx'
import { Ban, Check, ChevronDown, ChevronsDown, ChevronsUp, ChevronUp, CircleAlert, Clock, LoaderCircle, Lock, Minus, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { levelNames, type LevelToneOrNone } from '@/texts/common'

export type ChipTone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger'

const tones: Record<ChipTone, string> = {
  neutral: 'border-line bg-sunken text-ink',
  accent: 'border-accent bg-accent-soft text-ink',
  success: 'border-success bg-success-soft text-success',
  warning: 'border-warning bg-warning-soft text-warning',
  danger: 'border-danger bg-danger-soft text-danger',
}
const shape = 'inline-flex min-h-6 items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap [&>svg]:size-3.5 [&>svg]:shrink-0'

export const Chip = ({ tone = 'neutral', icon, children }: { tone?: ChipTone; icon?: ReactNode; children: ReactNode }) => (
  <span className={clsx(shape, tones[tone])}>{icon}{children}</span>
)

export const levelColors: Record<LevelToneOrNone, string> = {
  high: 'text-level-high', optimal: 'text-level-optimal', acceptable: 'text-level-acceptable', critical: 'text-level-critical', none: 'text-level-none',
}
const levelIcons: Record<LevelToneOrNone, LucideIcon> = { high: ChevronsUp, optimal: ChevronUp, acceptable: ChevronDown, critical: ChevronsDown, none: Minus }

/** The level's square: colour and shape together, so it survives grey print. The word stands beside it. */
export const LevelMark = ({ tone }: { tone: LevelToneOrNone }) => {
  const Icon = levelIcons[tone]
  return (
    <span aria-hidden className={clsx('level-mark inline-flex size-4 shrink-0 items-center justify-center rounded-sm bg-current', levelColors[tone])}>
      <Icon className="size-3.5 text-surface" strokeWidth={3} />
    </span>
  )
}

/** A level always carries its word; the tenant's model may call it differently. `wraps`: in a narrow column, where a long name takes two lines. */
export const LevelChip = ({ tone, name, wraps = false }: { tone: LevelToneOrNone; name?: string; wraps?: boolean }) => (
  <span className={clsx('inline-flex items-center gap-1.5 align-middle text-sm leading-5', !wraps && 'whitespace-nowrap phone:in-[.table-cards]:whitespace-normal')}><LevelMark tone={tone} />{name ?? levelNames[tone]}</span>
)

export type Status = 'waiting' | 'running' | 'done' | 'failed' | 'attention' | 'closed' | 'cancelled'
const statuses: Record<Status, { tone: ChipTone; Icon: LucideIcon }> = {
  waiting: { tone: 'neutral', Icon: Clock }, running: { tone: 'accent', Icon: LoaderCircle }, done: { tone: 'success', Icon: Check }, failed: { tone: 'danger', Icon: CircleAlert },
  attention: { tone: 'warning', Icon: TriangleAlert }, closed: { tone: 'neutral', Icon: Lock }, cancelled: { tone: 'neutral', Icon: Ban },
}

export const StatusChip = ({ status, children }: { status: Status; children: ReactNode }) => {
  const { tone, Icon } = statuses[status]
  return <Chip tone={tone} icon={<Icon aria-hidden />}>{children}</Chip>
}
