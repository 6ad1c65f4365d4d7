'use client'

import { Tooltip as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

/** A short addition to a focusable element; never the only place of a fact. */
export const Tooltip = ({ text, children }: { text: string; children: ReactNode }) => (
  <Radix.Provider delayDuration={200}>
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content sideOffset={6} collisionPadding={8} className="z-50 max-w-80 rounded-md border border-line bg-surface px-3 py-2 text-sm text-ink shadow-float">{text}</Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  </Radix.Provider>
)
