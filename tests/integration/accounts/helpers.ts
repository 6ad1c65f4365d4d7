import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { RegionId, SessionId, UserId } from '@/domain/shared/ids'
import { withAccount, withTenant } from '@/data/tenant'
import { env } from '@/platform/env'
import type { AccountCall } from '@/usecases/kernel/define-account-command'
import { RESET_TASK } from '@/data/accounts/reset-job.store'
import { sendMail } from '@/usecases/accounts/send-mail'
import { sendReset } from '@/usecases/accounts/send-reset'
import { wordLetter } from '@/web/letters'
import { asOwner } from '#tests/factories/owner'
import { unique } from '#tests/factories/unique'

export const NOW = new Date('2026-10-15T09:00:00Z')
export const later = (ms: number): Date => new Date(NOW.getTime() + ms)
export const GOOD_PASSWORD = 'лось жуёт сено у реки'
export const OTHER_PASSWORD = 'смородина кипит в мае'

type KnockOptions = { address?: string; device?: string; now?: Date; account?: { userId: UserId; sessionId: SessionId } | null }
/** Somebody at the door: own address, no cookie, unless told. */
export const aKnock = ({ address = unique(), device = '', now = NOW, account = null }: KnockOptions = {}): AccountCall => ({ account, address, userAgent: 'Проверка', device, requestId: `test-${unique()}`, now })

export const accountEvents = async (userId: UserId): Promise<ReadonlyArray<string>> =>
  (await withAccount(userId, (tx) => tx.accountEvent.findMany({ where: { userId }, orderBy: { at: 'asc' }, select: { event: true } }))).map(({ event }) => event)

export const auditOf = (regionId: RegionId, event: string) => withTenant(regionId, (tx) => tx.auditEvent.findMany({ where: { regionId, event } }))

/** Letters that wait in a region, sent as the worker sends them; the words of each as a reader sees them. */
export const deliver = async (regionId: RegionId): Promise<ReadonlyArray<{ id: string; to: string; text: string; link: string }>> => {
  const waiting = await withTenant(regionId, (tx) => tx.mailMessage.findMany({ where: { regionId, sentAt: null, body: { not: '' } }, orderBy: { createdAt: 'asc' } }))
  const sent = []
  for (const { id, recipient, body } of waiting) {
    const { body: text } = wordLetter(JSON.parse(body))
    await sendMail({ regionId, mailId: id, wordLetter, now: NOW })
    sent.push({ id, to: recipient, text, link: /https?:\S+/.exec(text)?.[0] ?? '' })
  }
  return sent
}

/** What was asked about an address and waits for the worker: done as the worker does it. The number of notes. */
export const answerResets = async (email: string): Promise<number> => {
  const { rows } = await asOwner((client) => client.query<{ id: string; payload: unknown }>(
    "DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t WHERE t.id = j.task_id AND t.identifier = $1 AND j.payload->>'email' = $2 RETURNING j.id, j.payload", [RESET_TASK, email],
  ))
  for (const { payload } of rows) await sendReset(payload, NOW)
  return rows.length
}

export const tokenOf = (link: string): string => decodeURIComponent(new URL(link).pathname.split('/').at(-1) ?? '')

/** Files of the default transport, by letter. */
export const letterFile = (id: string): Promise<string> => readFile(path.join(env().SMER_DATA_DIR, 'mail', `${id}.eml`), 'utf8')
export const letterFiles = (): Promise<ReadonlyArray<string>> => readdir(path.join(env().SMER_DATA_DIR, 'mail'))
