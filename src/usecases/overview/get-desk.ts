import { z } from 'zod'
import { countMarks } from '@/data/acquaintance/acquaintance.store'
import { countOpenRecommendations, type OpenCount } from '@/data/recommendations/open-count.store'
import { listCardNames, listTrendCards } from '@/data/scoring/trend.store'
import { listMunicipalityNames } from '@/data/tenancy/municipality.store'
import { chooseRelease } from '@/domain/scoring/releases/choose-release'
import { negativeTrends, type ThreeCycles, type TrendCard } from '@/domain/scoring/places/trends'
import { dayIn } from '@/domain/shared/calendar'
import { documentOfRelease, readComparableBefore, type MethodRelease } from '../kernel/comparable-release'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { findAskedRelease, type AskedRelease } from '../kernel/read-rated'
import { readQuality } from '../kernel/read-quality'
import { releaseMemo } from '../kernel/release-memo'
import type { Context } from '../kernel/runtime'
import { releaseIdSchema } from '../kernel/schemas'

const SHOWN_FALLS = 10
const trendCardsOf = releaseMemo<ReadonlyArray<TrendCard>>(24)

/** Three cycles in a row whose methods may be compared; undefined where there are fewer. */
const readThreeCycles = async (ctx: Context, choices: AskedRelease['choices'], now: MethodRelease): Promise<{ periods: ReadonlyArray<string>; cycles: ThreeCycles } | undefined> => {
  const before = await readComparableBefore(ctx, choices, now)
  const first = before === undefined ? undefined : await readComparableBefore(ctx, choices, before)
  if (before === undefined || first === undefined) return undefined
  const cards = ({ release }: MethodRelease) => trendCardsOf(ctx.tx, { releaseId: release.id }, () => listTrendCards(ctx.tx, release.id))
  return { periods: [first, before, now].map(({ release }) => release.period), cycles: [await cards(first), await cards(before), await cards(now)] }
}

const readTrends = async (ctx: Context, choices: AskedRelease['choices'], now: MethodRelease) => {
  const three = await readThreeCycles(ctx, choices, now)
  if (three === undefined) return null
  const { compared, cards, places, directions } = negativeTrends(three.cycles, { directions: now.document.directions.length, smallestGroup: now.release.smallestGroup })
  const shown = cards.slice(0, SHOWN_FALLS)
  const names = new Map((await listCardNames(ctx.tx, now.release.id, shown.map(({ appointmentId }) => appointmentId))).map((name) => [name.appointmentId as string, name]))
  const municipalities = new Map<string, string>(await listMunicipalityNames(ctx.tx))
  return {
    periods: three.periods, compared, fallen: cards.length,
    cards: shown.flatMap(({ appointmentId, totals }) => { const name = names.get(appointmentId); return name === undefined ? [] : [{ ...name, totals }] }),
    places: places.map(({ municipalityId, medians }) => ({ id: municipalityId, name: municipalities.get(municipalityId) ?? '', medians })),
    directions: directions.map(({ position, shares }) => ({ code: now.document.directions[position]?.code ?? '', name: now.document.directions[position]?.name ?? '', shares })),
  }
}

const noneOpen: Omit<OpenCount, 'municipalityId'> = { owed: 0, overdue: 0, toReview: 0 }

/** Where the trouble of a region is: trends that fell twice, how its figures came, what is still owed. Null where nothing has been calculated yet. */
export const getRegionDesk = defineQuery({
  name: 'overview.getDesk',
  operation: 'overview.read',
  input: z.strictObject({ release: releaseIdSchema.optional() }),
  load: (ctx: Context, { release }) => findAskedRelease(ctx, release),
  scopeOf: () => ({}),
  run: async (ctx, { release: asked }, { region: { timeZone }, choices }) => {
    const release = chooseRelease(choices, asked)
    if (release === undefined) return null
    const document = await documentOfRelease(ctx, release)
    const names = await listMunicipalityNames(ctx.tx)
    const quality = await readQuality(ctx, { id: release.cycleId, document }, null)
    const open = await countOpenRecommendations(ctx.tx, { today: dayIn(ctx.now, timeZone), municipalityId: null })
    const total = (of: (row: OpenCount) => number): number => open.reduce((sum, row) => sum + of(row), 0)
    return {
      cycleId: release.cycleId,
      /** Who of the cards has read the result; null before publication. */
      acquaintance: release.publishedAt === null ? null : await countMarks(ctx.tx, release.id),
      trends: await readTrends(ctx, choices, { release, document }),
      quality: { whole: quality.whole, municipalities: [...quality.byMunicipality].map(([id, row]) => ({ id, name: names.get(id) ?? '', ...row })) },
      recommendations: {
        whole: { owed: total(({ owed }) => owed), overdue: total(({ overdue }) => overdue), toReview: total(({ toReview }) => toReview) },
        municipalities: open.flatMap(({ municipalityId: id, ...row }) => (id === null ? [] : [{ id, name: names.get(id) ?? '', ...row }])),
        institute: open.find(({ municipalityId }) => municipalityId === null) ?? noneOpen,
      },
    }
  },
})
export type RegionDesk = NonNullable<OutOf<typeof getRegionDesk>>
