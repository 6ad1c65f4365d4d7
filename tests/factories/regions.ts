import type { MunicipalityId, RegionId } from '@/domain/shared/ids'
import type { RegionVocabulary } from '@/domain/tenancy/region-vocabulary'
import { newId } from '@/platform/ids'
import { withTenant } from '@/data/tenant'
import { asOwner } from './owner'
import { unique } from './unique'

export type RegionFixture = { regionId: RegionId; slug: string; name: string; timeZone: string }
export type MunicipalityFixture = { regionId: RegionId; municipalityId: MunicipalityId; code: string; name: string }

export const vocabulary: RegionVocabulary = {
  municipalOffice: 'МОУО',
  assessmentName: 'эффективность',
  mentor: 'наставник',
  ownerName: 'Министерство образования Проверочной области',
  ownerShortName: 'Министерство',
  operatorName: 'Институт развития образования',
  regionGenitive: 'Проверочной области',
  regionPrepositional: 'в Проверочной области',
}

type RegionOptions = { slug?: string; name?: string; kind?: 'ministry' | 'municipality' | 'operator'; timeZone?: string; isDemo?: boolean; vocabulary?: Partial<RegionVocabulary> }

/** Every test makes its own region: nothing is shared, nothing is emptied. */
export const aRegion = async (options: RegionOptions = {}): Promise<RegionFixture> => {
  const mark = unique()
  const { slug = `region-${mark}`, name = `Проверочная область ${mark}`, kind = 'ministry', timeZone = 'Europe/Moscow', isDemo = false } = options
  const regionId = newId() as RegionId
  await asOwner((client) =>
    client.query('INSERT INTO region (id, slug, name, kind, time_zone, vocabulary, is_demo) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      regionId, slug, name, kind, timeZone, { ...vocabulary, ...options.vocabulary }, isDemo,
    ]),
  )
  return { regionId, slug, name, timeZone }
}

type MunicipalityOptions = { code?: string; name?: string; shortName?: string; isUrban?: boolean; timeZone?: string | null }

export const aMunicipality = async ({ regionId }: { regionId: RegionId }, options: MunicipalityOptions = {}): Promise<MunicipalityFixture> => {
  const mark = unique()
  const { code = mark, name = `Проверочный муниципальный округ ${mark}`, shortName = `Проверочный ${mark}`, isUrban = false, timeZone = null } = options
  const municipalityId = newId() as MunicipalityId
  await withTenant(regionId, (tx) => tx.municipality.create({ data: { regionId, id: municipalityId, code, name, shortName, isUrban, timeZone } }))
  return { regionId, municipalityId, code, name }
}
