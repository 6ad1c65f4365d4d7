import type { Letter } from '@/domain/accounts/letter'
import type { JobId, UserId } from '@/domain/shared/ids'
import { enqueueJob } from '@/data/jobs/job.store'
import { insertMail, MAIL_JOB } from '@/data/outbox/mail.store'
import type { TenantTx } from '@/data/tenant'

/** A letter and the job that sends it, in the transaction of their cause. */
export const enqueueLetter = async (ctx: { tx: TenantTx; now: Date; newId: () => string }, { recipient, letter, ownerId }: { recipient: string; letter: Letter; ownerId: UserId | null }): Promise<void> => {
  const id = ctx.newId()
  await insertMail(ctx.tx, { id, recipient, letter, createdAt: ctx.now })
  await enqueueJob(ctx.tx, { id: ctx.newId() as JobId, kind: MAIL_JOB, ownerId, subjectKind: 'mail', subjectId: id, data: { mailId: id }, at: ctx.now })
}
