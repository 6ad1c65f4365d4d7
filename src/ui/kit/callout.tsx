import { clsx } from 'clsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type CalloutTone = 'info' | 'success' | 'warning' | 'danger'
const looks: Record<CalloutTone, { box: string; icon: string; Icon: LucideIcon }> = {
  info: { box: 'border-accent bg-accent-soft', icon: 'text-accent', Icon: Info },
  success: { box: 'border-success bg-success-soft', icon: 'text-success', Icon: CircleCheck },
  warning: { box: 'border-warning bg-warning-soft', icon: 'text-warning', Icon: TriangleAlert },
  danger: { box: 'border-danger bg-danger-soft', icon: 'text-danger', Icon: CircleAlert },
}

/** `live` announces it to a screen reader when it appears after an action. */
export const Callout = ({ tone = 'info', title, live = false, children }: { tone?: CalloutTone; title?: string; live?: boolean; children: ReactNode }) => {
  const { box, icon, Icon } = looks[tone]
  return (
    <div {...(live ? { role: 'status' } : {})} className={clsx('flex gap-3 rounded-md border-l-4 px-4 py-3 text-sm', box)}>
      <Icon aria-hidden className={clsx('mt-px size-5 shrink-0', icon)} />
      <div className="min-w-0 flex-1">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
