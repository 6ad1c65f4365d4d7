import type { Controllability, ModelDocument } from '../models/model-document'
import { standingOf } from '../scoring/places/standings'

/**
 * A deficit of one card: what is weak, by how much, and whether the director can do something about it (issue D).
 * `level`: little of the maximum is reached; `drop`: less than a cycle ago, or two falls in a row; `gap`: well below the median of the own cluster.
 */
export const deficitKinds = ['level', 'drop', 'gap'] as const
export type DeficitKind = (typeof deficitKinds)[number]

export type Deficit = {
  readonly kind: DeficitKind
  readonly indicatorCode: string
  readonly directionCode: string
  /** Share of the indicator's maximum reached, whole percent. */
  readonly percent: number
  /** What it is measured from: the maximum (100), the earlier share or the median, whole percent. */
  readonly from: number
  /** from − percent: the size, percentage points of the maximum. */
  readonly size: number
  readonly controllability: Controllability
}

/** Whole percents. A region may set its own. */
export type DeficitBounds = { readonly levelBelow: number; readonly dropAtLeast: number; readonly gapAtLeast: number }
export const defaultDeficitBounds: DeficitBounds = { levelBelow: 34, dropAtLeast: 25, gapAtLeast: 20 }

/** Lines of a card in the order of the model's indicators: state bytes and points in micro-units. */
export type CardLines = { readonly states: Uint8Array; readonly points: ReadonlyArray<number> }
/** Share of the maximum by indicator code, whole percent. */
export type Shares = ReadonlyMap<string, number>

/** What of each scored indicator's maximum the card reached; lines without a score are left out. */
export const sharesOf = (document: ModelDocument, lines: CardLines): Shares => standingOf(document, lines, 'indicator')

/** Earlier shares are given only where the two methods may be compared; `median` is that of the own cluster, absent for small ones. */
export type Seen = { readonly shares: Shares; readonly previous?: Shares | undefined; readonly beforePrevious?: Shares | undefined; readonly median?: Shares | undefined }

const dropFrom = (code: string, percent: number, { previous, beforePrevious, least }: Pick<Seen, 'previous' | 'beforePrevious'> & { least: number }): number | undefined => {
  const before = previous?.get(code)
  if (before === undefined || before <= percent) return undefined
  const earlier = beforePrevious?.get(code)
  if (earlier !== undefined && earlier > before) return earlier
  return before - percent >= least ? before : undefined
}

/** Every deficit of a card, what the director governs first, then the larger ones; an indicator may have several kinds. */
export const findDeficits = (document: ModelDocument, seen: Seen, bounds: DeficitBounds = defaultDeficitBounds): ReadonlyArray<Deficit> => {
  const found = document.indicators.flatMap(({ code, direction, controllability }): ReadonlyArray<Deficit> => {
    const percent = seen.shares.get(code)
    if (percent === undefined) return []
    const make = (kind: DeficitKind, from: number): Deficit => ({ kind, indicatorCode: code, directionCode: direction, percent, from, size: from - percent, controllability })
    const drop = dropFrom(code, percent, { ...seen, least: bounds.dropAtLeast })
    const median = seen.median?.get(code)
    return [
      ...(percent < bounds.levelBelow ? [make('level', 100)] : []),
      ...(drop === undefined ? [] : [make('drop', drop)]),
      ...(median !== undefined && median - percent >= bounds.gapAtLeast ? [make('gap', median)] : []),
    ]
  })
  const weight = { high: 0, medium: 1, low: 2 } as const
  return found.sort((a, b) => weight[a.controllability] - weight[b.controllability] || b.size - a.size)
}

/** Context is what a director hardly governs: it is shown, but no measure is asked for. */
export const isControllable = ({ controllability }: Pick<Deficit, 'controllability'>): boolean => controllability !== 'low'
