import { z } from 'zod'
import { listMail as listMailRows } from '@/data/outbox/mail.store'
import { findRegion } from '@/data/tenancy/region.store'
import { env } from '@/platform/env'
import { defineQuery } from '../kernel/define-query'
import { pageSchema } from '../kernel/schemas'

const PAGE_SIZE = 30

/** `body` is null where letters are real: the register shows that a letter went, not what it says. */
export type MailLine = { readonly id: string; readonly kind: string; readonly recipient: string; readonly subject: string; readonly body: string | null; readonly createdAt: string; readonly sentAt: string | null; /** Given up: it has not gone and will not. */ readonly isVoid: boolean }
export type MailList = { readonly rows: ReadonlyArray<MailLine>; readonly total: number; readonly page: number; readonly pageSize: number; readonly isDemo: boolean; readonly timeZone: string }

/** Letters of the region, newest first. In a region for learning they may be read here, since nobody receives them. */
export const listMail = defineQuery({
  name: 'settings.listMail',
  operation: 'mail.read',
  input: z.strictObject({ page: pageSchema }),
  load: ({ tx }) => findRegion(tx),
  scopeOf: () => ({}),
  run: async ({ tx }, { page = 1 }, region): Promise<MailList> => {
    const { rows, total } = await listMailRows(tx, { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE })
    const isShown = region.isDemo && env().SMER_DEMO === '1'
    return {
      rows: rows.map(({ id, kind, recipient, subject, body, createdAt, sentAt }) => ({
        id, kind, recipient, subject, body: isShown && sentAt !== null ? body : null, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null, isVoid: sentAt === null && body === '',
      })),
      total, page, pageSize: PAGE_SIZE, isDemo: isShown, timeZone: region.timeZone,
    }
  },
})
