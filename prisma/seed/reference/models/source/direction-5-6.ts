import { amount, count, share, steps, type DirectionPart } from './parts'

const NO_SPECIAL = 'в организации нет обучающихся с ОВЗ'

export const direction5: DirectionPart = {
  code: '5',
  fields: [
    count('special_pupils', 'Обучающиеся с ОВЗ'),
    count('special_conditions', 'Обучающиеся с ОВЗ, которым созданы все рекомендованные условия'),
    count('special_teachers', 'Педагоги, работающие с обучающимися с ОВЗ'),
    count('special_teachers_trained', 'Из них прошли повышение квалификации по ОВЗ за три года'),
    amount('support_filled', 'Занятые ставки специалистов сопровождения', 'ставки'),
    amount('support_norm', 'Нормативные ставки специалистов сопровождения', 'ставки'),
    count('access_done', 'Выполненные пункты перечня доступности', 'ед.'),
    count('access_total', 'Применимые пункты перечня доступности', 'ед.'),
    count('special_5_18', 'Дети с ОВЗ и инвалидностью 5–18 лет'),
    count('special_extra', 'Из них охвачены дополнительным образованием'),
  ],
  indicators: [
    { code: '5.1', formula: share('special_conditions', 'special_pupils'), rule: steps([100, 3], [90, 2], [75, 1], [0, 0]), unless: ['special_pupils == 0', NO_SPECIAL], purpose: 'Условия для обучающихся с ОВЗ по рекомендациям комиссии.' },
    { code: '5.2', formula: share('special_teachers_trained', 'special_teachers'), rule: steps([95, 1], [70, 0.5], [0, 0]), unless: ['special_pupils == 0 || special_teachers == 0', NO_SPECIAL], purpose: 'Готовность педагогов к работе с обучающимися с ОВЗ.' },
    { code: '5.3', formula: share('support_filled', 'support_norm'), rule: steps([90, 2], [60, 1], [0, 0]), unless: ['support_norm == 0', 'по нормативу ставки специалистов сопровождения не предусмотрены'], purpose: 'Обеспеченность психологами, логопедами, дефектологами, тьюторами.' },
    { code: '5.4', formula: share('access_done', 'access_total'), rule: steps([80, 1], [50, 0.5], [0, 0]), purpose: 'Доступность зданий и информации для инвалидов.' },
    { code: '5.5', formula: share('special_extra', 'special_5_18'), rule: steps([60, 1], [40, 0.5], [0, 0]), unless: ['special_5_18 == 0', 'в организации нет детей с ОВЗ и инвалидностью 5–18 лет'], purpose: 'Включённость детей с ОВЗ в дополнительное образование.' },
  ],
}

export const direction6: DirectionPart = {
  code: '6',
  fields: [
    count('bias_markers', 'Маркеры необъективности проверочных работ за два года', 'ед.'),
    count('marks_compared', 'Участники, чьи отметки проверочных работ сопоставлены с журналом'),
    count('marks_confirmed', 'Участники, подтвердившие отметку журнала'),
    count('year_marks_compared', 'Сопоставленные годовые и экзаменационные отметки 9 классов', 'ед.'),
    count('year_marks_inflated', 'Из них годовая отметка выше экзаменационной', 'ед.'),
    count('exam_violations', 'Нарушения порядка итоговой аттестации по вине организации', 'ед.'),
    count('data_checked', 'Значения, проверенные выборочно', 'ед.'),
    count('data_confirmed', 'Значения, подтверждённые при проверке', 'ед.'),
  ],
  indicators: [
    { code: '6.1', formula: 'bias_markers', rule: steps([3, 0], [2, 1], [1, 2], [0, 4]), goodDirection: 'down', purpose: 'Честность процедур оценки.' },
    { code: '6.2', formula: share('marks_confirmed', 'marks_compared'), rule: steps([75, 2], [60, 1], [0, 0]), purpose: 'Согласованность внешней и внутренней оценки.' },
    { code: '6.3', formula: share('year_marks_inflated', 'year_marks_compared'), rule: steps([30.01, 0], [15.01, 1], [0, 2]), goodDirection: 'down', unless: ['year_marks_compared == 0', 'в организации нет выпускников 9 классов'], purpose: 'Отсутствие завышения годовых отметок.' },
    { code: '6.4', formula: 'exam_violations', rule: steps([1, 0], [0, 1]), goodDirection: 'down', purpose: 'Порядок при проведении итоговой аттестации.' },
    { code: '6.5', formula: share('data_confirmed', 'data_checked'), rule: steps([98, 1], [95, 0.5], [0, 0]), unless: ['data_checked == 0', 'значения организации не попали в выборочную проверку'], purpose: 'Достоверность данных, которые вносит организация.' },
  ],
}
