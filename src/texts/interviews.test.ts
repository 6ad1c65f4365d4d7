import { describe, expect, it } from 'vitest'
import { documentText } from '@/domain/shared/document-tree'
import { interviewTree, type InterviewDocument } from './interview-sheet'
import { interviewQuestion, interviewQuestions } from './interviews'

const question = { code: '2.1', name: 'Категории педагогов', kind: 'level', percent: 20, from: 100, controllability: 'high' } as const
const sheet = { total: 4120, level: 'критический', directions: [{ code: '1', name: 'Управление', percent: 90, group: 60 }, { code: '2', name: 'Условия', percent: null, group: null }], questions: [question] }
const base: InterviewDocument = {
  issuer: { ownerName: 'Управление образования', isDemo: false }, director: 'Иванова Анна', organization: 'Школа № 1', municipality: 'Северный округ', release: { period: '2025/26', number: 2 }, plannedOn: '2026-11-25', place: 'кабинет 5, 15:00',
  interviewer: 'Петров Пётр, начальник управления', sheet, ownQuestions: 'Что с ремонтом?\n\n', minutes: null, agreed: [], opinion: null, acquaintance: null, createdAt: '2026-11-20T09:00:00.000Z',
}

describe('questions of an interview', () => {
  it('KRA-25: name the figure first and then ask openly, by the kind of weakness', () => {
    expect(interviewQuestion(question)).toBe('2.1 «Категории педагогов»: набрано 20\u00A0% от максимума. Что, по-вашему, повлияло сильнее всего? Что из этого зависит от вас и с чего вы начали бы?')
    expect(interviewQuestion({ ...question, kind: 'drop', from: 70 })).toContain('в прошлом цикле было 70\u00A0%')
    expect(interviewQuestion({ ...question, kind: 'gap', from: 65 })).toContain('у похожих организаций в середине 65\u00A0%')
  })

  it('KRA-25: never blame for what the director hardly governs', () => {
    for (const kind of ['level', 'drop', 'gap'] as const) expect(interviewQuestion({ ...question, kind, controllability: 'low' })).toMatch(/зависит от условий.*какая поддержка нужна\?$/)
  })

  it('begin with what went well, and end with what was not seen; own ones stand between', () => {
    const all = interviewQuestions(sheet, base.ownQuestions)
    expect(all).toHaveLength(4)
    expect([all[0]?.includes('«Управление»'), all[2], all[3]]).toEqual([true, 'Что с ремонтом?', 'Все ли данные верны? О чём эти показатели не говорят?'])
  })
})

describe('the printed sheet', () => {
  it('ZEL-59: has the profile, the questions and room for the minutes, steps and signatures before the interview', () => {
    const text = documentText(interviewTree(base))
    expect(text.match(/_{70}/g)).toHaveLength(11)
    for (const part of ['Управление образования', 'Иванова Анна', '41,20\u00A0балла, уровень «критический»', '90\u00A0%', 'Что с ремонтом?', 'С протоколом ознакомлен']) expect(text).toContain(part)
  })

  it('ZEL-59: has what was said, agreed and thought after it', () => {
    const text = documentText(interviewTree({ ...base, minutes: 'Говорили о кадрах\nРешили учить', agreed: [{ text: 'Пройти курсы', dueOn: '2027-02-01' }], opinion: 'Нужна ставка', acquaintance: 'own' }))
    expect(text).not.toMatch(/_{70}/)
    for (const part of ['Говорили о кадрах', 'Решили учить', 'Пройти курсы', '01.02.2027', 'Нужна ставка', 'ознакомлен (в кабинете)']) expect(text).toContain(part)
  })
})
