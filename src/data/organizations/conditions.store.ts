import type { Conditions } from '@/domain/cycles/snapshot'
import type { ConditionCells, ConditionKey, RegisterConditions } from '@/domain/organizations/condition-cells'
import type { OrganizationType } from '@/domain/models/model-document'
import type { MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import type { TenantTx } from '../tenant'
import { inPart, type Part } from './organization.store'

/** Conditions of the register for the index of context; the snapshot of the next cycle copies them. */
export const updateConditions = async (tx: TenantTx, id: OrganizationId, conditions: Conditions): Promise<void> => {
  await tx.organization.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { ...conditions } })
}

export type DescribedOrganization = RegisterConditions & {
  readonly id: OrganizationId
  readonly code: string
  readonly shortName: string
  readonly type: OrganizationType
  readonly municipalityId: MunicipalityId
  readonly municipalityName: string
}

const columns = Prisma.sql`
  o.id::text, o.code, o.short_name AS "shortName", o.type, m.id::text AS "municipalityId", m.short_name AS "municipalityName", o.is_rural AS "isRural", o.is_remote AS "isRemote", o.is_small AS "isSmall", o.has_selection AS "hasSelection",
  trim_scale(o.special_needs_percent)::text AS "specialNeedsPercent", trim_scale(o.hardship_percent)::text AS "hardshipPercent", trim_scale(o.other_language_percent)::text AS "otherLanguagePercent",
  trim_scale(o.later_shift_percent)::text AS "laterShiftPercent", trim_scale(o.wear_percent)::text AS "wearPercent"
  FROM organization o JOIN municipality m ON m.region_id = o.region_id AND m.id = o.municipality_id`

/** Organizations of a part that are not closed on the day, by municipality and name. */
export const listConditions = (tx: TenantTx, { within, municipalityId, today }: { within: Part; municipalityId?: MunicipalityId | undefined; today: string }): Promise<ReadonlyArray<DescribedOrganization>> =>
  tx.$queryRaw<DescribedOrganization[]>`
    SELECT ${columns} WHERE o.region_id = ${tx.regionId}::uuid ${inPart(within)} ${municipalityId === undefined ? Prisma.empty : Prisma.sql`AND o.municipality_id = ${municipalityId}::uuid`}
      AND coalesce(o.closed_on, 'infinity') >= ${today}::date ORDER BY m.short_name, o.short_name, o.id`

/** The organizations with these ids, held until the transaction ends. */
export const lockConditions = (tx: TenantTx, ids: ReadonlyArray<OrganizationId>): Promise<ReadonlyArray<DescribedOrganization>> =>
  tx.$queryRaw<DescribedOrganization[]>`SELECT ${columns} WHERE o.region_id = ${tx.regionId}::uuid AND o.id = ANY(${[...ids]}::uuid[]) ORDER BY o.id FOR UPDATE OF o`

type Described = { readonly id: OrganizationId; readonly cells: ConditionCells }

/** Conditions of many organizations in one statement; an empty share is «нет данных». */
export const updateConditionsOfMany = async (tx: TenantTx, rows: ReadonlyArray<Described>): Promise<void> => {
  const texts = (key: ConditionKey): string[] => rows.map(({ cells }) => cells[key])
  await tx.$executeRaw`
    UPDATE organization o SET is_rural = v.is_rural = 'yes', is_remote = v.is_remote = 'yes', is_small = v.is_small = 'yes', has_selection = v.has_selection = 'yes',
      special_needs_percent = nullif(v.special_needs, '')::numeric, hardship_percent = nullif(v.hardship, '')::numeric, other_language_percent = nullif(v.other_language, '')::numeric,
      later_shift_percent = nullif(v.later_shift, '')::numeric, wear_percent = nullif(v.wear, '')::numeric
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${texts('isRural')}::text[], ${texts('isRemote')}::text[], ${texts('isSmall')}::text[], ${texts('hasSelection')}::text[],
      ${texts('specialNeedsPercent')}::text[], ${texts('hardshipPercent')}::text[], ${texts('otherLanguagePercent')}::text[], ${texts('laterShiftPercent')}::text[], ${texts('wearPercent')}::text[])
      AS v(id, is_rural, is_remote, is_small, has_selection, special_needs, hardship, other_language, later_shift, wear)
    WHERE o.region_id = ${tx.regionId}::uuid AND o.id = v.id`
}
