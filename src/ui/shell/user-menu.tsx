'use client'

import { CircleUser, LogOut } from 'lucide-react'
import { shellTexts } from '@/texts/common'
import { Menu, MenuFormItem } from '../kit/menu'

export type ShellUser = { name: string; role: string }
export type SignOutAction = (form: FormData) => void | Promise<void>
type UserMenuProps = { user: ShellUser; links: ReadonlyArray<{ href: string; label: string }>; signOut: SignOutAction }

export const UserMenu = ({ user, links, signOut }: UserMenuProps) => (
  <Menu label={shellTexts.userMenu(user.name)} variant="quiet" items={links}
    trigger={<><CircleUser aria-hidden /><span className="hidden text-left leading-tight text-ink sm:block">{user.name}<span className="block text-xs font-normal text-muted">{user.role}</span></span></>}>
    <MenuFormItem action={signOut} label={shellTexts.signOut} icon={<LogOut aria-hidden />} />
  </Menu>
)
