import type { ReleaseChoice } from '@/domain/scoring/releases/choose-release'
import { Prisma } from '../generated/client'
import type { RegionRow } from '../tenancy/region.store'
import type { TenantTx } from '../tenant'

type Row = Omit<ReleaseChoice, 'createdAt' | 'publishedAt'> & { readonly createdAt: Date; readonly publishedAt: Date | null }

const choicesIn = (tx: TenantTx): Prisma.Sql => Prisma.sql`
    SELECT r.id::text, r.cycle_id::text AS "cycleId", r.number, c.period, c.title AS "cycleTitle", c.previous_cycle_id::text AS "previousCycleId",
      r.model_version_id::text AS "modelVersionId", v.content_hash AS "contentHash", m.name AS "modelName", r.participants, r.smallest_group AS "smallestGroup",
      (SELECT count(*) FROM jsonb_array_elements(r.absences) AS k(absence) WHERE k.absence ->> 'kind' = 'exempt')::int AS outside,
      ARRAY(SELECT k.cluster ->> 'key' FROM jsonb_array_elements(r.clusters) WITH ORDINALITY AS k(cluster, n) ORDER BY k.n) AS "clusterKeys",
      r.created_at AS "createdAt", p.published_at AS "publishedAt"
    FROM release r
    JOIN cycle c ON c.region_id = r.region_id AND c.id = r.cycle_id
    JOIN model_version v ON v.region_id = r.region_id AND v.id = r.model_version_id
    JOIN indicator_model m ON m.region_id = v.region_id AND m.id = v.model_id
    LEFT JOIN release_publication p ON p.region_id = r.region_id AND p.release_id = r.id
    WHERE r.region_id = ${tx.regionId}::uuid
    ORDER BY m.level, c.kind <> 'efficiency', c.period DESC, c.created_at DESC, r.number DESC, r.id DESC`

const toChoice = (row: Row): ReleaseChoice => ({ ...row, createdAt: row.createdAt.toISOString(), publishedAt: row.publishedAt?.toISOString() ?? null })

/** Every release of the region with its cycle and method, in one statement: the regional model before municipal ones, cycles of efficiency before the other kinds, then the newest cycle and number. */
export const listReleaseChoices = async (tx: TenantTx): Promise<ReadonlyArray<ReleaseChoice>> => (await tx.$queryRaw<Row[]>(choicesIn(tx))).map(toChoice)

/** The same together with the region itself, which every page of results names. */
export const readRegionAndChoices = async (tx: TenantTx): Promise<{ readonly region: RegionRow | undefined; readonly choices: ReadonlyArray<ReleaseChoice> }> => {
  const rows = await tx.$queryRaw<Array<(Row | { readonly id: null }) & { readonly region: RegionRow }>>`
    SELECT jsonb_build_object('id', g.id, 'slug', g.slug, 'name', g.name, 'timeZone', g.time_zone, 'kind', g.kind, 'isDemo', g.is_demo, 'vocabulary', g.vocabulary, 'smallestGroup', g.smallest_group) AS region, choice.*
    FROM region g LEFT JOIN (SELECT row_number() OVER () AS place, q.* FROM (${choicesIn(tx)}) q) choice ON true
    WHERE g.id = ${tx.regionId}::uuid ORDER BY choice.place`
  return { region: rows[0]?.region, choices: rows.flatMap(({ region: _region, ...row }) => (row.id === null ? [] : [toChoice(row)])) }
}
