import { profileOf } from '../goals'
import { federal, type Item, type Tenant } from '../tenant'

const sideA = 'Проект «Эффективный руководитель», раздел IV: качество профессиональной подготовки'
const sideB = 'Проект «Эффективный руководитель», раздел IV: качество управленческой деятельности'
/** A small district: where few pupils decide, three years are taken together. */
const rolling = (from: string, denominator: string): Item => ({ from, smallBase: { denominator, below: '10', totalBelow: '25' } })

/** Two sides of section IV (ZEL-12, ZEL-30), their means weighted 40 to 60; the reserve counted as section II lists it (ZEL-15…21). */
export const zelenchuk: Tenant = {
  file: 'zelenchuk', code: 'zelenchuk-2025', name: 'Модель показателей эффективности руководителей образовательных организаций Зеленчукского района', level: 'municipal',
  groups: [{ code: 'professional', name: 'Качество профессиональной подготовки руководителей', weight: '40' }, { code: 'management', name: 'Качество управленческой деятельности руководителей', weight: '60' }],
  directions: [
    { code: '1', name: 'Профессиональная компетентность руководителей', group: 'professional', source: sideA, items: ['1.1', '1.2', '1.3', '1.4', '1.5', '10.1', '10.2', '10.3'] },
    { code: '2', name: 'Формирование резерва управленческих кадров', group: 'professional', source: sideA, items: [
      { from: '9.1', name: 'Лица, зачисленные в резерв, на одну управленческую должность' }, { from: '9.2', name: 'Из них имеют планы индивидуального развития', max: '2', rule: { kind: 'linear', zeroAt: '0', fullAt: '100' } },
      { from: '9.3', name: 'Выполнение планов: на 100 % — полностью, от 50 до 100 % — наполовину, менее 50 % — не засчитывается', max: '3', rule: { kind: 'linear', zeroAt: '0', fullAt: '100' } },
      { from: '9.4', name: 'Претенденты, прошедшие обучение в отчётный период', max: '2', rule: { kind: 'steps', steps: [{ from: '75', points: '2' }, { from: '50', points: '1' }, { from: '0', points: '0' }] } }, '9.5',
    ] },
    { code: '3', name: 'Базовая подготовка обучающихся', group: 'management', source: sideB, items: [
      rolling('3.1', 'graduates9'), rolling('3.2', 'graduates11'), '3.3', '3.4', { from: '3.5', withoutVoid: true }, '3.6', '3.1Д', '3.2Д', '3.3Д', '3.1У', '3.2У', rolling('3.1К', 'special_graduates'), '3.2К',
    ] },
    { code: '4', name: 'Подготовка обучающихся высокого уровня', group: 'management', source: sideB, items: ['4.2', rolling('4.3', 'exam9_participants'), { from: '4.4', rule: { kind: 'linear', zeroAt: '0', fullAt: '10' } }, '4.5', '4.1У'] },
    { code: '5', name: 'Организация получения образования обучающимися с ОВЗ', group: 'management', source: sideB, items: [rolling('5.1', 'special_pupils'), '5.2', '5.3', '5.4', '5.5'] },
    { code: '6', name: 'Условия осуществления образовательной деятельности', group: 'management', source: sideB, items: ['2.1', '2.2', '2.3', '2.5', '2.6', '2.7', '2.8', '2.10', '7.1', '7.2', '7.3', '7.4', '7.5', '7.8'] },
    { code: '7', name: 'Профессиональная ориентация и дополнительное образование', group: 'management', source: sideB, items: ['8.1', '8.2', '8.3', rolling('8.4', 'graduates_all'), '8.5', '8.1У'] },
  ],
  levels: [
    { code: 'high', name: 'высокая эффективность', from: '78', tone: 'high' }, { code: 'middle', name: 'средняя эффективность', from: '55', tone: 'acceptable' }, { code: 'low', name: 'низкая эффективность', from: '0', tone: 'critical' },
  ],
  floors: [], missing: { policy: 'zero_points', noLevelAbovePercent: '20' }, tieOrder: ['3', '1', '6'],
  additions: { aggregation: { direction: { kind: 'arithmetic' }, group: { kind: 'arithmetic' }, total: { kind: 'arithmetic' } } },
  goals: [
    { rationale: 'Раздел III проекта: реализация профессионального потенциала руководителя; у 40 % выявлены дефициты.', dueYear: '2026', measure: 'Доля руководителей, преодолевших выявленные дефициты, — 80 %', directions: ['1'] },
    { rationale: 'Раздел III проекта: подбор, расстановка и оценка руководителей на основе деятельности.', dueYear: '2027', measure: 'Все задания учредителя выполнены не менее чем на 95 %', directions: [], indicators: ['6.1', '6.2', '6.3', '6.8', '6.9', '6.10', '6.11', '6.12', '6.13', '6.14'] },
    { rationale: 'Раздел II проекта: планируемые результаты программ и условия для детей с ОВЗ.', dueYear: '2027', measure: 'Аттестат получили все выпускники, базовой подготовки достигли 90 % обучающихся', directions: ['3', '4', '5', '7'] },
    { rationale: 'Раздел III проекта: эффективная кадровая политика и команда управления.', dueYear: '2026', measure: 'Укомплектованность — 98 %, с квалификационной категорией — 60 % педагогов', directions: [], indicators: ['6.4', '6.5', '6.6', '6.7'] },
    { rationale: 'Раздел III проекта: оперативное замещение должностей, короткая адаптация назначенных.', dueYear: '2026', measure: 'У каждого зачисленного в резерв есть план развития, половина планов выполнена полностью', directions: ['2'] },
  ],
  profile: profileOf({ 1: 80, 2: 70, 3: 80, 4: 60, 5: 75, 6: 80, 7: 75 }, 'Раздел IV проекта: эффективный управленец, финансист, стратег, собирающий команду профессионалов'),
  operator: 'Управление образования администрации Зеленчукского муниципального района',
  legalBasis: [
    { title: 'Национальный проект «Образование», федеральный проект «Современная школа»' }, ...federal,
    { title: 'Письмо Рособрнадзора о методических рекомендациях по оценке механизмов управления качеством образования', number: '08-70', date: '2021-04-20' },
    { title: 'Приказ управления образования администрации Зеленчукского муниципального района «Порядок оценки эффективности руководителей»', number: '112', date: '2021-07-16' },
    { title: 'Приказ управления образования администрации Зеленчукского муниципального района «Об утверждении комплексного проекта»', number: '110', date: '2021-07-16' }],
}
