import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { listRated } from '@/data/scoring/score-card.store'
import { withTenant } from '@/data/tenant'
import type { MunicipalityId } from '@/domain/shared/ids'
import type { Role } from '@/policy/roles'
import { planInterviews } from '@/usecases/interviews/plan-interviews'
import { adviseFromStep, agreeInterviewOnPaper, holdInterview } from '@/usecases/interviews/step-interview'
import { callAs, must } from './actors'
import { demoDirector, type DemoAccess } from './users'
import type { World } from './world'

type Making = { readonly world: World; readonly access: DemoAccess; readonly now: Date }
const DAY_MS = 86_400_000
const MINUTES = 'Разобрали три слабых показателя. Главная причина — в организации не было ответственного за направление.\nРуководитель согласен, что начать нужно с назначения заместителя и плана на полугодие.'

/** The home municipality talks to its directors: one interview is agreed with a step gone on as a recommendation, one waits for the demo director, two are ahead. */
export const writeInterviews = async ({ world, access, now }: Making): Promise<void> => {
  const { regionId, home } = world
  const call = (role: Role, daysAgo: number) => callAs(world, access, { role, at: new Date(now.getTime() - daysAgo * DAY_MS) })
  const day = (offset: number) => new Date(now.getTime() + offset * DAY_MS).toISOString().slice(0, 10)
  const { known, release, rows } = await withTenant(regionId, async (tx) => {
    const [newest] = await listReleaseChoices(tx)
    const municipalityIds = [home.municipalityId as MunicipalityId]
    return { known: await tx.interview.count({ where: { regionId } }), release: newest, rows: newest === undefined ? [] : await listRated(tx, newest.id, { municipalityIds, previousReleaseId: null }) }
  })
  if (known > 0 || release === undefined) return
  const demo = demoDirector(world)
  const own = rows.filter(({ directorId, organizationId }) => directorId === demo.director.id && organizationId === demo.organization.id)
  const others = [...rows].filter(({ directorId }) => directorId !== demo.director.id).sort((a, b) => a.total - b.total).slice(0, 3)
  const plan = async (row: (typeof rows)[number], made: { plannedAgo: number; at: number }): Promise<string> => must(await planInterviews.execute(call('municipal_head', made.plannedAgo), {
    releaseId: release.id, people: [`${row.directorId}/${row.organizationId}`], plannedOn: day(made.at), place: 'кабинет начальника управления, 15:00', interviewer: 'Начальник управления образования', ownQuestions: 'Какая помощь нужна от управления образования?',
  }), 'plan interview').interviewId
  const record = { minutes: MINUTES, stepText1: 'Назначить заместителя, ответственного за направление, и утвердить план на полугодие', stepDueOn1: day(30), stepText2: 'Провести педагогический совет с приглашением руководителя базовой площадки', stepDueOn2: day(60) }
  for (const [at, row] of [...others.slice(0, 1), ...own.slice(0, 1), ...others.slice(1)].entries()) {
    const isHeld = at < 2
    const interviewId = await plan(row, { plannedAgo: isHeld ? 20 : 3, at: isHeld ? -12 : 7 + at })
    if (!isHeld) continue
    must(await holdInterview.execute(call('municipal_head', 11), { interviewId, ...record }), 'hold interview')
    if (at > 0) continue
    must(await agreeInterviewOnPaper.execute(call('municipal_specialist', 10), { interviewId, acquaintance: 'paper', comment: 'Ознакомлен под подпись в день собеседования.', opinion: 'С договорённостями согласен. Прошу помочь с обучением заместителя.' }), 'agree interview')
    const step = await withTenant(regionId, (tx) => tx.interviewStep.findFirstOrThrow({ where: { regionId, interviewId, isRemoved: false }, orderBy: { position: 'asc' } }))
    must(await adviseFromStep.execute(call('municipal_specialist', 9), { interviewId, stepId: step.id, basis: 'Собеседование с руководителем по результатам мониторинга' }), 'advise')
  }
}
