'use client'

import { CircleUser, LogOut } from 'lucide-react'
import { shellTexts } from '@/texts/common'
import { Menu } from '../kit/menu'

export type ShellUser = { name: string; role: string }
export type SignOutAction = (form: FormData) => void | Promise<void>
type UserMenuProps = { user: ShellUser; links: ReadonlyArray<{ href: string; label: string }>; signOut: SignOutAction }

export const UserMenu = ({ user, links, signOut }: UserMenuProps) => (
  <Menu label={shellTexts.userMenu(user.name)} variant="quiet" items={links}
    trigger={<><CircleUser aria-hidden /><span className="hidden text-left leading-tight text-ink sm:block">{user.name}<span className="block text-xs font-normal text-muted">{user.role}</span></span></>}>
    <form action={signOut} role="none">
      <button type="submit" role="menuitem" className="flex min-h-9 w-full items-center gap-2 rounded-sm px-3 text-sm hover:bg-accent-soft phone:min-h-11"><LogOut aria-hidden className="size-4" />{shellTexts.signOut}</button>
    </form>
  </Menu>
)
