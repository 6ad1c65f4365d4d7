import { directorForms } from './findings'
import { formatCount, formatCountOf, formatDeltaHundredths, formatHundredths, NBSP, NO_DATA } from './format'
import { plural } from './plural'

const recommendationForms = { one: 'рекомендация', few: 'рекомендации', many: 'рекомендаций' }
const formForms = { one: 'форма', few: 'формы', many: 'форм' }
const of = (part: number, whole: number): string => `${formatCount(part)} из${NBSP}${formatCount(whole)}`
const fallen = (count: number): string => `${formatCountOf(count, directorForms)} ${plural(count, { one: 'снижается', few: 'снижаются', many: 'снижаются' })}`

/** The desk of a region and of a municipality: where the trouble is. */
export const deskTexts = {
  map: {
    title: (highest: string, lowest: string): string => `Медиана балла по муниципалитетам: выше всех ${highest}, ниже всех ${lowest}`,
    even: 'Медиана балла по муниципалитетам',
    unit: 'медиана итогового балла',
    placed: 'Схема, не карта: один квадрат — один муниципалитет, стороны света соблюдены приблизительно.',
    byName: 'Схема, не карта: один квадрат — один муниципалитет, порядок по алфавиту.',
    list: 'Муниципалитеты по медиане',
    headers: { name: 'Муниципалитет', median: 'Медиана', people: 'Руководителей' },
    people: (n: number): string => formatCountOf(n, directorForms),
  },
  clusters: {
    title: (highest: string, lowest: string, hundredths: number): string => `Между группами «${highest}» и «${lowest}» ${formatHundredths(hundredths)} балла по медиане`,
    even: 'Кластеры рядом',
    unit: 'балл',
    note: 'Группы разных типов организаций стоят рядом, но не складываются в одно распределение. Медианы групп, меньших порога показа, не приводятся.',
    caption: 'Кластеры рядом',
    more: 'Уровни и слабые направления по кластерам',
    headers: { name: 'Кластер', people: 'Руководителей', median: 'Медиана', worst: (level: string): string => `Уровень «${level}»`, weakest: 'Слабое направление', change: 'Изменение' },
  },
  peers: {
    title: (hundredths: number): string => (hundredths === 0 ? 'Медиана равна медиане похожих муниципалитетов' : `Медиана ${hundredths > 0 ? 'выше' : 'ниже'} медианы похожих муниципалитетов на ${formatHundredths(Math.abs(hundredths))}`),
    few: 'Похожих муниципалитетов, которые можно показать, меньше пяти: сравнение не показано, чтобы нельзя было узнать отдельного человека.',
    plain: 'Среди похожих муниципалитетов',
    unit: 'медиана итогового балла',
    own: 'Ваш муниципалитет',
    note: (kind: 'urban' | 'rural', isWhole: boolean): string => (isWhole ? 'Точки без названий: муниципалитеты региона с ближайшим числом руководителей.' : `Точки без названий: ${kind === 'urban' ? 'городские' : 'районные'} муниципалитеты с ближайшим числом руководителей.`),
  },
  trends: {
    title: 'Снижение два цикла подряд',
    few: 'Нужны три цикла по сопоставимой методике. Раздел заполнится, когда они будут.',
    nobody: 'Никто не снижается второй цикл подряд.',
    people: (count: number, compared: number): string => `${fallen(count)} второй цикл подряд (сравнивали ${formatCount(compared)})`,
    shown: (shown: number, count: number): string => (count > shown ? `Показаны ${formatCount(shown)} с самым большим снижением из${NBSP}${formatCount(count)}.` : ''),
    caption: 'Руководители, у которых балл снижается второй цикл подряд',
    headers: { director: 'Руководитель', municipality: 'Муниципалитет', fall: 'Снижение' },
    places: 'Муниципалитеты',
    place: (name: string, medians: string): string => `${name}: медиана ${medians}`,
    directions: 'Направления',
    direction: (name: string, shares: string): string => `${name}: ${shares}${NBSP}% от максимума`,
    steps: (values: ReadonlyArray<string>): string => values.join(' → '),
  },
  quality: {
    title: 'Качество данных',
    facts: { missing: 'Пропуски в данных', returned: 'Форм возвращали', justified: 'Обосновано предупреждений', inflation: 'Самооценка против проверенного' },
    missing: (percent: string): string => `${percent}${NBSP}% в среднем на карточку`,
    returned: (count: number, whole: number): string => `${of(count, whole)}`,
    inflation: (hundredths: number | null, compared: number): string =>
      hundredths === null ? `${NO_DATA} (проверенных значений нет)` : `${hundredths === 0 ? 'в среднем сходится' : `в среднем ${hundredths > 0 ? 'выше' : 'ниже'} на ${formatHundredths(Math.abs(hundredths))}${NBSP}%`} (сравнили ${formatCountOf(compared, { one: 'ячейку', few: 'ячейки', many: 'ячеек' })})`,
    short: (hundredths: number | null): string => (hundredths === null ? NO_DATA : formatDeltaHundredths(hundredths)),
    caption: 'Качество данных по муниципалитетам',
    headers: { name: 'Муниципалитет', people: 'Руководителей', gaps: 'С пропусками', missing: 'Пропуски', returned: 'Форм возвращали', justified: 'Обосновано предупреждений', inflation: 'Завышение самооценки', noLevel: 'Без уровня' },
    review: 'Проверка форм цикла',
    forms: (n: number): string => formatCountOf(n, formForms),
  },
  open: {
    title: (count: number): string => (count === 0 ? 'Открытых рекомендаций нет' : `${formatCountOf(count, recommendationForms)} ${plural(count, { one: 'открыта', few: 'открыты', many: 'открыто' })}`),
    overdue: (count: number): string => (count === 0 ? 'Просроченных нет' : `Просрочено: ${formatCount(count)}`),
    toReview: (count: number): string => (count === 0 ? 'Отчётов на проверке нет' : `Ждут проверки отчёта или ответа на возражение: ${formatCount(count)}`),
    state: (overdue: number, toReview: number): string => `${deskTexts.open.overdue(overdue)}. ${deskTexts.open.toReview(toReview)}.`,
    caption: 'Открытые рекомендации по муниципалитетам',
    headers: { name: 'Муниципалитет', owed: 'Открыто', overdue: 'Просрочено', toReview: 'Ждут проверки' },
    all: 'Все рекомендации',
    late: 'Просроченные',
  },
}
