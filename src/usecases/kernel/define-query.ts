import type { z } from 'zod'
import { err, ok, type Result } from '@/domain/shared/result'
import { appendAudit } from '@/data/audit/audit.store'
import { canSomewhere } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import type { CommonError } from './errors'
import { judgeSubject, type PlaceInRegion } from './judge-subject'
import { parseInput } from './parse-input'
import { register } from './registry'
import { auditRefusal, openContext, type Call, type Context } from './runtime'

/** Whose data was read. */
export type AuditSubject = { readonly subjectKind: string; readonly subjectId: string }
const asList = (told: AuditSubject | ReadonlyArray<AuditSubject>): ReadonlyArray<AuditSubject> => ('subjectKind' in told ? [told] : told)

export type QuerySpec<I extends z.ZodType, Subject, Out> = {
  name: string
  operation: Operation
  /** Always `z.strictObject`. */
  input: I
  /** What is asked about; for a list, the region or cycle it lies in. Undefined means "not yours or not there". */
  load: (ctx: Context, input: z.output<I>) => Promise<Subject | undefined>
  scopeOf: (subject: Subject) => PlaceInRegion
  /** Plain DTOs: strings, numbers of things, ISO dates. Rows are narrowed by `reachOf`. */
  run: (ctx: Context, input: z.output<I>, subject: Subject) => Promise<Out>
  /** What is asked about is the actor's own person: then the right held anywhere in the region is enough, for the place may have been left. */
  isOwn?: (subject: Subject) => boolean
  /** A read of somebody's personal result leaves a trace («кто смотрел мои данные»). */
  personal?: (subject: Subject) => AuditSubject | ReadonlyArray<AuditSubject>
  timeoutMs?: number
}
export type Query<Out> = {
  readonly kind: 'query'
  readonly name: string
  readonly operation: Operation
  readonly execute: (call: Call, raw: unknown) => Promise<Result<Out, CommonError>>
}

export const defineQuery = <I extends z.ZodType, Subject, Out>(spec: QuerySpec<I, Subject, Out>): Query<Out> => {
  register({ kind: 'query', name: spec.name })
  const execute = async (call: Call, raw: unknown): Promise<Result<Out, CommonError>> => {
    const input = parseInput(spec.input, raw)
    if (!input.ok) return input
    const result = await openContext(call, async (ctx): Promise<Result<Out, CommonError>> => {
      const subject = await spec.load(ctx, input.value)
      const isOwn = subject !== undefined && spec.isOwn?.(subject) === true && canSomewhere(ctx.actor, spec.operation)
      const refusal = isOwn ? undefined : judgeSubject(ctx.actor, spec.operation, subject === undefined ? undefined : spec.scopeOf(subject))
      if (refusal !== undefined || subject === undefined) return err(refusal ?? { code: 'NOT_FOUND' })
      for (const read of asList(spec.personal?.(subject) ?? [])) await appendAudit(ctx.tx, { ...read, id: ctx.newId(), at: ctx.now, actorId: ctx.actor.userId, event: `${spec.name}.read`, requestId: ctx.requestId })
      return ok(await spec.run(ctx, input.value, subject))
    }, spec.timeoutMs)
    if (!result.ok && result.error.code !== 'INVALID_INPUT') await auditRefusal(call, spec.name, result.error.code)
    return result
  }
  return { kind: 'query', name: spec.name, operation: spec.operation, execute }
}

/** The DTO of a query, for screens: `OutOf<typeof getCycle>`. */
export type OutOf<Q> = Q extends { readonly execute: (...args: never) => Promise<infer R> } ? (R extends { readonly ok: true; readonly value: infer Out } ? Out : never) : never
