import { listCycles, type Cycle } from '@/data/cycles/cycle.store'
import { listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import { findLastRelease } from '@/data/scoring/release.store'
import { withTenant, type TenantTx } from '@/data/tenant'
import { readCycleGrid, updateLayer } from '@/data/values/submission.store'
import { hasBegun } from '@/domain/cycles/cycle-workflow'
import type { ModelDocument } from '@/domain/models/model-document'
import type { CycleId, ReleaseId } from '@/domain/shared/ids'
import { setMethodsAct } from '@/usecases/cycles/set-methods-act'
import { attachInstruction } from '@/usecases/cycles/attach-instruction'
import { readFormChecker } from '@/usecases/kernel/form-checker'
import { createCycle } from '@/usecases/cycles/create-cycle'
import { openCycle } from '@/usecases/cycles/open-cycle'
import { orderCycleStep } from '@/usecases/cycles/order-cycle-step'
import { createRelease } from '@/usecases/releases/create-release'
import { publishRelease } from '@/usecases/releases/publish-release'
import { callAs, must } from './actors'
import { addDays, cycleCount, cycleDays, type CycleDays } from './cycle-days'
import { randomOf } from './random'
import { planStages } from './plan-stages'
import { demoDirector, type DemoAccess } from './users'
import { closeGaps } from './values/checked-cells'
import { makeForms, type FormRequest } from './values/make-forms'
import { writeLinks } from './write-evidence'
import { writeForms } from './write-forms'
import { renameUntil } from './write-region'
import type { SeededModel } from './write-models'
import { writeCorrection } from './write-correction'
import type { World } from './world'
import { demoInstruction, demoOrder, walkToApproved, walkToClosed } from './walk-cycle'

type Making = { readonly world: World; readonly access: DemoAccess; readonly model: SeededModel; readonly index: number; readonly days: CycleDays; readonly isSupplement?: true }

const at = (day: string, hour: number): Date => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
const analyst = ({ world, access }: Making, moment: Date) => callAs(world, access, { role: 'ministry_analyst', at: moment })
const approver = ({ world, access }: Making, moment: Date) => callAs(world, access, { role: 'ministry_approver', at: moment })

const findByPeriod = (making: Making): Promise<Cycle | undefined> =>
  withTenant(making.world.regionId, async (tx) => (await listCycles(tx)).find((cycle) => cycle.period === making.days.period && cycle.modelVersionId === making.model.versionId))

const scheduleOrder = ({ world, days }: Making) => {
  const orderDate = addDays(days.collectionFrom, -14)
  return { step: 'approveSchedule', ...demoOrder(world.region.model.orderNumber, { orderDate, title: 'Об утверждении плана-графика мониторинга', signatory: world.region.model.signatory }), reason: `План-график мониторинга на ${days.period} учебный год` }
}

/** ZEL-56: the act that fixes the methods, as the model names it among its grounds. */
const methodsActOf = ({ legalBasis }: ModelDocument): string | undefined => {
  const act = legalBasis.find(({ title }) => title.includes('Порядок оценки'))
  return act === undefined ? undefined : [act.title, ...(act.date === undefined ? [] : [`от ${act.date.split('-').reverse().join('.')}`]), ...(act.number === undefined ? [] : [`№ ${act.number}`])].join(' ')
}

const nameMethods = async (making: Making, cycleId: CycleId): Promise<void> => {
  const { days: { collectionFrom, period }, model } = making
  const methodsAct = methodsActOf(model.document)
  if (methodsAct === undefined || (await findByPeriod(making))?.methodsAct === methodsAct) return
  must(await setMethodsAct.execute(analyst(making, at(addDays(collectionFrom, -19), 3)), { cycleId, methodsAct }), period)
}

const ensureOpen = async (making: Making): Promise<Cycle> => {
  const { days, model, world } = making
  const known = await findByPeriod(making)
  const { collectionFrom, deadline, period } = days
  const input = { modelVersionId: model.versionId, title: making.isSupplement === true ? `Муниципальное дополнение, ${period} учебный год` : world.region.cycleTitle(period), period, collectionFrom, deadline }
  const cycleId = known?.id ?? must(await createCycle.execute(analyst(making, at(addDays(collectionFrom, -20), 2)), input), period).cycleId
  if (known === undefined || known.instructionFileId === null) must(await attachInstruction.execute(analyst(making, at(addDays(collectionFrom, -19), 2)), { cycleId, ...demoInstruction(period) }), period)
  await nameMethods(making, cycleId)
  if (known === undefined) await planStages({ ...making, at: at(addDays(collectionFrom, -18), 2) }, cycleId)
  if (known === undefined || known.status === 'planned') must(await orderCycleStep.execute(approver(making, at(addDays(collectionFrom, -14), 6)), { cycleId, ...scheduleOrder(making) }), period)
  if (known === undefined || !hasBegun(known.status)) must(await openCycle.execute(analyst(making, at(collectionFrom, 3)), { cycleId }), period)
  const opened = await findByPeriod(making)
  if (opened === undefined) throw new Error(`Cycle ${period} is gone`)
  return opened
}

/** What a form is made from: the organization as the snapshot holds it, whoever heads it. */
export const formRequests = (world: World, participants: ReadonlyArray<ParticipantRow>): FormRequest[] => {
  const headcounts = new Map(world.organizations.map((organization) => [organization.id, organization.headcount]))
  return participants.map((row) => ({
    type: row.organizationType, isRural: row.isRural, isSmall: row.isSmall, hasSelection: row.hasSelection, isFirstCycle: row.isFirstCycle,
    headcount: headcounts.get(row.organizationId) ?? 0, organizationCode: row.organizationCode, municipality: row.municipalityId,
  }))
}

/** In an open cycle some municipalities have finished, some are half way, some have not begun. */
const hasFilled = ({ world, index }: Making, row: ParticipantRow): boolean => {
  if (index < cycleCount - 1) return true
  if (world.plan.filled === 0) return false
  if (row.organizationCode === demoDirector(world).organization.code) return true
  if (row.municipalityId === world.home.municipalityId) return randomOf(world.region.slug, 'filled', row.organizationCode).chance(0.65)
  const pace = randomOf(world.region.slug, 'pace', row.municipalityId).next() + world.plan.filled - 0.5
  return randomOf(world.region.slug, 'filled', row.organizationCode).chance(pace > 0.66 ? 0.97 : pace > 0.33 ? 0.55 : 0.08)
}

const chosenForms = async (tx: TenantTx, making: Making, cycleId: CycleId) => {
  const participants = await listParticipants(tx, cycleId)
  const { forms } = await readCycleGrid(tx, cycleId, { rows: participants.length, slots: making.model.document.fields.length })
  const byForm = new Map(participants.flatMap((row) => {
    const form = forms[row.position]
    return form === undefined || form.version > 0 || !hasFilled(making, row) ? [] : [[form.submissionId, { form, row }] as const]
  }))
  return [...byForm.values()]
}

const fill = async (making: Making, cycle: Cycle): Promise<void> => {
  const { world, model, days, index } = making
  const cycleId = cycle.id
  await withTenant(world.regionId, async (tx) => {
    const chosen = await chosenForms(tx, making, cycleId)
    if (chosen.length === 0) return
    const requests = formRequests(world, chosen.map(({ row }) => row))
    const { values, states, slots } = makeForms(world.region.slug, model.document, { requests, cycle: index, trend: world.plan.trend })
    const moment = at(index < cycleCount - 1 ? days.deadline : days.collectionFrom, 8)
    const written = await updateLayer(tx, { layer: 'self', forms: chosen.map(({ form }) => form), slots, values, states, at: moment, actorId: null, importId: null })
    if (written !== chosen.length) throw new Error(`${written} forms written of ${chosen.length}`)
    if (index === cycleCount - 1) return
    const checker = await readFormChecker(tx, cycle)
    const forms = chosen.map(({ form, row }) => ({ id: form.submissionId, organizationId: row.organizationId }))
    await closeGaps(tx, checker, { forms, at: moment })
    await writeLinks(tx, checker, { forms, by: callAs(world, making.access, { role: 'director', at: moment }).actor.userId, at: moment })
    await tx.submission.updateMany({ where: { regionId: world.regionId, cycleId, version: { gt: 0 } }, data: { status: 'accepted' } })
  }, { timeoutMs: 120_000 })
}

/** Where the plan says so, the check puts figures right after the first calculation of the last closed cycle, and it is calculated again. */
const firstRelease = async (making: Making, cycleId: CycleId): Promise<ReleaseId> => {
  const { world, model, days, index } = making
  const calculate = async (hour: number): Promise<ReleaseId> => must(await createRelease.execute(analyst(making, at(days.results, hour)), { cycleId }), days.period).releaseId
  const made = await calculate(6)
  if (!world.plan.recalculated || index !== cycleCount - 2) return made
  const by = analyst(making, at(days.results, 7)).actor.userId
  return (await writeCorrection({ regionId: world.regionId, cycleId, document: model.document, by, at: at(days.results, 7) })) ? calculate(9) : made
}

const finish = async (making: Making, cycle: Cycle): Promise<void> => {
  const { world, days } = making
  const cycleId = cycle.id
  const known = await withTenant(world.regionId, (tx) => findLastRelease(tx, cycleId))
  const releaseId = known?.id ?? (await firstRelease(making, cycleId))
  const { approved } = await walkToApproved({ ...making, cycleId, withAppeal: making.index === cycleCount - 2 })
  if ((known?.publishedAt ?? null) === null) must(await publishRelease.execute(approver(making, at(approved, 8)), { releaseId }), days.period)
  await walkToClosed({ ...making, cycleId, approved })
}

/** Two past cycles with published results (in one region more before them, the first on a former model) and the open one, step by step as people would; a broken run is taken up where it stopped. */
export const writeCycles = async (made: { world: World; access: DemoAccess; model: SeededModel; former: SeededModel | undefined; today: string }, onStep: (period: string) => void): Promise<void> => {
  const { cycles: before = 0, formerModel = 0 } = made.world.plan.earlier ?? {}
  for (let index = -before; index < cycleCount; index += 1) {
    const days = cycleDays(made.world.region.calendar, index, made.today)
    const making: Making = { ...made, model: index < formerModel - before ? (made.former ?? made.model) : made.model, index, days }
    await renameUntil(made.world, days.collectionFrom)
    const cycle = await ensureOpen(making)
    await fill(making, cycle)
    if (index < cycleCount - 1) await finish(making, cycle)
    else await writeForms({ ...made, cycle })
    onStep(days.period)
  }
}

/** The last finished cycle has its municipal supplement beside it: the same year, the forms of one municipality, a release of its own. */
export const writeSupplementCycle = async (made: { world: World; access: DemoAccess; model: SeededModel; today: string }): Promise<void> => {
  const index = cycleCount - 2
  const making: Making = { ...made, index, days: cycleDays(made.world.region.calendar, index, made.today), isSupplement: true }
  const cycle = await ensureOpen(making)
  await fill(making, cycle)
  await finish(making, cycle)
}
