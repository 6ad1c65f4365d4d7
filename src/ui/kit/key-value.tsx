import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type KeyValueItem = { label: string; value: ReactNode }
const layouts = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 lg:grid-cols-3' } as const

export const KeyValue = ({ items, columns = 1 }: { items: ReadonlyArray<KeyValueItem>; columns?: 1 | 2 | 3 }) => (
  <dl className={clsx('grid gap-x-8 text-sm', layouts[columns])}>
    {items.map(({ label, value }) => (
      <div key={label} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2">
        <dt className="text-muted">{label}</dt>
        <dd className="min-w-0 text-right font-medium break-words">{value}</dd>
      </div>
    ))}
  </dl>
)
