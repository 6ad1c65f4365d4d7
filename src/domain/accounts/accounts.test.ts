import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../shared/calendar'
import { assignmentState } from './assignment-state'
import { isEmail, normalizeEmail } from './email'
import { checkPassword, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password-rules'
import { DIRECTOR_IDLE_MS, isSessionAlive, isTouchDue, SESSION_TOUCH_MS, STAFF_IDLE_MS } from './session-limits'
import { admitAttempt, delayAfter, FORGET_MS, forgiveAttempt, FREE_FAILURES, type ThrottleState } from './sign-in-delay'

const now = new Date('2026-10-15T09:00:00Z')
const before = (ms: number): Date => new Date(now.getTime() - ms)
const after = (ms: number): Date => new Date(now.getTime() + ms)

describe('session', () => {
  const session = { lastSeenAt: before(1000), expiresAt: after(1000), revokedAt: null }
  it('lives inside both limits', () => expect(isSessionAlive(session, STAFF_IDLE_MS, now)).toBe(true))
  it.each([
    ['just before idleness', { lastSeenAt: before(STAFF_IDLE_MS - 1) }, true], ['idle', { lastSeenAt: before(STAFF_IDLE_MS) }, false],
    ['just before the end', { expiresAt: after(1) }, true], ['at the end', { expiresAt: now }, false], ['revoked', { revokedAt: before(1) }, false],
  ] as const)('%s', (_, part, alive) => expect(isSessionAlive({ ...session, ...part }, STAFF_IDLE_MS, now)).toBe(alive))
  it('a director may be idle for longer', () => expect(isSessionAlive({ ...session, lastSeenAt: before(STAFF_IDLE_MS) }, DIRECTOR_IDLE_MS, now)).toBe(true))
  it('is touched once a minute', () => expect([isTouchDue({ ...session, lastSeenAt: before(SESSION_TOUCH_MS - 1) }, now), isTouchDue({ ...session, lastSeenAt: before(SESSION_TOUCH_MS) }, now)]).toEqual([false, true]))
})

describe('assignment', () => {
  const today = '2026-10-15' as CalendarDate
  const dates = (validFrom: string, validTo: string | null, revokedAt: Date | null = null) => ({ validFrom: validFrom as CalendarDate, validTo: validTo as CalendarDate | null, revokedAt })
  it.each([
    [dates('2026-10-15', '2026-10-15'), 'active'], [dates('2026-10-16', null), 'future'], [dates('2026-01-01', '2026-10-14'), 'ended'], [dates('2026-01-01', null), 'active'], [dates('2026-01-01', null, now), 'revoked'],
  ] as const)('%o is %s', (assignment, state) => expect(assignmentState(assignment, today)).toBe(state))
})

describe('delays', () => {
  it.each([[0, 0], [4, 0], [5, 1], [6, 2], [7, 4], [10, 32], [11, 60], [12, 60], [10_000, 60]])('after %i failures %i s', (failures, seconds) => expect(delayAfter(failures)).toBe(seconds * 1000))
  it('begins later for a source of many people, and takes back a right attempt', () => {
    expect([delayAfter(99, 100), delayAfter(100, 100), delayAfter(102, 100)]).toEqual([0, 1000, 4000])
    expect([forgiveAttempt({ failures: 100, blockedUntil: now, updatedAt: now }), forgiveAttempt({ failures: 0, blockedUntil: null, updatedAt: now })].map(({ failures, blockedUntil }) => [failures, blockedUntil])).toEqual([[99, null], [0, null]])
  })
  it('counts before the password is looked at', () => expect(admitAttempt(undefined, now)).toEqual({ admitted: true, next: { failures: 1, blockedUntil: null, updatedAt: now } }))
  it('refuses until the moment, then admits', () => {
    const state: ThrottleState = { failures: 7, blockedUntil: after(4000), updatedAt: now }
    expect(admitAttempt(state, now)).toEqual({ admitted: false, waitMs: 4000 })
    expect(admitAttempt(state, after(4000))).toMatchObject({ admitted: true, next: { failures: 8 } })
  })
  it('forgets after an hour of quiet', () => expect(admitAttempt({ failures: 50, blockedUntil: null, updatedAt: before(FORGET_MS) }, now)).toMatchObject({ next: { failures: 1 } }))
  it('lets at most a hundred guesses an hour through', () => {
    let state: ThrottleState | undefined
    let tried = 0
    for (let second = 0; second < 3600; second += 1) {
      const admission = admitAttempt(state, after(second * 1000))
      if (!admission.admitted) continue
      tried += 1
      state = admission.next
    }
    expect(tried).toBeGreaterThan(FREE_FAILURES)
    expect(tried).toBeLessThanOrEqual(100)
  })
})

describe('e-mail', () => {
  it.each([['  Ivanov@School.RU ', 'ivanov@school.ru'], ['ｉvanov@school.ru', 'ivanov@school.ru']])('%s → %s', (raw, email) => expect(normalizeEmail(raw)).toBe(email))
  it.each([['a@b.ru', true], ['почта@школа.рф', true], ['a@b', false], ['a b@c.ru', false], ['a@b@c.ru', false], ['<a@b.ru>', false], ['a@b.ru\nBcc: x@y.ru', false], [`${'a'.repeat(250)}@b.ru`, false]])('%j', (email, valid) => expect(isEmail(email)).toBe(valid))
})

describe('password', () => {
  const about = ['petrova.anna@school.ru', 'Петрова Анна Сергеевна']
  it.each([
    ['короткий пароль'.slice(0, MIN_PASSWORD_LENGTH - 1), 'PASSWORD_TOO_SHORT'], ['лось жуёт сено', 'PASSWORD_TOO_SHORT'], ['х'.repeat(MAX_PASSWORD_LENGTH + 1), 'PASSWORD_TOO_LONG'],
    ['aaaaaaaaaaaaaaa', 'PASSWORD_COMMON'], ['абвабвабвабвабв', 'PASSWORD_COMMON'], ['qwertyuiopasdfg', 'PASSWORD_COMMON'], ['йцукенгшщзхъфыв', 'PASSWORD_COMMON'], ['123456789012345', 'PASSWORD_COMMON'],
    ['987654321098765', 'PASSWORD_COMMON'], ['парольпароль2026', 'PASSWORD_COMMON'], ['Password-2026-Admin', 'PASSWORD_COMMON'], ['gfhjkmgfhjkm12345', 'PASSWORD_COMMON'], ['Мониторинг-школа-2026', 'PASSWORD_COMMON'],
    ['петроваанна1975!', 'PASSWORD_OWN'], ['petrova.anna.1975', 'PASSWORD_OWN'],
    ['лось жуёт сено у реки', null], ['correct horse battery', null], ['Смородина-кипит-в-мае', null], ['петрова любит лыжи зимой', null], ['z'.repeat(7) + ' восемь лис', null],
  ])('%j → %s', (password, finding) => expect(checkPassword(password, about)).toBe(finding))
  it('counts letters, not bytes, and takes what is written in two ways for the same', () => expect(checkPassword('ёжик у ёлки спит'.normalize('NFD'), about)).toBe(null))
})
