import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../shared/calendar'
import { cycleDeadlineAt, formDeadline, formDeadlineAt } from './form-deadline'
import { dueStep } from './due-step'
import { cycleStages, proposeSchedule, refuseSchedule, warnOfSchedule, type StageDays } from './schedule'
import { stageState } from './stage-state'

const day = (text: string): CalendarDate => text as CalendarDate
const plan = proposeSchedule({ collectionFrom: day('2026-10-01'), deadline: day('2026-10-31') })
const model = { fields: [{ source: 'ОО-1 разд. 3; журнал' }, { source: 'ОО-2 разд. 1' }] } as never
const withStage = (stage: StageDays['stage'], over: Partial<StageDays>) => plan.stages.map((row) => (row.stage === stage ? { ...row, ...over } : row))

describe('PRM-06 plan of a cycle', () => {
  it('AMU-34 proposes nine stages from the days of collection, in working days', () => {
    expect(plan.stages.map(({ stage }) => stage).toSorted()).toEqual([...cycleStages].toSorted())
    expect([plan.days.verifyUntil, plan.days.preliminaryOn]).toEqual(['2026-11-16', '2026-11-17'])
    expect(refuseSchedule(plan.days, plan.stages)).toBeUndefined()
  })

  it('refuses what cannot be followed, and lets stages overlap', () => {
    expect(refuseSchedule({ ...plan.days, verifyUntil: day('2026-10-30') }, plan.stages)?.code).toBe('SCHEDULE_DAYS_ORDER')
    expect(refuseSchedule({ ...plan.days, deadline: day('2026-10-01') }, plan.stages)).toBeUndefined()
    expect([0, 1, 60, 61].map((appealDays) => refuseSchedule({ ...plan.days, appealDays }, plan.stages)?.code)).toEqual(['SCHEDULE_APPEAL_DAYS', undefined, undefined, 'SCHEDULE_APPEAL_DAYS'])
    expect(refuseSchedule(plan.days, withStage('analysis', { endsOn: day('2020-01-01') }))).toEqual({ code: 'SCHEDULE_STAGE_DAYS', stage: 'analysis' })
    expect(refuseSchedule(plan.days, plan.stages.slice(1))).toEqual({ code: 'SCHEDULE_STAGE_MISSING', stage: 'goals' })
    expect(refuseSchedule(plan.days, withStage('decisions', { startsOn: day('2026-11-01'), endsOn: day('2026-12-31') }))).toBeUndefined()
  })

  it('ZEL-55 warns when the collection ends before its source appears: below, on and above the day', () => {
    const sourcesAt = (deadline: string) =>
      warnOfSchedule({ days: { ...plan.days, deadline: day(deadline) }, stages: plan.stages, model, period: '2026/27' }).flatMap((warning) => (warning.kind === 'source' ? [warning.source] : []))
    expect([sourcesAt('2026-10-14'), sourcesAt('2026-10-15'), sourcesAt('2026-12-30'), sourcesAt('2026-12-31')]).toEqual([['ОО-1', 'ОО-2'], ['ОО-2'], ['ОО-2'], []])
  })

  it('advises where a stage is over before what it draws upon has begun', () => {
    const stages = withStage('analysis', { startsOn: day('2026-09-01'), endsOn: day('2026-09-30') })
    expect(warnOfSchedule({ days: plan.days, stages, model: { fields: [] }, period: '2026/27' })).toEqual([{ kind: 'order', stage: 'analysis', after: 'monitoring' }])
  })

  it('tells a stage done by its exit condition and late by its date', () => {
    const monitoring = plan.stages.find(({ stage }) => stage === 'monitoring')
    if (monitoring === undefined) throw new Error('no stage')
    const at = (status: Parameters<typeof stageState>[1]['status'], today: string) => stageState(monitoring, { status, today: day(today) })
    expect([at('schedule_approved', '2026-09-30'), at('collecting', '2026-10-01'), at('collecting', monitoring.endsOn), at('verifying', '2027-03-01'), at('approved', '2026-10-02')]).toEqual(['waiting', 'current', 'current', 'late', 'done'])
  })
})

describe('deadlines to the second', () => {
  const cycle = { status: 'collecting' as const, collectionFrom: day('2026-10-01'), deadlineAt: cycleDeadlineAt(day('2026-10-31'), ['Asia/Yakutsk']) }

  it.each([['2026-10-31T14:59:59.999Z', undefined], ['2026-10-31T15:00:00.000Z', 'closeCollection'], ['2026-10-31T15:00:01.000Z', 'closeCollection']])('OSE-06 at %s the system takes %s', (now, step) =>
    expect(dueStep(cycle, { now: new Date(now), timeZone: 'Asia/Yakutsk' })).toBe(step))

  it.each([['2026-09-30T14:59:59.999Z', undefined], ['2026-09-30T15:00:00.000Z', 'openCollection']])('opens with the first second of the day in the zone: %s', (now, step) =>
    expect(dueStep({ ...cycle, status: 'schedule_approved', deadlineAt: null }, { now: new Date(now), timeZone: 'Asia/Yakutsk' })).toBe(step))

  it('ends a cycle by the last of its clocks and a form by its own', () => {
    expect(cycleDeadlineAt(day('2026-10-31'), ['Asia/Kamchatka', 'Europe/Kaliningrad', 'Europe/Moscow']).toISOString()).toBe('2026-10-31T22:00:00.000Z')
    expect(['Asia/Kamchatka', 'Europe/Kaliningrad'].map((timeZone) => formDeadlineAt({ deadline: day('2026-10-31'), timeZone }).toISOString())).toEqual(['2026-10-31T12:00:00.000Z', '2026-10-31T22:00:00.000Z'])
  })

  // Russia left daylight time in 2014: the zones have no change of clocks since, and none at the days other countries have it.
  it.each(['Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Krasnoyarsk', 'Asia/Irkutsk', 'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka'])('%s has days of 24 hours', (timeZone) => {
    for (const [before, after] of [['2026-03-28', '2026-03-29'], ['2026-10-24', '2026-10-25']] as const) {
      expect(formDeadlineAt({ deadline: day(after), timeZone }).getTime() - formDeadlineAt({ deadline: day(before), timeZone }).getTime()).toBe(86_400_000)
    }
  })

  it('takes the later of the common and the own last day', () =>
    expect([formDeadline(day('2026-10-31'), null), formDeadline(day('2026-10-31'), day('2026-11-05')), formDeadline(day('2026-10-31'), day('2026-10-20'))]).toEqual(['2026-10-31', '2026-11-05', '2026-10-31']))
})
