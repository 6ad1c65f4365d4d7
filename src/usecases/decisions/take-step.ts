import { insertDecisionEvent, updateDecisionStatus, type Adoption, type Decision } from '@/data/decisions/decision.store'
import { decisionAfter, type DecisionEnd, type DecisionStep } from '@/domain/decisions/decision-workflow'
import type { Operation } from '@/policy/operations'
import type { Context } from '../kernel/runtime'

/** The right each step of D.10 is judged by: the commands and the page that offers them ask the same table. */
export const operationOf: Record<DecisionStep, Operation> = {
  edit: 'decision.draft', agree: 'decision.draft', returnToDraft: 'decision.adopt', adopt: 'decision.adopt', communicate: 'decision.execute', startExecution: 'decision.execute', finish: 'decision.execute',
  startReview: 'decision.execute', conclude: 'decision.conclude', cancel: 'decision.adopt', amend: 'decision.adopt',
}

type Taken = { readonly step: DecisionStep; readonly comment?: string; readonly end?: DecisionEnd; readonly adoption?: Adoption }

/** Writes a step of a held decision: the state after it and the event. */
export const takeDecisionStep = async (ctx: Context, decision: Decision, { step, comment, end, adoption }: Taken): Promise<void> => {
  const toStatus = decisionAfter(decision.status, step, end)
  await updateDecisionStatus(ctx.tx, decision.id, { status: toStatus, ...(adoption === undefined ? {} : { adoption }) })
  await insertDecisionEvent(ctx.tx, { id: ctx.newId(), decisionId: decision.id, step, fromStatus: decision.status, toStatus, comment: comment ?? null, actorId: ctx.actor.userId, at: ctx.now })
}
