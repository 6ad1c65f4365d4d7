import { roles, type Role } from '@/policy/roles'

const FIRST: Role = 'municipal_specialist'

/** The role named in the address; a missing or unknown one is the most usual. */
export const chosenRole = (asked: string | undefined): Role => roles.find((role) => role === asked) ?? FIRST
