import { withTenant } from '@/data/tenant'
import { roles, type Role } from '@/policy/roles'
import { createRelease } from '@/usecases/releases/create-release'
import { aCall } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { aPlace, AT, codeOf, isRefusedByRight, type Actor, type Answer } from '../collection-steps/world'
import { must } from '../recommendations/world'

/** A recommendation of `AT` is due on `DUE`; its steps are judged at `LATE`. */
export const DUE = '2026-12-10'
export const drafting = (actor: Actor) => aCall(actor, AT)
export const call = (actor: Actor) => aCall(actor, new Date('2026-12-20T09:00:00Z'))
export type Door = (actor: Actor, id: string) => Promise<Answer>

/** One school with a release of two cycles, a director with an account, and a person of every role around it. */
export const anActionWorld = async () => {
  const world = await aPlace()
  const { cycle, actorOf } = world
  const { regionId, region, cycleId, document, modelVersionId, participants: [person] } = cycle
  if (person === undefined) throw new Error('the cycle has a participant')
  await withTenant(regionId, (tx) => tx.director.update({ where: { regionId_id: { regionId, id: person.directorId } }, data: { userId: actorOf('director').userId } }))
  const { releaseId } = must(await createRelease.execute(drafting(actorOf('ministry_analyst')), { cycleId }))
  const next = await aCycle({ region, document, modelVersionId, period: '2027/28', previousCycleId: cycleId })
  await fillCycle(next, () => '9')
  const last = must(await createRelease.execute(drafting(actorOf('ministry_analyst')), { cycleId: next.cycleId }))
  return { ...world, regionId, person, releaseId, lastReleaseId: last.releaseId }
}
export type World = Awaited<ReturnType<typeof anActionWorld>>

const REFUSED = 'access.refused'

/** Everything a step could leave behind: the rows, their history, the journal, what people are told, the letters and jobs that wait, and files. */
export const traceOf = ({ regionId }: World) => withTenant(regionId, async (tx) => {
  const all = { where: { regionId }, orderBy: { id: 'asc' } } as const
  return {
    recommendations: await tx.recommendation.findMany(all), recommendationEvents: await tx.recommendationEvent.findMany(all),
    decisions: await tx.decision.findMany(all), decisionEvents: await tx.decisionEvent.findMany(all), points: await tx.decisionPoint.findMany(all),
    persons: await tx.decisionPerson.findMany(all), grounds: await tx.decisionRecommendation.findMany(all), reviews: await tx.effectReview.findMany(all),
    journal: await tx.auditEvent.findMany({ where: { regionId, event: { not: REFUSED } }, orderBy: { id: 'asc' } }),
    told: await tx.notification.findMany(all), letters: await tx.mailMessage.findMany(all), jobs: await tx.job.findMany(all), uploads: await tx.fileUpload.findMany(all),
  }
})

/** The journal keeps every refusal by right under this event and no other trace of it. */
export const countRefused = ({ regionId }: World) => withTenant(regionId, (tx) => tx.auditEvent.count({ where: { regionId, event: REFUSED } }))

/** A stranger to a right is told that it is forbidden or that nothing is there: here both are one. */
export const NO_RIGHT = 'no right'
export const refusalCode = (answer: Answer): string => (isRefusedByRight(codeOf(answer)) ? NO_RIGHT : codeOf(answer))

/** One step a person may not take now, and the code the server must refuse it with. */
export type Attempt = { readonly title: string; readonly take: () => Promise<Answer>; readonly expected: string }

/** Tries each; returns what was answered beside what had to be, and how many of them were refused by right. */
export const tryAll = async (attempts: ReadonlyArray<Attempt>) => {
  const answers: Record<string, string> = {}
  for (const { title, take } of attempts) answers[title] = refusalCode(await take())
  const expected = Object.fromEntries(attempts.map((one) => [one.title, one.expected]))
  return { answers, expected, byRight: attempts.filter((one) => one.expected === NO_RIGHT).length }
}

/** Every step for every role. */
export const stepsOfRoles = <Step extends string>(steps: ReadonlyArray<Step>): ReadonlyArray<{ step: Step; role: Role }> => steps.flatMap((step) => roles.map((role) => ({ step, role })))
