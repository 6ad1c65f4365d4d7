import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../shared/calendar'
import { listTodo, type TodoCycle, type TodoFacts } from './todo'

const day = (text: string): CalendarDate => text as CalendarDate
const cycle = (over: Partial<TodoCycle> = {}): TodoCycle => ({
  id: 'c', title: 'Мониторинг', period: '2026/27', status: 'collecting', collectionFrom: day('2026-10-01'), deadline: day('2026-12-25'), deadlineAt: new Date('2026-12-25T21:00:00Z'), ...over,
})
const every = { approveCycle: true, openCycle: true, closeCycle: true, enter: false, upload: true, calculate: true, publish: true }
const none = { approveCycle: false, openCycle: false, closeCycle: false, enter: false, upload: false, calculate: false, publish: false }
const facts = (over: Partial<TodoFacts> = {}): TodoFacts => ({
  now: new Date('2026-12-25T20:59:59Z'), today: day('2026-12-25'), rights: every, cycles: [], releases: [], imports: [], versions: [], jobs: [], actions: [], invitations: null, ...over,
})
const kinds = (over: Partial<TodoFacts>) => listTodo(facts(over)).map(({ kind }) => kind)

describe('what to do', () => {
  it('who enters values is led to them, not to the upload', () => expect(kinds({ cycles: [cycle()], rights: { ...every, enter: true } })).toEqual(['enter']))
  it('is nothing where nothing waits', () => expect(listTodo(facts())).toEqual([]))
  it('asks for data until the deadline and for the end after it', () => {
    expect(kinds({ cycles: [cycle()] })).toEqual(['upload'])
    expect(kinds({ cycles: [cycle()], now: new Date('2026-12-25T21:00:00Z') })).toEqual(['closeCycle', 'calculate'])
  })
  it('asks for a calculation only while there is none', () => {
    const closed = [cycle({ status: 'verifying' })]
    expect(kinds({ cycles: closed })).toEqual(['calculate'])
    expect(kinds({ cycles: closed, releases: [{ id: 'r', cycleId: 'c', number: 1, createdOn: day('2026-12-26'), isPublished: true }] })).toEqual([])
  })
  it('asks to open a draft and to publish what is not published', () => {
    expect(kinds({ cycles: [cycle({ status: 'planned', deadlineAt: null }), cycle({ status: 'schedule_approved', deadlineAt: null })] })).toEqual(['approveSchedule', 'openCycle'])
    expect(listTodo(facts({ cycles: [cycle({ status: 'closed' })], releases: [{ id: 'r', cycleId: 'c', number: 2, createdOn: day('2026-12-26'), isPublished: false }] }))).toMatchObject([{ kind: 'publish', number: 2, period: '2026/27' }])
  })
  it('asks nobody for what they may not do', () => expect(kinds({ rights: none, cycles: [cycle(), cycle({ status: 'planned' }), cycle({ status: 'closed' })], releases: [{ id: 'r', cycleId: 'c', number: 1, createdOn: day('2026-12-26'), isPublished: false }] })).toEqual([]))
  it('counts recommendations and decisions that wait, late when their first day has passed', () => {
    const action = (firstOn: string) => ({ kind: 'answerRecommendations' as const, count: 2, firstOn: day(firstOn) })
    expect(listTodo(facts({ actions: [action('2026-12-24')] }))).toEqual([{ kind: 'answerRecommendations', count: 2, date: '2026-12-24', isLate: true }])
    expect(listTodo(facts({ actions: [action('2026-12-25')] }))).toMatchObject([{ isLate: false }])
  })
  it('orders by date', () => {
    const invitations = { count: 2, firstEndsOn: day('2026-12-26') }
    const jobs = [{ id: 'j', kind: 'release.create', finishedOn: day('2026-12-24') }]
    expect(kinds({ cycles: [cycle()], invitations, jobs })).toEqual(['failedJob', 'upload', 'invitations'])
  })
})
