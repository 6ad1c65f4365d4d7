import type { MissingPolicy } from '@/domain/models/model-document'
import { formatCount, formatCountOf } from './format'

const errorForms = { one: 'ошибка', few: 'ошибки', many: 'ошибок' }

/** What the operator looks at before a release, and who stands outside it. */
export const readinessTexts = {
  title: 'Перед выпуском',
  open: 'Перед выпуском',
  subtitle: (period: string): string => `${period}: что проверить, прежде чем рассчитывать результаты`,
  listTitle: 'Список проверок',
  columns: { check: 'Что проверено', count: 'Сколько', state: 'Вывод' },
  good: 'в порядке', stops: 'нельзя завершить проверку', look: 'посмотрите', told: 'учтено',
  checks: {
    open: 'Формы, которые ещё не приняты и не исключены',
    errors: 'Ошибки контрольных соотношений в формах',
    unexplained: 'Предупреждения без пояснения',
    totals: 'Суммы по муниципалитету, которые расходятся с его данными',
    appeals: 'Апелляции без решения',
    exempt: 'Организации вне рейтинга',
    notSubmitted: 'Формы, не представленные в срок',
  },
  errorsTitle: 'Где ошибки', byCheck: 'По проверкам', byMunicipality: 'По муниципалитетам', allErrors: 'Все ошибки', chosen: (count: number): string => `Показаны: ${formatCountOf(count, errorForms)}.`,
  foldColumns: { check: 'Проверка', municipality: 'Муниципалитет', count: 'Ошибок', places: 'Где встречается' }, places: (count: number): string => `в ${formatCountOf(count, { one: 'месте', few: 'местах', many: 'местах' })}`,
  chooseError: 'Выберите проверку или муниципалитет, чтобы увидеть ошибки с местами.',
  errorColumns: { place: 'Организация', field: 'Поле', what: 'Что не так' },
  wholeMunicipality: 'Муниципалитет в целом',
  noErrors: 'Ошибок нет', noErrorsWhy: 'Все представленные формы проходят те же проверки, что и при отправке.',
  outsideTitle: 'Кто участвует не как все',
  outsideColumns: { organization: 'Организация', how: 'Как учтена', reason: 'Причина' },
  kinds: { exempt: 'вне рейтинга', notSubmitted: 'форма не представлена' },
  exemptWhy: 'Освобождённые организации в выпуск не входят: у них нет балла и места, и на места, медианы и кластеры других они не влияют.',
  notSubmittedWhy: (policy: MissingPolicy): string => `У не представивших форму учитываются только значения, которые проверил регион. Остальное считается не представленным. По методике: ${policies[policy]}`,
  calculateWhere: 'Рассчитать выпуск и завершить проверку можно на странице цикла.',
  countOf: formatCount,
} as const

const policies: Record<MissingPolicy, string> = {
  zero_points: 'за показатель без данных ставится 0 баллов.',
  exclude_and_renormalise: 'показатель без данных исключается, веса остальных увеличиваются.',
  block: 'без полных данных итога нет.',
}

export const outsideTexts = {
  title: 'Вне рейтинга',
  why: 'Эти организации освобождены от участия в цикле. Балла и места у них нет.',
  columns: { director: 'Руководитель', organization: 'Организация', municipality: 'Муниципалитет', reason: 'Причина' },
  cardTitle: 'Вне рейтинга: организация освобождена от участия в цикле',
  cardWhy: (reason: string): string => `Причина: ${reason}. Балл и место в этом выпуске не рассчитывались.`,
  noReason: 'не указана',
  notSubmittedTitle: 'Форма не представлена в срок',
  notSubmittedWhy: 'Учтены только значения, которые проверил регион. Остальные показатели считаются не представленными, как говорит методика.',
} as const

export const readinessRefusals = {
  CYCLE_FORMS_HAVE_ERRORS: ({ count }: { count: number }) => `В принятых формах ${formatCountOf(count, errorForms)}. Список с местами — на странице «${readinessTexts.title}». Исправьте значения и рассчитайте выпуск снова.`,
}
