import { z } from 'zod'
import { withAccount } from '@/data/tenant'
import { err, ok } from '@/domain/shared/result'
import type { UserId } from '@/domain/shared/ids'
import type { Actor } from '@/policy/can'
import { systemClock } from '@/platform/clock'
import { listOwnRegions } from '@/usecases/accounts/own-regions'
import { sendMail } from '@/usecases/accounts/send-mail'
import { sendNotices } from '@/usecases/cycles/send-notices'
import { checkImportJob } from '@/usecases/imports/check-import'
import { failImport } from '@/usecases/imports/fail-import'
import { failStatistics, readStatisticsJob } from '@/usecases/imports/read-statistics-file'
import type { JobHandler, JobRun, JobWorld } from '@/usecases/kernel/run-job'
import { cycleIdSchema, releaseIdSchema } from '@/usecases/kernel/schemas'
import { proposePairs } from '@/usecases/pairs/propose-pairs'
import { proposeByRules } from '@/usecases/recommendations/propose-recommendations'
import { proposeByResults } from '@/usecases/supporters/propose-supporters'
import { createRelease } from '@/usecases/releases/create-release'
import { createRobustness } from '@/usecases/releases/create-robustness'
import { failDocuments } from '@/usecases/documents/fail-documents'
import { wordLetter } from '@/web/letters'
import { createDocumentsJob } from './document-jobs'

type Work = (call: { actor: Actor; requestId: string }, data: JobRun['data']) => ReturnType<JobHandler>

/** A command run for the owner of the job, with the owner's rights of this moment. */
const forOwner = (work: Work): JobHandler => async ({ actor, data, jobId, report }) => {
  if (actor === null) return err({ code: 'JOB_OWNER_WITHOUT_RIGHTS' })
  await report({ done: 0, total: 1 })
  const result = await work({ actor, requestId: jobId }, data)
  await report({ done: 1, total: 1 })
  return result
}

const cycleData = z.object({ cycleId: cycleIdSchema })
const releaseData = z.object({ releaseId: releaseIdSchema })
const pairsData = z.object({ releaseId: releaseIdSchema, rule: z.string(), criterionKind: z.string() })

const sendMailJob: JobHandler = async ({ regionId, subjectId, isLastAttempt }) => {
  await sendMail({ regionId, mailId: subjectId, wordLetter, isLastAttempt })
  return ok({})
}

/** Every kind of job with what does it, and how the owner's rights of this moment are found. */
export const jobWorld: JobWorld = {
  handlers: {
    'release.create': forOwner((call, data) => createRelease.execute(call, { ...cycleData.parse(data), jobId: call.requestId })),
    'robustness.create': forOwner((call, data) => createRobustness.execute(call, releaseData.parse(data))),
    'import.check': checkImportJob,
    'statistics.read': readStatisticsJob,
    'mail.send': sendMailJob,
    'recommendations.propose': forOwner((call, data) => proposeByRules.execute(call, releaseData.parse(data))),
    'documents.create': createDocumentsJob,
    'pairs.propose': forOwner((call, data) => proposePairs.execute(call, pairsData.parse(data))),
    'supporters.propose': forOwner((call, data) => proposeByResults.execute(call, releaseData.parse(data))),
    'cycle.tell': sendNotices,
  },
  onFailed: {
    'import.check': failImport,
    'statistics.read': failStatistics,
    'documents.create': failDocuments,
  },
  findActor: async (userId: UserId, regionId) => {
    const regions = await withAccount(userId, (tx) => listOwnRegions(tx, userId, systemClock()))
    const region = regions.find((candidate) => candidate.id === regionId)
    return region === undefined ? null : { userId, sessionId: null, displayName: '', regionId, grants: region.grants }
  },
}
