import { amount, count, ofDirector, percent, share, steps, yesNo, type DirectionPart } from './parts'

const NO_RESERVE = 'в организации никто не зачислен в резерв'

export const direction9: DirectionPart = {
  code: '9',
  fields: [
    count('reserve_people', 'Зачисленные в резерв управленческих кадров'),
    { ...amount('reserve_posts', 'Управленческие должности, на которые формируется резерв', 'ед.'), min: '0.01' },
    count('reserve_plans', 'Резервисты с планом индивидуального развития'),
    count('reserve_plans_full', 'Планы, выполненные на 100 %', 'ед.'),
    count('reserve_plans_half', 'Планы, выполненные от 50 до 100 %', 'ед.'),
    count('reserve_trained', 'Претенденты, прошедшие обучение в отчётный период'),
    count('reserve_appointed', 'Резервисты, назначенные на управленческие должности за три года'),
  ],
  indicators: [
    { code: '9.1', formula: 'reserve_people / reserve_posts', rule: steps([1, 1], [0, 0]), purpose: 'Наличие преемников на управленческие должности.' },
    { code: '9.2', formula: share('reserve_plans', 'reserve_people'), rule: steps([100, 1], [50, 0.5], [0, 0]), unless: ['reserve_people == 0', NO_RESERVE], purpose: 'Работа с каждым резервистом по плану.' },
    { code: '9.3', formula: '(reserve_plans_full + 0.5 * reserve_plans_half) / reserve_plans * 100', unit: '%', rule: steps([75, 1], [40, 0.5], [0, 0]), unless: ['reserve_people == 0 || reserve_plans == 0', NO_RESERVE], purpose: 'Выполнение планов развития резервистов.' },
    { code: '9.4', formula: share('reserve_trained', 'reserve_people'), rule: steps([50, 1], [25, 0.5], [0, 0]), unless: ['reserve_people == 0', NO_RESERVE], purpose: 'Обучение претендентов.' },
    { code: '9.5', formula: 'reserve_appointed', rule: steps([1, 1], [0, 0]), purpose: 'Резерв действует: люди назначаются на должности.' },
  ],
}

export const direction10: DirectionPart = {
  code: '10',
  fields: [
    ofDirector(yesNo('attestation_valid', 'Действует решение о соответствии занимаемой должности')),
    ofDirector(percent('attestation_test', 'Результат тестирования или решения кейсов')),
    ofDirector(percent('attestation_project', 'Оценка управленческого проекта')),
    ofDirector(yesNo('certification', 'Участие в добровольной сертификации или апробации за три года')),
  ],
  indicators: [
    { code: '10.1', formula: 'attestation_valid', rule: { kind: 'boolean' }, purpose: 'Аттестация руководителя в срок; для освобождённых категорий отмечается «не применимо».' },
    { code: '10.2', formula: 'attestation_test', rule: steps([80, 1], [60, 0.5], [0, 0]), purpose: 'Знание законодательства и управления.' },
    { code: '10.3', formula: 'attestation_project', rule: steps([80, 2], [60, 1], [0, 0]), purpose: 'Способность проектировать развитие организации.' },
    { code: '10.4', formula: 'certification', rule: { kind: 'boolean' }, purpose: 'Готовность к независимой оценке компетенций.' },
  ],
}
