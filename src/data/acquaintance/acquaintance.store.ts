import type { DirectorId, MunicipalityId, OrganizationId, ReleaseId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** Whose result: one appointment in one release. */
export type ResultKey = { readonly releaseId: ReleaseId; readonly directorId: DirectorId; readonly organizationId: OrganizationId }
/** The first mark acquaints; later ones only add an opinion. */
export type AcquaintanceMark = { readonly number: number; readonly opinion: string | null; readonly isOnPaper: boolean; readonly markedByName: string; readonly markedAt: Date }

export const listMarks = (tx: TenantTx, key: ResultKey): Promise<AcquaintanceMark[]> =>
  tx.$queryRaw<AcquaintanceMark[]>`
    SELECT a.number, a.opinion, a.is_on_paper AS "isOnPaper", u.display_name AS "markedByName", a.marked_at AS "markedAt" FROM result_acquaintance a JOIN app_user u ON u.id = a.marked_by_id
    WHERE a.region_id = ${tx.regionId}::uuid AND a.release_id = ${key.releaseId}::uuid AND a.director_id = ${key.directorId}::uuid AND a.organization_id = ${key.organizationId}::uuid ORDER BY a.number`

export type NewMark = ResultKey & { readonly id: string; readonly number: number; readonly opinion: string | null; readonly isOnPaper: boolean; readonly markedById: UserId; readonly markedAt: Date }

/** @returns false where somebody has just written the same number: a second press of the same button. */
export const insertMark = async (tx: TenantTx, mark: NewMark): Promise<boolean> =>
  (await tx.resultAcquaintance.createMany({ data: [{ ...mark, regionId: tx.regionId }], skipDuplicates: true })).count === 1

export type PlaceMark = { readonly directorId: DirectorId; readonly organizationId: OrganizationId; readonly markedAt: Date; readonly isOnPaper: boolean; readonly opinions: number }

/** Who of a municipality has read the result of a release, and how many opinions were added. */
export const listMarksOf = (tx: TenantTx, releaseId: ReleaseId, municipalityId: MunicipalityId): Promise<PlaceMark[]> =>
  tx.$queryRaw<PlaceMark[]>`
    SELECT a.director_id::text AS "directorId", a.organization_id::text AS "organizationId", min(a.marked_at) AS "markedAt", bool_or(a.is_on_paper) AS "isOnPaper", count(a.opinion)::int AS opinions
    FROM result_acquaintance a JOIN score_card c ON c.region_id = a.region_id AND c.release_id = a.release_id AND c.director_id = a.director_id AND c.organization_id = a.organization_id
    WHERE a.region_id = ${tx.regionId}::uuid AND a.release_id = ${releaseId}::uuid AND c.municipality_id = ${municipalityId}::uuid GROUP BY a.director_id, a.organization_id`

/** How many cards of a release there are and of how many the person has read the result. */
export const countMarks = async (tx: TenantTx, releaseId: ReleaseId): Promise<{ readonly cards: number; readonly marked: number }> => {
  const [row] = await tx.$queryRaw<Array<{ cards: number; marked: number }>>`
    SELECT count(*)::int AS cards, (count(*) FILTER (WHERE EXISTS (SELECT 1 FROM result_acquaintance a WHERE a.region_id = c.region_id AND a.release_id = c.release_id
      AND a.director_id = c.director_id AND a.organization_id = c.organization_id)))::int AS marked
    FROM score_card c WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${releaseId}::uuid`
  return row ?? { cards: 0, marked: 0 }
}

export type ResultSubject = ResultKey & { readonly municipalityId: MunicipalityId; readonly directorUserId: UserId | null; readonly isPublished: boolean; readonly marks: number }

/** The card a mark is about; undefined where the release has none. */
export const findResult = async (tx: TenantTx, key: ResultKey): Promise<ResultSubject | undefined> => {
  const [row] = await tx.$queryRaw<ResultSubject[]>`
    SELECT c.release_id::text AS "releaseId", c.director_id::text AS "directorId", c.organization_id::text AS "organizationId", c.municipality_id::text AS "municipalityId", d.user_id::text AS "directorUserId",
      EXISTS (SELECT 1 FROM release_publication p WHERE p.region_id = c.region_id AND p.release_id = c.release_id) AS "isPublished",
      (SELECT count(*)::int FROM result_acquaintance a WHERE a.region_id = c.region_id AND a.release_id = c.release_id AND a.director_id = c.director_id AND a.organization_id = c.organization_id) AS marks
    FROM score_card c JOIN director d ON d.region_id = c.region_id AND d.id = c.director_id
    WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${key.releaseId}::uuid AND c.director_id = ${key.directorId}::uuid AND c.organization_id = ${key.organizationId}::uuid LIMIT 1`
  return row
}
