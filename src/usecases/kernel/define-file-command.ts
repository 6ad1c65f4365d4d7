import type { z } from 'zod'
import type { FileId } from '@/domain/shared/ids'
import { err, ok, type Ok, type Result } from '@/domain/shared/result'
import { putFile } from '@/platform/file-store'
import { audited, inJudgedTransaction, type Command, type CommandSpec, type Done, type Outcome, type OutOf, type RefusalOf } from './define-command'
import type { CommonError } from './errors'
import { parseInput } from './parse-input'
import { register } from './registry'
import type { Call, Context } from './runtime'
import { makePlace, refuseFullDay, takeFile, type DayFull } from './upload-file'

/** Bytes that have been judged. `origin`: a paper a person sends (counted against the day's limit), a table to be imported, or what the system made. */
export type NewFile = { readonly origin: 'document' | 'table' | 'made'; readonly folder: string; readonly extension: string; readonly name: string; readonly contentType: string; readonly purpose: string; readonly bytes: Uint8Array }
type NewFiles = Readonly<Record<string, NewFile | null>>
/** By the same names: the stored file of each, null where none was given. */
export type KeptFiles<F extends NewFiles> = { readonly [K in keyof F]: F[K] extends NewFile ? FileId : FileId | null }
/** `made`: what the second half needs to know of the first. */
type Prepared = Result<{ readonly files: NewFiles; readonly made: unknown }, { code: string }>
type ValueOf<P> = P extends Ok<infer V> ? V : never
type Kept<P> = ValueOf<P> extends { readonly files: infer F extends NewFiles; readonly made: infer M } ? { readonly files: KeptFiles<F>; readonly made: M } : never

type Spec<I extends z.ZodType, Subject, P extends Prepared, R extends Outcome> = Omit<CommandSpec<I, Subject, R>, 'run'> & {
  /** Judges the bytes, or makes them of what it reads. Writes nothing: this transaction ends before they are put away. */
  prepare: (ctx: Context, input: z.output<I>, subject: Subject) => Promise<P>
  /** The command itself, judged anew: time has passed since `prepare`. */
  run: (ctx: Context, input: z.output<I>, kept: Kept<P> & { readonly subject: Subject }) => Promise<R>
}

type Reserved = { readonly name: string; readonly uploadId: string; readonly key: string; readonly file: NewFile }

/** A row for each file before its bytes; what nobody takes, `sweepUploads` clears. */
const reserve = async (ctx: Context, files: NewFiles): Promise<Result<ReadonlyArray<Reserved>, DayFull>> => {
  const given = Object.entries(files).flatMap(([name, file]) => (file === null ? [] : [{ name, file }]))
  const full = given.some(({ file }) => file.origin === 'document') ? await refuseFullDay(ctx) : undefined
  if (full !== undefined) return err(full)
  const reserved = given.map(({ name, file }) => {
    const uploadId = ctx.newId()
    return { name, file, uploadId, key: `${file.folder}/${uploadId}.${file.extension}` }
  })
  for (const { file: { origin, bytes, name, contentType }, uploadId, key } of reserved) await makePlace(ctx, { uploadId, subjectKind: origin, subjectId: ctx.actor.regionId, key, name, contentType, bytes })
  return ok(reserved)
}

/** Stored files of what was put away. Gone means swept: longer than an hour has passed between the two halves. */
const take = async (ctx: Context, reserved: ReadonlyArray<Reserved>): Promise<ReadonlyMap<string, FileId> | undefined> => {
  const kept = new Map<string, FileId>()
  for (const { name, uploadId, file } of reserved) {
    const taken = await takeFile(ctx, uploadId, { subjectId: ctx.actor.regionId, purpose: file.purpose })
    if (taken === undefined) return undefined
    kept.set(name, taken.fileId)
  }
  return kept
}

type FileRefusal<P, R> = RefusalOf<P> | RefusalOf<R> | DayFull | { readonly code: 'EVIDENCE_UPLOAD_GONE' }

/**
 * A command that keeps files. A short transaction judges the right and the bytes and makes a row for them; they are put away while no
 * transaction is open; the command proper takes them. A row without a file would be a lie, and a store that answers slowly must hold no
 * lock. Refused or broken off in between, the rows stay untaken and the sweep clears both.
 */
export const defineFileCommand = <I extends z.ZodType, Subject, P extends Prepared, R extends Outcome>(spec: Spec<I, Subject, P, R>): Command<OutOf<R>, FileRefusal<P, R>> => {
  type Out = OutOf<R>
  type Refusal = FileRefusal<P, R> & { code: string }
  register({ kind: 'command', name: spec.name })
  const execute = async (call: Call, raw: unknown): Promise<Result<Out, FileRefusal<P, R> | CommonError>> => {
    const parsed = parseInput(spec.input, raw)
    if (!parsed.ok) return parsed
    const input = parsed.value
    const prepare = async (ctx: Context, subject: Subject): Promise<Result<{ reserved: ReadonlyArray<Reserved>; made: unknown; names: ReadonlyArray<string> }, Refusal>> => {
      const prepared = await spec.prepare(ctx, input, subject)
      if (!prepared.ok) return err(prepared.error as Refusal)
      const reserved = await reserve(ctx, prepared.value.files)
      return reserved.ok ? ok({ reserved: reserved.value, made: prepared.value.made, names: Object.keys(prepared.value.files) }) : err(reserved.error as Refusal)
    }
    const first = await inJudgedTransaction(spec, call, { input, run: prepare })
    if (!first.ok) return first
    const { reserved, made, names } = first.value
    for (const { key, file } of reserved) await putFile(key, file.bytes)
    const run = async (ctx: Context, subject: Subject): Promise<Result<Out, Refusal>> => {
      const kept = await take(ctx, reserved)
      if (kept === undefined) return err({ code: 'EVIDENCE_UPLOAD_GONE' } as Refusal)
      const files = Object.fromEntries(names.map((name) => [name, kept.get(name) ?? null]))
      const result = await spec.run(ctx, input, { ...({ files, made } as Kept<P>), subject })
      return result.ok ? audited(ctx, result.value as Done<Out>) : err(result.error as Refusal)
    }
    return inJudgedTransaction(spec, call, { input, run })
  }
  return { kind: 'command', name: spec.name, operation: spec.operation, execute }
}
