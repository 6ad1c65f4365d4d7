import { z } from 'zod'
import { endOfDay, fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { UserId } from '@/domain/shared/ids'
import { listUserNames } from '@/data/accounts/region-user.store'
import { listActorIds, listAuditEventNames, listAuditEvents } from '@/data/audit/audit-reader.store'
import { listSubjectNames } from '@/data/audit/subject-name.store'
import { findRegion } from '@/data/tenancy/region.store'
import { defineQuery } from '../kernel/define-query'
import { calendarDateSchema, optionalSchema } from '../kernel/schemas'

const PAGE_SIZE = 50
const DAY_MS = 86_400_000
const dateSchema = optionalSchema(calendarDateSchema)

/** Facts are plain texts by name; nested ones are left to the export. */
export type AuditLine = {
  readonly id: string
  readonly at: string
  readonly actorName: string | null
  readonly event: string
  readonly subjectKind: string
  readonly subjectId: string
  /** null where the subject has no name of its own: an import, a letter, a refused operation. */
  readonly subjectName: string | null
  readonly before: Readonly<Record<string, string>>
  readonly after: Readonly<Record<string, string>>
  readonly requestId: string
}
export type AuditList = {
  readonly rows: ReadonlyArray<AuditLine>
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly events: ReadonlyArray<string>
  readonly filter: { readonly from: string; readonly to: string; readonly person: string; readonly event: string }
  readonly timeZone: string
}

const plainFacts = (column: unknown): Record<string, string> => {
  if (column === null || typeof column !== 'object') return {}
  return Object.fromEntries(Object.entries(column).flatMap(([key, value]) => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[key, String(value)]] : [])))
}
const dayBefore = (date: CalendarDate): CalendarDate => toCalendarDate(new Date(fromCalendarDate(date).getTime() - DAY_MS))

/** What was done in the region, newest first, fifty a page; days are the region's own. */
export const listAudit = defineQuery({
  name: 'settings.listAudit',
  operation: 'audit.read',
  input: z.strictObject({
    from: dateSchema, to: dateSchema, person: optionalSchema(z.string().trim().max(100, 'TOO_LONG')), event: optionalSchema(z.string().max(100, 'TOO_LONG')), page: optionalSchema(z.coerce.number().int().min(1).max(100_000)),
  }),
  load: ({ tx }) => findRegion(tx),
  scopeOf: () => ({}),
  run: async ({ tx }, { from, to, person, event, page = 1 }, { timeZone }): Promise<AuditList> => {
    const actorIds: ReadonlyArray<UserId> | null = person === undefined ? null : await listActorIds(tx, person)
    const { rows, total } = await listAuditEvents(tx, {
      from: from === undefined ? null : endOfDay(dayBefore(from), timeZone), until: to === undefined ? null : endOfDay(to, timeZone), actorIds, event: event ?? null, skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE,
    })
    const names = await listUserNames(tx, rows.flatMap(({ actorId }) => actorId ?? []))
    const subjects = await listSubjectNames(tx, rows)
    return {
      rows: rows.map(({ id, at, actorId, event: name, subjectKind, subjectId, before, after, requestId }) => ({
        id, at: at.toISOString(), actorName: actorId === null ? null : (names.get(actorId) ?? null), event: name, subjectKind, subjectId, subjectName: subjects.get(subjectId) ?? null, before: plainFacts(before), after: plainFacts(after), requestId,
      })),
      total, page, pageSize: PAGE_SIZE, events: await listAuditEventNames(tx), filter: { from: from ?? '', to: to ?? '', person: person ?? '', event: event ?? '' }, timeZone,
    }
  },
})
