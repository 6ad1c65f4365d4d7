import type { Pair } from '@/data/pairs/pair.store'
import type { PairSide } from '@/domain/pairs/pair-workflow'
import type { Actor } from '@/policy/can'
import { ownSide, seesSide } from './pair-access'

const sideDto = (actor: Actor, pair: Pair, side: PairSide) => {
  const percent = seesSide(actor, pair, side) ? pair[`${side}Percent`] : null
  return {
    director: pair[`${side}Director`], organization: pair[`${side}Organization`], municipality: pair[`${side}Municipality`], hasAccount: pair[`${side}UserId`] !== null, hasAgreed: pair[`${side}AgreedAt`] !== null,
    /** Only of those whose result the reader may open. */
    percent,
    card: percent === null ? null : { directorId: pair[`${side}DirectorId`], organizationId: pair[`${side}OrganizationId`] },
  }
}
/** One pair for the reader: figures only of those whose result they may open. */
export const pairDto = (actor: Actor, pair: Pair) => ({
  id: pair.id, status: pair.status, rule: pair.rule, criterion: { kind: pair.criterionKind, code: pair.criterionCode, name: pair.criterionName }, releaseId: pair.releaseId, period: pair.period, releaseNumber: pair.releaseNumber,
  giver: sideDto(actor, pair, 'giver'), taker: sideDto(actor, pair, 'taker'), isNear: pair.giverMunicipalityId === pair.takerMunicipalityId, ownSide: ownSide(actor, pair),
  meetingOn: pair.meetingOn, meetingPlace: pair.meetingPlace, protocol: pair.protocol, followUp: pair.followUp,
})
