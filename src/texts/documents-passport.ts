import type { DocumentBlock, DocumentTree } from '@/domain/shared/document-tree'
import { formatDateLong, NBSP } from './format'
import { fieldLimits, passportFacts, passportLabels, type PassportSubject } from './model-passport'
import { formulaInNames, modelPages as texts, ruleInWords } from './model-pages'

export type PassportDocument = PassportSubject & {
  readonly head: { readonly modelName: string; readonly number: number; readonly orderNumber: string | null; readonly orderDate: string | null; readonly signatory: string | null }
  readonly issuer: { readonly ownerName: string; readonly isDemo: boolean }
  /** ISO instant of the version's approval or last change. */
  readonly madeAt: string
}

export const passportWords = {
  formats: { docx: 'Скачать для правки', pdf: 'Скачать для печати' },
  fileName: (code: string, number: number, format: 'docx' | 'pdf'): string => `Паспорт показателя ${code}, версия ${number}.${format}`,
  kind: 'ПАСПОРТ ПОКАЗАТЕЛЯ',
  demo: 'Учебные данные: люди и организации вымышлены',
  approved: (number: string, date: string): string => `Утверждён приказом от ${formatDateLong(date)} №${NBSP}${number}`,
  draft: 'Проект. Модель показателей приказом не утверждена',
  model: (name: string, number: number): string => `${name}, версия ${number}`,
  tables: { facts: 'Таблица 1. Сведения о показателе', variables: 'Таблица 2. Переменные формулы' },
  columns: { what: 'Сведения', text: 'Содержание' },
  headings: { facts: '1. Сведения о показателе', formula: '2. Порядок формирования', rule: '3. Правило начисления баллов' },
} as const

const head = ({ head: { modelName, number, orderNumber, orderDate, signatory }, issuer, indicator }: PassportDocument): ReadonlyArray<DocumentBlock> => [
  { kind: 'paragraph', look: 'organization', text: issuer.ownerName },
  ...(orderNumber === null || orderDate === null
    ? [{ kind: 'paragraph', look: 'right', text: passportWords.draft } as const]
    : [{ kind: 'paragraph', look: 'right', text: passportWords.approved(orderNumber, orderDate) } as const, ...(signatory === null ? [] : [{ kind: 'paragraph', look: 'right', text: signatory } as const])]),
  { kind: 'paragraph', look: 'kind', text: `${passportWords.kind} №${NBSP}${indicator.passport.number}` },
  ...(issuer.isDemo ? [{ kind: 'paragraph', look: 'centred', text: passportWords.demo } as const] : []),
  { kind: 'paragraph', look: 'title', text: `${indicator.code}. ${indicator.name}` },
  { kind: 'paragraph', look: 'note', text: passportWords.model(modelName, number) },
]

const formula = ({ indicator, fields }: PassportDocument): ReadonlyArray<DocumentBlock> => {
  const inNames = formulaInNames(indicator.formula, passportLabels(fields))
  const { formulaInWords } = indicator.passport
  const columns = texts.variableColumns
  return [
    { kind: 'heading', level: 1, text: passportWords.headings.formula },
    ...(formulaInWords === '' || formulaInWords === inNames ? [] : [{ kind: 'paragraph', look: 'body', text: formulaInWords } as const]),
    { kind: 'paragraph', look: 'body', text: inNames },
    ...(fields.length === 0 ? [] : [{
      kind: 'table', caption: passportWords.tables.variables,
      columns: [{ header: columns.label, share: 4 }, { header: columns.unit, share: 1.4 }, { header: columns.limits, share: 2 }, { header: columns.source, share: 2.6 }],
      rows: fields.map((field) => [field.label, field.unit, fieldLimits(field), field.source]),
    } as const]),
  ]
}

const rule = ({ indicator }: PassportDocument): ReadonlyArray<DocumentBlock> => [
  { kind: 'heading', level: 1, text: passportWords.headings.rule },
  { kind: 'paragraph', look: 'body', text: ruleInWords(indicator) },
  ...((indicator.alternatives ?? []).length === 0 ? [] : [
    { kind: 'paragraph', look: 'body', text: `${texts.alternatives}:` } as const,
    { kind: 'list', ordered: false, items: (indicator.alternatives ?? []).map((other) => texts.alternative(other.reason, other.points)) } as const,
  ]),
]

/** «Паспорт показателя» as an official document: an annex to the order that approved the model (domain/02 B.2, F21, F22). */
export const passportTree = (subject: PassportDocument): DocumentTree => ({
  title: `${texts.passportNumber(subject.indicator.passport.number)}. ${subject.indicator.name}`,
  subject: passportWords.model(subject.head.modelName, subject.head.number),
  author: subject.issuer.ownerName,
  createdAt: subject.madeAt,
  blocks: [
    ...head(subject),
    { kind: 'heading', level: 1, text: passportWords.headings.facts },
    { kind: 'table', caption: passportWords.tables.facts, columns: [{ header: passportWords.columns.what, share: 2 }, { header: passportWords.columns.text, share: 4 }], rows: passportFacts(subject).map(({ label, value }) => [label, value]) },
    ...formula(subject),
    ...rule(subject),
  ],
})
