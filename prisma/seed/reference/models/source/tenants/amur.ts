import { profileOf } from '../goals'
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
  goals: [
    { rationale: 'По итогам диагностики 2024 года у трети руководителей выявлены дефициты в управлении результатами.', dueYear: '2027', measure: 'Доля руководителей с результатом диагностики не ниже 80 % выросла до 60 %', directions: ['1', '10'] },
    { rationale: 'В прошлом цикле в 14 % организаций задание выполнено ниже 95 %.', dueYear: '2027', measure: 'Доля организаций, набравших в направлениях 2 и 7 не менее 70 % баллов, — 75 %', directions: ['7'], indicators: ['2.1', '2.2', '2.3', '2.4', '2.9', '2.10', '2.11'] },
    { rationale: 'Базовой подготовки не достигает каждый десятый обучающийся, признаки необъективности — в каждой восьмой школе.', dueYear: '2028', measure: 'Доля школ без признаков необъективности — 95 %, доля обучающихся с базовой подготовкой — 90 %', directions: ['3', '4', '5', '6', '8'] },
    { rationale: 'В сельских школах занято 96 % ставок, педагогов до 35 лет меньше пятой части.', dueYear: '2027', measure: 'Укомплектованность не ниже 98 % в каждом муниципалитете', directions: [], indicators: ['2.5', '2.6', '2.7', '2.8'] },
    { rationale: 'На треть управленческих должностей нет подготовленного преемника.', dueYear: '2026', measure: 'Не менее одного резервиста на должность', directions: ['9'] },
  ],
  profile: profileOf({ 1: 80, 2: 80, 3: 75, 4: 60, 5: 75, 6: 90, 7: 80, 8: 75, 9: 80, 10: 75 }, 'Три четверти руководителей высокого уровня прошлого цикла достигли этой доли'),
  operator: 'Амурский областной институт развития образования',
  legalBasis: [...federal, { title: 'Приказ Минобрнауки Амурской области «Об утверждении комплекса мер по развитию системы регионального мониторинга эффективности деятельности руководителей»', number: '26', date: '2020-01-15' }],
}
