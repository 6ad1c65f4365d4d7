import { insertCycle, updateCycleStatus } from '@/data/cycles/cycle.store'
import { approveSchedule, insertSchedule } from '@/data/cycles/schedule.store'
import { insertParticipants, listAppointees, listParticipatedOrganizations, listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import { withTenant } from '@/data/tenant'
import { insertSubmissions, readCycleGrid, updateLayer } from '@/data/values/submission.store'
import type { CycleKind } from '@/domain/cycles/cycle-kind'
import { parseSchoolYear } from '@/domain/cycles/school-year'
import { hasBegun, type CycleStatus } from '@/domain/cycles/cycle-workflow'
import { proposeSchedule } from '@/domain/cycles/schedule'
import { takeSnapshot } from '@/domain/cycles/snapshot'
import { cellStateByte, emptyGrid } from '@/domain/scoring/lines/cells'
import type { ModelDocument, OrganizationType } from '@/domain/models/model-document'
import { endOfDay, type CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, ModelVersionId, MunicipalityId, OrganizationId, RegionId } from '@/domain/shared/ids'
import { toMicro } from '@/domain/shared/micro'
import type { Layer } from '@/domain/values/layers'
import { newId } from '@/platform/ids'
import { aModelVersion } from './models'
import { anAppointment, anOrganization, type OrganizationFixture } from './people'
import { aMunicipality, aRegion, type MunicipalityFixture, type RegionFixture } from './regions'

export type CycleFixture = {
  region: RegionFixture
  regionId: RegionId
  cycleId: CycleId
  modelVersionId: ModelVersionId
  document: ModelDocument
  municipalities: ReadonlyArray<MunicipalityFixture>
  organizations: ReadonlyArray<OrganizationFixture>
  /** In the order of positions; empty before it is opened. */
  participants: ReadonlyArray<ParticipantRow>
}

type CycleOptions = {
  /** An existing region; its organizations and appointments take part. Without it a region with people is made. */
  region?: RegionFixture
  document?: ModelDocument
  modelVersionId?: ModelVersionId
  municipalities?: number
  /** Organizations per municipality, each with one director. */
  organizations?: number
  organizationType?: OrganizationType
  status?: CycleStatus
  period?: string
  collectionFrom?: string
  deadline?: string
  timeZone?: string
  previousCycleId?: CycleId
  title?: string
  kind?: CycleKind
}

const times = async <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> => {
  const made: T[] = []
  for (let index = 0; index < count; index += 1) made.push(await make(index))
  return made
}

/** Municipalities with organizations, each with one director. */
export const aPopulation = async ({ regionId }: { regionId: RegionId }, size: { municipalities?: number; organizations?: number; organizationType?: OrganizationType } = {}) => {
  const { municipalities: municipalityCount = 2, organizations: perMunicipality = 2, organizationType = 'secondary_school' } = size
  const municipalities = await times(municipalityCount, () => aMunicipality({ regionId }))
  const organizations: OrganizationFixture[] = []
  for (const { municipalityId } of municipalities) {
    const made = await times(perMunicipality, () => anOrganization({ regionId, municipalityId }, { type: organizationType }))
    for (const { organizationId } of made) await anAppointment({ regionId, organizationId })
    organizations.push(...made)
  }
  return { municipalities, organizations }
}

const openNow = async (regionId: RegionId, cycle: { cycleId: CycleId; period: string; deadline: CalendarDate; openedAt: Date; timeZone: string; previousCycleId: CycleId | null }) => {
  const year = parseSchoolYear(cycle.period)
  if (!year.ok) throw new Error(`${cycle.period} is no school year`)
  const span = { from: year.value.from, until: year.value.to }
  await withTenant(regionId, async (tx) => {
    const before = cycle.previousCycleId === null ? new Set<OrganizationId>() : await listParticipatedOrganizations(tx, cycle.previousCycleId)
    const rows = takeSnapshot(await listAppointees(tx, span), span, before)
    await insertParticipants(tx, cycle.cycleId, { rows, newId })
    const forms = [...new Map(rows.map(({ organizationId, municipalityId }) => [organizationId, { organizationId, municipalityId: municipalityId as MunicipalityId }])).values()]
    await insertSubmissions(tx, cycle.cycleId, { forms, at: cycle.openedAt })
    await updateCycleStatus(tx, cycle.cycleId, { status: 'collecting', openedAt: cycle.openedAt, deadlineAt: endOfDay(cycle.deadline, cycle.timeZone) })
  })
}

const defaults = { status: 'collecting', period: '2026/27', collectionFrom: '2026-10-01', deadline: '2026-12-25', title: 'Проверочный цикл', previousCycleId: null, kind: 'efficiency' } as const

const regionOf = (options: CycleOptions): Promise<RegionFixture> =>
  options.region === undefined ? aRegion(options.timeZone === undefined ? {} : { timeZone: options.timeZone }) : Promise.resolve(options.region)

const modelOf = async (regionId: RegionId, { modelVersionId, document }: CycleOptions): Promise<{ modelVersionId: ModelVersionId; document: ModelDocument }> => {
  if (modelVersionId === undefined) return aModelVersion({ regionId }, document === undefined ? {} : { document })
  if (document === undefined) throw new Error('aCycle: a given model version needs its document')
  return { modelVersionId, document }
}

/** An opened cycle of the year 2026/27 with participants and empty forms; two municipalities of two schools unless told. */
export const aCycle = async (options: CycleOptions = {}): Promise<CycleFixture> => {
  const { status, period, title, previousCycleId, kind, ...days } = { ...defaults, ...options }
  const region = await regionOf(options)
  const { regionId } = region
  const people = options.region === undefined ? await aPopulation({ regionId }, options) : { municipalities: [], organizations: [] }
  const { modelVersionId, document } = await modelOf(regionId, options)
  const cycleId = newId() as CycleId
  const collectionFrom = days.collectionFrom as CalendarDate
  const deadline = days.deadline as CalendarDate
  const createdAt = new Date(`${collectionFrom}T06:00:00Z`)
  await withTenant(regionId, (tx) => insertCycle(tx, { id: cycleId, modelVersionId, previousCycleId, title, period, kind, collectionFrom, deadline, createdAt }))
  await withTenant(regionId, async (tx) => {
    const { days: plan, stages } = proposeSchedule({ collectionFrom, deadline })
    const edition = { ...plan, id: newId(), cycleId, number: 1, reason: null, proposedById: null, proposedAt: createdAt, newId, stages: stages.map((stage) => ({ ...stage, responsibleId: null, executors: '' })) }
    await insertSchedule(tx, edition)
    if (status !== 'planned') await approveSchedule(tx, edition, { id: null, at: createdAt })
  })
  if (hasBegun(status)) await openNow(regionId, { cycleId, period, deadline, openedAt: new Date(`${collectionFrom}T08:00:00Z`), timeZone: region.timeZone, previousCycleId })
  if (status !== 'planned' && status !== 'collecting') {
    const at = new Date(`${deadline}T20:00:00Z`)
    const instants = { ...(status === 'closed' ? { closedAt: at } : {}), ...(status === 'appeals' ? { appealsFrom: at } : {}), ...(status === 'suspended' ? { heldStatus: 'collecting' as const } : {}) }
    await withTenant(regionId, (tx) => updateCycleStatus(tx, cycleId, { status, ...instants }))
  }
  const participants = await withTenant(regionId, (tx) => listParticipants(tx, cycleId))
  return { region, regionId, cycleId, modelVersionId, document, ...people, participants }
}

/** A cell: an amount as text, or a state without one. */
export type CellInput = string | 'notApplicable' | 'withheld' | 'noData'
const isState = (cell: CellInput): cell is 'notApplicable' | 'withheld' | 'noData' => cell in cellStateByte

/**
 * Writes one layer of every form of a cycle. `cellOf` gives the cell of a participant's field; undefined is «no data».
 * It is saved on 10 October 2026 unless told otherwise. With two directors in one organization the last one wins: the form is the organization's.
 */
export const fillCycle = async (
  cycle: Pick<CycleFixture, 'regionId' | 'cycleId' | 'document' | 'participants'>,
  cellOf: (participant: ParticipantRow, fieldKey: string) => CellInput | undefined,
  how: Layer | { layer: Layer; at: Date } = 'self',
): Promise<void> => {
  const { layer, at: savedAt } = typeof how === 'string' ? { layer: how, at: new Date('2026-10-10T09:00:00Z') } : how
  const slots = cycle.document.fields.length
  const rows = cycle.participants.length
  await withTenant(cycle.regionId, async (tx) => {
    const { forms } = await readCycleGrid(tx, cycle.cycleId, { rows, slots })
    const lastRow = new Map(forms.map((form, row) => [form.submissionId, row]))
    const kept = [...lastRow.values()]
    const grid = emptyGrid(kept.length, slots)
    kept.forEach((row, index) => {
      const participant = cycle.participants[row]
      if (participant === undefined) return
      cycle.document.fields.forEach(({ key }, slot) => {
        const cell = cellOf(participant, key) ?? 'noData'
        const at = index * slots + slot
        grid.states[at] = isState(cell) ? cellStateByte[cell] : cellStateByte.value
        grid.values[at] = isState(cell) ? 0 : toMicro(cell)
      })
    })
    const chosen = kept.flatMap((row) => forms[row] ?? [])
    await updateLayer(tx, { layer, forms: chosen, slots, values: grid.values, states: grid.states, at: savedAt, actorId: null, importId: null })
  })
}
