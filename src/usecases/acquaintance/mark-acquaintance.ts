import { z } from 'zod'
import { findResult, insertMark, type ResultSubject } from '@/data/acquaintance/acquaintance.store'
import { err, ok, type Result } from '@/domain/shared/result'
import { defineCommand, type Done } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { directorIdSchema, optionalSchema, organizationIdSchema, releaseIdSchema, textSchema } from '../kernel/schemas'

const OPINION_MAX = 2000
const key = { releaseId: releaseIdSchema, directorId: directorIdSchema, organizationId: organizationIdSchema }

type Marked = Result<Done<{ releaseId: string; directorId: string; organizationId: string }>, { code: 'RELEASE_NOT_PUBLISHED' } | { code: 'ALREADY_ACQUAINTED' } | { code: 'ACQUAINTED_BY_ACCOUNT' }>

const write = async (ctx: Context, subject: ResultSubject, said: { opinion: string | null; isOnPaper: boolean }): Promise<Marked> => {
  const { releaseId, directorId, organizationId, marks } = subject
  const isNew = await insertMark(ctx.tx, { releaseId, directorId, organizationId, id: ctx.newId(), number: marks + 1, ...said, markedById: ctx.actor.userId, markedAt: ctx.now })
  if (!isNew) return err({ code: 'ALREADY_ACQUAINTED' })
  const event = said.isOnPaper ? 'result.acquaintedOnPaper' : marks === 0 ? 'result.acquainted' : 'result.opinionAdded'
  return ok({ out: { releaseId, directorId, organizationId }, audit: { event, subjectKind: 'director', subjectId: directorId, after: { releaseId } } })
}

/** «Ознакомлен(а)»: the person has read the own published result; an opinion may be added then and later. */
export const markAcquaintance = defineCommand({
  name: 'acquaintance.mark',
  operation: 'result.acquaint',
  input: z.strictObject({ ...key, opinion: optionalSchema(textSchema(OPINION_MAX)) }),
  load: async (ctx: Context, input) => {
    const subject = await findResult(ctx.tx, input)
    return subject?.directorUserId === ctx.actor.userId ? subject : undefined
  },
  scopeOf: () => ({}),
  run: async (ctx, { opinion }, subject): Promise<Marked> => {
    if (!subject.isPublished) return err({ code: 'RELEASE_NOT_PUBLISHED' })
    if (subject.marks > 0 && opinion === undefined) return err({ code: 'ALREADY_ACQUAINTED' })
    return write(ctx, subject, { opinion: opinion ?? null, isOnPaper: false })
  },
})

/** The municipality notes that a person without an account has read the result on paper. */
export const noteAcquaintance = defineCommand({
  name: 'acquaintance.noteOnPaper',
  operation: 'result.noteAcquaintance',
  input: z.strictObject(key),
  load: ({ tx }: Context, input) => findResult(tx, input),
  scopeOf: ({ municipalityId, organizationId }) => ({ municipalityId, organizationId }),
  run: async (ctx, _input, subject): Promise<Marked> => {
    if (!subject.isPublished) return err({ code: 'RELEASE_NOT_PUBLISHED' })
    if (subject.directorUserId !== null) return err({ code: 'ACQUAINTED_BY_ACCOUNT' })
    if (subject.marks > 0) return err({ code: 'ALREADY_ACQUAINTED' })
    return write(ctx, subject, { opinion: null, isOnPaper: true })
  },
})
