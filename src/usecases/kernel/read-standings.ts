import { listLinedCards, type LinedCard } from '@/data/scoring/card-lines.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ReleaseChoice } from '@/domain/scoring/releases/choose-release'
import { standingOf, type CriterionKind } from '@/domain/scoring/places/standings'
import type { ReleaseId } from '@/domain/shared/ids'
import { documentOfRelease, readComparableBefore } from './comparable-release'
import type { Context } from './runtime'

export type StandingCard = LinedCard & { readonly shares: ReadonlyMap<string, number>; readonly previous: ReadonlyMap<string, number> | undefined }
export type Standings = { readonly release: ReleaseChoice; readonly document: ModelDocument; readonly cards: ReadonlyArray<StandingCard> }

/** What every card of a release reached on each criterion, whole percent of its maximum, now and in the cycle before where the two may be compared; undefined where the release is not there. */
export const readStandings = async (ctx: Context, releaseId: ReleaseId, kind: CriterionKind): Promise<Standings | undefined> => {
  const choices = await listReleaseChoices(ctx.tx)
  const release = choices.find(({ id }) => id === releaseId)
  if (release === undefined) return undefined
  const document = await documentOfRelease(ctx, release)
  const before = await readComparableBefore(ctx, choices, { release, document })
  const earlier = new Map(before === undefined ? [] : (await listLinedCards(ctx.tx, before.release.id)).map((card) => [card.appointmentId, standingOf(before.document, card, kind)]))
  const cards = await listLinedCards(ctx.tx, release.id)
  return { release, document, cards: cards.map((card) => ({ ...card, shares: standingOf(document, card, kind), previous: earlier.get(card.appointmentId) })) }
}

/** The name of a criterion in a model; its code where the model does not know it. */
export const criterionName = (document: ModelDocument, kind: CriterionKind, code: string): string =>
  (kind === 'indicator' ? document.indicators : document.directions).find((one) => one.code === code)?.name ?? code
