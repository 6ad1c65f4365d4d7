import { findCycle } from '@/data/cycles/cycle.store'
import { withTenant } from '@/data/tenant'
import type { CycleStatus } from '@/domain/cycles/cycle-workflow'
import type { CycleId } from '@/domain/shared/ids'
import { advanceCycle, closeCycle, verifyCycle } from '@/usecases/cycles/advance-cycle'
import { attachAnalysis, orderCycleStep } from '@/usecases/cycles/order-cycle-step'
import { runRegionSteps } from '@/usecases/cycles/run-due-steps'
import { callAs, must } from './actors'
import { addDays, type CycleDays } from './cycle-days'
import { orderFile } from './order-file'
import type { DemoAccess } from './users'
import type { World } from './world'
import { writeAppeal } from './write-appeals'

type Walk = { readonly world: World; readonly access: DemoAccess; readonly days: CycleDays; readonly cycleId: CycleId }

/** Room for ten working days of appeals with holidays among them. */
const APPEAL_DAYS = 30

const at = (day: string, hour: number): Date => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
const later = (a: string, b: string): string => (a > b ? a : b)
const russian = (day: string): string => day.split('-').reverse().join('.')

/** Requisites and file of a demo order. */
export const demoOrder = (number: string, { orderDate, title, signatory }: { orderDate: string; title: string; signatory: string }) => {
  const heading = `Приказ № ${number} от ${russian(orderDate)}`
  return { orderNumber: number, orderDate, fileName: `${heading}.docx`, bytes: new Uint8Array(orderFile([heading, title, signatory])) }
}

/** The instruction that goes with the plan of a demo cycle. */
export const demoInstruction = (period: string) => ({
  fileName: `Инструкция по проведению мониторинга ${period.replace('/', '-')}.docx`,
  bytes: new Uint8Array(orderFile([`Инструкция по проведению мониторинга за ${period} учебный год`, 'Форму заполняет организация, проверяет муниципалитет, выборочно проверяет оператор.', 'Ноль, «нет данных» и «не применимо» — разные ответы.'])),
})

/** Each state with what leads on from it, so that a broken run is taken up where it stopped. */
const walk = async ({ world, cycleId }: Walk, steps: ReadonlyArray<readonly [CycleStatus, () => Promise<unknown>]>): Promise<void> => {
  for (const [from, take] of steps) {
    const cycle = await withTenant(world.regionId, (tx) => findCycle(tx, cycleId))
    if (cycle?.status === from) await take()
  }
}

/** From the end of the collection to the approved results; the release is there by then. @returns the day of approval */
export const walkToApproved = async (making: Walk & { readonly withAppeal: boolean }): Promise<{ approved: string }> => {
  const { world, access, days, cycleId } = making
  const approved = later(days.publication, addDays(days.results, APPEAL_DAYS))
  const [analyst, operator] = (['ministry_analyst', 'regional_operator'] as const).map((role) => (day: string, hour: number) => callAs(world, access, { role, at: at(day, hour) })) as [DemoCaller, DemoCaller]
  const order = demoOrder(`${world.region.model.orderNumber}-и`, { orderDate: approved, title: `Об утверждении итогов мониторинга за ${days.period} учебный год`, signatory: world.region.model.signatory })
  await walk(making, [
    ['collecting', async () => must(await advanceCycle.execute(analyst(addDays(days.deadline, 1), 6), { cycleId, step: 'closeCollection' }), days.period)],
    ['verifying', async () => must(await verifyCycle.execute(operator(days.results, 7), { cycleId, step: 'calculate' }), days.period)],
    ['calculated', async () => must(await advanceCycle.execute(analyst(days.results, 8), { cycleId, step: 'openPreliminary' }), days.period)],
    ['preliminary', () => runRegionSteps(world.regionId, at(days.results, 9))],
    ['appeals', () => (making.withAppeal ? writeAppeal({ world, access, cycleId, from: days.results }) : Promise.resolve())],
    ['appeals', async () => must(await orderCycleStep.execute(callAs(world, access, { role: 'ministry_approver', at: at(approved, 7) }), { cycleId, step: 'approveResults', ...order, reason: `Итоги мониторинга за ${days.period} учебный год` }), days.period)],
  ])
  return { approved }
}
type DemoCaller = (day: string, hour: number) => ReturnType<typeof callAs>

/** From the approved results to the end of the cycle: analysis, recommendations, decisions, measures, their effect. */
export const walkToClosed = async (making: Walk & { readonly approved: string }): Promise<void> => {
  const { world, access, days, cycleId, approved } = making
  const call = (role: 'ministry_analyst' | 'regional_operator' | 'ministry_approver', after: number) => callAs(world, access, { role, at: at(addDays(approved, after), 9) })
  const advance = (step: string, after: number) => async () => must(await advanceCycle.execute(call('ministry_analyst', after), { cycleId, step }), days.period)
  const note = { reason: 'Средний балл вырос; разрыв между городскими и сельскими организациями сохраняется.', fileName: `Аналитическая справка ${days.period.replace('/', '-')}.docx`, bytes: new Uint8Array(orderFile([`Аналитическая справка по итогам мониторинга за ${days.period} учебный год`])) }
  await walk(making, [
    ['approved', async () => must(await attachAnalysis.execute(call('regional_operator', 7), { cycleId, ...note }), days.period)],
    ['analysed', advance('startRecommending', 14)],
    ['recommending', advance('startDeciding', 21)],
    ['deciding', advance('startExecuting', 28)],
    ['executing', async () => must(await verifyCycle.execute(call('regional_operator', 40), { cycleId, step: 'startEffectReview' }), days.period)],
    ['effect_review', async () => must(await closeCycle.execute(call('ministry_approver', 45), { cycleId }), days.period)],
  ])
}
