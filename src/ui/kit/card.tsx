import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Heading } from './heading'

type CardProps = { title?: string; level?: 2 | 3 | 4; actions?: ReactNode; padded?: boolean; children: ReactNode }

/** A bordered block with a heading; `padded={false}` lets a table reach its edges. */
export const Card = ({ title, level = 2, actions, padded = true, children }: CardProps) => (
  <section className="min-w-0 rounded-md border border-line bg-surface print:border-0">
    {(title !== undefined || actions !== undefined) && (
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 pt-3 print:px-0">
        {title !== undefined && <Heading level={level} className="text-base">{title}</Heading>}
        {actions !== undefined && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
    )}
    <div className={clsx(padded ? 'p-4 print:px-0' : 'pt-3 [&>[role=region]]:rounded-t-none [&>[role=region]]:border-x-0 [&>[role=region]]:border-b-0', title !== undefined && padded && 'pt-3')}>{children}</div>
  </section>
)

export const Panel = ({ children }: { children: ReactNode }) => <div className="min-w-0 rounded-md border border-line bg-surface p-4 print:border-0 print:px-0">{children}</div>
