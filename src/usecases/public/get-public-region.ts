import { z } from 'zod'
import { findModelDocument } from '@/data/models/model-version.store'
import { listAnonymousResults, listPublishedReleases, type PublishedRelease } from '@/data/public/published-release.store'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { findRegion, type RegionRow } from '@/data/tenancy/region.store'
import type { TenantTx } from '@/data/tenant'
import { organizationTypes, type OrganizationType } from '@/domain/models/model-document'
import { definePublicQuery } from '../kernel/define-public-query'
import { releaseMemo } from '../kernel/release-memo'
import { releaseIdSchema } from '../kernel/schemas'
import { aggregateMunicipalities, aggregateTypes, shownSize, tellResults } from './aggregate-results'
import { regionOfSlug, slugSchema } from './public-region'

const regionDto = (region: RegionRow) => {
  const vocabulary = readRegionVocabulary(region.vocabulary)
  return { slug: region.slug, name: region.name, isDemo: region.isDemo, timeZone: region.timeZone, ownerName: vocabulary.ownerName, operatorName: vocabulary.operatorName, assessmentName: vocabulary.assessmentName, prepositional: vocabulary.regionPrepositional }
}

const releaseDto = (release: PublishedRelease) => ({
  id: release.id, number: release.number, period: release.period, cycleTitle: release.cycleTitle, createdAt: release.createdAt.toISOString(), publishedAt: release.publishedAt.toISOString(),
  modelVersionId: release.modelVersionId, modelName: release.modelName, versionNumber: release.versionNumber,
})

const aggregates = async (tx: TenantTx, release: PublishedRelease, askedType: OrganizationType | undefined) => {
  const document = await findModelDocument(tx, { id: release.modelVersionId, contentHash: release.contentHash })
  const told = tellResults(document, await listAnonymousResults(tx, release.id), release.smallestGroup)
  const types = aggregateTypes(told)
  const largest = [...types].sort((a, b) => (b.size ?? 0) - (a.size ?? 0))[0]?.type ?? 'secondary_school'
  const type = types.find((row) => row.type === askedType)?.type ?? largest
  return {
    size: shownSize(told), smallestGroup: release.smallestGroup, types, type, municipalities: aggregateMunicipalities(told, type),
    levels: document.levels.map(({ name, tone }) => ({ name, tone })),
    directions: document.directions.map(({ code, name }) => ({ code, name })),
  }
}

type Aggregates = Awaited<ReturnType<typeof aggregates>>
/** Hiding small groups over all tables together is the dearest part of the page, and the same for everybody who opens the release. */
const aggregatesOf = releaseMemo<Aggregates>(32)

/** The public page of a region: published releases as aggregates, and the methods they were made by. No personal data. */
export const getPublicRegion = definePublicQuery({
  name: 'public.getRegion',
  input: z.strictObject({ slug: slugSchema, releaseId: releaseIdSchema.optional(), type: z.enum(organizationTypes).optional() }),
  regionOf: regionOfSlug,
  run: async (tx, { releaseId, type }) => {
    const region = await findRegion(tx)
    if (region === undefined) return undefined
    const releases = await listPublishedReleases(tx)
    const open = releaseId === undefined ? releases[0] : releases.find((release) => release.id === releaseId)
    if (releaseId !== undefined && open === undefined) return undefined
    return {
      region: regionDto(region),
      releases: releases.map(releaseDto),
      open: open === undefined ? null : { release: releaseDto(open), ...(await aggregatesOf(tx, { releaseId: open.id, rest: type ?? '' }, () => aggregates(tx, open, type))) },
    }
  },
})
