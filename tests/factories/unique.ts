import { newId } from '@/platform/ids'

let made = 0
/** Differs between calls, files and workers: names and addresses made from it never collide. */
export const unique = (): string => `${newId().slice(-8)}${String((made += 1)).padStart(3, '0')}`

/** '2026-09-01' → the date as Prisma keeps a `@db.Date`. */
export const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
