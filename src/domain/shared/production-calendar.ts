import { addDays, isWeekend, type CalendarDate } from './calendar'

/**
 * Days off that fall on Monday–Friday, and Saturdays that are worked: Labour Code art. 112 with the yearly act that moves days off.
 * 2024: 10.08.2023 № 1314; 2025: 04.10.2024 № 1335; 2026: 24.09.2025 № 1466. 2027 stands by art. 112 alone until its act is published.
 */
const years: Readonly<Record<string, { readonly off: string; readonly worked: string }>> = {
  2024: { off: '01-01 01-02 01-03 01-04 01-05 01-08 02-23 03-08 04-29 04-30 05-01 05-09 05-10 06-12 11-04 12-30 12-31', worked: '04-27 11-02 12-28' },
  2025: { off: '01-01 01-02 01-03 01-06 01-07 01-08 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31', worked: '11-01' },
  2026: { off: '01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31', worked: '' },
  2027: { off: '01-01 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-03 05-10 06-14 11-04', worked: '' },
}
/** Art. 112 for a year whose calendar is not here. */
const everyYear = '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'

const listed = (days: string, date: CalendarDate): boolean => days.split(' ').includes(date.slice(5))

export const isWorkingDay = (date: CalendarDate): boolean => {
  const year = years[date.slice(0, 4)]
  if (year !== undefined && listed(year.worked, date)) return true
  return !isWeekend(date) && !listed(year?.off ?? everyYear, date)
}

/** The working day that comes `count` working days after a day: the day itself is not counted (Civil Code art. 191). `count` 0 gives the day, or the next working one. */
export const addWorkingDays = (date: CalendarDate, count: number): CalendarDate => {
  let day = date
  let left = count
  while (left > 0 || (count === 0 && !isWorkingDay(day))) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** Working days of (from; to]: those that have passed since a day. */
export const workingDaysSince = (from: CalendarDate, to: CalendarDate): number => {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}
