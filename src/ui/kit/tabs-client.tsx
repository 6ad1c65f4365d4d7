'use client'

import { clsx } from 'clsx'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { tabClass } from './tabs'

export type TabItem = { value: string; label: string; content: ReactNode }

/** Tabs inside one address, for parts that nobody needs to link to. */
export const Tabs = ({ label, items, initial }: { label: string; items: ReadonlyArray<TabItem>; initial?: string }) => (
  <Radix.Root defaultValue={initial ?? items[0]?.value ?? ''}>
    <Radix.List aria-label={label} className="flex overflow-x-auto border-b border-line">
      {items.map(({ value, label: text }) => (
        <Radix.Trigger key={value} value={value} className={clsx(tabClass, 'border-transparent text-muted -outline-offset-2 data-[state=active]:border-accent data-[state=active]:text-ink')}>{text}</Radix.Trigger>
      ))}
    </Radix.List>
    {items.map(({ value, content }) => <Radix.Content key={value} value={value} className="pt-4">{content}</Radix.Content>)}
  </Radix.Root>
)
