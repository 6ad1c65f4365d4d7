import { z } from 'zod'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { listChangedCards, type ChangedCard } from '@/data/scoring/difference.store'
import { listGroupTotals } from '@/data/scoring/rating.store'
import { findReleaseContext, type ReleaseContext } from '@/data/scoring/release-context.store'
import { findRelease, findReleaseBefore, type ReleaseHead } from '@/data/scoring/release.store'
import { findRegion } from '@/data/tenancy/region.store'
import { listFormsChangedSince, type FormWithHistory } from '@/data/values/form.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { isUnpresented } from '@/domain/scoring/lines/absence'
import { changedLines, movedReferences, splitPlaceChange, type ChangedLine, type PlaceChange } from '@/domain/scoring/releases/release-difference'
import type { OrganizationId } from '@/domain/shared/ids'
import { changedCells } from '@/domain/values/cells-at'
import { verifiedOnly, type FormLayers } from '@/domain/values/layers'
import { canSomewhere, reachOf } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { isSeen, narrowing } from '../kernel/read-rated'
import type { Context } from '../kernel/runtime'
import { releaseIdSchema } from '../kernel/schemas'
import { describeInput, type ChangedInput } from './describe-input'

const PAGE_SIZE = 10
export const differenceKinds = ['all', 'up', 'down', 'level', 'input', 'others'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

type Sides<T> = { readonly before: T; readonly after: T }
type Found = { readonly release: ReleaseContext; readonly heads: Sides<ReleaseHead> | null }
type Place = { readonly before: number; readonly after: number; readonly beforeOf: number; readonly afterOf: number }
export type DifferenceRow = {
  readonly directorId: string
  readonly organizationId: string
  readonly director: string
  readonly organization: string
  readonly municipality: string
  readonly isOwn: boolean
  /** Hundredths. */
  readonly total: Sides<number>
  /** Null without a level. */
  readonly level: Sides<string | null>
  readonly places: Readonly<Record<'region' | 'municipality' | 'cluster', Place>>
  /** Of the place in the region; null without one before or after. */
  readonly placeChange: PlaceChange | null
  readonly lines: ReadonlyArray<ChangedLine>
  readonly inputs: ReadonlyArray<ChangedInput>
}
/** A bar that others moved, with how many cards it stands on. Micro-units. */
export type MovedBar = { readonly code: string; readonly name: string; readonly before: number; readonly after: number; readonly cards: number }

const load = async (ctx: Context, { releaseId }: { releaseId: ReleaseHead['id'] }): Promise<Found | undefined> => {
  const release = await findReleaseContext(ctx.tx, releaseId)
  const after = await findRelease(ctx.tx, releaseId)
  if (release === undefined || after === undefined) return undefined
  const before = await findReleaseBefore(ctx.tx, after)
  return { release, heads: before === undefined ? null : { before, after } }
}

const documentOf = async ({ tx }: Context, { modelVersionId }: ReleaseHead): Promise<ModelDocument> => {
  const head = await findModelVersionHead(tx, modelVersionId)
  if (head === undefined) throw new Error(`No model version ${modelVersionId}`)
  return findModelDocument(tx, head)
}

type World = { readonly documents: Sides<ModelDocument>; readonly heads: Sides<ReleaseHead>; readonly totals: ReadonlyMap<string, ReadonlyArray<number>>; readonly forms: ReadonlyMap<OrganizationId, FormWithHistory>; readonly own: ReadonlySet<string> }

const countedBy = ({ absences }: ReleaseHead, { organizationId }: ChangedCard) => (layers: FormLayers): FormLayers => (isUnpresented(absences, organizationId) ? verifiedOnly(layers) : layers)

const inputsOf = ({ forms, heads, documents }: World, card: ChangedCard): ReadonlyArray<ChangedInput> => {
  const form = forms.get(card.organizationId)
  if (form === undefined) return []
  return changedCells(form, { from: heads.before.createdAt, until: heads.after.createdAt, slots: documents.after.fields.length, counted: { before: countedBy(heads.before, card), after: countedBy(heads.after, card) } }).flatMap((cell) => describeInput(documents.after, cell) ?? [])
}

const toRow = (world: World, card: ChangedCard): DifferenceRow => {
  const { before, after } = card
  const { documents } = world
  const place = (kind: 'region' | 'municipality' | 'cluster'): Place => ({ before: before[kind].place, after: after[kind].place, beforeOf: before[kind].of, afterOf: after[kind].of })
  return {
    directorId: card.directorId, organizationId: card.organizationId, director: card.directorName, organization: card.organizationName, municipality: card.municipalityName, isOwn: world.own.has(card.directorId),
    total: { before: before.total, after: after.total },
    level: { before: documents.before.levels[before.level]?.name ?? null, after: documents.after.levels[after.level]?.name ?? null },
    places: { region: place('region'), municipality: place('municipality'), cluster: place('cluster') },
    placeChange: splitPlaceChange({ before: { place: before.region.place, total: before.total }, after: { place: after.region.place, total: after.total } }, world.totals.get(card.organizationType) ?? []) ?? null,
    lines: changedLines(documents, card), inputs: inputsOf(world, card),
  }
}

const barsOf = ({ documents }: World, cards: ReadonlyArray<ChangedCard>): ReadonlyArray<MovedBar> => {
  const bars = new Map<string, MovedBar>()
  for (const card of cards) for (const { code, before, after } of movedReferences(documents, card)) {
    const key = `${code} ${before} ${after}`
    const known = bars.get(key)
    bars.set(key, { code, name: documents.after.indicators.find((indicator) => indicator.code === code)?.name ?? '', before, after, cards: (known?.cards ?? 0) + 1 })
  }
  return [...bars.values()].sort((a, b) => b.cards - a.cards || (a.code < b.code ? -1 : 1))
}

const isOf: Readonly<Record<DifferenceKind, (row: DifferenceRow) => boolean>> = {
  all: () => true,
  up: ({ total }) => total.after > total.before,
  down: ({ total }) => total.after < total.before,
  level: ({ level }) => level.after !== level.before,
  input: ({ inputs }) => inputs.length > 0,
  others: ({ inputs, placeChange, lines }) => inputs.length === 0 && (lines.length > 0 || (placeChange !== null && placeChange.others !== 0)),
}

const byChange = (a: DifferenceRow, b: DifferenceRow): number =>
  Number(b.isOwn) - Number(a.isOwn) || Math.abs(b.total.after - b.total.before) - Math.abs(a.total.after - a.total.before) || Math.abs((b.placeChange?.after ?? 0) - (b.placeChange?.before ?? 0)) - Math.abs((a.placeChange?.after ?? 0) - (a.placeChange?.before ?? 0))

/** Rows of two releases that the actor may see, biggest change first; forms of people out of sight are not read. */
const compare = async (ctx: Context, heads: Sides<ReleaseHead>) => {
  const reach = reachOf(ctx.actor, 'scoreCard.read')
  const directors = new Set(reach.kind === 'region' ? [] : await listDirectorsOfAccount(ctx.tx, ctx.actor.userId))
  const changed = await listChangedCards(ctx.tx, { before: heads.before.id, after: heads.after.id }, narrowing(reach))
  const cards = reach.kind === 'region' ? changed : changed.filter((card) => isSeen(ctx, card, directors))
  const types = [...new Set(cards.map(({ organizationType }) => organizationType))]
  const totals = await listGroupTotals(ctx.tx, heads.before.id, types)
  const world: World = {
    heads, own: directors, documents: { before: await documentOf(ctx, heads.before), after: await documentOf(ctx, heads.after) },
    totals: new Map(types.map((type) => [type, totals.filter(({ organizationType }) => organizationType === type).map(({ total }) => total)])),
    forms: await listFormsChangedSince(ctx.tx, heads.after.cycleId, { organizationIds: [...new Set(cards.map(({ organizationId }) => organizationId))], since: heads.before.createdAt }),
  }
  return { reach: reach.kind === 'region' ? 'region' as const : reach.municipalityIds.length > 0 ? 'municipality' as const : 'own' as const, rows: cards.map((card) => toRow(world, card)).sort(byChange), bars: barsOf(world, cards) }
}

const headDto = ({ id, number, createdAt, publishedAt, engineVersion, modelVersionId, history }: ReleaseHead) => ({
  id, number, createdAt: createdAt.toISOString(), publishedAt: publishedAt?.toISOString() ?? null, engineVersion, modelVersionId, earlier: history.map(({ period, number: of }) => `${period} ${of}`),
})

const input = z.strictObject({ releaseId: releaseIdSchema, kind: z.enum(differenceKinds).optional().catch(undefined), page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined) })

