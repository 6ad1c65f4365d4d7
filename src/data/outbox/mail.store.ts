import { z } from 'zod'
import type { Letter } from '@/domain/accounts/letter'
import type { TenantTx } from '../tenant'

const facts = { regionName: z.string(), displayName: z.string(), timeZone: z.string(), expiresAt: z.string(), token: z.string() }
const letterCodec = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('invitation'), ...facts }), z.strictObject({ kind: z.literal('passwordReset'), ...facts })])

/** Until it is sent, `body` holds the facts of the letter, its secret among them; afterwards its words. Empty and unsent: it will never go. */
export type MailRow = { readonly id: string; readonly kind: string; readonly recipient: string; readonly subject: string; readonly body: string; readonly sentAt: Date | null; readonly createdAt: Date }
const columns = { id: true, kind: true, recipient: true, subject: true, body: true, sentAt: true, createdAt: true } as const

export const insertMail = async (tx: TenantTx, mail: { id: string; recipient: string; letter: Letter; createdAt: Date }): Promise<void> => {
  const { id, recipient, letter, createdAt } = mail
  await tx.mailMessage.create({ data: { regionId: tx.regionId, id, kind: letter.kind, recipient, subject: '', body: JSON.stringify(letter), createdAt } })
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
