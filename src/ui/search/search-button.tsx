'use client'

import { Search } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { buttonClass } from '../kit/button-class'
import type { NavItem } from '../shell/nav-list'

const SearchDialog = dynamic(async () => (await import('./search.dialog')).SearchDialog)

/** Opens the search; so does Ctrl+K, wherever the focus is and whatever the layout of the keyboard. What it shows is loaded on the first use. */
export const SearchButton = ({ label, pages }: { label: string; pages: ReadonlyArray<Pick<NavItem, 'href' | 'label'>> }) => {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <>
      <button type="button" aria-haspopup="dialog" aria-keyshortcuts="Control+K" className={buttonClass('quiet', 'normal')} onClick={() => setOpen(true)}><Search aria-hidden /><span className="max-sm:sr-only">{label}</span></button>
      {isOpen && <SearchDialog pages={pages} onClose={() => setOpen(false)} />}
    </>
  )
}
