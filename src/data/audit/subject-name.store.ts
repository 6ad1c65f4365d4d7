import type { TenantTx } from '../tenant'

export type AuditSubject = { readonly subjectKind: string; readonly subjectId: string }
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Names of what audit events speak of: people, directors, organizations, municipalities, cycles; what has no name is left out. */
export const listSubjectNames = async (tx: TenantTx, subjects: ReadonlyArray<AuditSubject>): Promise<ReadonlyMap<string, string>> => {
  const { regionId } = tx
  const idsOf = (kind: string): string[] => [...new Set(subjects.filter((one) => one.subjectKind === kind && uuid.test(one.subjectId)).map(({ subjectId }) => subjectId))]
  const users = await tx.user.findMany({ where: { id: { in: idsOf('user') } }, select: { id: true, displayName: true } })
  const directors = await tx.director.findMany({ where: { regionId, id: { in: idsOf('director') } }, select: { id: true, lastName: true, firstName: true, patronymic: true } })
  const organizations = await tx.organization.findMany({ where: { regionId, id: { in: idsOf('organization') } }, select: { id: true, shortName: true } })
  const municipalities = await tx.municipality.findMany({ where: { regionId, id: { in: idsOf('municipality') } }, select: { id: true, name: true } })
  const cycles = await tx.cycle.findMany({ where: { regionId, id: { in: idsOf('cycle') } }, select: { id: true, title: true } })
  return new Map([
    ...users.map(({ id, displayName }) => [id, displayName] as const),
    ...directors.map(({ id, lastName, firstName, patronymic }) => [id, [lastName, firstName, patronymic].filter((part) => part !== '').join(' ')] as const),
    ...organizations.map(({ id, shortName }) => [id, shortName] as const),
    ...municipalities.map(({ id, name }) => [id, name] as const),
    ...cycles.map(({ id, title }) => [id, title] as const),
  ])
}
