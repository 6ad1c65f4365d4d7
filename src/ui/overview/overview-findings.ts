import type { Overview } from '@/usecases/overview/get-overview'
import { countBelow, extremesOf } from '@/domain/scoring/places/summarize-cards'
import { ALL_TYPES, NO_LEVEL } from '@/domain/scoring/places/rating-address'
import { findings } from '@/texts/findings'
import { paths } from '@/web/paths'

export type Finding = { readonly text: string; readonly href: string }

const belowBound = ({ levels, municipalities, release }: Overview): ReadonlyArray<Finding> => {
  const bound = levels.at(-2)
  if (bound === undefined) return []
  const below = countBelow(municipalities.map(({ median }) => median), bound.from)
  return [{ text: findings.municipalitiesBelow(below, bound.from), href: paths.municipalities({ release: release.id, sort: 'median' }) }]
}

const directionFindings = ({ whole, directions, release }: Overview): ReadonlyArray<Finding> => {
  const extremes = extremesOf(whole.shares)
  if (extremes === undefined) return []
  const say = (position: number, wording: (name: string, percent: number) => string, sort: string): Finding => ({
    text: wording(directions[position]?.name ?? '', whole.shares[position] ?? 0), href: paths.rating({ release: release.id, type: ALL_TYPES, sort }),
  })
  return [
    say(extremes.weakest, findings.weakestDirection, `direction-${extremes.weakest}`),
    say(extremes.strongest, findings.strongestDirection, `-direction-${extremes.strongest}`),
  ]
}

/** What the region should know first; each sentence opens the rows it is about. */
export const overviewFindings = (overview: Overview): ReadonlyArray<Finding> => {
  const { whole, levels, release, comparison } = overview
  const worst = levels.length - 1
  const rating = (search: Record<string, string>): string => paths.rating({ release: release.id, type: ALL_TYPES, ...search })
  return [
    { text: findings.levelShare(levels[worst]?.name ?? '', whole.levels[worst] ?? 0, whole.n), href: rating({ level: levels[worst]?.code ?? '' }) },
    ...belowBound(overview),
    ...directionFindings(overview),
    ...(comparison.kind === 'comparable' ? [{ text: findings.changes(whole.changes, comparison.period), href: rating({ sort: '-change' }) }] : []),
    { text: findings.gaps(whole.withGaps, whole.n), href: rating({ columns: 'organization.municipality.total.level.missing' }) },
    ...(whole.withoutLevel === 0 ? [] : [{ text: findings.withoutLevel(whole.withoutLevel), href: rating({ level: NO_LEVEL }) }]),
  ]
}
