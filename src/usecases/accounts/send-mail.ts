import { isSecret, type Letter, type WordedLetter } from '@/domain/accounts/letter'
import type { RegionId } from '@/domain/shared/ids'
import { findWaitingMail, updateSentMail, updateVoidMail } from '@/data/outbox/mail.store'
import { findRegion } from '@/data/tenancy/region.store'
import { withTenant } from '@/data/tenant'
import { systemClock } from '@/platform/clock'
import { env } from '@/platform/env'
import { sendLetter } from '@/platform/mailer'

export type SendMailJob = { readonly regionId: RegionId; readonly mailId: string; readonly wordLetter: (letter: Letter) => WordedLetter; readonly isLastAttempt?: boolean; readonly now?: Date }

/**
 * Sends a letter once: one that has gone is left alone, and a repeat after a crash carries the same Message-ID. The link stays in the
 * register only where the region's data are for learning; elsewhere whoever reads the register could use it.
 * A letter whose link is over is not sent; with that, or after the last failed attempt, its link leaves the register.
 */
export const sendMail = async ({ regionId, mailId, wordLetter, isLastAttempt = false, now = systemClock() }: SendMailJob): Promise<void> => {
  const found = await withTenant(regionId, async (tx) => ({ mail: await findWaitingMail(tx, mailId), region: await findRegion(tx) }))
  if (found.mail === undefined) return
  const giveUp = (): Promise<void> => withTenant(regionId, (tx) => updateVoidMail(tx, mailId))
  const { recipient, letter } = found.mail
  if (isSecret(letter) && new Date(letter.expiresAt) <= now) return giveUp()
  try {
    const { subject, body, record } = wordLetter(letter)
    await sendLetter({ id: mailId, to: recipient, subject, text: body })
    await withTenant(regionId, (tx) => updateSentMail(tx, mailId, { subject, body: found.region?.isDemo === true && env().SMER_DEMO === '1' ? body : record, at: now }))
  } catch (fault) {
    if (isLastAttempt) await giveUp()
    throw fault
  }
}
