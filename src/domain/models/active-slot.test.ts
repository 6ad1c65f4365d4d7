import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../shared/calendar'
import { activeSlot } from './active-slot'

describe('activeSlot', () => {
  it('is one per owner and school year, which begins in September', () => {
    const on = (day: string, municipalityId: string | null = null) => activeSlot({ municipalityId }, day as CalendarDate)
    expect([on('2026-08-31'), on('2026-09-01'), on('2027-08-31')]).toEqual(['region 2025/26', 'region 2026/27', 'region 2026/27'])
    expect([on('2099-12-31'), on('2026-09-01', 'm')]).toEqual(['region 2099/00', 'm 2026/27'])
  })
})
