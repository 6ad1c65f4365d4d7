import { alternatives } from '../alternatives'
import { federal, type Tenant } from '../tenant'
import { directionWording, indicatorWording } from '../wording'

/** Ten directions of item III.3.1 of the order, one hundred points, «с учётом специфики образовательных организаций». */
export const amur: Tenant = {
  file: 'amur', code: 'amur-2025', name: 'Модель показателей эффективности руководителей образовательных организаций Амурской области', level: 'regional', keepsCodes: true,
  groups: [{ code: 'professional', name: 'Качество профессиональной подготовки' }, { code: 'management', name: 'Качество управленческой деятельности' }],
  directions: directionWording.map(({ code, name, amur: item, zelenchuk_group: group }) => ({
    code, name, group: group === 1 ? 'professional' : 'management', source: `Направление ${item} дорожной карты Амурской области`,
    items: [...indicatorWording.filter((wording) => wording.code.startsWith(`${code}.`)), ...alternatives.filter(({ direction }) => direction === code).map(({ wording }) => wording)].map((wording) => wording.code),
  })),
  levels: [
    { code: 'high', name: 'высокий', from: '85', tone: 'high' }, { code: 'optimal', name: 'оптимальный', from: '70', tone: 'optimal' },
    { code: 'acceptable', name: 'допустимый', from: '50', tone: 'acceptable' }, { code: 'critical', name: 'критический', from: '0', tone: 'critical' },
  ],
  floors: [{ level: 'high', direction: '6', belowPercent: '50', cap: 'optimal' }], missing: { policy: 'zero_points', noLevelAbovePercent: '20' }, tieOrder: ['6', '3', '2'],
  operator: 'Амурский областной институт развития образования',
  legalBasis: [...federal, { title: 'Приказ Минобрнауки Амурской области «Об утверждении комплекса мер по развитию системы регионального мониторинга эффективности деятельности руководителей»', number: '26', date: '2020-01-15' }],
}
