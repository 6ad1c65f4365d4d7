import type { ContextFactKey } from '@/domain/scoring/clusters/context-facts'
import type { ContextBand } from '@/domain/scoring/clusters/context-index'
import { formatAmount, formatCount, MINUS, NBSP, NO_DATA, yesOrNo } from './format'

const names: Record<ContextFactKey, string> = {
  territory: 'Сельская или удалённая местность', small: 'Малокомплектная организация', specialNeeds: 'Обучающиеся с ОВЗ и инвалидностью', hardship: 'Дети в трудной жизненной ситуации и из малообеспеченных семей',
  otherLanguage: 'Дети, для которых русский язык неродной', laterShift: 'Обучающиеся во вторую и третью смену', wear: 'Износ зданий', noSelection: 'Нет конкурсного набора',
}
const territories = ['город', 'село', 'село, удалённая'] as const
const bands: Record<ContextBand, string> = { context_easy: 'легче обычных', context_usual: 'обычные', context_hard: 'труднее обычных' }
const pulls: Record<ContextBand, string> = { context_easy: 'легче', context_usual: 'как у большинства', context_hard: 'труднее' }
/** Said in words and by a sign, so that nothing hangs on colour. */
const signs: Record<ContextBand, string> = { context_easy: '▽', context_usual: '■', context_hard: '▲' }

const share = (hundredths: number): string => `${formatAmount(String(hundredths / 100))}${NBSP}%`
const yesNo = (value: number): string => yesOrNo(value === 1)
const ownOf = (key: ContextFactKey, value: number | null): string => {
  if (value === null) return NO_DATA
  if (key === 'territory') return territories[value] ?? NO_DATA
  return key === 'small' || key === 'noSelection' ? yesNo(value) : share(value)
}
/** Of yes and no, the share that has it; of steps, their mean. */
const typicalOf = (key: ContextFactKey, value: number | null): string => {
  if (value === null) return NO_DATA
  if (key === 'territory') return `${formatAmount(String(value))} из${NBSP}2`
  return key === 'small' || key === 'noSelection' ? `у${NBSP}${formatAmount(String(Math.round(value * 100)))}${NBSP}%` : `${formatAmount((value / 100).toFixed(1))}${NBSP}%`
}

/** Words of the conditions a head does not choose and of their index. */
export const contextTexts = {
  title: (band: ContextBand): string => `Условия работы ${bands[band]}`,
  lead: (of: number): string => `Результат сравнивается с организациями того же типа, у которых условия похожи. Условия руководитель не выбирает, баллов они не прибавляют и не отнимают. Индекс складывается из восьми признаков с равными весами, каждый — отклонение от среднего по ${formatCount(of)} участникам того же типа; признаки взяты из реестра до начала сбора.`,
  index: (z: number): string => `Индекс: ${z < 0 ? MINUS : '+'}${formatAmount((Math.abs(z) / 100).toFixed(2))} стандартного отклонения. От ${MINUS}0,33 до +0,33 условия считаются обычными.`,
  facts: 'Из чего складывается индекс',
  unknown: 'Признак, о котором нет данных, на индекс не влияет.',
  columns: { fact: 'Признак', own: 'Здесь', typical: 'В среднем по типу', pull: 'Условия' },
  territoryNote: 'Местность: 0 — город, 1 — село, 2 — удалённое село.',
  name: (key: ContextFactKey): string => names[key], own: ownOf, typical: typicalOf, pull: (band: ContextBand): string => `${signs[band]}${NBSP}${pulls[band]}`,
  method: `Индекс контекста складывается с равными весами из восьми признаков, которых руководитель не выбирает: ${Object.values(names).map((name) => name.charAt(0).toLowerCase() + name.slice(1).replace('с овз', 'с ОВЗ')).join('; ')}. Каждый признак — отклонение от среднего по типу организаций; если о признаке нет данных, он не учитывается. Условия обычные, если индекс отклоняется от среднего не больше чем на треть стандартного отклонения.`,
  register: {
    title: 'Условия, которых руководитель не выбирает', lead: 'Из этих признаков складывается индекс контекста: с какими организациями сравнивается результат. В цикле действуют значения на день открытия сбора.',
    edit: 'Изменить условия', help: 'Доли в процентах, от 0 до 100, не больше двух знаков после запятой. Пустое поле: данных нет.', save: 'Сохранить условия',
    remote: 'Удалённая: дальше 50 км от центра муниципалитета или без круглогодичной дороги', isRemote: 'Удалённая',
    fields: { specialNeedsPercent: names.specialNeeds, hardshipPercent: names.hardship, otherLanguagePercent: names.otherLanguage, laterShiftPercent: names.laterShift, wearPercent: names.wear },
    percent: (text: string | null): string => (text === null ? NO_DATA : `${formatAmount(text)}${NBSP}%`), typed: (text: string | null): string => (text ?? '').replace('.', ','), unit: (label: string): string => `${label}, %`,
  },
} as const
