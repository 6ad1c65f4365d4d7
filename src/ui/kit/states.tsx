import type { ReactNode } from 'react'
import { kitTexts } from '@/texts/common'
import { Heading, type HeadingLevel } from './heading'

type EmptyStateProps = { title: string; why: ReactNode; action?: ReactNode; level?: HeadingLevel }

/** Why there is nothing here, and the one next step. */
export const EmptyState = ({ title, why, action, level = 2 }: EmptyStateProps) => (
  <div className="flex max-w-reading flex-col items-start gap-2 border-l-4 border-mark-soft py-4 pl-4">
    <Heading level={level} className="text-base">{title}</Heading>
    <p className="text-muted">{why}</p>
    {action !== undefined && <div className="mt-2">{action}</div>}
  </div>
)

const block = 'rounded-sm bg-sunken animate-pulse motion-reduce:animate-none'
const widths = ['w-full', 'w-11/12', 'w-4/5', 'w-2/3'] as const

export const Skeleton = ({ lines = 3 }: { lines?: number }) => (
  <div role="status" className="flex flex-col gap-3 py-1">
    <span className="sr-only">{kitTexts.loading}</span>
    {Array.from({ length: lines }, (_, index) => <div key={index} className={`${block} h-4 ${widths[index % widths.length] ?? ''}`} />)}
  </div>
)
