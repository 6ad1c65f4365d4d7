import type { CalendarDate } from '../shared/calendar'

/** The school year a day lies in, '2026/27'. */
const schoolYearOf = (day: CalendarDate): string => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const start = month >= 9 ? year : year - 1
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`
}

/** What at most one version is in force for: the owner (a municipality or the region, which is its level) and the school year. */
export const activeSlot = (owner: { readonly municipalityId: string | null }, from: CalendarDate): string => `${owner.municipalityId ?? 'region'} ${schoolYearOf(from)}`
