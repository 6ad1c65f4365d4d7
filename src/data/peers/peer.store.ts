import { z } from 'zod'
import type { PeerGroups, PeerSubject } from '@/domain/peers/nearest-peers'
import { defaultPeerRule, type PeerRule } from '@/domain/peers/peer-rule'
import type { CycleId, OrganizationId, ReleaseId, UserId } from '@/domain/shared/ids'
import { numberArrayText } from '../raw-arrays'
import type { TenantTx } from '../tenant'

const weight = z.number().int().min(0)
const weightsCodec = z.strictObject({ headcount: weight, rural: weight, small: weight, selection: weight, municipality: weight })
const ruleCodec = z.strictObject({ number: z.number().int(), size: z.number().int(), weights: weightsCodec })

/** The rule of the region for the next release; the one every region begins with where none was set. */
export const findPeerRule = async (tx: TenantTx): Promise<PeerRule> => {
  const row = await tx.peerRule.findFirst({ where: { regionId: tx.regionId }, orderBy: { number: 'desc' } })
  return row === null ? defaultPeerRule : { number: row.number, size: row.size, weights: weightsCodec.parse(row.weights) }
}

export const insertPeerRule = async (tx: TenantTx, made: { id: string; rule: PeerRule; at: Date; by: UserId }): Promise<void> => {
  const { number, size, weights } = made.rule
  await tx.peerRule.create({ data: { regionId: tx.regionId, id: made.id, number, size, weights: { ...weights }, createdAt: made.at, createdById: made.by } })
}

/** Participants of a cycle in the order of positions, as likeness is measured. */
export const listPeerSubjects = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyArray<PeerSubject>> =>
  tx.$queryRaw<PeerSubject[]>`
    SELECT p.organization_id::text AS organization, p.organization_type AS "organizationType", p.municipality_id::text AS municipality, o.headcount, p.is_rural AS "isRural", p.is_small AS "isSmall", p.has_selection AS "hasSelection"
    FROM cycle_participant p JOIN organization o ON o.region_id = p.region_id AND o.id = p.organization_id
    WHERE p.region_id = ${tx.regionId}::uuid AND p.cycle_id = ${cycleId}::uuid ORDER BY p.position`

/** Kept once per release. */
export const insertReleasePeers = async (tx: TenantTx, made: { id: string; releaseId: ReleaseId; rule: PeerRule; groups: PeerGroups; at: Date; by: UserId }): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO release_peers (region_id, id, release_id, rule, size, members, distances, created_at, created_by_id)
    VALUES (${tx.regionId}::uuid, ${made.id}::uuid, ${made.releaseId}::uuid, ${JSON.stringify(made.rule)}::jsonb, ${made.groups.size}, ${numberArrayText(made.groups.members)}::int[],
      ${numberArrayText(made.groups.distances)}::int[], ${made.at}, ${made.by}::uuid)
    ON CONFLICT (region_id, release_id) DO NOTHING`
}

export type FrozenGroup = { readonly rule: PeerRule; readonly members: ReadonlyArray<{ readonly position: number; readonly distance: number }> }

/** The group of the card at a position; undefined where the release has none yet. */
export const findPeerGroup = async (tx: TenantTx, releaseId: ReleaseId, position: number): Promise<FrozenGroup | undefined> => {
  const rows = await tx.$queryRaw<Array<{ rule: unknown; members: number[]; distances: number[] }>>`
    SELECT rule, members[${position} * size + 1 : (${position} + 1) * size] AS members, distances[${position} * size + 1 : (${position} + 1) * size] AS distances
    FROM release_peers WHERE region_id = ${tx.regionId}::uuid AND release_id = ${releaseId}::uuid`
  const [row] = rows
  if (row === undefined) return undefined
  return { rule: ruleCodec.parse(row.rule), members: row.members.flatMap((member, place) => (member < 0 ? [] : [{ position: member, distance: row.distances[place] ?? 0 }])) }
}

/** Organizations a person put together for one organization; the last choice counts. */
export const findOwnGroup = async (tx: TenantTx, of: { userId: UserId; organizationId: OrganizationId }): Promise<ReadonlyArray<OrganizationId>> => {
  const row = await tx.ownPeerGroup.findFirst({ where: { regionId: tx.regionId, ...of }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
  return (row?.organizationIds ?? []) as OrganizationId[]
}

export const insertOwnGroup = async (tx: TenantTx, made: { id: string; userId: UserId; organizationId: OrganizationId; organizationIds: ReadonlyArray<OrganizationId>; at: Date }): Promise<void> => {
  const { at, organizationIds, ...row } = made
  await tx.ownPeerGroup.create({ data: { ...row, regionId: tx.regionId, organizationIds: [...organizationIds], createdAt: at } })
}
