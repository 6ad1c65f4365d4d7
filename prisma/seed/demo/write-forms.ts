import type { Cycle } from '@/data/cycles/cycle.store'
import { listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import { findForm, type FormState } from '@/data/submissions/form-state.store'
import { keepCopies, startForms, takeStep } from '@/data/submissions/form-step.store'
import { insertMessage, insertThreads, listThreads } from '@/data/submissions/thread.store'
import { withTenant, type TenantTx } from '@/data/tenant'
import type { SubmissionId, UserId } from '@/domain/shared/ids'
import { acceptForms } from '@/usecases/submissions/check-forms'
import { drawSample } from '@/usecases/submissions/draw-sample'
import { readFormChecker } from '@/usecases/kernel/form-checker'
import { judgeForms } from '@/usecases/submissions/form-facts'
import { newId } from '@/platform/ids'
import { callAs, must } from './actors'
import { randomOf } from './random'
import { demoDirector, type DemoAccess } from './users'
import { closeGaps, lowerOne, stateMunicipal } from './values/checked-cells'
import { writeFiles, writeLinks } from './write-evidence'
import type { World } from './world'
import { inParts } from '@/data/in-parts'

type Making = { readonly world: World; readonly access: DemoAccess; readonly cycle: Cycle }
type Fate = 'in_progress' | 'submitted' | 'returned' | 'resubmitted' | 'prepared' | 'confirmed'
type Filled = { readonly form: FormState; readonly row: ParticipantRow; readonly fate: Fate }

const homeFates: ReadonlyArray<Fate> = ['returned', 'resubmitted', 'submitted', 'prepared', 'confirmed', 'submitted', 'prepared', 'confirmed', 'confirmed', 'in_progress']
const fates: ReadonlyArray<readonly [Fate, number]> = [['in_progress', 15], ['submitted', 22], ['returned', 6], ['resubmitted', 6], ['prepared', 9], ['confirmed', 42]]
const gapReasons = ['Показатель в этом году не измерялся', 'Сведения ждём от поставщика данных', 'Учёт ведётся со второго полугодия'] as const
const figureReasons = ['Значение сверено с приказом, изменился контингент', 'Учтены изменения штатного расписания с 1 сентября', 'Перепроверено по первичным документам'] as const
const asked = ['Сверьте с приказом об итогах года', 'Значение расходится с отчётом организации', 'Приложите подтверждение или исправьте значение'] as const

const DAY_MS = 86_400_000
const dayOf = ({ cycle }: Making, day: number, hour: number): Date => new Date(Date.parse(`${cycle.collectionFrom}T00:00:00Z`) + day * DAY_MS + hour * 3_600_000)

const fateOf = ({ world }: Making, row: ParticipantRow, homeIndex: number): Fate => {
  if (row.organizationCode === demoDirector(world).organization.code) return 'in_progress'
  return row.municipalityId === world.home.municipalityId ? (homeFates[homeIndex % homeFates.length] ?? 'submitted') : randomOf(world.region.slug, 'fate', row.organizationCode).weighted(fates)
}

/** Forms somebody has filled, each with what became of it; one row an organization. */
const readFilled = async (tx: TenantTx, making: Making): Promise<ReadonlyArray<Filled>> => {
  const rows = [...new Map((await listParticipants(tx, making.cycle.id)).toReversed().map((row) => [row.organizationId, row])).values()].reverse()
  const filled: Filled[] = []
  let homeIndex = 0
  for (const row of rows) {
    const form = await findForm(tx, making.cycle.id, row.organizationId)
    if (form === undefined || form.version === 0) continue
    const fate = fateOf(making, row, homeIndex)
    if (row.municipalityId === making.world.home.municipalityId && fate !== 'in_progress') homeIndex += 1
    filled.push({ form, row, fate })
  }
  return filled
}

type Hands = { readonly specialist: UserId; readonly head: UserId; readonly director: UserId }
const handsOf = ({ world, access }: Making): Hands => {
  const as = (role: 'municipal_specialist' | 'municipal_head' | 'director') => callAs(world, access, { role, at: new Date(0) }).actor.userId
  return { specialist: as('municipal_specialist'), head: as('municipal_head'), director: as('director') }
}
const idsOf = (filled: ReadonlyArray<Filled>): ReadonlyArray<SubmissionId> => filled.map(({ form }) => form.id)

/** Every warning of a form that goes on has its word why. */
const explain = async (tx: TenantTx, making: Making, sent: ReadonlyArray<Filled>): Promise<void> => {
  const { director } = handsOf(making)
  const judged = await judgeForms(tx, await readFormChecker(tx, making.cycle), sent.map(({ form }) => form))
  const data = sent.flatMap(({ form }) => (judged.get(form.id)?.findings ?? []).filter(({ strength }) => strength === 'warning').map(({ key, code }) => ({
    regionId: tx.regionId, id: newId(), submissionId: form.id, findingKey: key, reason: randomOf(making.world.region.slug, 'reason', form.id, key).pick(code === 'NO_DATA_SAID' ? gapReasons : figureReasons), authorId: director, at: dayOf(making, 9, 5),
  })))
  await inParts(data, (part) => tx.checkReason.createMany({ data: part }))
}

/** The specialist returns two cells of each; part of the organizations has already mended and answered. */
const giveBack = async (tx: TenantTx, making: Making, returned: ReadonlyArray<Filled>): Promise<void> => {
  const { specialist, director } = handsOf(making)
  const checker = await readFormChecker(tx, making.cycle)
  for (const { form, fate } of returned) {
    const { organizationId } = form
    const random = randomOf(making.world.region.slug, 'return', organizationId)
    const type = checker.participants.get(organizationId)?.organizationType
    const fields = checker.checks.fields.filter(({ types, field }) => type !== undefined && types.has(type) && field.kind === 'integer')
    const slots = [random.pick(fields).slot, random.pick(fields).slot].filter((slot, index, list) => list.indexOf(slot) === index)
    const [taken] = await takeStep(tx, [form.id], { step: 'returnToOrganization', comment: null, actorId: specialist, at: dayOf(making, 12, 6), openSlots: slots })
    if (taken === undefined) continue
    await insertThreads(tx, slots.map((slot) => ({ submissionId: form.id, slot, kind: 'returned', stepId: taken.stepId, text: random.pick(asked) })), { authorId: specialist, level: 'municipality', at: dayOf(making, 12, 6) })
    if (fate !== 'resubmitted') continue
    await lowerOne(tx, form.id, { slot: slots[0] ?? 0, at: dayOf(making, 14, 4), slots: checker.document.fields.length })
    for (const { id } of (await listThreads(tx, form.id)).filter(({ slot }) => slot !== slots[0])) await insertMessage(tx, { id: newId(), threadId: id, authorId: director, level: 'organization', text: 'Значение верное, подтверждено приказом', at: dayOf(making, 14, 5) })
    await keepCopies(tx, (await takeStep(tx, [form.id], { step: 'submit', comment: null, actorId: null, at: dayOf(making, 14, 6) })).map(({ stepId }) => stepId))
  }
}

const walk = async (tx: TenantTx, making: Making): Promise<void> => {
  const filled = await readFilled(tx, making)
  const { specialist, head } = handsOf(making)
  const of = (...wanted: ReadonlyArray<Fate>) => filled.filter(({ fate }) => wanted.includes(fate))
  await startForms(tx, idsOf(filled), { actorId: null, at: dayOf(making, 0, 7) })
  const sent = filled.filter(({ fate }) => fate !== 'in_progress')
  const checker = await readFormChecker(tx, making.cycle)
  await closeGaps(tx, checker, { forms: sent.map(({ form }) => form), at: dayOf(making, 9, 4) })
  await writeLinks(tx, checker, { forms: sent.map(({ form }) => form), by: handsOf(making).director, at: dayOf(making, 9, 4) })
  await explain(tx, making, sent)
  await keepCopies(tx, (await takeStep(tx, idsOf(sent), { step: 'submit', comment: null, actorId: null, at: dayOf(making, 10, 6) })).map(({ stepId }) => stepId))
  await giveBack(tx, making, of('returned', 'resubmitted'))
  const checked = of('prepared', 'confirmed')
  await stateMunicipal(tx, checker, { forms: checked.map(({ form }) => form), at: dayOf(making, 13, 6), by: specialist, region: making.world.region.slug })
  await takeStep(tx, idsOf(checked), { step: 'prepare', comment: null, actorId: specialist, at: dayOf(making, 15, 6) })
  await keepCopies(tx, (await takeStep(tx, idsOf(of('confirmed')), { step: 'confirm', comment: null, actorId: head, at: dayOf(making, 16, 6) })).map(({ stepId }) => stepId))
}

/** What the region has done: a sample drawn by the operator, and a part of the rest accepted. */
const review = async (making: Making): Promise<void> => {
  const { world, access, cycle } = making
  const operator = (day: number) => callAs(world, access, { role: 'regional_operator', at: dayOf(making, day, 6) })
  must(await drawSample.execute(operator(18), { cycleId: cycle.id }), 'sample')
  const confirmed = await withTenant(world.regionId, (tx) => tx.submission.findMany({ where: { cycleId: cycle.id, status: 'municipal_confirmed', NOT: { municipalityId: world.home.municipalityId } }, select: { organizationId: true }, orderBy: { id: 'asc' } }))
  const accepted = confirmed.filter(({ organizationId }) => randomOf(world.region.slug, 'accepted', organizationId).chance(0.5)).map(({ organizationId }) => organizationId)
  if (accepted.length > 0) must(await acceptForms.execute(operator(20), { cycleId: cycle.id, organizationIds: accepted }), 'acceptance')
}

/** The open cycle as it looks in its middle: forms at every stage of their way, with returns, answers, reasons and a sample. */
export const writeForms = async (making: Making): Promise<void> => {
  const begun = await withTenant(making.world.regionId, async (tx) => {
    if ((await tx.submissionStepRow.count({ where: { submission: { cycleId: making.cycle.id } } })) > 0) return true
    await walk(tx, making)
    return (await tx.submission.count({ where: { cycleId: making.cycle.id, status: 'municipal_confirmed' } })) === 0
  }, { timeoutMs: 120_000 })
  if (!begun) {
    await writeFiles(making, (day, hour) => dayOf(making, day, hour))
    await review(making)
  }
}
