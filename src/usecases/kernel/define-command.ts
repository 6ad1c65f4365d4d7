import type { z } from 'zod'
import type { QuickTenantTx, TenantTx } from '@/data/tenant'
import { err, ok, type Err, type Ok, type Result } from '@/domain/shared/result'
import { appendAudit } from '@/data/audit/audit.store'
import type { Operation } from '@/policy/operations'
import type { CommonError } from './errors'
import { judgeSubject, type PlaceInRegion } from './judge-subject'
import { parseInput } from './parse-input'
import { register } from './registry'
import { auditRefusal, openContext, openQuickContext, type Call, type Context } from './runtime'

export type AuditEntry = { event: string; subjectKind: string; subjectId: string; before?: unknown; after?: unknown }
export type Done<Out> = { out: Out; audit: AuditEntry }

export type Outcome = Result<Done<unknown>, { code: string }>
export type OutOf<R> = R extends Ok<Done<infer Out>> ? Out : never
export type RefusalOf<R> = R extends Err<infer E> ? E : never

export type CommandSpec<I extends z.ZodType, Subject, R extends Outcome, Tx extends QuickTenantTx = TenantTx> = {
  name: string
  operation: Operation
  /** Always `z.strictObject`: an extra key is refused. */
  input: I
  /** Loads and locks what the command is about; undefined means "not yours or not there". */
  load: (ctx: Context<Tx>, input: z.output<I>) => Promise<Subject | undefined>
  /** Where the subject stands; `{}` is the whole region. Rights are judged by this, never by what the client sent. */
  scopeOf: (subject: Subject) => PlaceInRegion
  run: (ctx: Context<Tx>, input: z.output<I>, subject: Subject) => Promise<R>
  timeoutMs?: number
}
export type Command<Out, E> = {
  readonly kind: 'command'
  readonly name: string
  readonly operation: Operation
  readonly execute: (call: Call, raw: unknown) => Promise<Result<Out, E | CommonError>>
}

/** The part of a command that is the same however often it opens a transaction. */
export type JudgedSpec<Input, Subject, Tx extends QuickTenantTx = TenantTx> = {
  readonly name: string
  readonly operation: Operation
  readonly load: (ctx: Context<Tx>, input: Input) => Promise<Subject | undefined>
  readonly scopeOf: (subject: Subject) => PlaceInRegion
  readonly timeoutMs?: number
}

class Rollback<E> extends Error {
  constructor(readonly refusal: E) {
    super('rollback')
  }
}

type Opened<Tx extends QuickTenantTx> = <T>(call: Call, work: (ctx: Context<Tx>) => Promise<T>, timeoutMs?: number) => Promise<T>
type Work<Input, Subject, T, E, Tx extends QuickTenantTx> = { readonly input: Input; readonly run: (ctx: Context<Tx>, subject: Subject) => Promise<Result<T, E>> }

/** Load and lock → right on the loaded thing → work; one transaction, taken back whole by a refusal. */
const judgedIn = async <Input, Subject, T, E extends { code: string }, Tx extends QuickTenantTx>(
  open: Opened<Tx>, spec: JudgedSpec<Input, Subject, Tx>, work: Work<Input, Subject, T, E, Tx> & { readonly call: Call },
): Promise<Result<T, E | CommonError>> => {
  try {
    return await open(work.call, async (ctx) => {
      const subject = await spec.load(ctx, work.input)
      const refusal = judgeSubject(ctx.actor, spec.operation, subject === undefined ? undefined : spec.scopeOf(subject))
      if (refusal !== undefined || subject === undefined) throw new Rollback<CommonError>(refusal ?? { code: 'NOT_FOUND' })
      const result = await work.run(ctx, subject)
      if (!result.ok) throw new Rollback<E>(result.error)
      return result
    }, spec.timeoutMs)
  } catch (failure) {
    if (!(failure instanceof Rollback)) throw failure
    const refusal = failure.refusal as E | CommonError
    if (refusal.code === 'FORBIDDEN' || refusal.code === 'NOT_FOUND') await auditRefusal(work.call, spec.name, refusal.code)
    return err(refusal)
  }
}

/** One transaction of a command that has more than one. */
export const inJudgedTransaction = <Input, Subject, T, E extends { code: string }>(spec: JudgedSpec<Input, Subject>, call: Call, work: Work<Input, Subject, T, E, TenantTx>): Promise<Result<T, E | CommonError>> =>
  judgedIn(openContext, spec, { ...work, call })

/** Writes the journal beside what was done. */
export const audited = async <Out>(ctx: Context<QuickTenantTx>, { out, audit }: Done<Out>): Promise<Ok<Out>> => {
  await appendAudit(ctx.tx, { ...audit, id: ctx.newId(), at: ctx.now, actorId: ctx.actor.userId, requestId: ctx.requestId })
  return ok(out)
}

const commandIn = <I extends z.ZodType, Subject, R extends Outcome, Tx extends QuickTenantTx>(open: Opened<Tx>, spec: CommandSpec<I, Subject, R, Tx>): Command<OutOf<R>, RefusalOf<R>> => {
  type Out = OutOf<R>
  type E = RefusalOf<R>
  register({ kind: 'command', name: spec.name })
  const execute = async (call: Call, raw: unknown): Promise<Result<Out, E | CommonError>> => {
    const input = parseInput(spec.input, raw)
    if (!input.ok) return input
    const run = async (ctx: Context<Tx>, subject: Subject): Promise<Result<Out, E & { code: string }>> => {
      const result = await spec.run(ctx, input.value, subject)
      return result.ok ? audited(ctx, result.value as Done<Out>) : err(result.error as E & { code: string })
    }
    return judgedIn(open, spec, { input: input.value, run, call })
  }
  return { kind: 'command', name: spec.name, operation: spec.operation, execute }
}

/** parse → load and lock → right on the loaded thing → rule → write → audit → commit; one transaction. */
export const defineCommand = <I extends z.ZodType, Subject, R extends Outcome>(spec: CommandSpec<I, Subject, R>): Command<OutOf<R>, RefusalOf<R>> => commandIn(openContext, spec)

/** The same in the same order, on stores of ready SQL alone (`data/quick-transaction.ts`). */
export const defineQuickCommand = <I extends z.ZodType, Subject, R extends Outcome>(spec: Omit<CommandSpec<I, Subject, R, QuickTenantTx>, 'timeoutMs'>): Command<OutOf<R>, RefusalOf<R>> => commandIn(openQuickContext, spec)
