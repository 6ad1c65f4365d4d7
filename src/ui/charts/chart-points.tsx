'use client'

import { useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import { pointAfterKey } from './point-keys'

const pointOf = (target: EventTarget): Element | null => (target instanceof Element ? target.closest('[data-point]') : null)

/** Arrow keys from point to point (one tab stop), and a line under the chart that says the point under focus or pointer. */
export const ChartPoints = ({ perRow, children }: { perRow?: number; children: ReactNode }) => {
  const [said, setSaid] = useState('')
  const show = (event: SyntheticEvent) => setSaid(pointOf(event.target)?.getAttribute('aria-label') ?? '')
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const points = [...event.currentTarget.querySelectorAll<HTMLElement | SVGElement>('[data-point]')]
    const current = pointOf(event.target)
    const at = points.findIndex((point) => point === current)
    const target = at < 0 ? null : pointAfterKey(event.key, { at, count: points.length, perRow: perRow ?? 1 })
    const next = target === null ? undefined : points[target]
    if (next === undefined) return
    event.preventDefault()
    current?.setAttribute('tabindex', '-1')
    next.setAttribute('tabindex', '0')
    next.focus()
  }
  return (
    <div onKeyDown={onKeyDown} onFocus={show} onPointerOver={show} onPointerLeave={() => setSaid('')} onBlur={() => setSaid('')}>
      {children}
      <p aria-hidden className="no-print min-h-5 truncate pt-1 text-xs text-muted">{said}</p>
    </div>
  )
}
