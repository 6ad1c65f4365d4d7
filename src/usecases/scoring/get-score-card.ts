import { z } from 'zod'
import { listMarks } from '@/data/acquaintance/acquaintance.store'
import { findModelDocument } from '@/data/models/model-version.store'
import { listDirectorResults, type AppointmentResult } from '@/data/scoring/appointment-results.store'
import { findReleaseContext, type ReleaseContext } from '@/data/scoring/release-context.store'
import { listClusterScores, listDirectorCards, type FullCard, type PeerScore } from '@/data/scoring/score-card.store'
import { findFormWithHistory } from '@/data/values/form.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { isUnpresented } from '@/domain/scoring/lines/absence'
import { clustersWithin } from '@/domain/scoring/clusters/clusters'
import { areTotalsComparable } from '@/domain/scoring/releases/compare-cycles'
import { outcomeOf } from '@/domain/scoring/cards/card-outcome'
import { explainLevel } from '@/domain/scoring/cards/explain-level'
import { yearsLine } from '@/domain/scoring/releases/years-line'
import { personTotal } from '@/domain/scoring/cards/person-total'
import { Decimal } from '@/domain/shared/decimal'
import type { DirectorId, MunicipalityId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import { can, canSomewhere, type Scope } from '@/policy/can'
import { seesOnlyOwnPerson } from '@/policy/own-person'
import { defineQuery } from '../kernel/define-query'
import { appointmentKey, readSupplement, type Supplement } from '../kernel/read-supplement'
import { releaseMemo } from '../kernel/release-memo'
import type { Context } from '../kernel/runtime'
import { directorIdSchema, organizationIdSchema, releaseIdSchema } from '../kernel/schemas'
import { describeCluster, describeDirections, describeGroups } from './describe-card'
import { describeContext } from './describe-context'
import { fieldReader } from './describe-fields'

export type AskedCard = { directorId: DirectorId; releaseId: ReleaseId; organizationId?: OrganizationId | undefined }
export type CardSubject = { readonly release: ReleaseContext; readonly card: FullCard; readonly siblings: ReadonlyArray<FullCard>; /** Total over all organizations pro rata; null for one, or where not all may be seen. */ readonly personTotal: number | null; readonly isSelf: boolean }

const placeOf = (ctx: Context, { municipalityId, organizationId }: { municipalityId: MunicipalityId; organizationId: OrganizationId }): Scope => ({ regionId: ctx.actor.regionId, municipalityId, organizationId })

/** A director with two organizations has two cards; those out of the actor's reach are not there, but the own ones stay after leaving the organization. */
export const loadCard = async (ctx: Context, asked: AskedCard): Promise<CardSubject | undefined> => {
  const release = await findReleaseContext(ctx.tx, asked.releaseId)
  if (release === undefined) return undefined
  const cards = await listDirectorCards(ctx.tx, asked.releaseId, asked.directorId)
  const isSelf = cards.some(({ directorUserId }) => directorUserId === ctx.actor.userId)
  const readable = cards.filter((card) => isSelf || can(ctx.actor, 'scoreCard.read', placeOf(ctx, card)))
  const wanted = (card: FullCard): boolean => asked.organizationId === undefined || card.organizationId === asked.organizationId
  // Without a readable card the first one goes to the judge of rights, which refuses in the right words.
  const card = readable.find(wanted) ?? cards.find(wanted)
  if (card === undefined) return undefined
  if (!isSelf && seesOnlyOwnPerson(ctx.actor, 'scoreCard.read', placeOf(ctx, card))) return undefined
  return { release, card, siblings: readable, personTotal: readable.length === cards.length ? personTotal(cards) : null, isSelf }
}

const placeAmong = (place: number, of: number) => (place === 0 ? null : { place, of })

/** The newer of the two methods says whether totals may be compared. */
const isComparable = (document: ModelDocument, release: ReleaseContext, result: AppointmentResult): boolean => {
  const own = { id: release.modelVersionId, code: document.code, comparableWith: document.comparableWith }
  const other = { id: result.modelVersionId, code: result.modelCode, comparableWith: result.modelComparableWith }
  return result.period > release.period ? areTotalsComparable(other, own) : areTotalsComparable(own, other)
}

export const releaseDto = (release: ReleaseContext) => ({
  id: release.id, number: release.number, createdAt: release.createdAt.toISOString(), publishedAt: release.publishedAt?.toISOString() ?? null, resultHash: release.resultHash,
  cycleId: release.cycleId, cycleTitle: release.cycleTitle, period: release.period, regionName: release.regionName, timeZone: release.timeZone,
})

export const personDto = (card: FullCard) => ({
  director: { id: card.directorId, name: card.directorName },
  organization: { id: card.organizationId, name: card.organizationName, code: card.organizationCode, type: card.organizationType },
  municipality: { id: card.municipalityId, name: card.municipalityName },
  isRural: card.isRural, isSmall: card.isSmall, isActing: card.isActing, yearSharePercent: new Decimal(card.yearShare).times(100).toFixed(),
})

const ownSupplement = (found: Supplement | undefined, card: FullCard) => {
  const own = found?.rows.find(({ key }) => key === appointmentKey(card))
  if (found === undefined || own === undefined) return null
  const { rows: _others, ...release } = found
  return { ...release, own }
}

/** Whether the person has read the published result; who may mark it. Opinions are for everybody who may open the card. */
const acquaintanceOf = async (ctx: Context, { release, card, isSelf }: Pick<CardSubject, 'release' | 'card' | 'isSelf'>) => {
  const marks = await listMarks(ctx.tx, { releaseId: release.id, directorId: card.directorId, organizationId: card.organizationId })
  const isPublished = release.publishedAt !== null
  return {
    isPublished, marks: marks.map(({ markedAt, ...mark }) => ({ ...mark, markedAt: markedAt.toISOString() })),
    mayMark: isPublished && isSelf && canSomewhere(ctx.actor, 'result.acquaint'),
    mayNote: isPublished && marks.length === 0 && card.directorUserId === null && can(ctx.actor, 'result.noteAcquaintance', placeOf(ctx, card)),
  }
}

const clusterScoresOf = releaseMemo<ReadonlyArray<PeerScore>>(64)

/** «Карточка результата»: the score of one appointment, followed down to the primary figures the release saw. */
export const getScoreCard = defineQuery({
  name: 'scoring.getScoreCard',
  operation: 'scoreCard.read',
  input: z.strictObject({ directorId: directorIdSchema, releaseId: releaseIdSchema, organizationId: organizationIdSchema.optional() }),
  load: loadCard,
  scopeOf: ({ card }) => ({ municipalityId: card.municipalityId, organizationId: card.organizationId }),
  isOwn: ({ isSelf }) => isSelf,
  personal: ({ card }) => ({ subjectKind: 'director', subjectId: card.directorId }),
  run: async (ctx, _input, { release, card, siblings, personTotal: overall, isSelf }) => {
    const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
    const clusters = clustersWithin(release.clusters, release.clusters[card.cluster]?.key ?? '')
    const peers = await clusterScoresOf(ctx.tx, { releaseId: release.id, rest: clusters.join(' ') }, () => listClusterScores(ctx.tx, release.id, clusters))
    const form = await findFormWithHistory(ctx.tx, release.cycleId, card.organizationId)
    const supplement = await readSupplement(ctx, { releaseId: release.id, period: release.period, modelVersionId: release.modelVersionId, document, timeZone: release.timeZone }, { municipalityId: card.municipalityId })
    const notSubmitted = isUnpresented(release.absences, card.organizationId)
    const results = await listDirectorResults(ctx.tx, card.directorId)
    return {
      release: releaseDto(release),
      model: { modelId: release.modelId, versionId: release.modelVersionId, name: release.modelName, number: release.versionNumber },
      ...personDto(card),
      isSelf,
      mayExtract: can(ctx.actor, 'document.extract', placeOf(ctx, card)),
      mayInterview: can(ctx.actor, 'interview.manage', placeOf(ctx, card)),
      mayProposePractice: can(ctx.actor, 'practice.propose', placeOf(ctx, card)),
      mayRecommend: can(ctx.actor, 'recommendation.draft', placeOf(ctx, card)),
      total: card.total,
      personTotal: overall,
      missingPercent: card.missingPercent,
      /** Nobody presented the form in time: only verified figures are counted. */
      notSubmitted,
      explanation: explainLevel(document, { ...card, outcome: outcomeOf(card) }),
      weightSet: document.weightSets?.[card.weightSet]?.reason ?? null,
      /** The three results of this appointment; null where the municipality supplements nothing. */
      supplement: ownSupplement(supplement, card),
      acquaintance: await acquaintanceOf(ctx, { release, card, isSelf }),
      levels: document.levels,
      ranks: { region: placeAmong(card.rankRegion, card.rankRegionOf), municipality: placeAmong(card.rankMunicipality, card.rankMunicipalityOf), cluster: placeAmong(card.rankCluster, card.rankClusterOf) },
      interval: card.interval,
      context: await describeContext(ctx, { release, position: card.position }, document),
      cluster: describeCluster(release.clusters[card.cluster], { peers, smallestGroup: release.smallestGroup }),
      directions: describeDirections(document, card, { peers, smallestGroup: release.smallestGroup, history: release.history, fieldsOf: fieldReader(document, form, { releasedAt: release.createdAt, isUnpresented: notSubmitted }) }),
      groups: describeGroups(document, card),
      profile: document.profile ?? [],
      rounding: document.rounding,
      thinBelowPercent: document.thinDirection.belowPercent,
      cards: siblings.map((sibling) => ({ organizationId: sibling.organizationId, organizationName: sibling.organizationName, isOpen: sibling.id === card.id })),
      years: yearsLine(results.filter((result) => result.organizationId === card.organizationId && (isSelf || can(ctx.actor, 'scoreCard.read', placeOf(ctx, result))))),
      results: results
        .filter((result) => isSelf || can(ctx.actor, 'scoreCard.read', placeOf(ctx, result)))
        .map((result) => ({ ...result, isOpen: result.releaseId === release.id && result.organizationId === card.organizationId, isComparable: isComparable(document, release, result) })),
    }
  },
})

export type ScoreCard = (ReturnType<typeof getScoreCard.execute> extends Promise<infer R> ? Extract<R, { ok: true }> : never)['value']
