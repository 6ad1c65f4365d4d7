import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { listRegisterFacts } from '@/data/organizations/organization-code.store'
import { MICRO } from '@/domain/shared/micro'
import type { OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { isRegisterFact, type RegisterFact } from '@/domain/statistics/statistics-form'
import { defineFileCommand } from '../kernel/define-file-command'
import { refuseImport } from '../kernel/past-deadline'
import { cycleIdSchema, textSchema } from '../kernel/schemas'
import { keepImport } from './keep-import'
import { madeTable, offerAmounts } from './keep-made-import'
import { readCycleMapping } from './read-mapping'
import { readTemplateWorld } from './template-world'

const amountOf = (facts: Readonly<Record<RegisterFact, number | boolean>>, fact: RegisterFact): number => Number(facts[fact]) * MICRO

/** Fills what is still empty with facts of the register of organizations, by the region's mapping of the register; the way of every import. */
export const prefillFromRegister = defineFileCommand({
  name: 'imports.prefillFromRegister',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema, fileName: textSchema(255) }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  prepare: async (ctx, { fileName }, cycle) => {
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
    return ok({ files: { table: madeTable({ world, grid, fileName }) }, made: { count } })
  },
  run: async (ctx, _input, { subject: cycle, files, made: { count } }) => {
    const closed = await refuseImport(ctx, cycle)
    if (closed !== undefined) return err(closed)
    const importId = await keepImport(ctx, cycle, { fileId: files.table, origin: { kind: 'register' } })
    return ok({ out: { importId }, audit: { event: 'import.prefilledFromRegister', subjectKind: 'import', subjectId: importId, after: { cells: count } } })
  },
})
