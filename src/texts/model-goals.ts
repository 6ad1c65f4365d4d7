import { formatAmount, MINUS, NBSP, NOT_APPLICABLE } from './format'

const percent = (value: number): string => `${formatAmount(String(Math.round(value * 100) / 100))}${NBSP}%`

/** Words of goals, of the matrix «цель × показатель» and of «модель эффективного руководителя». */
export const modelGoalTexts = {
  meta: 'Цели и модель эффективного руководителя', open: 'Цели и профиль',
  subtitle: 'Зачем собирается каждый показатель и какого результата достигает эффективный руководитель. Утверждается вместе с версией модели.',
  goals: 'Цели', goal: (code: string, text: string): string => `${code}. ${text}`,
  newCode: (number: number): string => `Ц${number}`,
  labels: { code: 'Код', text: 'Цель', rationale: 'Обоснование', dueYear: 'Срок, год', measure: 'Чем измеряется', indicators: 'Показатели' },
  noGoals: 'Цели не записаны', noGoalsWhy: 'Пока цели не названы, нельзя сказать, зачем нужен каждый показатель.',
  matrix: 'Цели и показатели', matrixNote: 'В матрице не должно быть пустых строк и столбцов.', matrixRow: 'Показатель', linked: 'да', notLinked: '', linkedMark: '●',
  profile: 'Модель эффективного руководителя', noProfile: 'Профиль не записан', noProfileWhy: 'Без профиля результаты руководителей не с чем сравнить.',
  profileColumns: { direction: 'Направление', target: 'Профиль', share: 'Результат', difference: 'Разница', reason: 'Обоснование' },
  percent, share: (value: number | null): string => (value === null ? NOT_APPLICABLE : percent(value)),
  difference: (value: number | null): string => (value === null ? NOT_APPLICABLE : `${value < 0 ? MINUS : '+'}${formatAmount(String(Math.abs(value)))}${NBSP}п. п.`),
  below: (count: number, of: number): string => (count === 0 ? 'Результат не ниже профиля эффективного руководителя во всех направлениях' : `Ниже профиля эффективного руководителя: ${count} из ${of} направлений`),
  comparison: 'Сравнение с моделью эффективного руководителя',
  municipalityNote: 'Результат — медиана доли баллов руководителей муниципалитета по направлению, в целых процентах.',
  editGoal: 'Изменить цель', addGoal: 'Добавить цель', saveGoal: 'Сохранить цель', deleteGoal: 'Удалить цель', saveProfile: 'Сохранить профиль', pending: 'Сохраняется', saved: 'Сохранено.',
  indicatorsHelp: 'Отметьте показатели, по которым видно достижение цели',
} as const
