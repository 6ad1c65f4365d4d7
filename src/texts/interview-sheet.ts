import type { InterviewSheet } from '@/domain/interviews/interview-sheet'
import type { Acquaintance } from '@/domain/interviews/interview-workflow'
import type { DocumentBlock, DocumentTree } from '@/domain/shared/document-tree'
import { formatDate, formatDateLong, NBSP, NO_DATA } from './format'
import { acquaintanceNames, interviewQuestions, interviewTexts as texts, totalText } from './interviews'

/** What the printed sheet tells: prepared before the interview, with room to write; afterwards with its minutes. */
export type InterviewDocument = {
  readonly issuer: { readonly ownerName: string; readonly isDemo: boolean }
  readonly director: string
  readonly organization: string
  readonly municipality: string
  readonly release: { readonly period: string; readonly number: number }
  readonly plannedOn: string
  readonly place: string
  readonly interviewer: string
  readonly sheet: InterviewSheet
  readonly ownQuestions: string | null
  readonly minutes: string | null
  readonly agreed: ReadonlyArray<{ readonly text: string; readonly dueOn: string }>
  readonly opinion: string | null
  readonly acquaintance: Acquaintance | null
  /** ISO instant of planning: the only date inside the file. */
  readonly createdAt: string
}

const words = {
  kind: 'ЛИСТ СОБЕСЕДОВАНИЯ',
  demo: 'Учебные данные: люди и организации вымышлены',
  title: (period: string) => `О результатах мониторинга эффективности руководителя образовательной организации за ${period} учебный год`,
  headings: { who: '1. Сведения', profile: '2. Профиль по направлениям', questions: '3. Вопросы', minutes: '4. Протокол', agreed: '5. Договорённости', opinion: '6. Мнение руководителя' },
  facts: { caption: 'Таблица 1. С кем и когда', what: 'Сведения', text: 'Содержание', person: 'Руководитель', organization: 'Организация', when: 'Когда и где', interviewer: 'Собеседование проводит', total: 'Итог мониторинга' },
  profile: 'Таблица 2. Доля максимума по направлениям',
  agreed: 'Таблица 3. Договорённости и сроки',
  line: '_'.repeat(70),
  signature: '______________',
  acquainted: 'С протоколом ознакомлен',
  source: (period: string, number: number) => `Источник: данные мониторинга за ${period} учебный год, выпуск${NBSP}${number}. Вопросы подготовлены по показателям, набравшим меньше других; это повод для разговора, а не вывод о человеке.`,
  fileName: (director: string, day: string, format: string) => `Лист собеседования, ${director}, ${formatDate(day)}.${format}`,
}
export const interviewFileName = words.fileName

const share = (value: number | null): string => (value === null ? NO_DATA : `${value}${NBSP}%`)
const room = (lines: number): ReadonlyArray<DocumentBlock> => Array.from({ length: lines }, () => ({ kind: 'paragraph', look: 'body', text: words.line }) as const)
const written = (text: string): ReadonlyArray<DocumentBlock> => text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => ({ kind: 'paragraph', look: 'body', text: line }))
const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 1, text })

const facts = (of: InterviewDocument): DocumentBlock => ({
  kind: 'table', caption: words.facts.caption, columns: [{ header: words.facts.what, share: 2 }, { header: words.facts.text, share: 5 }],
  rows: [
    [words.facts.person, of.director], [words.facts.organization, `${of.organization}, ${of.municipality}`], [words.facts.when, texts.at(of.plannedOn, of.place)], [words.facts.interviewer, of.interviewer],
    [words.facts.total, totalText(of.sheet.total, of.sheet.level)],
  ],
})
const agreedTable = ({ agreed, minutes }: InterviewDocument): ReadonlyArray<DocumentBlock> => {
  const columns = [{ header: texts.agreedColumns.step, share: 5 }, { header: texts.agreedColumns.dueOn, share: 1.5 }]
  if (minutes !== null && agreed.length === 0) return [{ kind: 'paragraph', look: 'body', text: texts.nothingAgreed }]
  return [{ kind: 'table', caption: words.agreed, columns, rows: agreed.length === 0 ? Array.from({ length: 4 }, () => [NBSP, NBSP]) : agreed.map(({ text, dueOn }) => [text, formatDate(dueOn)]) }]
}

/** The sheet of an interview as a document: the same facts give the same page (KRA-25). */
export const interviewTree = (of: InterviewDocument): DocumentTree => ({
  title: `${words.kind}. ${of.director}`, subject: words.title(of.release.period), author: of.issuer.ownerName, createdAt: of.createdAt,
  blocks: [
    { kind: 'paragraph', look: 'organization', text: of.issuer.ownerName },
    { kind: 'paragraph', look: 'kind', text: words.kind },
    { kind: 'edges', left: formatDateLong(of.plannedOn), right: of.municipality },
    ...(of.issuer.isDemo ? [{ kind: 'paragraph', look: 'centred', text: words.demo } as const] : []),
    { kind: 'paragraph', look: 'title', text: words.title(of.release.period) },
    heading(words.headings.who), facts(of),
    heading(words.headings.profile),
    {
      kind: 'table', caption: words.profile, columns: [{ header: texts.profileColumns.direction, share: 5 }, { header: texts.profileColumns.own, share: 1.4, align: 'end' }, { header: texts.profileColumns.group, share: 1.6, align: 'end' }],
      rows: of.sheet.directions.map(({ code, name, percent, group }) => [`${code}. ${name}`, share(percent), share(group)]),
    },
    { kind: 'paragraph', look: 'note', text: words.source(of.release.period, of.release.number) },
    heading(words.headings.questions), { kind: 'list', ordered: true, items: interviewQuestions(of.sheet, of.ownQuestions) },
    heading(words.headings.minutes), ...(of.minutes === null ? room(8) : written(of.minutes)),
    heading(words.headings.agreed), ...agreedTable(of),
    heading(words.headings.opinion), ...(of.opinion === null ? (of.acquaintance === null ? room(3) : written(NO_DATA)) : written(of.opinion)),
    { kind: 'edges', left: of.interviewer, right: words.signature },
    { kind: 'edges', left: of.acquaintance === null ? words.acquainted : `${words.acquainted} (${acquaintanceNames[of.acquaintance]})`, right: `${words.signature} ${of.director}` },
  ],
})
