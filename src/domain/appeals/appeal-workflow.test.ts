import { describe, expect, it } from 'vitest'
import { appealWindow, registerBy } from './appeal-window'
import { appealStatusAfter, appealStatuses, appealSteps, isAppealStepOpen, outcomeOfVotes, quorumOf, refuseAppealStep, type AppealFacts, type AppealStatus, type AppealStep } from './appeal-workflow'

const facts = (over: Partial<AppealFacts> = {}): AppealFacts => ({
  status: 'draft', items: 1, evidence: 1, isInWindow: true, wasFiledInWindow: true, isRapporteurMember: true, isRapporteurVerifier: false, isMember: true, hasVoted: false, votes: 2, members: 3, outcome: undefined, isRecalculated: true, ...over,
})

/** D.4, row by row; whatever is not named here is forbidden. */
const open: Record<AppealStatus, Partial<Record<AppealStep, AppealStatus>>> = {
  draft: { attach: 'draft', file: 'filed', withdraw: 'withdrawn' },
  filed: { register: 'registered', return: 'returned', withdraw: 'withdrawn' },
  registered: { assign: 'under_review', withdraw: 'withdrawn' },
  under_review: { schedule: 'hearing' },
  hearing: { vote: 'hearing', uphold: 'upheld', upholdPartly: 'partially_upheld', reject: 'rejected' },
  upheld: { execute: 'executed' },
  partially_upheld: { execute: 'executed' },
  rejected: { close: 'closed' },
  executed: { close: 'closed' },
  closed: {}, returned: {}, withdrawn: {},
}

describe('D.4 way of an appeal', () => {
  it.each(appealStatuses.flatMap((status) => appealSteps.map((step) => ({ status, step }))))('ZEL-43 $step from $status', ({ status, step }) => {
    const after = open[status][step]
    expect(isAppealStepOpen(status, step)).toBe(after !== undefined)
    if (after === undefined) expect(refuseAppealStep(step, facts({ status }))).toEqual({ code: 'APPEAL_STEP_FORBIDDEN', step, status })
    else expect([refuseAppealStep(step, facts({ status })), appealStatusAfter(status, step)]).toEqual([undefined, after])
  })

  it.each<[AppealStep, Partial<AppealFacts>, string]>([
    ['file', { isInWindow: false }, 'APPEAL_WINDOW_CLOSED'],
    ['file', { items: 0 }, 'APPEAL_WITHOUT_SUBJECT'],
    ['file', { evidence: 0 }, 'APPEAL_WITHOUT_EVIDENCE'],
    ['register', { status: 'filed', wasFiledInWindow: false }, 'APPEAL_FILED_LATE'],
    ['assign', { status: 'registered', isRapporteurMember: false }, 'APPEAL_RAPPORTEUR_NOT_MEMBER'],
    ['assign', { status: 'registered', isRapporteurVerifier: true }, 'APPEAL_RAPPORTEUR_VERIFIED'],
    ['vote', { status: 'hearing', isMember: false }, 'APPEAL_NOT_MEMBER'],
    ['vote', { status: 'hearing', hasVoted: true }, 'APPEAL_ALREADY_VOTED'],
    ['uphold', { status: 'hearing', votes: 1 }, 'APPEAL_NO_QUORUM'],
    ['uphold', { status: 'hearing', votes: 0, members: 0 }, 'APPEAL_NO_QUORUM'],
    ['uphold', { status: 'hearing', outcome: 'rejected' }, 'APPEAL_OTHER_OUTCOME'],
    ['close', { status: 'executed', isRecalculated: false }, 'APPEAL_NOT_RECALCULATED'],
  ])('%s is stopped by its guard', (step, over, code) => expect(refuseAppealStep(step, facts(over))?.code).toBe(code))

  it('needs two thirds of the commission and decides a tie for the appellant', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(quorumOf)).toEqual([1, 2, 2, 3, 4, 4, 5])
    expect([outcomeOfVotes([]), outcomeOfVotes(['rejected', 'upheld']), outcomeOfVotes(['rejected', 'rejected', 'upheld']), outcomeOfVotes(['partially_upheld', 'partially_upheld', 'upheld']), outcomeOfVotes(['partially_upheld', 'upheld', 'rejected'])])
      .toEqual([undefined, 'upheld', 'rejected', 'partially_upheld', 'upheld'])
  })
})

describe('the window of appeals', () => {
  it('counts working days of the production calendar from the day after, to the last second in the zone', () => {
    const { lastDay, endsAt } = appealWindow({ from: new Date('2026-12-21T06:00:00Z'), days: 10, timeZone: 'Asia/Yakutsk' })
    expect([lastDay, endsAt.toISOString()]).toEqual(['2027-01-13', '2027-01-13T15:00:00.000Z'])
    expect(appealWindow({ from: new Date('2026-12-20T16:00:00Z'), days: 1, timeZone: 'Asia/Yakutsk' }).lastDay).toBe('2026-12-22')
    expect(registerBy(new Date('2026-11-20T09:00:00Z'), 'Europe/Moscow')).toBe('2026-11-23')
  })
})
