import type { OrganizationType } from '@/domain/models/model-document'
import { addDays } from './cycle-days'
import type { DemoOrganization } from './organizations'
import { makePersonName, type Naming, type PersonName } from './person-names'
import { idOf, randomOf, type Random } from './random'

export type DemoDirector = PersonName & { id: string }
export type DemoAppointment = { id: string; directorId: string; organizationId: string; position: string; isActing: boolean; startedOn: string; endedOn: string | null }
export type DemoPeople = { directors: DemoDirector[]; appointments: DemoAppointment[] }

const womenShare: Record<OrganizationType, number> = {
  secondary_school: 0.74, basic_school: 0.77, primary_school: 0.9, special_school: 0.78, kindergarten: 0.985, additional_education: 0.71,
}
const positionOf = (type: OrganizationType): string => (type === 'kindergarten' ? 'Заведующий' : 'Директор')


/** Most directors have served for one to twelve years. */
const firstDay = (random: Random): string => {
  const years = Math.min(22, 1.2 + -Math.log(1 - random.next()) * 6)
  return addDays('2024-08-01', -Math.round(years * 365) - random.int(0, 90))
}

/** Days on which an organization got a new director, oldest first. */
const changesOf = (random: Random, isForced: boolean): string[] => {
  const days: string[] = []
  if (random.chance(0.05)) days.push(addDays('2025-06-20', random.int(0, 70)))
  if (random.chance(0.012)) days.push(addDays('2025-11-05', random.int(0, 150)))
  if (random.chance(0.05)) days.push(addDays('2026-06-20', random.int(0, 70)))
  if (isForced) days.push(addDays('2026-09-07', random.int(0, 12)))
  return days
}

type Making = { slug: string; naming: Naming; people: DemoPeople }

const addDirector = (making: Making, label: string, type: OrganizationType): DemoDirector => {
  const director = { id: idOf(making.slug, 'director', label), ...makePersonName(randomOf(making.slug, 'name', label), making.naming, womenShare[type]) }
  making.people.directors.push(director)
  return director
}

const staff = (making: Making, organization: DemoOrganization, isForced: boolean): void => {
  const random = randomOf(making.slug, 'appointments', organization.code)
  const { type, openedOn, closedOn, code } = organization
  const changes = openedOn === null && closedOn === null ? changesOf(random, isForced) : []
  const starts = [openedOn ?? firstDay(random), ...changes]
  starts.forEach((startedOn, turn) => {
    const director = addDirector(making, `${code} ${turn}`, type)
    const next = starts[turn + 1]
    const isNew = next === undefined && startedOn > '2026-03-01'
    making.people.appointments.push({
      id: idOf(making.slug, 'appointment', code, turn), directorId: director.id, organizationId: organization.id, position: positionOf(type),
      isActing: next === undefined && random.chance(isNew ? 0.55 : 0.02), startedOn, endedOn: next === undefined ? closedOn : addDays(next, -1),
    })
  })
}

/** A few people head two organizations of one village: a school and its kindergarten. */
const joinPosts = (making: Making, organizations: ReadonlyArray<DemoOrganization>, pairs: number): void => {
  const { appointments, directors } = making.people
  const current = new Map(appointments.filter((appointment) => appointment.endedOn === null).map((appointment) => [appointment.organizationId, appointment]))
  const rural = organizations.filter((organization) => organization.isRural && organization.closedOn === null && organization.openedOn === null)
  let joined = 0
  for (const school of rural.filter((organization) => organization.type === 'secondary_school' || organization.type === 'basic_school')) {
    const garden = rural.find((candidate) => candidate.type === 'kindergarten' && candidate.municipality === school.municipality && candidate.shortName.split(' ').slice(-1)[0] === school.shortName.split(' ').slice(-1)[0])
    const [first, second] = [current.get(school.id), garden && current.get(garden.id)]
    if (joined >= pairs || first === undefined || second === undefined || first.startedOn > '2024-06-01' || second.startedOn > '2024-06-01') continue
    directors.splice(directors.findIndex((director) => director.id === second.directorId), 1)
    second.directorId = first.directorId
    current.delete(second.organizationId)
    joined += 1
  }
  if (joined < pairs) throw new Error(`Only ${joined} directors of two organizations in ${making.slug}`)
}

/**
 * Directors and their appointments, from long before the first cycle to today.
 * @param forced organizations whose director changed inside the period of the open cycle; each adds one participant
 */
export const makePeople = (region: { slug: string; naming: Naming }, organizations: ReadonlyArray<DemoOrganization>, counts: { forced: number; pairs: number }): DemoPeople => {
  const making: Making = { ...region, people: { directors: [], appointments: [] } }
  const lasting = organizations.filter((organization) => organization.openedOn === null && organization.closedOn === null)
  const step = Math.max(1, Math.floor(lasting.length / Math.max(1, counts.forced)))
  const forced = new Set(Array.from({ length: counts.forced }, (_, index) => lasting[index * step + Math.floor(step / 2)]?.id))
  for (const organization of organizations) staff(making, organization, forced.has(organization.id))
  joinPosts(making, organizations, counts.pairs)
  return making.people
}
