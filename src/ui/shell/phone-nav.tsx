'use client'

import { Menu as MenuIcon } from 'lucide-react'
import { useState } from 'react'
import { shellTexts } from '@/texts/common'
import { Button } from '../kit/button'
import { Sheet } from '../kit/dialog'
import { NavList, type NavItem } from './nav-list'

/** The rail's stand-in on a phone. */
export const PhoneNav = ({ items }: { items: ReadonlyArray<NavItem> }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="no-print lg:hidden">
      <Button icon={<MenuIcon aria-hidden />} aria-haspopup="dialog" onClick={() => setOpen(true)}>{shellTexts.menu}</Button>
      <Sheet title={shellTexts.menu} open={isOpen} onClose={() => setOpen(false)}>
        <nav aria-label={shellTexts.mainNavigation}><NavList items={items} onNavigate={() => setOpen(false)} /></nav>
      </Sheet>
    </div>
  )
}
