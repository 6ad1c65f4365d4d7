import { profileOf } from '../goals'
import type { ScoringRule } from '@/domain/models/model-document'
import { federal, type Item, type Tenant } from '../tenant'

const concept = (part: string): string => `Концепция региональной системы мониторинга Пермского края, ${part}`
const line = (from: string, zeroAt: string, fullAt: string): Item => ({ from, rule: { kind: 'linear', zeroAt, fullAt } })
const best = (from: string, rule: ScoringRule): Item => ({ from, rule })
const cluster = (from: string): Item => best(from, { kind: 'normalised', by: { method: 'percentile_rank', among: 'cluster' }, scale: { zeroAt: '10', fullAt: '80' } })

/** Regional criteria (PRM-04): points grow by a straight line, criteria are multiplied, so that no criterion can be given up for another. */
export const perm: Tenant = {
  file: 'perm', code: 'perm-2025', name: 'Региональная модель показателей эффективности руководителей образовательных организаций Пермского края', level: 'regional',
  groups: [{ code: 'results', name: 'Критерии результата' }, { code: 'management', name: 'Критерии управления' }],
  directions: [
    { code: '1', name: 'Критерий 1. Результаты образования', group: 'results', source: concept('региональный уровень'), items: [
      line('3.1', '90', '100'), line('3.2', '90', '100'), line('3.3', '75', '100'), line('3.4', '88', '100'), cluster('3.5'), '3.7', cluster('4.4'),
      line('3.1Д', '1', '5'), line('3.2Д', '50', '85'), '3.3Д', line('3.1У', '60', '95'), line('3.2У', '30', '90'), line('3.1К', '80', '100'), line('3.2К', '30', '80'),
    ] },
    { code: '2', name: 'Критерий 2. Равный доступ', group: 'results', source: concept('региональный уровень'), items: [line('5.1', '70', '100'), line('5.3', '40', '100'), line('8.1', '50', '85'), line('8.4', '94', '100'), line('8.1У', '20', '90')] },
    { code: '3', name: 'Критерий 3. Объективность', group: 'results', source: concept('региональный уровень'), items: ['6.1', line('6.2', '50', '85'), line('6.3', '40', '10'), '6.5', line('6.1Д', '1.5', '0')] },
    { code: '4', name: 'Критерий 4. Управление и ресурсы', group: 'management', source: concept('региональный уровень'), items: [line('2.1', '75', '100'), '2.2', line('2.5', '90', '100'), cluster('2.6'), line('2.10', '65', '95'), line('7.5', '85', '100'), line('7.4', '75', '100')] },
    { code: '5', name: 'Критерий 5. Профессиональное развитие руководителя', group: 'management', source: concept('пункты 2.6 и 2.7 плана'), items: ['1.1', line('1.2', '0', '72'), line('1.3', '40', '90'), line('1.4', '30', '100'), '10.1', line('10.3', '50', '95')] },
    { code: '6', name: 'Критерий 6. Резерв управленческих кадров', group: 'management', source: concept('региональный уровень'), items: ['9.1', line('9.2', '0', '100'), line('9.4', '0', '60'), '9.5'] },
  ],
  levels: [
    { code: 'high', name: 'высокий', from: '87', tone: 'high' }, { code: 'optimal', name: 'достаточный', from: '75', tone: 'optimal' },
    { code: 'acceptable', name: 'базовый', from: '60', tone: 'acceptable' }, { code: 'critical', name: 'низкий', from: '0', tone: 'critical' },
  ],
  floors: [{ level: 'high', direction: '3', belowPercent: '60', cap: 'optimal' }], missing: { policy: 'exclude_and_renormalise', noLevelAbovePercent: '25' }, tieOrder: ['3', '1', '4'],
  clusterBy: ['organizationType', 'context'],
  additions: { aggregation: { direction: { kind: 'arithmetic' }, total: { kind: 'geometric', lift: '10' }, availability: { total: '60' } } },
  goals: [
    { rationale: 'Пункты 2.6 и 2.7 плана: стажировки и повышение квалификации руководителей.', dueYear: '2027', measure: 'Три четверти руководителей набирают в критерии 5 не менее 75 %', directions: ['5'] },
    { rationale: 'Концепция: управление организацией — предмет мониторинга края.', dueYear: '2027', measure: 'Доля организаций с неисполненными предписаниями — не более 3 %', directions: [], indicators: ['4.1', '4.2', '4.5', '4.6', '4.7'] },
    { rationale: 'Концепция: результаты, доступ и объективность оцениваются вместе.', dueYear: '2028', measure: 'Ни один критерий результата не ниже 50 % у 90 % организаций', directions: ['1', '2', '3'] },
    { rationale: 'Критерий 4: кадры и ресурсы организации.', dueYear: '2027', measure: 'Укомплектованность — 98 %', directions: [], indicators: ['4.3', '4.4'] },
    { rationale: 'Концепция: подготовка управленческих кадров.', dueYear: '2026', measure: 'Половина резервистов обучена за год', directions: ['6'] },
  ],
  profile: profileOf({ 1: 85, 2: 85, 3: 90, 4: 85, 5: 80, 6: 75 }, 'Границы уровня «высокий»: критерии перемножаются, провал одного не перекрывается другим'),
  operator: 'АНО «Капитал развития»',
  legalBasis: [...federal,
    { title: 'Концепция региональной системы мониторинга эффективности руководителей образовательных организаций Пермского края', number: '26-01-06-518', date: '2021-05-11' },
    { title: 'План мероприятий по реализации Концепции на 2021–2024 годы', number: '26-01-06-649', date: '2021-06-08' }],
}

/** The municipality's own criteria (PRM-05): what the region does not measure, its points simply added. */
export const permMunicipal: Tenant = {
  file: 'perm-municipal', code: 'perm-municipal-2025', name: 'Муниципальная модель показателей эффективности руководителей образовательных организаций', level: 'municipal',
  groups: [{ code: 'management', name: 'Муниципальные критерии' }],
  directions: [
    { code: '1', name: 'Исполнение обязательств перед учредителем', group: 'management', source: concept('муниципальный уровень'), items: ['2.3', '2.4', '2.9', '2.11'] },
    { code: '2', name: 'Кадры организации', group: 'management', source: concept('муниципальный уровень'), items: ['2.7', '2.8'] },
    { code: '3', name: 'Условия и безопасность', group: 'management', source: concept('муниципальный уровень'), items: ['5.4', '7.2', '7.6', '7.8'] },
    { code: '4', name: 'Воспитание, отдых и профориентация', group: 'management', source: concept('муниципальный уровень'), items: ['7.7', '8.2', '8.3', '8.5'] },
  ],
  levels: [
    { code: 'high', name: 'высокий', from: '85', tone: 'high' }, { code: 'optimal', name: 'оптимальный', from: '70', tone: 'optimal' },
    { code: 'acceptable', name: 'допустимый', from: '50', tone: 'acceptable' }, { code: 'critical', name: 'критический', from: '0', tone: 'critical' },
  ],
  floors: [], missing: { policy: 'zero_points', noLevelAbovePercent: '20' }, tieOrder: ['1', '3'], operator: 'Муниципальный орган управления образованием',
  legalBasis: [...federal, { title: 'Концепция региональной системы мониторинга эффективности руководителей образовательных организаций Пермского края', number: '26-01-06-518', date: '2021-05-11' }],
}
