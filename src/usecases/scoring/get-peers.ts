import { z } from 'zod'
import type { ParticipantRow } from '@/data/cycles/participant.store'
import { findModelDocument } from '@/data/models/model-version.store'
import { findOwnGroup, findPeerGroup, findPeerRule } from '@/data/peers/peer.store'
import { listRated, type RatedRow } from '@/data/scoring/score-card.store'
import { decodeDirectionScores } from '@/data/scoring/score-card.codec'
import type { ModelDocument } from '@/domain/models/model-document'
import { spreadOf } from '@/domain/peers/spread'
import type { MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import { can } from '@/policy/can'
import { seesOnlyOwnPerson } from '@/policy/own-person'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { listReleaseRows } from '../kernel/release-rows'
import { directorIdSchema, organizationIdSchema, releaseIdSchema } from '../kernel/schemas'
import { loadCard, personDto, releaseDto, type CardSubject } from './get-score-card'

type Group = { readonly kind: 'nearest' | 'own'; readonly positions: ReadonlyArray<number>; readonly distances: ReadonlyMap<number, number> }

const maySee = ({ actor }: Context, row: { municipalityId: string; organizationId: string }): boolean => {
  const place = { regionId: actor.regionId, municipalityId: row.municipalityId as MunicipalityId, organizationId: row.organizationId as OrganizationId }
  return can(actor, 'scoreCard.read', place) && !seesOnlyOwnPerson(actor, 'scoreCard.read', place)
}

/** The group by hand where there is one, otherwise the nearest of the release. */
const groupOf = async (ctx: Context, { release, card }: CardSubject, participants: ReadonlyArray<ParticipantRow>): Promise<{ group: Group; own: ReadonlyArray<OrganizationId>; frozen: Awaited<ReturnType<typeof findPeerGroup>> }> => {
  const frozen = await findPeerGroup(ctx.tx, release.id, card.position)
  const own = await findOwnGroup(ctx.tx, { userId: ctx.actor.userId, organizationId: card.organizationId })
  const distances = new Map((frozen?.members ?? []).map(({ position, distance }) => [position, distance]))
  const chosen = participants.filter((row) => own.includes(row.organizationId as OrganizationId) && row.organizationType === card.organizationType).map(({ position }) => position)
  return { own, frozen, group: own.length > 0 ? { kind: 'own', positions: chosen, distances } : { kind: 'nearest', positions: [...distances.keys()], distances } }
}

/** Total and directions of the group without names, with the tenth the card lies in. */
const spreadsOf = (document: ModelDocument, card: RatedRow, { peers, smallestGroup }: { peers: ReadonlyArray<RatedRow>; smallestGroup: number }) => {
  const rated = peers.filter(({ level }) => level >= 0)
  const parts = (row: RatedRow): ReadonlyArray<number> => decodeDirectionScores(row.directionScores)
  const [mine, others] = [parts(card), rated.map(parts)]
  const known = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value)
  return {
    total: spreadOf(rated.map(({ total }) => total), { own: card.level < 0 ? null : card.total, smallestGroup }),
    directions: document.directions.map(({ code, name }, position) => {
      const own = mine[position]
      return { code, name, own: known(own) ? own : null, spread: spreadOf(others.map((values) => values[position]).filter(known), { own: known(own) ? own : null, smallestGroup }) }
    }),
  }
}

/** «Похожие организации»: the group of a card, where the card stands in it, and, within the viewer's rights, who is in it with what result. */
export const getPeers = defineQuery({
  name: 'scoring.getPeers',
  operation: 'scoreCard.read',
  input: z.strictObject({ directorId: directorIdSchema, releaseId: releaseIdSchema, organizationId: organizationIdSchema.optional() }),
  load: loadCard,
  scopeOf: ({ card }) => ({ municipalityId: card.municipalityId, organizationId: card.organizationId }),
  isOwn: ({ isSelf }) => isSelf,
  personal: ({ card }) => ({ subjectKind: 'director', subjectId: card.directorId }),
  run: async (ctx, _input, subject) => {
    const { release, card } = subject
    const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
    const participants = await listReleaseRows(ctx.tx, release)
    const { group, own, frozen } = await groupOf(ctx, subject, participants)
    const members = group.positions.flatMap((position) => participants[position] ?? [])
    const rows = await listRated(ctx.tx, release.id, { organizationIds: [card.organizationId, ...members.map((row) => row.organizationId as OrganizationId)], previousReleaseId: null })
    const keyOf = (row: { directorId: string; organizationId: string }): string => `${row.directorId}/${row.organizationId}`
    const byKey = new Map(rows.map((row) => [keyOf(row), row]))
    const mine = byKey.get(keyOf(card))
    const sameType = participants.filter((row) => row.organizationType === card.organizationType && row.organizationId !== card.organizationId)
    // What lies out of the viewer's reach stays a number: neither its name nor its id is told.
    const near = sameType.filter((row) => row.municipalityId === card.municipalityId || group.distances.has(row.position) || own.includes(row.organizationId as OrganizationId))
    const candidates = new Map(near.map((row) => [row.organizationId, { position: row.position, name: maySee(ctx, row) ? row.organizationName : null, distance: group.distances.get(row.position) ?? null, isChosen: own.includes(row.organizationId as OrganizationId) }]))
    return {
      release: releaseDto(release), ...personDto(card), isSelf: subject.isSelf,
      kind: group.kind, rule: frozen?.rule ?? null, nextRule: can(ctx.actor, 'peers.set', { regionId: ctx.actor.regionId }) ? await findPeerRule(ctx.tx) : null,
      spreads: mine === undefined ? null : { own: mine.level < 0 ? null : mine.total, ...spreadsOf(document, mine, { peers: members.flatMap((row) => byKey.get(keyOf(row)) ?? []), smallestGroup: release.smallestGroup }) },
      members: members.map((row) => {
        const found = byKey.get(keyOf(row))
        const isOpen = found !== undefined && maySee(ctx, row)
        return { position: row.position, organizationId: isOpen ? row.organizationId : null, organization: isOpen ? row.organizationName : null, distance: group.distances.get(row.position) ?? null, director: isOpen ? { id: row.directorId, name: row.directorName } : null, total: isOpen && found.level >= 0 ? found.total : null }
      }),
      candidates: [...candidates.values()],
    }
  },
})
