import { listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import { listCycles } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import { templateSheets } from '@/domain/imports/template-sheets'
import type { ModelDocument } from '@/domain/models/model-document'
import { cellStateByte, type CellGrid } from '@/domain/scoring/lines/cells'
import type { CycleId } from '@/domain/shared/ids'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { templateWords } from '@/texts/imports'
import { organizationTypeShortNames } from '@/texts/organizations'
import type { Call } from '@/usecases/kernel/runtime'
import { exportWorkbook } from '@/usecases/imports/export-workbook'
import { fieldApplicability } from '@/domain/imports/import-template'
import { readFile } from 'node:fs/promises'
import { callAs, must } from '../../prisma/seed/demo/actors'
import { seedWorld } from '../../prisma/seed/demo/seed-world'
import { makeAccess, type DemoAccess } from '../../prisma/seed/demo/users'
import { makeForms } from '../../prisma/seed/demo/values/make-forms'
import { makeWorld, type World } from '../../prisma/seed/demo/world'
import { formRequests } from '../../prisma/seed/demo/write-cycles'
import { regionReferences } from '../../prisma/seed/reference/regions'

const SLUG = 'amur'
const OPEN_CYCLE = 2
/** A moment inside the collection of the open cycle: the region is the same whenever the benchmark runs. */
export const benchNow = new Date('2026-11-20T09:00:00Z')

export type BenchRegion = {
  readonly world: World
  readonly access: DemoAccess
  readonly document: ModelDocument
  readonly cycleId: CycleId
  readonly participants: ReadonlyArray<ParticipantRow>
  /** What the workbook says, and so what must be stored after its import: row = position of the participant. */
  readonly expected: CellGrid
  readonly workbook: Buffer
  readonly call: Call
}

const readDocument = async (): Promise<ModelDocument> =>
  JSON.parse(await readFile(new URL(`../../prisma/seed/reference/models/${SLUG}.json`, import.meta.url), 'utf8')) as ModelDocument

/** Cells that the template locks for a type of organization are not in a filled workbook: nothing is stored there. */
const withoutLocked = (grid: CellGrid, document: ModelDocument, participants: ReadonlyArray<ParticipantRow>): CellGrid => {
  const applicable = fieldApplicability(document)
  participants.forEach((participant, row) => document.fields.forEach((field, slot) => {
    if (applicable.get(field.key)?.includes(participant.organizationType) ?? true) return
    grid.states[row * grid.slots + slot] = cellStateByte.noData
    grid.values[row * grid.slots + slot] = 0
  }))
  return grid
}

/** The demo region of 1,500 participants with two published cycles, its third cycle open and empty, and the workbook that fills it. */
export const makeBenchRegion = async (ownerUrl: string): Promise<BenchRegion> => {
  const reference = regionReferences.find((candidate) => candidate.slug === SLUG)
  if (reference === undefined) throw new Error(`No region ${SLUG}`)
  const world = makeWorld(reference)
  await seedWorld(world, { ownerUrl, now: benchNow, say: () => undefined })
  const access = makeAccess(world)
  const document = await readDocument()
  const call = callAs(world, access, { role: 'ministry_analyst', at: benchNow })
  const { cycleId, participants } = await withTenant(world.regionId, async (tx) => {
    const open = (await listCycles(tx)).find((cycle) => cycle.status === 'collecting')
    if (open === undefined) throw new Error('The region has no open cycle')
    return { cycleId: open.id, participants: await listParticipants(tx, open.id) }
  })
  const grid = makeForms(SLUG, document, { requests: formRequests(world, participants), cycle: OPEN_CYCLE, trend: world.plan.trend })
  const expected = withoutLocked(grid, document, participants)
  const { template } = must(await exportWorkbook.execute(call, { cycleId }), 'template')
  const workbook = writeWorkbook(templateSheets(template, expected, templateWords(organizationTypeShortNames)))
  return { world, access, document, cycleId, participants, expected, workbook, call }
}

/** Files and cells as counted in the report. */
export const sizeOf = ({ participants, document, workbook, expected }: BenchRegion) => ({
  participants: participants.length, fields: document.fields.length, indicators: document.indicators.length,
  filledCells: expected.states.reduce((count, state) => count + (state === cellStateByte.noData ? 0 : 1), 0), workbookBytes: workbook.length,
})
