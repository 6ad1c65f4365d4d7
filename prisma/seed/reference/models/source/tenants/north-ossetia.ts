import { federal, ownChoice, type Tenant } from '../tenant'

const plan = (item: string): string => `План мероприятий по реализации концепции оценки вклада, ${item}`
const journal = 'журнал института и протоколы (документы)'

const councils = ownChoice({
  code: 'С.1', key: 'contribution_councils', name: 'Педагогические советы, проведённые руководителем в организациях с низкими результатами', purpose: 'Помощь организациям, руководители которых набрали мало баллов.', source: journal,
  grades: [['3', 'три и более за год'], ['2', 'два за год'], ['1', 'один за год'], ['0', 'не проводились']],
})
const mentoring = ownChoice({
  code: 'С.2', key: 'contribution_mentoring', name: 'Наставничество в форме «руководитель — руководитель»', purpose: 'Передача управленческого опыта.', source: journal,
  grades: [['3', 'двое и более подопечных с выполненной программой'], ['2', 'один подопечный с выполненной программой'], ['1', 'наставничество начато'], ['0', 'не ведётся']],
})
const site = ownChoice({
  code: 'С.3', key: 'contribution_site', name: 'Стажировочная площадка для руководителей', purpose: 'Организация учит других.', source: journal,
  grades: [['3', 'площадка действует, программа стажировки выполнена'], ['2', 'площадка действует'], ['1', 'подана заявка на статус'], ['0', 'нет']],
})
const contest = ownChoice({
  code: 'С.4', key: 'contribution_contest', name: 'Участие в конкурсе «Лучший руководитель образовательной организации»', purpose: 'Признание вклада республикой; победители направляются на стажировку.', source: journal,
  grades: [['3', 'победитель или призёр'], ['2', 'участник республиканского этапа'], ['1', 'участник муниципального этапа'], ['0', 'не участвовал']],
})
const trial = ownChoice({
  code: 'С.5', key: 'contribution_trial', name: 'Участие в апробации модели оценки компетенций', purpose: 'Готовность к независимой оценке.', source: journal, period: 'cycle', periodicity: 'цикл',
  grades: [['3', 'пройдена, уровень подтверждён'], ['1.5', 'пройдена'], ['0', 'не участвовал']],
})
const young = ownChoice({
  code: 'С.6', key: 'contribution_young', name: 'Работа в «Школе молодого руководителя»', purpose: 'Поддержка вновь назначенных руководителей.', source: journal,
  grades: [['3', 'ведёт занятия'], ['1.5', 'участвует в занятиях'], ['0', 'не участвует']],
})
const own = [councils, mentoring, site, contest, trial, young]

/** Fourteen criteria of contribution (OSE-05), every indicator from 0 to 3 points; the points are added. */
export const northOssetia: Tenant = {
  file: 'north-ossetia', code: 'north-ossetia-2025', name: 'Модель оценки вклада руководителей образовательных организаций в развитие системы образования Республики Северная Осетия — Алания', level: 'regional', pointsOf: 3,
  groups: [{ code: 'quality', name: 'Вклад в качество образования' }, { code: 'conditions', name: 'Вклад в условия и кадры организации' }, { code: 'republic', name: 'Вклад в развитие системы образования республики' }],
  own: { indicators: own.map(({ indicator }) => indicator), fields: own.map(({ field }) => field) },
  directions: [
    { code: '1', name: 'Освоение образовательных программ', group: 'quality', source: plan('пункты 3 и 11'), items: ['3.1', '3.2', '3.6', '3.2Д', '3.3Д', '3.1У', '3.1К'] },
    { code: '2', name: 'Базовая подготовка по независимой оценке', group: 'quality', source: plan('пункты 3 и 11'), items: ['3.3', '3.4', '3.5', '3.1Д', '3.2У', '3.2К'] },
    { code: '3', name: 'Подготовка обучающихся высокого уровня', group: 'quality', source: plan('пункт 3'), items: ['4.1', '4.2', '4.4', '4.1У'] },
    { code: '4', name: 'Объективность результатов', group: 'quality', source: plan('пункт 3'), items: ['6.1', '6.2', '6.3', '6.5', '6.1Д'] },
    { code: '5', name: 'Образование детей с ОВЗ и инвалидностью', group: 'quality', source: plan('пункт 3'), items: ['5.1', '5.3', '5.5'] },
    { code: '6', name: 'Профессиональное самоопределение обучающихся', group: 'quality', source: plan('пункт 3'), items: ['8.2', '8.3', '8.4'] },
    { code: '7', name: 'Воспитание и дополнительное образование', group: 'quality', source: plan('пункт 3'), items: ['8.1', '8.5', '7.7', '8.1У'] },
    { code: '8', name: 'Условия обучения и безопасность', group: 'conditions', source: plan('пункт 3'), items: ['7.3', '7.4', '7.5', '7.6', '5.4'] },
    { code: '9', name: 'Педагогические кадры', group: 'conditions', source: plan('пункты 9 и 10'), items: ['2.5', '2.6', '2.7', '2.8'] },
    { code: '10', name: 'Результативность управления', group: 'conditions', source: plan('направление плана'), items: ['2.1', '2.2', '2.3', '2.9', '2.10'] },
    { code: '11', name: 'Управленческие компетенции руководителя', group: 'conditions', source: plan('пункты 2, 13 и 18'), items: ['1.2', '1.3', '1.4', 'С.5'] },
    { code: '12', name: 'Подтверждение квалификации', group: 'republic', source: plan('пункты 15 и 16'), items: ['10.1', '10.2', 'С.4'] },
    { code: '13', name: 'Подготовка управленческих кадров', group: 'republic', source: plan('пункты 14 и 17'), items: ['9.1', '9.2', '9.4', 'С.6'] },
    { code: '14', name: 'Помощь организациям республики', group: 'republic', source: plan('пункты 7, 8 и 12'), items: ['С.1', 'С.2', 'С.3'] },
  ],
  levels: [
    { code: 'high', name: 'высокая оценка вклада', from: '75', tone: 'high' }, { code: 'middle', name: 'средний уровень оценки вклада', from: '50', tone: 'acceptable' }, { code: 'low', name: 'низкий уровень оценки вклада', from: '0', tone: 'critical' },
  ],
  floors: [{ level: 'high', direction: '4', belowPercent: '50', cap: 'middle' }], missing: { policy: 'zero_points', noLevelAbovePercent: '20' }, tieOrder: ['4', '1', '14'],
  operator: 'Северо-Осетинский республиканский институт повышения квалификации работников образования',
  legalBasis: [...federal, { title: 'План мероприятий по реализации концепции региональной системы оценки вклада руководителей образовательных организаций в развитие системы образования республики' }],
}
