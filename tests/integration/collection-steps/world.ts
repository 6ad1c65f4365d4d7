import type { Result } from '@/domain/shared/result'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle, fillCycle } from '#tests/factories/cycles'
import { roles, type Role } from '@/policy/roles'
import { aPdf } from '#tests/factories/evidence-files'

export const AT = new Date('2026-12-02T09:00:00Z')
export const paper = { fileName: 'Приказ.pdf', bytes: aPdf() }
export type Actor = Awaited<ReturnType<typeof anActor>>
export type Answer = Result<unknown, { readonly code: string }>
export const codeOf = (answer: Answer): string => (answer.ok ? 'done' : answer.error.code)
export const call = (actor: Actor) => aCall(actor, AT)

/** A cycle of one school and a person of every role around it. */
export const aPlace = async () => {
  const cycle = await aCycle({ municipalities: 1, organizations: 1, timeZone: 'Europe/Moscow' })
  await fillCycle(cycle, () => '7')
  const [place] = cycle.organizations
  if (place === undefined) throw new Error('the cycle has an organization')
  const people = new Map<Role, Actor>()
  for (const role of roles) people.set(role, await anActor(role, place))
  const actorOf = (role: Role): Actor => {
    const actor = people.get(role)
    if (actor === undefined) throw new Error(`nobody is ${role}`)
    return actor
  }
  return { cycle, place, actorOf }
}

/** What a stranger to a right is answered: that it is forbidden, or that nothing is there. */
export const isRefusedByRight = (code: string): boolean => code === 'FORBIDDEN' || code === 'NOT_FOUND'
