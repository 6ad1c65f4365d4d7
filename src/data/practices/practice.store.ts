import type { OrganizationType } from '@/domain/models/model-document'
import type { PracticeFigure } from '@/domain/practices/practice-figures'
import type { PracticeProposer, PracticeState } from '@/domain/practices/practice-workflow'
import type { DirectorId, MunicipalityId, OrganizationId, PracticeId, ReleaseId, UserId } from '@/domain/shared/ids'
import type { InputJson } from '../client'
import { Prisma } from '../generated/client'
import type { TenantTx } from '../tenant'
import { decodeFigures } from './practice.codec'

export type PracticeWords = {
  readonly title: string
  readonly problem: string
  readonly text: string
  readonly conditions: string | null
  readonly outcome: string
  readonly figures: ReadonlyArray<PracticeFigure>
  readonly organizationTypes: ReadonlyArray<OrganizationType>
}
export type NewPractice = PracticeWords & {
  readonly id: PracticeId
  readonly proposerKind: PracticeProposer
  readonly municipalityId: MunicipalityId
  readonly organizationId: OrganizationId | null
  readonly directorId: DirectorId | null
  readonly releaseId: ReleaseId
}
export type Practice = NewPractice & {
  readonly status: PracticeState
  readonly municipalityName: string
  readonly organizationName: string | null
  readonly directorName: string | null
  readonly period: string
  readonly releaseNumber: number
  readonly indicatorCodes: ReadonlyArray<string>
  readonly directionCodes: ReadonlyArray<string>
  readonly authorIds: ReadonlyArray<UserId>
  readonly publishedAt: Date | null
  readonly revision: number
  /** Recommendations that name it, drafts left out. */
  readonly uses: number
}
type Row = Omit<Practice, 'figures'> & { readonly figures: unknown }
const toPractice = (row: Row): Practice => ({ ...row, figures: decodeFigures(row.figures) })

const COLUMNS = Prisma.sql`
  p.id::text, p.proposer_kind::text AS "proposerKind", p.municipality_id::text AS "municipalityId", p.organization_id::text AS "organizationId", p.director_id::text AS "directorId", p.status::text,
  p.title, p.problem, p.text, p.conditions, p.outcome, p.release_id::text AS "releaseId", p.figures, p.indicator_codes AS "indicatorCodes", p.direction_codes AS "directionCodes", p.organization_types AS "organizationTypes",
  p.author_ids::text[] AS "authorIds", p.published_at AS "publishedAt", p.revision, c.period, l.number AS "releaseNumber", m.short_name AS "municipalityName", o.short_name AS "organizationName",
  nullif(concat_ws(' ', d.last_name, d.first_name, nullif(d.patronymic, '')), '') AS "directorName",
  (SELECT count(*)::int FROM recommendation r WHERE r.region_id = p.region_id AND r.practice_id = p.id AND r.status NOT IN ('draft', 'on_approval', 'revoked')) AS uses`
const TABLES = Prisma.sql`
  best_practice p JOIN release l ON l.region_id = p.region_id AND l.id = p.release_id JOIN cycle c ON c.region_id = l.region_id AND c.id = l.cycle_id
  JOIN municipality m ON m.region_id = p.region_id AND m.id = p.municipality_id
  LEFT JOIN organization o ON o.region_id = p.region_id AND o.id = p.organization_id
  LEFT JOIN director d ON d.region_id = p.region_id AND d.id = p.director_id`

/** Where what is not published is seen: by those who moderate everywhere, by a proposer in the own place. */
export type PracticePart = { readonly kind: 'region' } | { readonly kind: 'parts'; readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly organizationIds: ReadonlyArray<OrganizationId> }
export type PracticeFilter = {
  readonly unpublished: PracticePart
  readonly status?: PracticeState | undefined
  readonly indicatorCode?: string | undefined
  readonly directionCode?: string | undefined
  readonly organizationType?: OrganizationType | undefined
  readonly search?: string | undefined
}

const inPart = (part: PracticePart): Prisma.Sql =>
  part.kind === 'region' ? Prisma.sql`true` : Prisma.sql`(p.municipality_id = ANY(${[...part.municipalityIds]}::uuid[]) OR p.organization_id = ANY(${[...part.organizationIds]}::uuid[]))`
const likeText = (search: string): string => `%${search.replace(/[\\%_]/g, (found) => `\\${found}`)}%`

const conditions = (filter: PracticeFilter): Prisma.Sql => Prisma.join([
  Prisma.sql`(p.status = 'published' OR ${inPart(filter.unpublished)})`,
  ...(filter.status === undefined ? [Prisma.sql`p.status <> 'archived'`] : [Prisma.sql`p.status = ${filter.status}::practice_status`]),
  ...(filter.indicatorCode === undefined ? [] : [Prisma.sql`${filter.indicatorCode} = ANY(p.indicator_codes)`]),
  ...(filter.directionCode === undefined ? [] : [Prisma.sql`${filter.directionCode} = ANY(p.direction_codes)`]),
  ...(filter.organizationType === undefined ? [] : [Prisma.sql`(p.organization_types = '{}' OR ${filter.organizationType} = ANY(p.organization_types))`]),
  ...(filter.search === undefined ? [] : [Prisma.sql`(p.title ILIKE ${likeText(filter.search)} OR p.problem ILIKE ${likeText(filter.search)} OR p.text ILIKE ${likeText(filter.search)} OR o.short_name ILIKE ${likeText(filter.search)})`]),
], ' AND ')

