import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { listRegisterFacts } from '@/data/organizations/organization-code.store'
import { MICRO } from '@/domain/shared/micro'
import type { OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { isRegisterFact, type RegisterFact } from '@/domain/statistics/statistics-form'
import { defineCommand } from '../kernel/define-command'
import { refuseImport } from '../kernel/past-deadline'
import { cycleIdSchema, textSchema } from '../kernel/schemas'
import { keepMadeImport, offerAmounts } from './keep-made-import'
import { readCycleMapping } from './read-mapping'
import { readTemplateWorld } from './template-world'

const amountOf = (facts: Readonly<Record<RegisterFact, number | boolean>>, fact: RegisterFact): number => Number(facts[fact]) * MICRO

/** Fills what is still empty with facts of the register of organizations, by the region's mapping of the register; the way of every import. */
export const prefillFromRegister = defineCommand({
  name: 'imports.prefillFromRegister',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema, fileName: textSchema(255) }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  run: async (ctx, { fileName }, cycle) => {
    const closed = await refuseImport(ctx, cycle)
    if (closed !== undefined) return err(closed)
    const mapping = await readCycleMapping(ctx, cycle, ({ form }) => form === 'register')
    if (mapping === undefined || mapping.rows.length === 0) return err({ code: 'NO_REGISTER_MAPPING' })
    const world = await readTemplateWorld(ctx, cycle, { operation: 'import.create' })
    const ids = world.template.participants.map(({ organizationId }) => organizationId as OrganizationId)
    const facts = await listRegisterFacts(ctx.tx, ids)
    const factOf = new Map(mapping.rows.flatMap(({ fieldKey, line }) => (isRegisterFact(line) ? [[fieldKey, line] as const] : [])))
    const { grid, count } = offerAmounts(world, (row, { key }) => {
      const [known, fact] = [facts.get(ids[row] ?? ('' as OrganizationId)), factOf.get(key)]
      return known === undefined || fact === undefined ? undefined : amountOf(known, fact)
    }, { onlyEmpty: true })
    if (count === 0) return err({ code: 'NOTHING_IN_REGISTER' })
    const importId = await keepMadeImport(ctx, cycle, { world, grid, fileName, origin: { kind: 'register' } })
    return ok({ out: { importId }, audit: { event: 'import.prefilledFromRegister', subjectKind: 'import', subjectId: importId, after: { cells: count } } })
  },
})
