import { aField, aModelDocument, anIndicator } from '#tests/factories/model-document'
import { aWholeModelDocument } from '#tests/factories/model-document'
import type { ModelDocument } from '@/domain/models/model-document'

/** A real model with every optional part and every kind of rule joined to it, without errors. */
export const aRichModel = (): ModelDocument => {
  const document = aWholeModelDocument('amur')
  const points = (steps: ReadonlyArray<readonly [string, string]>) => steps.map(([from, given]) => ({ from, points: given }))
  const extra = [
    anIndicator({ code: 'x.1', direction: 'x', formula: 'x_value', rule: { kind: 'growth', change: 'relative', steps: points([['5', '2'], ['-1000', '0']]) } }),
    anIndicator({ code: 'x.2', direction: 'x', formula: 'x_value', rule: { kind: 'normalised', by: { method: 'goalposts', low: '0', high: '100' }, scale: { zeroAt: '0', fullAt: '100' } } }),
    anIndicator({ code: 'x.3', direction: 'x', formula: 'x_value', rule: { kind: 'normalised', by: { method: 'z_score', among: 'cluster' }, scale: { steps: points([['1', '2'], ['-10', '0']]) } } }),
    anIndicator({ code: 'x.4', direction: 'x', formula: 'x_value', rule: { kind: 'target_share', target: '50' }, smallBase: { denominator: 'x_value', below: '10', totalBelow: '25' } }),
    anIndicator({ code: 'x.5', direction: 'x', formula: 'x_value', rule: { kind: 'best_is_100' }, alternatives: [{ condition: 'x_value > 90', points: '1', reason: 'Высокое значение' }], voidWhen: { condition: 'x_value < 0', reason: 'Отрицательное' } }),
    anIndicator({ code: 'x.6', direction: 'x', formula: 'x_value', rule: { kind: 'ratio_to_municipality', steps: points([['1', '2'], ['0', '0']]) } }),
    anIndicator({
      code: 'x.7', direction: 'x', formula: 'x_value',
      rule: { kind: 'status_change', change: 'absolute', statuses: [{ from: '50', label: 'высоко' }, { from: '0', label: 'низко' }], changes: [{ from: '0', label: 'растёт' }, { from: '-100', label: 'падает' }], cells: [[{ points: '2', label: 'а' }, { points: '1', label: 'б' }], [{ points: '1', label: 'в' }, { points: '0', label: 'г' }]] },
    }),
    anIndicator({ code: 'x.8', direction: 'x', formula: 'x_value', rule: { kind: 'linear', zeroAt: '0', fullAt: '100' } }),
  ]
  return {
    ...document,
    directions: [...document.directions, { code: 'x', name: 'Прочее', group: document.directions[0]?.group ?? '', max: '16', source: '' }, { code: 'y', name: 'Отключено', group: document.directions[0]?.group ?? '', max: '5', source: '', emptyReason: 'Нет в приказе' }],
    fields: [...document.fields, aField({ key: 'x_value', direction: 'x', max: '100', burden: { enteredBy: 'organization', minutes: '5', form: { form: 'ОО-1', section: '2' } } })],
    indicators: [...document.indicators, ...extra],
    aggregation: { direction: { kind: 'arithmetic' }, group: { kind: 'power', exponent: '2', lift: '1' }, total: { kind: 'geometric', lift: '1' }, availability: { direction: '50', total: '60' } },
    caps: [{ cap: document.levels[1]?.code ?? '', when: { weakIndicator: { indicator: 'x.1', belowPercent: '50' } }, reason: 'Критический показатель' }],
    weightSets: [{ when: { yearsInPostBelow: 1 }, reason: 'Первый год', directions: [{ direction: 'x', max: '8' }], indicators: [{ indicator: 'x.1', weight: '0.5' }] }],
    notRated: [{ when: { yearShareBelowPercent: '50', organizationTypes: ['kindergarten'] }, reason: 'Меньше половины года' }],
    adjustments: [{ code: 'bonus', name: 'За наставничество', kind: 'bonus', direction: 'x', formula: 'x_value / 100', max: '1' }],
  }
}

/** The same kinds of parts in a model small enough for the database. */
export const aSmallRichModel = (): ModelDocument => ({ ...aModelDocument(), notRated: [{ when: { yearShareBelowPercent: '50' }, reason: 'Меньше половины года' }] })
