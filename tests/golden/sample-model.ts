import type { Direction, Field, Indicator, ModelDocument, ScoringRule } from '@/domain/models/model-document'
import { organizationTypes } from '@/domain/models/model-document'

/** Small models for tests: name only what the case is about. */
export const aField = (key: string, more: Partial<Field> = {}): Field => ({
  key, label: `Поле ${key}`, unit: 'ед.', kind: 'decimal', direction: '1', about: 'organization', min: '0', source: 'учебные данные', ...more,
})

export const aDirection = (code: string, max: string, group = 'a'): Direction => ({ code, name: `Направление ${code}`, group, max, source: 'тест' })

export const anIndicator = (code: string, rule: ScoringRule, more: Partial<Indicator> = {}): Indicator => ({
  code, version: 1, direction: '1', name: `Показатель ${code}`, unit: '%', formula: `v_${code}`,
  applicability: { organizationTypes: [...organizationTypes] }, period: 'cycle', controllability: 'high', goodDirection: 'up', rule, max: '2',
  weight: '1', evidenceRequired: false, legalBasis: [],
  passport: { number: code, purpose: 'для проверки', formulaInWords: 'как в формуле', source: 'учебные данные', collection: 'форма', periodicity: 'раз в год', responsible: 'институт', evidence: 'справка', origin: 'учебный' },
  ...more,
})

export const aModel = (more: Partial<ModelDocument> & Pick<ModelDocument, 'indicators' | 'fields'>): ModelDocument => ({
  format: 'smer-model/1', code: 'test', name: 'Тест', level: 'regional',
  groups: [{ code: 'a', name: 'Группа' }],
  directions: [aDirection('1', '10')],
  levels: [
    { code: 'high', name: 'высокий', from: '85', tone: 'high' }, { code: 'optimal', name: 'оптимальный', from: '70', tone: 'optimal' },
    { code: 'acceptable', name: 'допустимый', from: '50', tone: 'acceptable' }, { code: 'critical', name: 'критический', from: '0', tone: 'critical' },
  ],
  floors: [], missing: { policy: 'zero_points', noLevelAbovePercent: '20' }, thinDirection: { belowPercent: '40' },
  rounding: { compareDigits: 2, totalDigits: 2 }, cluster: { by: ['organizationType', 'territory', 'size'], minimum: 8 },
  tieOrder: [], legalBasis: [], comparableWith: [], ...more,
})
