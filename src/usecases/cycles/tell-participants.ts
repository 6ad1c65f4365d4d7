import { enqueueJob } from '@/data/jobs/job.store'
import type { Cycle } from '@/data/cycles/cycle.store'
import type { JobId } from '@/domain/shared/ids'
import type { CycleNotice } from '@/domain/cycles/cycle-notice'
import type { StepTaker } from './step-taker'

export const TELL_JOB = 'cycle.tell'

/** Tells everybody who has a part in the cycle what has happened: one job in the transaction of its cause, letters made by the worker. */
export const tellParticipants = ({ tx, now, newId, actorId }: StepTaker, cycle: Pick<Cycle, 'id'>, notice: CycleNotice): Promise<void> =>
  enqueueJob(tx, { id: newId() as JobId, kind: TELL_JOB, ownerId: actorId, subjectKind: 'cycle', subjectId: cycle.id, data: { notice, at: now.toISOString() }, at: now })
