import { count, percent, share, steps, type DirectionPart } from './parts'

const NO_NINTH = 'в организации нет выпускников 9 классов'
const NO_ELEVENTH = 'в организации нет выпускников 11 классов'

export const direction3: DirectionPart = {
  code: '3',
  fields: [
    count('graduates9', 'Выпускники 9 классов'),
    count('graduates9_certified', 'Выпускники 9 классов, получившие аттестат'),
    count('graduates11', 'Выпускники 11 классов'),
    count('graduates11_certified', 'Выпускники 11 классов, получившие аттестат'),
    percent('exam9_russian', 'Преодолели порог основного экзамена по русскому языку с первой попытки'),
    percent('exam9_math', 'Преодолели порог основного экзамена по математике с первой попытки'),
    percent('exam11_russian', 'Преодолели порог единого экзамена по русскому языку'),
    percent('exam11_math', 'Преодолели порог единого экзамена по математике'),
    percent('checks_basic', 'Достигли базового уровня по всероссийским проверочным работам'),
    count('dropouts', 'Отчисленные без продолжения обучения'),
    { key: 'added_result', label: 'Разность фактического и ожидаемого результата с учётом контекста', unit: 'ст. откл.', kind: 'decimal', min: '-5', max: '5' },
  ],
  indicators: [
    { code: '3.1', formula: share('graduates9_certified', 'graduates9'), rule: steps([100, 2], [98, 1], [0, 0]), unless: ['graduates9 == 0', NO_NINTH], purpose: 'Освоение программ основного общего образования.' },
    { code: '3.2', formula: share('graduates11_certified', 'graduates11'), rule: steps([100, 2], [98, 1], [0, 0]), unless: ['graduates11 == 0', NO_ELEVENTH], purpose: 'Освоение программ среднего общего образования.' },
    { code: '3.3', formula: '(exam9_russian + exam9_math) / 2', rule: steps([95, 2], [85, 1], [0, 0]), unless: ['graduates9 == 0', NO_NINTH], purpose: 'Базовая подготовка выпускников 9 классов.' },
    { code: '3.4', formula: '(exam11_russian + exam11_math) / 2', rule: steps([99, 2], [97, 1], [0, 0]), unless: ['graduates11 == 0', NO_ELEVENTH], purpose: 'Базовая подготовка выпускников 11 классов.' },
    {
      code: '3.5', formula: 'checks_basic', purpose: 'Базовая подготовка по проверочным работам против похожих организаций; показатель диагностический.',
      rule: { kind: 'cluster_median', bands: [{ offset: '0', points: '3' }, { offset: '-5', points: '2' }, { offset: '-10', points: '1' }] },
      voidWhen: { condition: 'bias_markers > 0', reason: 'есть признаки необъективности результатов (показатель 6.1)' },
    },
    { code: '3.6', formula: 'dropouts', rule: { kind: 'count_penalty', each: '1' }, goodDirection: 'down', purpose: 'Сохранение контингента: ни один ученик не потерян.' },
    { code: '3.7', formula: 'added_result', rule: steps([0, 2], [-0.25, 1], [-5, 0]), unit: 'ст. откл.', purpose: 'Вклад организации в результат сверх условий, которые от неё не зависят.' },
  ],
}

export const direction4: DirectionPart = {
  code: '4',
  fields: [
    count('exam11_top', 'Выпускники 11 классов с суммой от 220 баллов по трём предметам'),
    count('exam11_good', 'Выпускники 11 классов с суммой от 190 до 219 баллов по трём предметам'),
    percent('exam11_over80', 'Участники единого экзамена с 81 баллом и выше хотя бы по одному предмету'),
    count('exam9_participants', 'Участники обязательных основных экзаменов'),
    count('exam9_good', 'Участники обязательных основных экзаменов с отметками «4» и «5»'),
    count('pupils', 'Обучающиеся'),
    count('olympiad_winners', 'Победители и призёры регионального и заключительного этапов олимпиады за три года'),
    count('pupils_10_11', 'Обучающиеся 10–11 классов'),
    count('pupils_profile', 'Обучающиеся 10–11 классов в профильных и углублённых группах'),
  ],
  indicators: [
    {
      code: '4.1', formula: '(exam11_top + 0.5 * exam11_good) / graduates11 * 100 * (1.2 - 0.2 * has_selection)', unless: ['graduates11 == 0', NO_ELEVENTH],
      rule: { kind: 'cluster_percentile', bands: [{ percentile: '75', points: '3' }, { percentile: '50', points: '2' }, { percentile: '25', points: '1' }] },
      purpose: 'Подготовка выпускников высокого уровня; школам без конкурсного набора — надбавка 20 %.',
    },
    { code: '4.2', formula: 'exam11_over80', rule: steps([20, 2], [10, 1], [0, 0]), unless: ['graduates11 == 0', NO_ELEVENTH], purpose: 'Высокие результаты хотя бы по одному предмету.' },
    {
      code: '4.3', formula: share('exam9_good', 'exam9_participants'), unless: ['exam9_participants == 0', NO_NINTH],
      rule: { kind: 'cluster_median', bands: [{ offset: '0', points: '1' }, { offset: '-10', points: '0.5' }] }, purpose: 'Качество подготовки выпускников 9 классов против похожих организаций.',
    },
    {
      code: '4.4', formula: 'olympiad_winners / (3 * pupils) * 1000',
      rule: { kind: 'cluster_percentile', bands: [{ percentile: '75', points: '3' }, { percentile: '50', points: '2' }], aboveZero: '1' }, purpose: 'Работа с одарёнными детьми с учётом численности школы.',
    },
    { code: '4.5', formula: share('pupils_profile', 'pupils_10_11'), rule: steps([90, 1], [60, 0.5], [0, 0]), unless: ['pupils_10_11 == 0', 'в организации нет 10–11 классов'], purpose: 'Профильное и углублённое обучение старшеклассников.' },
  ],
}
