import { amount, count, percent, share, steps, type DirectionPart } from './parts'

export const direction2: DirectionPart = {
  code: '2',
  fields: [
    amount('task_fact', 'Фактический объём услуг по муниципальному (государственному) заданию', 'ед. объёма'),
    { ...amount('task_plan', 'Плановый объём услуг по муниципальному (государственному) заданию', 'ед. объёма'), min: '0.01' },
    count('overdue_orders', 'Предписания надзорных органов, не исполненные в срок', 'ед.'),
    count('justified_complaints', 'Обоснованные (подтверждённые) жалобы', 'ед.'),
    count('forms_accepted', 'Формы мониторинга, принятые в срок без возврата', 'ед.'),
    count('forms_total', 'Все формы мониторинга', 'ед.'),
    amount('posts_filled', 'Занятые ставки педагогических работников', 'ставки'),
    { ...amount('posts_total', 'Штатные ставки педагогических работников', 'ставки'), min: '0.01' },
    count('teachers_total', 'Педагогические работники'),
    count('teachers_category', 'Педагоги с первой и высшей квалификационной категорией'),
    count('teachers_trained', 'Педагоги, прошедшие дополнительное профессиональное образование за три года'),
    count('teachers_young', 'Учителя (воспитатели, педагоги дополнительного образования) до 35 лет'),
    { key: 'teachers_young_change', label: 'Изменение доли педагогов до 35 лет к прошлому циклу', unit: 'п.п.', kind: 'decimal', min: '-100', max: '100' },
    count('program_done', 'Мероприятия программы развития, выполненные в срок', 'ед.'),
    count('program_planned', 'Плановые мероприятия программы развития', 'ед.'),
    percent('survey_satisfaction', 'Удовлетворённость условиями (критерий 5 независимой оценки качества)', 'балл'),
    count('advice_done', 'Рекомендации и решения прошлого цикла, исполненные в срок', 'ед.'),
    count('advice_total', 'Рекомендации и решения прошлого цикла, адресованные организации', 'ед.'),
  ],
  indicators: [
    { code: '2.1', formula: share('task_fact', 'task_plan'), rule: steps([95, 3], [85, 2], [75, 1], [0, 0]), purpose: 'Исполнение обязательств организации перед учредителем.' },
    { code: '2.2', formula: 'overdue_orders', rule: steps([2, 0], [1, 1], [0, 2]), goodDirection: 'down', purpose: 'Исполнение требований надзора в срок.' },
    { code: '2.3', formula: 'justified_complaints', rule: steps([2, 0], [1, 0.5], [0, 1]), goodDirection: 'down', purpose: 'Предупреждение конфликтов и нарушений прав участников.' },
    { code: '2.4', formula: share('forms_accepted', 'forms_total'), rule: steps([95, 1], [80, 0.5], [0, 0]), purpose: 'Исполнительская дисциплина при сборе данных.' },
    { code: '2.5', formula: share('posts_filled', 'posts_total'), rule: steps([98, 2], [95, 1], [0, 0]), purpose: 'Обеспеченность педагогическими кадрами.' },
    {
      code: '2.6', formula: share('teachers_category', 'teachers_total'), purpose: 'Уровень квалификации педагогов против похожих организаций.',
      rule: { kind: 'cluster_median', bands: [{ offset: '0', points: '2' }, { offset: '-10', points: '1' }] },
    },
    { code: '2.7', formula: share('teachers_trained', 'teachers_total'), rule: steps([95, 1], [80, 0.5], [0, 0]), purpose: 'Непрерывное обучение педагогов.' },
    {
      code: '2.8', formula: share('teachers_young', 'teachers_total'), rule: steps([25, 1], [15, 0.5], [0, 0]), purpose: 'Обновление педагогического коллектива.',
      alternatives: [{ condition: 'teachers_young_change >= 2', points: '0.5', reason: 'рост доли не менее чем на 2 п.п. к прошлому циклу' }],
    },
    { code: '2.9', formula: share('program_done', 'program_planned'), rule: steps([90, 1], [70, 0.5], [0, 0]), purpose: 'Выполнение собственных планов развития.' },
    { code: '2.10', formula: 'survey_satisfaction', rule: steps([85, 2], [75, 1], [0, 0]), purpose: 'Оценка условий получателями услуг.' },
    {
      code: '2.11', formula: share('advice_done', 'advice_total'), rule: steps([90, 2], [70, 1], [0, 0]), purpose: 'Замыкание управленческого цикла: исполнение рекомендаций и решений.',
      unless: ['is_first_cycle || advice_total == 0', 'в прошлом цикле рекомендаций и решений не было'],
    },
  ],
}