/** What waits for a person first, then the newest published. */
export const listPractices = async (tx: TenantTx, filter: PracticeFilter, page: { limit: number; offset: number }): Promise<ReadonlyArray<Practice>> =>
  (await tx.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM ${TABLES} WHERE p.region_id = ${tx.regionId}::uuid AND ${conditions(filter)}
    ORDER BY p.status = 'submitted' DESC, p.status = 'returned' DESC, p.status = 'draft' DESC, p.published_at DESC NULLS LAST, p.title, p.id LIMIT ${page.limit} OFFSET ${page.offset}`).map(toPractice)

export const countPractices = async (tx: TenantTx, filter: PracticeFilter): Promise<number> =>
  (await tx.$queryRaw<Array<{ count: number }>>`SELECT count(*)::int AS count FROM ${TABLES} WHERE p.region_id = ${tx.regionId}::uuid AND ${conditions(filter)}`)[0]?.count ?? 0

export const findPractice = async (tx: TenantTx, id: PracticeId): Promise<Practice | undefined> => {
  const rows = await tx.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM ${TABLES} WHERE p.region_id = ${tx.regionId}::uuid AND p.id = ${id}::uuid`
  return rows[0] === undefined ? undefined : toPractice(rows[0])
}

export const lockPractice = async (tx: TenantTx, id: PracticeId): Promise<Practice | undefined> => {
  await tx.$queryRaw`SELECT 1 FROM best_practice WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return findPractice(tx, id)
}

const columnsOf = ({ figures, organizationTypes, ...words }: PracticeWords) => ({
  ...words, figures: figures as unknown as InputJson, organizationTypes: [...organizationTypes],
  indicatorCodes: figures.flatMap(({ kind, code }) => (kind === 'indicator' ? [code] : [])), directionCodes: figures.flatMap(({ kind, code }) => (kind === 'direction' ? [code] : [])),
})

export const insertPractice = async (tx: TenantTx, practice: NewPractice, made: { by: UserId; at: Date }): Promise<void> => {
  const { id, proposerKind, municipalityId, organizationId, directorId, releaseId, ...words } = practice
  await tx.bestPractice.create({ data: { regionId: tx.regionId, id, proposerKind, municipalityId, organizationId, directorId, releaseId, ...columnsOf(words), status: 'draft', authorIds: [made.by], createdById: made.by, createdAt: made.at } })
}

export const updatePracticeWords = async (tx: TenantTx, id: PracticeId, edit: PracticeWords & { authorIds: ReadonlyArray<UserId> }): Promise<void> => {
  const { authorIds, ...words } = edit
  await tx.bestPractice.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { ...columnsOf(words), authorIds: [...authorIds], revision: { increment: 1 } } })
}

export const updatePracticeStatus = async (tx: TenantTx, id: PracticeId, to: { status: PracticeState; publishedById?: UserId; publishedAt?: Date }): Promise<void> => {
  await tx.bestPractice.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { ...to, revision: { increment: 1 } } })
}

export type PracticeEvent = { readonly id: string; readonly practiceId: PracticeId; readonly step: string; readonly fromStatus: PracticeState; readonly toStatus: PracticeState; readonly comment: string | null; readonly actorId: UserId; readonly at: Date }
export const insertPracticeEvent = async (tx: TenantTx, event: PracticeEvent): Promise<void> => {
  await tx.practiceEvent.create({ data: { ...event, regionId: tx.regionId } })
}

export type ToldPracticeEvent = { readonly step: string; readonly comment: string | null; readonly at: Date; readonly actor: string }
export const listPracticeEvents = async (tx: TenantTx, id: PracticeId): Promise<ReadonlyArray<ToldPracticeEvent>> =>
  tx.$queryRaw<ToldPracticeEvent[]>`
    SELECT e.step, e.comment, e.at, coalesce(u.display_name, '') AS actor FROM practice_event e LEFT JOIN app_user u ON u.id = e.actor_id
    WHERE e.region_id = ${tx.regionId}::uuid AND e.practice_id = ${id}::uuid ORDER BY e.at, e.id`

/** How many there are in each state: for the moderators. */
export const countPracticeStates = async (tx: TenantTx): Promise<ReadonlyMap<PracticeState, number>> =>
  new Map((await tx.bestPractice.groupBy({ by: ['status'], where: { regionId: tx.regionId }, _count: true, orderBy: { status: 'asc' } })).map(({ status, _count }) => [status, _count]))
