import type { RegionId, UserId } from '@/domain/shared/ids'
import type { Role } from '../generated/enums'
import { Prisma } from '../generated/client'
import { currentOwner, type AccountTx, type QuickAccountTx } from '../tenant'
import { toAssignment, type AssignmentRow } from './assignment.mapper'

export type RegionOfAssignment = { readonly id: RegionId; readonly slug: string; readonly name: string; readonly timeZone: string; readonly isDemo: boolean }
export type OwnAssignment = { readonly assignment: AssignmentRow; readonly region: RegionOfAssignment }

type Row = {
  regionId: string; id: string; userId: string; role: Role; municipalityId: string | null; organizationId: string | null; validFrom: Date; validTo: Date | null; revokedAt: Date | null; delegatedFromId: string | null
  slug: string; name: string; timeZone: string; isDemo: boolean
}

const select = (tx: AccountTx | QuickAccountTx, owner: Prisma.Sql): Promise<Row[]> => tx.$queryRaw<Row[]>`
    SELECT a.region_id::text AS "regionId", a.id::text, a.user_id::text AS "userId", a.role::text, a.municipality_id::text AS "municipalityId", a.organization_id::text AS "organizationId",
      a.valid_from AS "validFrom", a.valid_to AS "validTo", a.revoked_at AS "revokedAt", a.delegated_from_id::text AS "delegatedFromId", r.slug, r.name, r.time_zone AS "timeZone", r.is_demo AS "isDemo"
    FROM role_assignment a JOIN region r ON r.id = a.region_id
    WHERE a.user_id = ${owner} AND a.revoked_at IS NULL ORDER BY r.name, r.id, a.id LIMIT 500`

const toOwn = ({ slug, name, timeZone, isDemo, ...row }: Row): OwnAssignment => ({ assignment: toAssignment(row), region: { id: row.regionId as RegionId, slug, name, timeZone, isDemo } })

/** What the person holds, in every region, with the region; by the region's name. The transaction must be opened by `withAccount` of that person: the policy shows nobody else's rows. */
export const listOwnAssignments = async (tx: AccountTx, userId: UserId): Promise<ReadonlyArray<OwnAssignment>> => (await select(tx, Prisma.sql`${userId}::uuid`)).map(toOwn)

/** The same of the person whom the session asked for just before belongs to. */
export const listAssignmentsOfOwner = async (tx: QuickAccountTx): Promise<ReadonlyArray<OwnAssignment>> => (await select(tx, currentOwner)).map(toOwn)