const describe = async (ctx: Context, { release, heads }: Found, asked: z.output<typeof input> & { pageSize: number }) => {
  const { kind = 'all', pageSize } = asked
  const { reach, rows, bars } = heads === null ? { reach: 'own' as const, rows: [], bars: [] } : await compare(ctx, heads)
  const chosen = rows.filter(isOf[kind])
  const pageCount = Math.max(1, Math.ceil(chosen.length / pageSize))
  const page = Math.min(asked.page ?? 1, pageCount)
  const count = (one: DifferenceKind): number => rows.filter(isOf[one]).length
  return {
    release: {
      id: release.id, number: release.number, createdAt: release.createdAt.toISOString(), isPublished: release.publishedAt !== null, period: release.period, cycleId: release.cycleId, cycleTitle: release.cycleTitle,
      regionName: release.regionName, timeZone: release.timeZone, isDemo: (await findRegion(ctx.tx))?.isDemo ?? false,
    },
    heads: heads === null ? null : { before: headDto(heads.before), after: headDto(heads.after) },
    reach, kind, counts: { all: rows.length, up: count('up'), down: count('down'), level: count('level'), input: count('input'), others: count('others') },
    bars, rows: chosen.slice((page - 1) * pageSize, page * pageSize), total: chosen.length, page, pageCount, pageSize, canExport: canSomewhere(ctx.actor, 'rating.export'),
  }
}

/** «Чем выпуск отличается от прежнего»: who moved, why, which figure changed. Others appear to a head only as numbers. */
export const getDifference = defineQuery({
  name: 'releases.getDifference', operation: 'rating.read', input, load, scopeOf: () => ({}),
  run: (ctx, asked, found) => describe(ctx, found, { ...asked, pageSize: PAGE_SIZE }),
})

/** The same rows for a file, all of them; taking names out of the product leaves a trace. */
export const getDifferenceForExport = defineQuery({
  name: 'releases.getDifferenceForExport', operation: 'rating.export', input, load, scopeOf: () => ({}),
  personal: ({ release }) => ({ subjectKind: 'release', subjectId: release.id }),
  run: (ctx, asked, found) => describe(ctx, found, { ...asked, pageSize: Number.MAX_SAFE_INTEGER }),
})
