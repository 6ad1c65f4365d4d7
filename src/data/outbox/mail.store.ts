import { z } from 'zod'
import type { Letter } from '@/domain/accounts/letter'
import { cycleNotices } from '@/domain/cycles/cycle-notice'
import { notificationKinds } from '@/domain/notifications/notification-kind'
import type { CalendarDate } from '@/domain/shared/calendar'
import type { JobId } from '@/domain/shared/ids'
import { inParts } from '../in-parts'
import { enqueueJobs } from '../jobs/job.store'
import type { TenantTx } from '../tenant'

const facts = { regionName: z.string(), displayName: z.string(), timeZone: z.string(), expiresAt: z.string(), token: z.string() }
const day = z.string().transform((text) => text as CalendarDate)
const letterCodec = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('invitation'), ...facts }), z.strictObject({ kind: z.literal('passwordReset'), ...facts }),
  z.strictObject({ kind: z.literal('cycleNotice'), notice: z.enum(cycleNotices), regionName: z.string(), displayName: z.string(), timeZone: z.string(), cycleId: z.string(), cycleTitle: z.string(), collectionFrom: day, deadline: day }),
  z.strictObject({ kind: z.literal('appealNotice'), regionName: z.string(), displayName: z.string(), number: z.number(), isRejected: z.boolean(), appealId: z.string() }),
  z.strictObject({ kind: z.literal('digest'), regionName: z.string(), counts: z.array(z.object({ kind: z.enum(notificationKinds), count: z.number() })) }),
  z.strictObject({ kind: z.literal('formReminder'), regionName: z.string(), cycleId: z.string(), cycleTitle: z.string(), deadline: day }),
])

/** Until it is sent, `body` holds the facts of the letter, its secret among them; afterwards its words. Empty and unsent: it will never go. */
export type MailRow = { readonly id: string; readonly kind: string; readonly recipient: string; readonly subject: string; readonly body: string; readonly sentAt: Date | null; readonly createdAt: Date }
const columns = { id: true, kind: true, recipient: true, subject: true, body: true, sentAt: true, createdAt: true } as const

export const insertMail = async (tx: TenantTx, mail: { id: string; recipient: string; letter: Letter; createdAt: Date }): Promise<void> => {
  const { id, recipient, letter, createdAt } = mail
  await tx.mailMessage.create({ data: { regionId: tx.regionId, id, kind: letter.kind, recipient, subject: '', body: JSON.stringify(letter), createdAt } })
}

export const MAIL_JOB = 'mail.send'
export type NewLetter = { readonly id: string; readonly recipient: string; readonly letter: Letter }

/** Many letters of one cause with the jobs that send them; a cause that has made its letters makes no more. */
export const enqueueLetters = async (tx: TenantTx, made: { letters: ReadonlyArray<NewLetter>; newId: () => string; cause: string; at: Date }): Promise<void> => {
  const { letters, newId, cause, at } = made
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`letters ${cause}`}, 0))::text`
  if ((await tx.mailMessage.count({ where: { regionId: tx.regionId, causeId: cause } })) > 0 || letters.length === 0) return
  await inParts(letters.map(({ id, recipient, letter }) => ({ regionId: tx.regionId, id, kind: letter.kind, recipient, subject: '', body: JSON.stringify(letter), causeId: cause, createdAt: at })), (data) => tx.mailMessage.createMany({ data }))
  await enqueueJobs(tx, letters.map(({ id }) => ({ id: newId() as JobId, kind: MAIL_JOB, ownerId: null, subjectKind: 'mail', subjectId: id, data: { mailId: id }, at })))
}

/** A letter that waits: undefined when there is none, it has gone or will never go. */
export const findWaitingMail = async (tx: TenantTx, id: string): Promise<{ recipient: string; letter: Letter } | undefined> => {
  const row = await tx.mailMessage.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: columns })
  return row === null || row.sentAt !== null || row.body === '' ? undefined : { recipient: row.recipient, letter: letterCodec.parse(JSON.parse(row.body)) }
}

export const updateSentMail = async (tx: TenantTx, id: string, sent: { subject: string; body: string; at: Date }): Promise<void> => {
  await tx.mailMessage.updateMany({ where: { regionId: tx.regionId, id, sentAt: null }, data: { subject: sent.subject, body: sent.body, sentAt: sent.at } })
}

/** Gives a letter up: its link must not rest in the register. */
export const updateVoidMail = async (tx: TenantTx, id: string): Promise<void> => {
  await tx.mailMessage.updateMany({ where: { regionId: tx.regionId, id, sentAt: null }, data: { body: '' } })
}

export const listMail = async (tx: TenantTx, page: { skip: number; take: number }): Promise<{ rows: ReadonlyArray<MailRow>; total: number }> => {
  const where = { regionId: tx.regionId }
  const rows = await tx.mailMessage.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], ...page, select: columns })
  return { rows, total: await tx.mailMessage.count({ where }) }
}
