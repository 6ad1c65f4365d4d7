import { findModelDocument } from '@/data/models/model-version.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import type { AddresseePlace } from '@/data/recommendations/addressee.store'
import { listLinedCards } from '@/data/scoring/card-lines.store'
import type { ReleaseContext } from '@/data/scoring/release-context.store'
import { strongFigures, type PracticeFigure } from '@/domain/practices/practice-figures'
import type { PracticeProposer } from '@/domain/practices/practice-workflow'
import { seesOnlyOwnPerson } from '@/policy/own-person'
import type { Context } from '../kernel/runtime'

export type ProposalPlace = AddresseePlace & { readonly municipalityId: NonNullable<AddresseePlace['municipalityId']> }

/**
 * What the proposer is strong in on a release: the named director, whoever leads the organization (the better of two), or the
 * municipality as a whole. A director never reads a predecessor's result here.
 */
export const readStrongFigures = async (ctx: Context, release: ReleaseContext, made: { kind: PracticeProposer; place: ProposalPlace }): Promise<ReadonlyArray<PracticeFigure>> => {
  const { kind, place: { directorId, organizationId, municipalityId } } = made
  const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
  const cards = await listLinedCards(ctx.tx, release.id, directorId)
  if (kind === 'municipality') return strongFigures(document, cards.filter((card) => card.municipalityId === municipalityId), release.smallestGroup)
  const own = seesOnlyOwnPerson(ctx.actor, 'scoreCard.read', { regionId: ctx.actor.regionId, municipalityId, ...(organizationId === null ? {} : { organizationId }) }) ? await listDirectorsOfAccount(ctx.tx, ctx.actor.userId) : null
  return strongFigures(document, cards.filter((card) => card.organizationId === organizationId && (own === null || own.includes(card.directorId))).slice(0, 1), null)
}
