import { count, percent, share, steps, type DirectionPart } from './parts'

export const direction7: DirectionPart = {
  code: '7',
  fields: [
    count('pupils_first_shift', 'Обучающиеся, занимающиеся в первую смену'),
    count('buildings', 'Здания организации', 'ед.'),
    count('buildings_sound', 'Здания, не требующие капитального ремонта и не аварийные', 'ед.'),
    { key: 'internet_speed', label: 'Максимальная фактическая скорость доступа к сети «Интернет»', unit: 'Мбит/с', kind: 'decimal', min: '0', max: '100000' },
    count('pupils_hot_meals', 'Обучающиеся, охваченные горячим питанием'),
    count('safety_done', 'Выполненные требования безопасности', 'ед.'),
    count('safety_total', 'Применимые требования безопасности', 'ед.'),
    percent('survey_comfort', 'Комфортность условий (критерий 2 независимой оценки качества)', 'балл'),
    count('pupils_holidays', 'Обучающиеся, охваченные организованной занятостью в каникулы'),
    count('site_done', 'Заполненные обязательные подразделы официального сайта', 'ед.'),
    count('site_total', 'Обязательные подразделы официального сайта', 'ед.'),
  ],
  indicators: [
    { code: '7.1', formula: share('pupils_first_shift', 'pupils'), rule: steps([100, 1], [90, 0.5], [0, 0]), purpose: 'Обучение в одну смену.' },
    { code: '7.2', formula: share('buildings_sound', 'buildings'), rule: steps([100, 1], [50, 0.5], [0, 0]), purpose: 'Состояние зданий; зависит от учредителя, показывается как условие.' },
    { code: '7.3', formula: 'internet_speed / (100 - 50 * is_rural) * 100', unit: '% порога', rule: steps([100, 2], [50, 1], [0, 0]), purpose: 'Достаточность канала связи: порог 100 Мбит/с в городе и 50 Мбит/с на селе.' },
    { code: '7.4', formula: share('pupils_hot_meals', 'pupils'), rule: steps([95, 2], [80, 1], [0, 0]), purpose: 'Организация питания обучающихся.' },
    { code: '7.5', formula: share('safety_done', 'safety_total'), rule: steps([100, 2], [90, 1], [0, 0]), purpose: 'Выполнение требований безопасности.' },
    { code: '7.6', formula: 'survey_comfort', rule: steps([85, 2], [75, 1], [0, 0]), purpose: 'Комфортность условий по независимой оценке.' },
    { code: '7.7', formula: share('pupils_holidays', 'pupils'), rule: steps([81, 1], [60, 0.5], [0, 0]), purpose: 'Занятость обучающихся в каникулы.' },
    { code: '7.8', formula: share('site_done', 'site_total'), rule: steps([100, 1], [90, 0.5], [0, 0]), purpose: 'Открытость организации.' },
  ],
}

export const direction8: DirectionPart = {
  code: '8',
  fields: [
    count('children_5_18', 'Обучающиеся 5–18 лет'),
    count('children_extra', 'Обучающиеся 5–18 лет, охваченные дополнительным образованием (без повторного счёта)'),
    count('pupils_6_11', 'Обучающиеся 6–11 классов'),
    count('pupils_career_minimum', 'Обучающиеся 6–11 классов, охваченные профориентационным минимумом'),
    count('pupils_career_trials', 'Обучающиеся 6–11 классов, участвовавшие в профессиональных пробах'),
    count('graduates_all', 'Выпускники 9 и 11 классов'),
    count('graduates_placed', 'Выпускники, продолжившие обучение или трудоустроенные'),
    { key: 'upbringing_units', label: 'Действующие объединения: спортклуб, театр, музей, первичное отделение', unit: 'ед.', kind: 'integer', min: '0', max: '4' },
  ],
  indicators: [
    { code: '8.1', formula: share('children_extra', 'children_5_18'), rule: steps([82, 3], [75, 2], [65, 1], [0, 0]), purpose: 'Охват дополнительным образованием.' },
    { code: '8.2', formula: share('pupils_career_minimum', 'pupils_6_11'), rule: steps([100, 1], [90, 0.5], [0, 0]), purpose: 'Профориентационный минимум для всех.' },
    { code: '8.3', formula: share('pupils_career_trials', 'pupils_6_11'), rule: steps([30, 1], [15, 0.5], [0, 0]), purpose: 'Практическое знакомство с профессиями.' },
    { code: '8.4', formula: share('graduates_placed', 'graduates_all'), rule: steps([100, 2], [98, 1], [0, 0]), unless: ['graduates_all == 0', 'в организации нет выпускников'], purpose: 'Определённость пути каждого выпускника.' },
    { code: '8.5', formula: 'upbringing_units', rule: steps([3, 1], [2, 0.5], [0, 0]), purpose: 'Инфраструктура воспитательной работы.' },
  ],
}
