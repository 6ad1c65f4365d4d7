import { z } from 'zod'
import { findModelDocument } from '@/data/models/model-version.store'
import { readTypeCohort } from '@/data/scoring/cohort.store'
import { findFormWithHistory } from '@/data/values/form.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { emptyGrid, type CellGrid } from '@/domain/scoring/lines/cells'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import type { Participant } from '@/domain/scoring/cards/cycle-scores'
import type { Change } from '@/domain/scoring/change/standing-types'
import { nextLevelGoal, placeGoal, whatWouldChange, type Goal, type WhatWouldChange } from '@/domain/scoring/change/what-would-change'
import { writeEffective } from '@/domain/values/layers'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { listReleaseRows } from '../kernel/release-rows'
import { directorIdSchema, organizationIdSchema, releaseIdSchema } from '../kernel/schemas'
import { presentedAt, readContext, readOwnEarlierCells, toParticipants } from '../kernel/scoring-input'
import { loadCard, personDto, releaseDto, type CardSubject } from './get-score-card'

/** What bars are set by: the participants of the cycle as the snapshot has them. */
const participantsOf = async (ctx: Context, { release }: CardSubject, document: ModelDocument): Promise<ReadonlyArray<Participant>> =>
  toParticipants(await listReleaseRows(ctx.tx, release), await readContext(ctx, release.cycleId, [document]))

/** The card's own figures as the release saw them, with those of the earlier years it looked back at: circumstances, bonuses, changes and means of years are read from them. */
const ownCells = async (ctx: Context, { release, card }: CardSubject, document: ModelDocument): Promise<CellGrid> => {
  const cells = emptyGrid(1, document.fields.length)
  const form = await findFormWithHistory(ctx.tx, release.cycleId, card.organizationId)
  if (form !== undefined) writeEffective(cells, 0, presentedAt(form, card.organizationId, release))
  if (release.history.length === 0) return cells
  return { ...cells, previous: await readOwnEarlierCells(ctx, release.history, { document, person: card }) }
}

const withNames = (document: ModelDocument, found: WhatWouldChange) => {
  const indicator = ({ position }: { position: number }) => ({ name: document.indicators[position]?.name ?? '', unit: document.indicators[position]?.unit ?? '' })
  const adjustment = ({ position, slot }: Change) => ({ name: document.adjustments?.[position]?.name ?? '', unit: document.fields[slot ?? -1]?.unit ?? '' })
  const changed = (change: Change) => ({ ...change, ...(change.subject === 'indicator' ? indicator(change) : adjustment(change)) })
  return { ...found, proposals: found.proposals.map((proposal) => ({ ...proposal, changes: proposal.changes.map(changed) })), aside: found.aside.map((aside) => ({ ...aside, ...indicator(aside) })) }
}

/** «Что изменит уровень»: the smallest sets of changes for one card, to the next level or to a given place; null at the top. */
export const getWhatWouldChange = defineQuery({
  name: 'scoring.getWhatWouldChange',
  operation: 'scoreCard.read',
  input: z.strictObject({ directorId: directorIdSchema, releaseId: releaseIdSchema, organizationId: organizationIdSchema.optional(), place: z.coerce.number().int().min(1).max(100_000).optional() }),
  load: loadCard,
  scopeOf: ({ card }) => ({ municipalityId: card.municipalityId, organizationId: card.organizationId }),
  isOwn: ({ isSelf }) => isSelf,
  personal: ({ card }) => ({ subjectKind: 'director', subjectId: card.directorId }),
  run: async (ctx, { place }, subject) => {
    const { release, card, isSelf } = subject
    const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
    const model = compileModel(document)
    const participants = await participantsOf(ctx, subject, document)
    const cohort = await readTypeCohort(ctx.tx, release.id, { n: participants.length, m: document.indicators.length, organizationType: card.organizationType })
    const others = cohort.totals.filter((other) => other.level !== -1 && other.position !== card.position).map(({ total }) => total)
    const goal: Goal | null = place === undefined ? nextLevelGoal(model, card) : placeGoal(others, place)
    const participant = participants[card.position]
    if (participant === undefined) throw new Error(`Card ${card.id} has no place in its snapshot`)
    const standing = {
      own: { participant, cells: await ownCells(ctx, subject, document) },
      card: { lineState: card.lineStates, lineValue: card.lineValues, linePoints: card.linePoints, lineReference: card.lineReferences }, cohort: { ...cohort, participants }, row: card.position,
    }
    return {
      release: releaseDto(release), ...personDto(card), isSelf, place: place ?? null,
      model: { modelId: release.modelId, versionId: release.modelVersionId, name: release.modelName, number: release.versionNumber },
      total: card.total, rank: card.rankRegion === 0 ? null : { place: card.rankRegion, of: card.rankRegionOf },
      levels: document.levels.map(({ name, from, tone }) => ({ name, from, tone })),
      caps: (document.caps ?? []).map(({ reason }) => reason),
      floors: document.floors.map(({ direction, belowPercent }) => ({ direction: document.directions.find(({ code }) => code === direction)?.name ?? direction, belowPercent })),
      answer: goal === null ? null : withNames(document, whatWouldChange(model, standing, goal)),
    }
  },
})
