import type { Among, GrowthKind, Mean, NormalisationMethod } from '@/domain/models/scoring-parts'
import { formatCount, formatCountOf, formatHundredths } from './format'

/** Words of the editor's forms for rules that compare, and for the frame of a model. */
const organizations = { one: 'организация', few: 'организации', many: 'организаций' }

export const changeKinds: Record<GrowthKind, string> = { absolute: 'разность с прошлым циклом', relative: 'разность в процентах прошлого' }
export const amongNames: Record<Among, string> = { region: 'всех того же типа в регионе', cluster: 'своего кластера', municipality: 'своего муниципалитета' }
export const methodNames: Record<NormalisationMethod, string> = {
  min_max: 'мин–макс: от худшего к лучшему, %', z_score: 'отклонение от среднего в стандартных отклонениях', rank: 'место, считая от худшего', percentile_rank: 'процентильный ранг, %', borda: 'счёт Борда, %',
  distance_to_target: 'расстояние до цели, %', distance_to_maximum: 'расстояние до лучшего, %', distance_to_reference: 'отношение к опорному значению, %',
  goalposts: 'между опорными точками, с ограничением 0 и 100 %', log_goalposts: 'между опорными точками по логарифму, с ограничением 0 и 100 %',
}
export const referenceNames = { mean: 'среднее', median: 'медиана', best: 'лучшее', worst: 'худшее' } as const
export const meanNames: Record<Mean['kind'], string> = { arithmetic: 'среднее арифметическое (сумма баллов)', geometric: 'среднее геометрическое', harmonic: 'среднее гармоническое', power: 'степенное среднее' }
export const policyNames = {
  zero_points: 'ноль баллов', exclude_and_renormalise: 'исключить, остальные веса увеличить', block: 'без этих данных итога нет',
} as const

export const ruleEditorTexts = {
  change: 'Что сравнивать', changeRows: 'Полосы изменения, высшая первой', method: 'Способ нормирования', among: 'Среди кого', target: 'Цель', low: 'Нижняя опорная точка', high: 'Верхняя опорная точка', reference: 'Опорное значение',
  scale: 'Как нормированное значение даёт баллы', scales: { line: 'по прямой между двумя значениями', steps: 'ступенями' }, zeroAt: 'Ноль баллов при', fullAt: 'Полный балл при', scaleRows: 'Ступени нормированного значения, высшая первой',
  statuses: 'Состояние: полосы значения, высшая первой', changes: 'Изменение: полосы, высшая первой', from: 'От', label: 'Как назвать', points: 'Баллы', cells: 'Баллы на пересечении', cellLabel: 'Оценка',
  cell: (status: string, change: string): string => `${status} — ${change}`,
  startGrid: { any: 'любое', notWorse: 'не хуже прошлого', worse: 'хуже прошлого', good: 'хорошо', bad: 'плохо' },
  smallBase: 'Малая база', smallBaseOn: 'Брать среднее до трёх циклов, если знаменатель мал', denominator: 'Знаменатель', below: 'Мал, если меньше', totalBelow: 'или сумма трёх циклов меньше',
  smallBaseHelp: 'По такому показателю место не определяется: один ребёнок меняет его слишком сильно.',

  axis: { value: 'значение', change: 'изменение', normalised: 'нормированное значение' },
  drawingTitle: (axis: string, cycle: string | null): string => (cycle === null ? `Сколько баллов даёт ${axis}` : `Сколько баллов даёт ${axis}; штрихи: ${cycle}`),
  notYet: 'Правило ещё не дописано: рисунок и пример появятся, когда числа будут на месте.',
  outcome: 'Что получили бы организации прошлого цикла', outcomeColumns: { what: 'Исход', points: 'Баллы', count: 'Организаций' },
  below0: 'ниже всех полос', grade: (label: string): string => label, yes: 'да', no: 'нет', other: 'иначе', alternative: 'другой способ',
  worked: (text: string): string => `Пример. ${text}`,
  noWorked: 'В выборке прошлого цикла нет ни одного значения для примера.',
  absent: (reason: string, count: number): string => `${reason}: ${formatCountOf(count, organizations)}`,

  additions: 'Средние, пороги и условия', additionsHelp: 'Всё, что меняет итог сверх суммы баллов. Пустой список ничего не меняет.',
  aggregation: 'Как уровни собираются', aggregationOwn: 'Обычная сумма баллов', aggregationOther: 'Свои средние', meanDirection: 'Показатели в направление', meanGroup: 'Направления в группу', meanTotal: 'В итог', noGroup: 'группы отдельно не считать',
  exponent: 'Степень', lift: 'Сдвиг шкалы, %', liftHelp: 'Нужен там, где среднее не считается от нуля: например, 1.',
  availability: 'Наименьшая доля данных, %', availabilityParts: { direction: 'в направлении', group: 'в группе', total: 'в итоге' },
  caps: 'Ограничения уровня критическими показателями', cap: 'Не выше уровня', weightSets: 'Условные веса', setDirections: 'Максимумы направлений', setIndicators: 'Веса показателей', directionMax: 'Максимум', indicator: 'Показатель', weight: 'Вес', direction: 'Направление',
  notRated: 'Когда руководитель не оценивается', adjustments: 'Надбавки и вычеты', adjustmentColumns: { code: 'Код', name: 'Название', kind: 'Вид', direction: 'Направление', formula: 'Формула', max: 'Не больше' },
  kinds: { bonus: 'надбавка', penalty: 'вычет' }, reason: 'Причина, как её прочтут', add: 'Добавить', removePart: 'Убрать', part: (title: string, number: number): string => `${title}: ${number}`,
  when: 'Когда', types: 'Тип организации', yearsFrom: 'Полных лет в должности не меньше', yearsBelow: 'Полных лет в должности меньше', yearShare: 'Доля года в должности меньше, %', condition: 'Условие по данным', absentIndicators: 'Нет данных по показателям: коды через запятую', weak: 'Показатель набрал меньше', weakNone: 'не учитывать', weakPercent: 'процентов максимума',
  missingPolicy: 'Если данные не представлены', emptyReason: 'Почему направление отключено', groupWeight: 'Вес группы',

  live: 'Проверка до сохранения', liveNone: 'Замечаний к этой части нет.', liveUnread: 'Не все числа введены: проверка продолжится, когда они будут на месте.',
  levels: 'Уровни выборки прошлого цикла', levelsColumns: { level: 'Уровень', saved: 'По сохранённому', drafted: 'По правке' }, noLevel: 'без уровня',
  levelsMedian: (hundredths: number): string => `Средний по порядку итог: ${formatHundredths(hundredths)}`, count: formatCount,
} as const
