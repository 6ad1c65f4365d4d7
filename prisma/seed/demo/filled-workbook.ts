import { withTenant } from '@/data/tenant'
import { listCycles } from '@/data/cycles/cycle.store'
import { listParticipants } from '@/data/cycles/participant.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { templateSheets } from '@/domain/imports/template-sheets'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { templateWords } from '@/texts/imports'
import { organizationTypeShortNames } from '@/texts/organizations'
import { exportWorkbook } from '@/usecases/imports/export-workbook'
import { callAs, must } from './actors'
import { cycleCount } from './cycle-days'
import { makeAccess } from './users'
import { makeForms } from './values/make-forms'
import { formRequests } from './write-cycles'
import type { World } from './world'

export type FilledWorkbook = { readonly bytes: Uint8Array; readonly period: string; readonly participants: number; readonly cells: number }

/** The template of the open cycle as the analyst downloads it, filled with the figures of the demo's generator. */
export const fillWorkbook = async (world: World, now: Date): Promise<FilledWorkbook> => {
  const call = callAs(world, makeAccess(world), { role: 'ministry_analyst', at: now })
  const { cycle, rows, document } = await withTenant(world.regionId, async (tx) => {
    const cycle = (await listCycles(tx)).find((candidate) => candidate.status === 'collecting')
    const version = cycle && (await findModelVersionHead(tx, cycle.modelVersionId))
    if (cycle === undefined || version === undefined) throw new Error(`${world.region.slug} has no open cycle`)
    return { cycle, rows: await listParticipants(tx, cycle.id), document: await findModelDocument(tx, version) }
  })
  const { template } = must(await exportWorkbook.execute(call, { cycleId: cycle.id }), 'workbook')
  const grid = makeForms(world.region.slug, document, { requests: formRequests(world, rows), cycle: cycleCount - 1, trend: world.plan.trend })
  const bytes = writeWorkbook(templateSheets(template, grid, templateWords(organizationTypeShortNames)))
  return { bytes, period: cycle.period, participants: rows.length, cells: grid.values.length }
}
