import type { CycleStageKey } from '@/domain/cycles/schedule'
import { proposeSchedule } from '@/domain/cycles/schedule'
import type { CalendarDate } from '@/domain/shared/calendar'
import type { CycleId } from '@/domain/shared/ids'
import type { Role } from '@/policy/roles'
import { proposeScheduleEdition } from '@/usecases/cycles/propose-schedule'
import { callAs, must } from './actors'
import type { CycleDays } from './cycle-days'
import type { DemoAccess } from './users'
import type { World } from './world'

type Hand = { readonly role: Role; readonly executors: string }

/** Who answers for each of the nine stages, and who works (domain/03). */
const hands: Record<CycleStageKey, Hand> = {
  goals: { role: 'ministry_approver', executors: 'министерство, муниципальные органы управления образованием' },
  indicators: { role: 'ministry_analyst', executors: 'институт развития образования, рабочая группа' },
  methods: { role: 'ministry_analyst', executors: 'институт развития образования' },
  monitoring: { role: 'regional_operator', executors: 'организации, муниципальные органы управления образованием' },
  analysis: { role: 'regional_operator', executors: 'институт развития образования' },
  recommendations: { role: 'regional_operator', executors: 'институт развития образования, муниципальные методические службы' },
  measures: { role: 'regional_operator', executors: 'муниципальные органы управления образованием, организации' },
  decisions: { role: 'ministry_approver', executors: 'министерство, учредители организаций' },
  effectReview: { role: 'ministry_analyst', executors: 'институт развития образования, муниципальные органы управления образованием' },
}

/** The plan a demo cycle is approved with: proposed days, a named person for every stage. */
export const planStages = async ({ world, access, days, at }: { world: World; access: DemoAccess; days: CycleDays; at: Date }, cycleId: CycleId): Promise<void> => {
  const plan = proposeSchedule({ collectionFrom: days.collectionFrom as CalendarDate, deadline: days.deadline as CalendarDate })
  const stages = plan.stages.map((stage) => ({ ...stage, responsibleId: callAs(world, access, { role: hands[stage.stage].role, at }).actor.userId, executors: hands[stage.stage].executors }))
  must(await proposeScheduleEdition.execute(callAs(world, access, { role: 'ministry_analyst', at }), { cycleId, ...plan.days, stages }), `plan of ${days.period}`)
}
