'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '@/ui/kit/button'

type AccountOpenerProps = { expandLabel: string; collapseLabel: string; children: ReactNode }

/** Opens the folded part that an address with `#…` points into, and folds or unfolds everything at once. Without scripts the parts open by hand. */
export const AccountOpener = ({ expandLabel, collapseLabel, children }: AccountOpenerProps) => {
  const box = useRef<HTMLDivElement>(null)
  const reveal = (hash: string) => {
    const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
    if (target === null || box.current?.contains(target) !== true) return
    for (let part = target.closest('details'); part !== null; part = part.parentElement?.closest('details') ?? null) part.open = true
    target.scrollIntoView()
  }
  useEffect(() => {
    reveal(window.location.hash)
    const onHash = () => reveal(window.location.hash)
    const onClick = (event: Event) => {
      const hash = event.target instanceof Element ? event.target.closest('a')?.hash : undefined
      if (hash !== undefined && hash !== '') reveal(hash)
    }
    window.addEventListener('hashchange', onHash)
    document.addEventListener('click', onClick)
    return () => {
      window.removeEventListener('hashchange', onHash)
      document.removeEventListener('click', onClick)
    }
  }, [])
  const foldAll = (isOpen: boolean) => {
    box.current?.querySelectorAll<HTMLDetailsElement>('details[data-fold]').forEach((part) => { part.open = isOpen })
  }
  return (
    <div ref={box} className="flex flex-col gap-3">
      <div className="no-print flex flex-wrap gap-2">
        <Button size="small" onClick={() => foldAll(true)}>{expandLabel}</Button>
        <Button size="small" onClick={() => foldAll(false)}>{collapseLabel}</Button>
      </div>
      {children}
    </div>
  )
}
