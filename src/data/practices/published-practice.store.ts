import type { FindablePractice } from '@/domain/practices/practice-figures'
import type { OrganizationId, PracticeId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type PublishedPractice = FindablePractice & { readonly id: PracticeId; readonly title: string; readonly organizationId: OrganizationId | null; readonly placeName: string }

/** What a recommendation may name, the newest first. */
export const listPublishedPractices = async (tx: TenantTx): Promise<ReadonlyArray<PublishedPractice>> =>
  tx.$queryRaw<PublishedPractice[]>`
    SELECT p.id::text, p.title, p.organization_id::text AS "organizationId", p.indicator_codes AS "indicatorCodes", p.direction_codes AS "directionCodes", p.organization_types AS "organizationTypes", coalesce(o.short_name, m.short_name) AS "placeName"
    FROM best_practice p JOIN municipality m ON m.region_id = p.region_id AND m.id = p.municipality_id LEFT JOIN organization o ON o.region_id = p.region_id AND o.id = p.organization_id
    WHERE p.region_id = ${tx.regionId}::uuid AND p.status = 'published' ORDER BY p.published_at DESC, p.id`

/** The one that is named; what is not published any more keeps its name on what named it. */
export type NamedPractice = { readonly id: PracticeId; readonly title: string; readonly isPublished: boolean }
export const findNamedPractice = async (tx: TenantTx, id: PracticeId): Promise<NamedPractice | undefined> => {
  const row = await tx.bestPractice.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { title: true, status: true } })
  return row === null ? undefined : { id, title: row.title, isPublished: row.status === 'published' }
}

