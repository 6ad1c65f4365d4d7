import type { LifeEvents } from './organizations'
import type { Naming } from './person-names'
import type { Trend } from './values/make-forms'

/** Raised when the seed makes other data: a database seeded by an older version is left as it is. */
export const SEED_VERSION = '2'

export type DemoPlan = {
  readonly naming: Naming
  /** Rated appointments of the open cycle, exactly. */
  readonly participants: number
  /** Changes of director inside the open cycle; each adds a participant to its organization. */
  readonly forced: number
  /** Directors of two organizations. */
  readonly pairs: number
  readonly events: LifeEvents
  readonly trend: Trend
  /** Short name of the municipality whose specialist, head and director may sign in. */
  readonly home: string
  /** Share of organizations that have filled the open cycle; none in Amur, where the workbook is uploaded by hand. */
  readonly filled: number
  /** Whether the last closed cycle was calculated twice: a check put figures right between the two releases. */
  readonly recalculated: boolean
  /** Closed cycles before the common two: the first `formerModel` of them on the model of then, whose results may not be compared with those of the present one. */
  readonly earlier?: { readonly cycles: number; readonly formerModel: number; readonly code: string; readonly orderNumber: string; readonly orderDate: string }
}

export const demoPlans: Readonly<Record<string, DemoPlan>> = {
  amur: { naming: 'russian', participants: 1500, forced: 12, pairs: 6, events: { closures: 3, mergers: 1, openings: 3, renames: 5 }, trend: { level: 0.33, perYear: 0.07, spread: 0.92 }, home: 'г. Белогорск', filled: 0, recalculated: false },
  krasnoyarsk: { naming: 'siberian', participants: 400, forced: 3, pairs: 3, events: { closures: 2, mergers: 1, openings: 1, renames: 3 }, trend: { level: 0.4, perYear: 0.1, spread: 0.94 }, home: 'г. Канск', filled: 0.55, recalculated: true },
  perm: { naming: 'perm', participants: 350, forced: 3, pairs: 3, events: { closures: 1, mergers: 1, openings: 1, renames: 3 }, trend: { level: 0.46, perYear: 0.05, spread: 0.94 }, home: 'Лысьвенский', filled: 0.7, recalculated: true },
  'north-ossetia': { naming: 'ossetian', participants: 200, forced: 2, pairs: 2, events: { closures: 1, mergers: 1, openings: 1, renames: 2 }, trend: { level: 0.2, perYear: 0.1, spread: 0.95 }, home: 'Моздокский', filled: 0.3, recalculated: true },
  zelenchuk: { naming: 'karachay', participants: 45, forced: 1, pairs: 1, events: { closures: 0, mergers: 1, openings: 1, renames: 1 }, trend: { level: 0.2, perYear: 0.14, spread: 0.98 }, home: 'Зеленчукский', filled: 0.75, recalculated: true, earlier: { cycles: 3, formerModel: 2, code: 'zelenchuk-2021', orderNumber: '96-у', orderDate: '2021-09-06' } },
}
