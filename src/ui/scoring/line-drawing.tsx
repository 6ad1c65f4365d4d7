'use client'

import { useEffect, useRef, useState } from 'react'
import { RuleDrawing, type RuleDrawingProps } from '@/ui/charts/rule-drawing'

/** Sixty drawings would be most of the page's weight: each is made when its line is opened. The same rule stands beside it in words. */
export const LineDrawing = (props: RuleDrawingProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    const part = box.current?.closest('details')
    if (part === null || part === undefined) return
    const look = () => { if (part.open) setWanted(true) }
    look()
    part.addEventListener('toggle', look)
    return () => part.removeEventListener('toggle', look)
  }, [])
  return <div ref={box} className="min-w-0">{isWanted && <RuleDrawing {...props} />}</div>
}
