import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type KeyValueItem = { label: string; value: ReactNode }
const layouts = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 lg:grid-cols-3' } as const

/** `stacked`: long values stand under their names, from the left. */
export const KeyValue = ({ items, columns = 1, stacked = false }: { items: ReadonlyArray<KeyValueItem>; columns?: 1 | 2 | 3; stacked?: boolean }) => (
  <dl className={clsx('grid gap-x-8 text-sm', layouts[columns])}>
    {items.map(({ label, value }) => (
      <div key={label} className={clsx('border-b border-line py-2', stacked ? 'flex min-w-0 flex-col gap-0.5' : 'flex flex-wrap justify-between gap-x-4')}>
        <dt className="text-muted">{label}</dt>
        <dd className={clsx('min-w-0 font-medium break-words', !stacked && 'text-right')}>{value}</dd>
      </div>
    ))}
  </dl>
)
