import type { CalendarDate } from '@/domain/shared/calendar'
import { foldLetters, sameLetters } from '@/domain/shared/fold-letters'
import type { MunicipalityId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import { inPart, likeText, type Part } from '../organizations/organization.store'
import type { TenantTx } from '../tenant'

/** `words`: all of them must be found, in any order. */
export type Asked = { readonly words: ReadonlyArray<string>; readonly limit: number }
export type FoundRow = { readonly id: string; readonly title: string; readonly note: string }

const holds = (text: Prisma.Sql, words: ReadonlyArray<string>): Prisma.Sql => Prisma.join(words.map((word) => Prisma.sql`translate(${text}, ${sameLetters.from}, ${sameLetters.to}) ILIKE ${likeText(foldLetters(word))}`), ' AND ')

/** Organizations of the part by name or code, those whose short name begins so first. */
export const findOrganizations = (tx: TenantTx, within: Part, { words, limit }: Asked): Promise<FoundRow[]> =>
  tx.$queryRaw<FoundRow[]>`
    SELECT o.id::text, o.short_name AS title, m.short_name AS note FROM organization o JOIN municipality m ON m.region_id = o.region_id AND m.id = o.municipality_id
    WHERE o.region_id = ${tx.regionId}::uuid AND ${holds(Prisma.sql`concat_ws(' ', o.short_name, o.name, o.code)`, words)} ${inPart(within)}
    ORDER BY o.short_name, o.id LIMIT ${limit}`

/** People who lead an organization of the part today, by name; `id` is of the organization. */
export const findDirectors = (tx: TenantTx, within: Part, { words, limit, today }: Asked & { today: CalendarDate }): Promise<FoundRow[]> =>
  tx.$queryRaw<FoundRow[]>`
    SELECT o.id::text, concat_ws(' ', d.last_name, d.first_name, nullif(d.patronymic, '')) AS title, o.short_name AS note
    FROM appointment a JOIN director d ON d.region_id = a.region_id AND d.id = a.director_id JOIN organization o ON o.region_id = a.region_id AND o.id = a.organization_id
    WHERE a.region_id = ${tx.regionId}::uuid AND a.started_on <= ${today}::date AND coalesce(a.ended_on, 'infinity') >= ${today}::date
      AND ${holds(Prisma.sql`concat_ws(' ', d.last_name, d.first_name, d.patronymic)`, words)} ${inPart(within)}
    ORDER BY d.last_name, d.first_name, o.id LIMIT ${limit}`

/** Municipalities by name: all of the region, or those named. */
export const findMunicipalities = (tx: TenantTx, within: 'region' | ReadonlyArray<MunicipalityId>, { words, limit }: Asked): Promise<FoundRow[]> =>
  tx.$queryRaw<FoundRow[]>`
    SELECT m.id::text, m.short_name AS title, CASE WHEN m.name = m.short_name THEN '' ELSE m.name END AS note FROM municipality m
    WHERE m.region_id = ${tx.regionId}::uuid AND ${holds(Prisma.sql`concat_ws(' ', m.short_name, m.name)`, words)} ${within === 'region' ? Prisma.empty : Prisma.sql`AND m.id = ANY(${[...within]}::uuid[])`}
    ORDER BY m.short_name, m.id LIMIT ${limit}`

/** Cycles of the region by title or period, the newest first. */
export const findCycles = (tx: TenantTx, { words, limit }: Asked): Promise<FoundRow[]> =>
  tx.$queryRaw<FoundRow[]>`
    SELECT c.id::text, c.title, c.period AS note FROM cycle c WHERE c.region_id = ${tx.regionId}::uuid AND ${holds(Prisma.sql`concat_ws(' ', c.title, c.period)`, words)}
    ORDER BY c.period DESC, c.created_at DESC, c.id LIMIT ${limit}`
