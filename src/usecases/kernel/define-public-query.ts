import type { z } from 'zod'
import type { Result } from '@/domain/shared/result'
import { withTenant, type TenantTx } from '@/data/tenant'
import type { RegionId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import type { CommonError } from './errors'
import { parseInput } from './parse-input'
import { register } from './registry'

export type PublicQuerySpec<I extends z.ZodType, Out> = {
  name: string
  input: I
  /** The region whose public page is asked for, found by its address. */
  regionOf: (input: z.output<I>) => Promise<RegionId | undefined>
  /** Published releases, methods and passports only; never personal data. Undefined: nothing published there. */
  run: (tx: TenantTx, input: z.output<I>) => Promise<Out | undefined>
}
export type PublicQuery<Out> = { readonly kind: 'public'; readonly name: string; readonly execute: (raw: unknown) => Promise<Result<Out, CommonError>> }

/** What anybody may read without signing in. It has no actor and therefore no rights: everything it returns is public. */
export const definePublicQuery = <I extends z.ZodType, Out>(spec: PublicQuerySpec<I, Out>): PublicQuery<Out> => {
  register({ kind: 'query', name: spec.name })
  const execute = async (raw: unknown): Promise<Result<Out, CommonError>> => {
    const input = parseInput(spec.input, raw)
    if (!input.ok) return input
    const regionId = await spec.regionOf(input.value)
    if (regionId === undefined) return err({ code: 'NOT_FOUND' })
    const out = await withTenant(regionId, (tx) => spec.run(tx, input.value))
    return out === undefined ? err({ code: 'NOT_FOUND' }) : ok(out)
  }
  return { kind: 'public', name: spec.name, execute }
}
