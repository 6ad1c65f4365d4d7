import { roleNames } from '@/texts/roles'
import { userTexts } from '@/texts/settings'
import { roles, type Role } from '@/policy/roles'

/** Does not compile while a role has no name. */
const names: Readonly<Record<Role, string>> = roleNames
export const roleName = (role: Role): string => names[role]
export const roleOptions: ReadonlyArray<{ value: Role; label: string }> = roles.map((role) => ({ value: role, label: names[role] }))

/** 'Специалист муниципального органа: Тында', or the role alone for the whole region. */
export const roleInPlace = (role: Role, place: string | null): string => (place === null ? names[role] : userTexts.roleIn(names[role], place))
