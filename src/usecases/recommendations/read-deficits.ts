import { findModelDocument } from '@/data/models/model-version.store'
import { listLinedCards, type LinedCard } from '@/data/scoring/card-lines.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { findDeficits, sharesOf, type Deficit, type Shares } from '@/domain/recommendations/find-deficits'
import { previousRelease, type ReleaseChoice } from '@/domain/scoring/choose-release'
import { areTotalsComparable } from '@/domain/scoring/compare-cycles'
import { shownMedianOf } from '@/domain/scoring/peers'
import { groupBy } from '@/domain/shared/group-by'
import type { AppointmentId, ReleaseId } from '@/domain/shared/ids'
import type { Context } from '../kernel/runtime'

type Earlier = ReadonlyMap<AppointmentId, Shares>

/** Shares of the release before, by appointment; empty where there is none or its method may not be compared. */
const readEarlier = async (ctx: Context, made: { choices: ReadonlyArray<ReleaseChoice>; release: ReleaseChoice; document: ModelDocument }): Promise<{ shares: Earlier; release: ReleaseChoice | undefined; document: ModelDocument }> => {
  const before = previousRelease(made.choices, made.release)
  if (before === undefined) return { shares: new Map(), release: undefined, document: made.document }
  const document = await findModelDocument(ctx.tx, { id: before.modelVersionId, contentHash: before.contentHash })
  const isComparable = areTotalsComparable({ id: made.release.modelVersionId, ...made.document }, { id: before.modelVersionId, code: document.code })
  if (!isComparable) return { shares: new Map(), release: undefined, document }
  const cards = await listLinedCards(ctx.tx, before.id)
  return { shares: new Map(cards.map((card) => [card.appointmentId, sharesOf(document, card)])), release: before, document }
}

/** Median share of each indicator in each cluster; only where the group is large enough to tell nothing of one person. */
const mediansOf = (cards: ReadonlyArray<{ cluster: number; shares: Shares }>, document: ModelDocument): ReadonlyMap<number, Shares> =>
  new Map([...groupBy(cards, ({ cluster }) => cluster)].map(([cluster, members]) => [
    cluster,
    new Map(document.indicators.flatMap(({ code }): ReadonlyArray<[string, number]> => {
      const median = shownMedianOf(members.flatMap(({ shares }) => { const share = shares.get(code); return share === undefined ? [] : [share] }))
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
  const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
  const cards = (await listLinedCards(ctx.tx, release.id)).map((card) => ({ ...card, shares: sharesOf(document, card) }))
  const medians = mediansOf(cards, document)
  const previous = await readEarlier(ctx, { choices, release, document })
  const beforePrevious = previous.release === undefined ? undefined : await readEarlier(ctx, { choices, release: previous.release, document: previous.document })
  return {
    release, document,
    cards: cards.map(({ shares, ...card }) => ({
      ...card,
      deficits: findDeficits(document, { shares, previous: previous.shares.get(card.appointmentId), beforePrevious: beforePrevious?.shares.get(card.appointmentId), median: medians.get(card.cluster) }),
    })),
  }
}
