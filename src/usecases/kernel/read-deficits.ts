import { listLinedCards, type LinedCard } from '@/data/scoring/card-lines.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { findDeficits, sharesOf, type Deficit, type Shares } from '@/domain/recommendations/find-deficits'
import type { ReleaseChoice } from '@/domain/scoring/releases/choose-release'
import { shownMedianOf } from '@/domain/scoring/clusters/peers'
import { groupBy } from '@/domain/shared/group-by'
import type { AppointmentId, ReleaseId } from '@/domain/shared/ids'
import { documentOfRelease, readComparableBefore, type MethodRelease } from './comparable-release'
import type { Context } from './runtime'

type Earlier = ReadonlyMap<AppointmentId, Shares>

/** Shares on an earlier release, by appointment; empty where there is none that may be compared. */
const readEarlier = async (ctx: Context, before: MethodRelease | undefined): Promise<Earlier> =>
  new Map(before === undefined ? [] : (await listLinedCards(ctx.tx, before.release.id)).map((card) => [card.appointmentId, sharesOf(before.document, card)]))

/** Median share of each indicator in each cluster; only where the group is large enough to tell nothing of one person. */
const mediansOf = (cards: ReadonlyArray<{ cluster: number; shares: Shares }>, document: ModelDocument, smallestGroup: number): ReadonlyMap<number, Shares> =>
  new Map([...groupBy(cards, ({ cluster }) => cluster)].map(([cluster, members]) => [
    cluster,
    new Map(document.indicators.flatMap(({ code }): ReadonlyArray<[string, number]> => {
      const median = shownMedianOf(members.flatMap(({ shares }) => { const share = shares.get(code); return share === undefined ? [] : [share] }), smallestGroup)
      return median === null ? [] : [[code, median]]
    })),
  ]))

export type DeficientCard = LinedCard & { readonly deficits: ReadonlyArray<Deficit> }
export type Deficits = { readonly release: ReleaseChoice; readonly document: ModelDocument; readonly cards: ReadonlyArray<DeficientCard> }

/** Every card of a release with its deficits; undefined where the release is not there. Five statements whatever the number of cards. */
export const readDeficits = async (ctx: Context, releaseId: ReleaseId): Promise<Deficits | undefined> => {
  const choices = await listReleaseChoices(ctx.tx)
  const release = choices.find(({ id }) => id === releaseId)
  if (release === undefined) return undefined
  const document = await documentOfRelease(ctx, release)
  const cards = (await listLinedCards(ctx.tx, release.id)).map((card) => ({ ...card, shares: sharesOf(document, card) }))
  const medians = mediansOf(cards, document, release.smallestGroup)
  const before = await readComparableBefore(ctx, choices, { release, document })
  const previous = await readEarlier(ctx, before)
  const beforePrevious = await readEarlier(ctx, before === undefined ? undefined : await readComparableBefore(ctx, choices, before))
  return {
    release, document,
    cards: cards.map(({ shares, ...card }) => ({
      ...card,
      deficits: findDeficits(document, { shares, previous: previous.get(card.appointmentId), beforePrevious: beforePrevious.get(card.appointmentId), median: medians.get(card.cluster) }),
    })),
  }
}
