import type { MunicipalityId, OrganizationId, UserId } from '@/domain/shared/ids'
import type { Scope } from '@/policy/can'
import { scopeKindOf, type Role } from '@/policy/roles'
import { makePersonName, type PersonName } from './person-names'
import { idOf, randomOf } from './random'
import type { World } from './world'

export type DemoUser = { readonly id: UserId; readonly email: string; readonly name: string; readonly password: string }
export type DemoAssignment = { readonly id: string; readonly userId: UserId; readonly role: Role; readonly scope: Scope }
export type SignIn = { readonly region: string; readonly role: string; readonly name: string; readonly email: string; readonly password: string }

/** One memorable password per role, shown in the console at every start: these accounts hold invented data only. */
const roles: ReadonlyArray<{ readonly role: Role; readonly title: string; readonly mailbox: string; readonly password: string }> = [
  { role: 'ministry_analyst', title: 'Аналитик', mailbox: 'analyst', password: 'demo-analyst-2026' },
  { role: 'ministry_approver', title: 'Утверждающий', mailbox: 'approver', password: 'demo-approver-2026' },
  { role: 'regional_operator', title: 'Оператор', mailbox: 'operator', password: 'demo-operator-2026' },
  { role: 'municipal_specialist', title: 'Муниципальный специалист', mailbox: 'specialist', password: 'demo-specialist-2026' },
  { role: 'municipal_head', title: 'Руководитель управления образования', mailbox: 'head', password: 'demo-head-smer-2026' },
  { role: 'director', title: 'Директор', mailbox: 'director', password: 'demo-director-2026' },
  { role: 'organization_delegate', title: 'Помощник директора', mailbox: 'delegate', password: 'demo-delegate-2026' },
  { role: 'region_administrator', title: 'Администратор', mailbox: 'administrator', password: 'demo-administrator-2026' },
]
const twoRegions = { mailbox: 'expert@two-regions.example', title: 'Оператор двух регионов', password: 'demo-two-regions-2026', slugs: ['amur', 'krasnoyarsk'] } as const

const fullName = ({ lastName, firstName, patronymic }: PersonName): string => `${lastName} ${firstName} ${patronymic}`

/** The day before the first cycle of the region begins. */
const servedFrom = ({ plan }: World): string => `${2024 - (plan.earlier?.cycles ?? 0)}-08-31`

/** A school of the home municipality whose director has served through every cycle. */
export const demoDirector = (world: World) => {
  for (const organization of world.organizations) {
    if (organization.municipality !== world.home.index || organization.type !== 'secondary_school' || organization.closedOn !== null || organization.openedOn !== null) continue
    const appointments = world.people.appointments.filter((appointment) => appointment.organizationId === organization.id)
    const [only, ...others] = appointments
    const director = world.people.directors.find((candidate) => candidate.id === only?.directorId)
    if (only !== undefined && others.length === 0 && !only.isActing && director !== undefined && only.startedOn <= servedFrom(world)) return { organization, director }
  }
  throw new Error(`No lasting director in ${world.region.slug}`)
}

/** Organizations the demo director heads now: one, in some regions two. */
const headed = (world: World): ReadonlyArray<OrganizationId> => {
  const { director } = demoDirector(world)
  return world.people.appointments.filter(({ directorId, endedOn }) => directorId === director.id && endedOn === null).map(({ organizationId }) => organizationId as OrganizationId)
}

const scopesOf = (world: World, role: Role): ReadonlyArray<Scope> => {
  const { regionId, home } = world
  const municipalityId = home.municipalityId as MunicipalityId
  switch (scopeKindOf[role]) {
    case 'region':
      return [{ regionId }]
    case 'municipality':
      return [{ regionId, municipalityId }]
    case 'organization':
      return headed(world).map((organizationId) => ({ regionId, municipalityId, organizationId }))
  }
}

export type DemoAccess = { readonly users: ReadonlyArray<DemoUser>; readonly assignments: ReadonlyArray<DemoAssignment>; readonly signIns: ReadonlyArray<SignIn> }

const placeOf = (world: World, role: Role): string => {
  switch (scopeKindOf[role]) {
    case 'region':
      return ''
    case 'municipality':
      return `, ${world.region.municipalities[world.home.index]?.shortName ?? ''}`
    case 'organization':
      return `, ${demoDirector(world).organization.shortName}`
  }
}

export const makeAccess = (world: World): DemoAccess => {
  const { slug, name: region } = world.region
  const made = roles.map(({ role, title, mailbox, password }) => {
    const email = `${mailbox}@${slug}.example`
    const person = role === 'director' ? demoDirector(world).director : makePersonName(randomOf(slug, 'user', role), world.plan.naming, 0.7)
    const user: DemoUser = { id: idOf('user', email) as UserId, email, name: fullName(person), password }
    return { user, assignments: scopesOf(world, role).map((scope, index) => ({ id: idOf(slug, 'assignment', email, index), userId: user.id, role, scope })), title: `${title}${placeOf(world, role)}` }
  })
  if (!twoRegions.slugs.some((candidate) => candidate === slug)) return toAccess(region, made)
  const email = twoRegions.mailbox
  const user: DemoUser = { id: idOf('user', email) as UserId, email, name: fullName(makePersonName(randomOf('two regions'), 'russian', 1)), password: twoRegions.password }
  const assignment: DemoAssignment = { id: idOf(slug, 'assignment', email), userId: user.id, role: 'regional_operator', scope: { regionId: world.regionId } }
  return toAccess(region, [...made, { user, assignments: [assignment], title: twoRegions.title }])
}

const toAccess = (region: string, made: ReadonlyArray<{ user: DemoUser; assignments: ReadonlyArray<DemoAssignment>; title: string }>): DemoAccess => ({
  users: made.map(({ user }) => user),
  assignments: made.flatMap(({ assignments }) => assignments),
  signIns: made.map(({ user: { name, email, password }, title }) => ({ region, role: title, name, email, password })),
})
