import type { RegionId, UserId } from '@/domain/shared/ids'
import type { AccountTx } from '../tenant'
import { toAssignment, type AssignmentRow } from './assignment.mapper'

export type RegionOfAssignment = { readonly id: RegionId; readonly slug: string; readonly name: string; readonly timeZone: string; readonly isDemo: boolean }

/** What the person holds, in every region. The transaction must be opened by `withAccount` of that person: the policy shows nobody else's rows. */
export const listOwnAssignments = async (tx: AccountTx, userId: UserId): Promise<ReadonlyArray<AssignmentRow>> =>
  (await tx.roleAssignment.findMany({ where: { userId, revokedAt: null }, orderBy: [{ regionId: 'asc' }, { id: 'asc' }], take: 500 })).map(toAssignment)

export const listRegionsOf = async (tx: AccountTx, ids: ReadonlyArray<RegionId>): Promise<ReadonlyArray<RegionOfAssignment>> =>
  (await tx.region.findMany({ where: { id: { in: [...ids] } }, select: { id: true, slug: true, name: true, timeZone: true, isDemo: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }))
    .map((row) => ({ ...row, id: row.id as RegionId }))
