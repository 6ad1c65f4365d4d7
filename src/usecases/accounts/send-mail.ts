import type { Letter, WordedLetter } from '@/domain/accounts/letter'
import type { RegionId } from '@/domain/shared/ids'
import { findWaitingMail, updateSentMail } from '@/data/outbox/mail.store'
import { findRegion } from '@/data/tenancy/region.store'
import { withTenant } from '@/data/tenant'
import { systemClock } from '@/platform/clock'
import { env } from '@/platform/env'
import { sendLetter } from '@/platform/mailer'

export type SendMailJob = { readonly regionId: RegionId; readonly mailId: string; readonly wordLetter: (letter: Letter) => WordedLetter }

/**
 * Sends a letter once: one that has gone is left alone, and a repeat after a crash carries the same Message-ID. The link stays in the
 * register only where the region's data are for learning; elsewhere whoever reads the register could use it.
 */
export const sendMail = async ({ regionId, mailId, wordLetter }: SendMailJob): Promise<void> => {
  const found = await withTenant(regionId, async (tx) => ({ mail: await findWaitingMail(tx, mailId), region: await findRegion(tx) }))
  if (found.mail === undefined) return
  const { recipient, letter } = found.mail
  const { subject, body, record } = wordLetter(letter)
  await sendLetter({ id: mailId, to: recipient, subject, text: body })
  await withTenant(regionId, (tx) => updateSentMail(tx, mailId, { subject, body: found.region?.isDemo === true && env().SMER_DEMO === '1' ? body : record, at: systemClock() }))
}
