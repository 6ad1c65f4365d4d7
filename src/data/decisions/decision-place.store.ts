import type { DirectorId, MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type NamedPerson = { readonly directorId: DirectorId; readonly organizationId: OrganizationId }
export type PlacedPerson = NamedPerson & { readonly municipalityId: MunicipalityId }

/** Those of the asked who hold or held the post, with their municipality; each once. */
export const listPlacesOfPersons = async (tx: TenantTx, persons: ReadonlyArray<NamedPerson>): Promise<ReadonlyArray<PlacedPerson>> =>
  tx.$queryRaw<PlacedPerson[]>`
    SELECT DISTINCT a.director_id::text AS "directorId", a.organization_id::text AS "organizationId", o.municipality_id::text AS "municipalityId"
    FROM unnest(${persons.map(({ directorId }) => directorId)}::uuid[], ${persons.map(({ organizationId }) => organizationId)}::uuid[]) AS asked(director, organization)
    JOIN appointment a ON a.region_id = ${tx.regionId}::uuid AND a.director_id = asked.director AND a.organization_id = asked.organization
    JOIN organization o ON o.region_id = a.region_id AND o.id = a.organization_id`

export type PersonName = NamedPerson & { readonly directorName: string; readonly organizationName: string }
export const listPersonNames = async (tx: TenantTx, persons: ReadonlyArray<NamedPerson>): Promise<ReadonlyArray<PersonName>> =>
  tx.$queryRaw<PersonName[]>`
    SELECT d.id::text AS "directorId", o.id::text AS "organizationId", concat_ws(' ', d.last_name, d.first_name, nullif(d.patronymic, '')) AS "directorName", o.short_name AS "organizationName"
    FROM unnest(${persons.map(({ directorId }) => directorId)}::uuid[], ${persons.map(({ organizationId }) => organizationId)}::uuid[]) AS asked(director, organization)
    JOIN director d ON d.region_id = ${tx.regionId}::uuid AND d.id = asked.director
    JOIN organization o ON o.region_id = d.region_id AND o.id = asked.organization ORDER BY "directorName"`
