import { z } from 'zod'
import { listAnonymousCards } from '@/data/scoring/rating.store'
import { readRegionAndChoices } from '@/data/scoring/release-choice.store'
import { listRated, type RatedRow } from '@/data/scoring/score-card.store'
import { findMunicipality, type MunicipalityRow } from '@/data/tenancy/municipality.store'
import type { RegionRow } from '@/data/tenancy/region.store'
import type { ProfileTarget } from '@/domain/models/model-goals'
import type { OrganizationType } from '@/domain/models/model-document'
import { chooseRelease } from '@/domain/scoring/releases/choose-release'
import { directionsOf, levelsOf, type RatingDirection, type RatingLevel } from '@/domain/scoring/places/rated-rows'
import { summarizeCards, type CardSummary } from '@/domain/scoring/places/summarize-cards'
import { defineQuery } from '../kernel/define-query'
import { readShownRelease, toRegionLabel, toReleaseLabel, type Comparison, type RegionLabel, type ReleaseLabel, type ShownRelease } from '../kernel/read-rated'
import { readSupplement, type Supplement } from '../kernel/read-supplement'
import { releaseMemo } from '../kernel/release-memo'
import type { Context } from '../kernel/runtime'
import { municipalityIdSchema, releaseIdSchema } from '../kernel/schemas'
import { toReadCards } from '../kernel/summed-cards'
import { readMunicipalDesk, type Acquainted, type MunicipalDesk } from './read-municipal-desk'

export type MunicipalityPerson = {
  readonly directorId: string
  readonly director: string
  readonly organizationId: string
  readonly organization: string
  readonly type: OrganizationType
  readonly total: number
  readonly previous: number | null
  readonly level: number
  readonly missingPercent: number
  readonly rankMunicipality: number
  readonly rankMunicipalityOf: number
  readonly rankRegion: number
  readonly rankRegionOf: number
  /** When the own result was read; null where there is no mark. */
  readonly acquainted: Acquainted | null
}
export type MunicipalityResults = {
  readonly release: ReleaseLabel
  readonly releases: ReadonlyArray<ReleaseLabel>
  readonly comparison: Comparison
  readonly levels: ReadonlyArray<RatingLevel>
  readonly directions: ReadonlyArray<RatingDirection>
  readonly profile: ReadonlyArray<ProfileTarget>
  readonly own: CardSummary
  /** Nameless: all cards of the release; changes are not counted for it. */
  readonly whole: CardSummary
  readonly people: ReadonlyArray<MunicipalityPerson>
  /** The municipality's own supplement to this method, with the three results of everybody; null where it has none. */
  readonly supplement: Supplement | null
  readonly desk: Omit<MunicipalDesk, 'acquainted'>
}
export type MunicipalityPage = { readonly region: RegionLabel; readonly municipality: { readonly id: string; readonly name: string }; readonly results: MunicipalityResults | null }

const toPerson = (row: RatedRow, acquainted: MunicipalDesk['acquainted']): MunicipalityPerson => ({
  acquainted: acquainted.get(row.directorId + row.organizationId) ?? null,
  directorId: row.directorId, director: row.directorName, organizationId: row.organizationId, organization: row.organizationName, type: row.organizationType as OrganizationType,
  total: row.total, previous: row.previousTotal, level: row.level, missingPercent: row.missingPercent,
  rankMunicipality: row.rankMunicipality, rankMunicipalityOf: row.rankMunicipalityOf, rankRegion: row.rankRegion, rankRegionOf: row.rankRegionOf,
})

/** Nameless, and the same for every municipality. */
const wholeOf = releaseMemo<CardSummary>(24)

const readResults = async (ctx: Context, made: { shown: Omit<ShownRelease, 'region'>; region: RegionRow; municipality: MunicipalityRow }): Promise<MunicipalityResults> => {
  const { shown: { release, choices, document, comparison, previous }, region, municipality } = made
  const size = { levels: document.levels.length, directions: document.directions.length }
  const rows = await listRated(ctx.tx, release.id, { municipalityIds: [municipality.id], previousReleaseId: comparison.kind === 'comparable' ? (previous?.id ?? null) : null })
  const core = { releaseId: release.id, period: release.period, modelVersionId: release.modelVersionId, document, timeZone: region.timeZone }
  const supplement = await readSupplement(ctx, core, { municipalityId: municipality.id, known: rows })
  const { acquainted, ...desk } = await readMunicipalDesk(ctx, { release, document, municipalityId: municipality.id, timeZone: region.timeZone })
  return {
    release: toReleaseLabel(release, region.timeZone), releases: choices.map((choice) => toReleaseLabel(choice, region.timeZone)), comparison,
    levels: levelsOf(document), directions: directionsOf(document), profile: document.profile ?? [],
    own: summarizeCards(toReadCards(rows), size),
    whole: await wholeOf(ctx.tx, { releaseId: release.id }, async () => summarizeCards(toReadCards(await listAnonymousCards(ctx.tx, release.id)), size)),
    people: rows.map((row) => toPerson(row, acquainted)),
    supplement: supplement ?? null,
    desk,
  }
}

/** A municipality: its heads by name, its levels and directions against the nameless region. */
export const getMunicipality = defineQuery({
  name: 'municipalities.get',
  operation: 'municipality.read',
  input: z.strictObject({ municipalityId: municipalityIdSchema, release: releaseIdSchema.optional() }),
  load: async (ctx: Context, { municipalityId, release }) => {
    const municipality = await findMunicipality(ctx.tx, municipalityId)
    const { region, choices } = await readRegionAndChoices(ctx.tx)
    if (region === undefined || municipality === undefined || (release !== undefined && chooseRelease(choices, release) === undefined)) return undefined
    return { region, municipality, choices }
  },
  scopeOf: ({ municipality }) => ({ municipalityId: municipality.id }),
  personal: ({ municipality }) => ({ subjectKind: 'municipality', subjectId: municipality.id }),
  run: async (ctx, { release }, { region, municipality, choices }): Promise<MunicipalityPage> => {
    const shown = await readShownRelease(ctx, choices, release)
    return {
      region: toRegionLabel(region),
      municipality: { id: municipality.id, name: municipality.name },
      results: shown === undefined ? null : await readResults(ctx, { shown, region, municipality }),
    }
  },
})
