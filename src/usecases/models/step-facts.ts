import { countOpenComments, listWarningReasons } from '@/data/models/model-comment.store'
import { countCyclesInProgress } from '@/data/models/model-step.store'
import { findModelDocument, type ModelVersionHead } from '@/data/models/model-version.store'
import { findingKey } from '@/domain/models/finding-key'
import { refuseStep, type ModelStep, type StepFacts, type StepRefusal } from '@/domain/models/model-workflow'
import type { Context } from '../kernel/runtime'
import { readFindings } from './read-findings'
import { isAuthor } from './version-access'

export const readStepFacts = async (ctx: Context, head: ModelVersionHead): Promise<StepFacts> => {
  const { tx, actor } = ctx
  const findings = await readFindings(ctx, head, await findModelDocument(tx, head))
  const reasons = await listWarningReasons(tx, head.id)
  return {
    status: head.status,
    openComments: await countOpenComments(tx, head.id),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    unexplainedWarnings: findings.filter((finding) => finding.severity === 'warning' && !reasons.has(findingKey(finding))).length,
    isAuthor: isAuthor(actor, head),
    cyclesInProgress: await countCyclesInProgress(tx, head.id),
  }
}

/** Why the step may not be taken now, judged on the locked version. */
export const refuseModelStep = async (ctx: Context, head: ModelVersionHead, step: ModelStep): Promise<StepRefusal | undefined> => refuseStep(step, await readStepFacts(ctx, head))
