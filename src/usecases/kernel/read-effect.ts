import { listTreatedAppointments, type TreatedBy } from '@/data/effects/treated.store'
import { listLinedCards, type LinedCard } from '@/data/scoring/card-lines.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { comparableTo, measureEffect, suggestVerdict, type Change, type EffectFigures, type EffectVerdict } from '@/domain/effects/measure-effect'
import type { ModelDocument } from '@/domain/models/model-document'
import { defaultDeficitBounds, sharesOf } from '@/domain/recommendations/find-deficits'
import type { ReleaseChoice } from '@/domain/scoring/releases/choose-release'
import type { AppointmentId, ReleaseId } from '@/domain/shared/ids'
import { areComparable, documentOfRelease } from './comparable-release'
import type { Context } from './runtime'

/** `tooEarly`: no later cycle has a release; `incomparable`: the method changed; `nobody`: nobody concerned has both results. */
export type Effect =
  | { readonly kind: 'tooEarly' | 'incomparable' | 'nobody' }
  | { readonly kind: 'measured'; readonly after: ReleaseChoice; readonly indicatorCode: string | null; readonly figures: EffectFigures; readonly suggested: EffectVerdict }

/** The last release of the nearest later cycle that has one. @param choices newest first */
const releaseAfter = (choices: ReadonlyArray<ReleaseChoice>, release: ReleaseChoice): ReleaseChoice | undefined => {
  const later = choices.filter((choice) => choice.previousCycleId === release.cycleId)
  return later[0]
}

const WHOLE_TOTAL = 100
/** Share of the maximum of one indicator, or the total as a share of a hundred points; undefined where it was not scored. */
const shareOn = (document: ModelDocument, card: LinedCard, code: string | null): number | undefined => (code === null ? (card.level < 0 ? undefined : card.total / WHOLE_TOTAL) : sharesOf(document, card).get(code))

type Both = { readonly appointmentId: AppointmentId; readonly group: string; readonly change: Change }
const pairUp = (before: { document: ModelDocument; cards: ReadonlyArray<LinedCard> }, after: { document: ModelDocument; cards: ReadonlyArray<LinedCard> }, code: string | null): ReadonlyArray<Both> => {
  const later = new Map(after.cards.map((card) => [card.appointmentId, shareOn(after.document, card, code)]))
  return before.cards.flatMap((card): ReadonlyArray<Both> => {
    const [was, is] = [shareOn(before.document, card, code), later.get(card.appointmentId)]
    return was === undefined || is === undefined ? [] : [{ appointmentId: card.appointmentId, group: `${card.type} ${card.cluster}`, change: { before: was, after: is } }]
  })
}

/**
 * What a measure may have given by the next cycle, against comparable people who did not get one (`measureEffect`). Seven statements.
 * @param by the recommendation or decision, its release and its indicator; null: the total
 */
export const readEffect = async (ctx: Context, by: { treatedBy: TreatedBy; releaseId: ReleaseId; indicatorCode: string | null }): Promise<Effect> => {
  const choices = await listReleaseChoices(ctx.tx)
  const release = choices.find(({ id }) => id === by.releaseId)
  const after = release === undefined ? undefined : releaseAfter(choices, release)
  if (release === undefined || after === undefined) return { kind: 'tooEarly' }
  const before = { release, document: await documentOfRelease(ctx, release) }
  const now = { release: after, document: await documentOfRelease(ctx, after) }
  if (!areComparable(now, before)) return { kind: 'incomparable' }
  const treated = new Set(await listTreatedAppointments(ctx.tx, by.treatedBy))
  const helped = new Set(await listTreatedAppointments(ctx.tx, { kind: 'release', releaseId: release.id, indicatorCode: by.indicatorCode }))
  const pairs = pairUp({ ...before, cards: await listLinedCards(ctx.tx, release.id) }, { ...now, cards: await listLinedCards(ctx.tx, after.id) }, by.indicatorCode)
  const own = pairs.filter(({ appointmentId }) => treated.has(appointmentId))
  const others = comparableTo(own, pairs.filter(({ appointmentId }) => !treated.has(appointmentId) && !helped.has(appointmentId)))
  const figures = measureEffect(own.map(({ change }) => change), others.map(({ change }) => change))
  return figures === undefined ? { kind: 'nobody' } : { kind: 'measured', after, indicatorCode: by.indicatorCode, figures, suggested: suggestVerdict(figures, by.indicatorCode === null ? figures.before + 1 : Math.max(figures.before + 1, defaultDeficitBounds.levelBelow)) }
}
