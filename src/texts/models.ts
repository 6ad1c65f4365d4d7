import type { FormulaRefusal } from '@/domain/models/parse-formula'
import type { ModelFinding, ModelFindingCode } from '@/domain/models/model-finding'
import type { ScoringRule } from '@/domain/models/model-document'
import { formatAmount, formatPercent, NBSP } from './format'
import { organizationTypeNames } from './organizations'

/** Findings of the model check in words: what is wrong, where, and by what numbers. */
export const ruleNames: Record<ScoringRule['kind'], string> = {
  steps: 'ступени', linear: 'по прямой', boolean: 'да или нет', cluster_median: 'медиана кластера', cluster_percentile: 'процентили кластера',
  count_penalty: 'вычет за случай', rubric: 'оценочная шкала', best_is_100: 'лучший — полный балл', ratio_to_municipality: 'отношение к муниципалитету',
  target_share: 'доля цели', growth: 'прирост', status_change: 'состояние и изменение', normalised: 'нормирование',
}

const partNames: Record<string, string> = { formula: 'формуле', unless: 'условии неприменимости', voidWhen: 'условии аннулирования', alternative: 'условии другого способа', smallBase: 'знаменателе малой базы' }
const kindNames: Record<string, string> = { group: 'группы', direction: 'направления', field: 'поля', indicator: 'показателя', level: 'уровня', goal: 'цели' }
const passportNames: Record<string, string> = {
  number: 'номер', purpose: 'назначение', formulaInWords: 'порядок расчёта', collection: 'способ сбора', periodicity: 'периодичность', responsible: 'ответственный',
  evidence: 'подтверждающий документ', origin: 'происхождение',
}
const percentNames: Record<string, string> = { floor: 'правила ограничения уровня', missing: 'недостаточных данных', thin: 'малого направления' }

const additionNames: Record<string, string> = {
  cap: 'ограничение уровня', weightSet: 'набор весов', notRated: 'условие «не оценивается»', adjustment: 'надбавка или вычет', aggregation: 'порог наличия данных', group: 'вес группы',
}
const meanNames: Record<string, string> = { geometric: 'геометрическое среднее', harmonic: 'гармоническое среднее', power: 'степенное среднее с отрицательной степенью' }

const formulaRefusals: Record<FormulaRefusal['code'], string> = {
  FORMULA_EMPTY: 'выражение пустое', FORMULA_TOO_LONG: 'выражение длиннее 500 знаков', FORMULA_SYNTAX: 'выражение не читается', FORMULA_NOT_ALLOWED: 'действие не разрешено',
  FORMULA_BAD_NUMBER: 'число записано неверно', FORMULA_BAD_NAME: 'имя записано неверно', FORMULA_ARGUMENTS: 'не то число аргументов',
}

const checkNames: Record<string, string> = { change: 'сравнение с прошлым периодом', outlier: 'поиск выбросов', municipal_total: 'сумма по муниципалитету', independent: 'сверка с другим источником' }
const checkNeeds: Record<string, string> = { change: 'нужно число', outlier: 'нужно число', municipal_total: 'складываются только количества', independent: 'нужно число' }

type Facts = ModelFinding['facts']
const amount = (facts: Facts, key: string): string => {
  const text = facts[key] ?? ''
  return /^-?\d+(\.\d+)?$/.test(text) ? formatAmount(text) : text
}
const fact = (facts: Facts, key: string): string => facts[key] ?? ''
const refusalOf = (facts: Facts): string => {
  const reason = fact(facts, 'reason')
  return Object.entries(formulaRefusals).find(([code]) => code === reason)?.[1] ?? 'выражение не читается'
}

const wording: Record<ModelFindingCode, (facts: Facts) => string> = {
  GOAL_EMPTY: (f) => `цель ${fact(f, 'goal')} «${fact(f, 'text')}» не связана ни с одним показателем`,
  GOAL_INDICATOR_UNKNOWN: (f) => `цель ${fact(f, 'goal')} называет показатель «${fact(f, 'indicator')}», которого нет`,
  INDICATOR_WITHOUT_GOAL: () => 'не связан ни с одной целью',
  PROFILE_DIRECTION_UNKNOWN: (f) => `профиль эффективного руководителя называет направление «${fact(f, 'direction')}», которого нет или которое уже названо`,
  PROFILE_TARGET_RANGE: (f) => `в профиле эффективного руководителя ${amount(f, 'target')} %, а доля лежит от 0 до 100 %`,
  PROFILE_DIRECTION_MISSING: () => 'не названо в профиле эффективного руководителя',
  CODE_REPEATED: (f) => `код ${kindNames[fact(f, 'kind')] ?? ''} «${fact(f, 'code')}» встречается дважды`,
  GROUP_EMPTY: (f) => `в группе «${fact(f, 'group')}» нет направлений`,
  DIRECTION_EMPTY: () => 'нет ни одного показателя',
  DIRECTION_GROUP_UNKNOWN: (f) => `группы «${fact(f, 'group')}» нет в модели`,
  DIRECTION_SUM_DIFFERS: (f) => `максимум ${amount(f, 'max')}, а сумма максимумов показателей ${amount(f, 'sum')}`,
  DIRECTION_MAX_NOT_POSITIVE: (f) => `максимум ${amount(f, 'max')} должен быть больше нуля`,
  FIELD_DIRECTION_UNKNOWN: (f) => `«${fact(f, 'label')}» стоит в направлении «${fact(f, 'direction')}», которого нет`,
  FIELD_UNUSED: (f) => `«${fact(f, 'label')}» собирается, но ни один показатель его не использует`,
  FIELD_RANGE: (f) => `у «${fact(f, 'label')}» наименьшее ${amount(f, 'min')} больше наибольшего ${amount(f, 'max')}`,
  FIELD_CHOICES_MISSING: (f) => `у «${fact(f, 'label')}» нужно не меньше двух вариантов`,
  FIELD_NAME_RESERVED: (f) => `ключ «${fact(f, 'key')}» занят признаком организации`,
  INDICATOR_DIRECTION_UNKNOWN: (f) => `направления «${fact(f, 'direction')}» нет в модели`,
  INDICATOR_SOURCE_MISSING: () => 'не указан источник данных',
  PASSPORT_INCOMPLETE: (f) => `в паспорте не заполнено: ${fact(f, 'fields').split(',').map((key) => passportNames[key] ?? '').join(', ')}`,
  INDICATOR_TYPES_MISSING: () => 'не отмечен ни один тип организаций',
  INDICATOR_MAX_NOT_POSITIVE: (f) => `максимум ${amount(f, 'max')} должен быть больше нуля`,
  WEIGHT_NEGATIVE: (f) => `вес ${amount(f, 'weight')} меньше нуля`,
  WEIGHT_ZERO: () => 'вес равен нулю: показатель ни на что не влияет',
  FORMULA_REFUSED: (f) => `в ${partNames[fact(f, 'part')] ?? ''}, знак ${fact(f, 'position')}, «${fact(f, 'text')}»: ${refusalOf(f)}`,
  FORMULA_FIELD_UNKNOWN: (f) => `в ${partNames[fact(f, 'part')] ?? ''} названо поле «${fact(f, 'field')}», которого нет`,
  CONDITION_NOT_TRUTH: (f) => `в ${partNames[fact(f, 'part')] ?? ''} «${fact(f, 'text')}» нет сравнения: непонятно, когда оно выполнено`,
  RULE_EMPTY: () => 'нет ни одной полосы',
  RULE_ORDER: (f) => `граница ${amount(f, 'next')} стоит после ${amount(f, 'from')}, а должна быть ниже: полосы идут от высшей к низшей`,
  RULE_OVERLAP: (f) => `граница ${amount(f, 'from')} названа дважды: значение попадает в две полосы`,
  RULE_HOLE: (f) => `нижняя граница ${amount(f, 'from')}, а значение может быть ${fact(f, 'low') === '' ? 'сколь угодно малым' : `от ${amount(f, 'low')}`}: ниже полос нет`,
  RULE_TOP_NOT_MAX: (f) => `лучшая полоса даёт ${amount(f, 'points')}, а максимум показателя ${amount(f, 'max')}`,
  RULE_POINTS_ABOVE_MAX: (f) => `полоса даёт ${amount(f, 'points')} — больше максимума ${amount(f, 'max')}`,
  RULE_POINTS_NEGATIVE: (f) => `полоса даёт ${amount(f, 'points')}: баллы не бывают отрицательными`,
  RULE_NOT_MONOTONE: () => 'лучшее значение может дать меньше баллов',
  RULE_UNREACHABLE: (f) => `полоса от ${amount(f, 'from')} недостижима: значение ограничено ${amount(f, 'high')}`,
  RULE_TOO_PRECISE: (f) => `граница ${amount(f, 'from')} точнее, чем сравниваются значения (знаков после запятой: ${fact(f, 'digits')})`,
  RULE_LINEAR_EQUAL: (f) => `ноль и полный балл назначены одному значению ${amount(f, 'from')}`,
  RULE_LINEAR_DIRECTION: () => 'прямая идёт против направления «лучше»',
  RULE_NOT_YES_NO: () => 'правило «да или нет» назначено величине, а не признаку',
  RULE_PERCENTILE_RANGE: (f) => `процентиль ${amount(f, 'percentile')} вне пределов от 0 до 100`,
  RULE_PENALTY_NOT_POSITIVE: (f) => `вычет за случай ${amount(f, 'each')} должен быть больше нуля`,
  RULE_GRADE_UNKNOWN: (f) => `оценки ${amount(f, 'value')} нет среди вариантов поля «${fact(f, 'field')}»`,
  RULE_CHOICE_WITHOUT_GRADE: (f) => `вариант ${amount(f, 'value')} поля «${fact(f, 'field')}» не имеет баллов`,
  ALTERNATIVE_ABOVE_MAX: (f) => `другой способ даёт ${amount(f, 'points')}, допустимо от 0 до ${amount(f, 'max')}`,
  LEVELS_COUNT: (f) => `уровней ${fact(f, 'count')}, допустимо от двух до пяти`,
  LEVELS_ORDER: (f) => `порог ${amount(f, 'from')} не выше порога следующего уровня «${fact(f, 'next')}» (${amount(f, 'nextFrom')})`,
  LEVELS_NOT_TO_ZERO: (f) => `низший уровень начинается с ${amount(f, 'from')}, а должен с нуля`,
  LEVEL_ABOVE_100: (f) => `порог ${amount(f, 'from')} больше 100: уровень недостижим`,
  FLOOR_LEVEL_UNKNOWN: (f) => `правило ограничения называет уровни «${fact(f, 'level')}» и «${fact(f, 'cap')}», одного из них нет`,
  FLOOR_DIRECTION_UNKNOWN: (f) => `правило ограничения называет направление «${fact(f, 'direction')}», которого нет`,
  FLOOR_CAP_NOT_LOWER: () => 'правило ограничения не понижает уровень',
  TIE_DIRECTION_UNKNOWN: () => 'порядок внутри места называет направление, которого нет',
  PERCENT_RANGE: (f) => `процент ${percentNames[fact(f, 'what')] ?? ''} ${amount(f, 'percent')} вне пределов от 0 до 100`,
  RULE_TARGET_NOT_POSITIVE: (f) => `цель ${amount(f, 'target')} должна быть больше нуля`,
  RULE_GOALPOSTS: (f) => `нижняя опорная точка ${amount(f, 'low')} должна быть меньше верхней ${amount(f, 'high')}${fact(f, 'log') === 'true' ? ' и больше нуля' : ''}`,
  RULE_GRID_SHAPE: (f) => `таблица должна иметь ${fact(f, 'rows')} × ${fact(f, 'columns')} клеток: по строке на состояние и по столбцу на изменение`,
  RULE_GRID_OPEN: (f) => `ось «${fact(f, 'axis') === 'statuses' ? 'состояние' : 'изменение'}» начинается с ${amount(f, 'from')}: ниже клеток нет`,
  SMALL_BASE_ORDER: (f) => `малая база: порог трёх лет ${amount(f, 'totalBelow')} должен быть не меньше порога одного года ${amount(f, 'below')}, а тот больше нуля`,
  MEAN_EXPONENT: (f) => `показатель степени ${amount(f, 'exponent')} должен быть от −10 до 10 и не равен нулю`,
  MEAN_LIFT: (f) => `сдвиг шкалы ${amount(f, 'lift')} должен быть от 0 до 99`,
  MEAN_NEEDS_POSITIVE: (f) => `${meanNames[fact(f, 'mean')] ?? 'среднее'} не считается от нуля: одна нулевая доля лишит карточку итога; задайте сдвиг шкалы, например 1`,
  PART_UNKNOWN: (f) => `${additionNames[fact(f, 'part')] ?? ''} ${fact(f, 'number')} называет «${fact(f, 'code')}», чего нет в модели`,
  PART_EMPTY: (f) => `${additionNames[fact(f, 'part')] ?? ''} ${fact(f, 'number')} без условия действует всегда`,
  PART_CONDITION: (f) => `${additionNames[fact(f, 'part')] ?? ''} ${fact(f, 'number')}: условие «${fact(f, 'text')}» не читается или не отвечает «да» или «нет»`,
  PART_AMOUNT: (f) => `${additionNames[fact(f, 'part')] ?? ''} ${fact(f, 'number')}: величина ${amount(f, 'amount')} недопустима`,
  PART_REASON_MISSING: (f) => `${additionNames[fact(f, 'part')] ?? ''} ${fact(f, 'number')}: не указана причина`,
  WEIGHT_SET_ZERO: (f) => `набор весов ${fact(f, 'number')}: все направления получили нулевой вес`,
  CHECK_FIELD_UNKNOWN: (f) => `проверка ${fact(f, 'number')} называет поле «${fact(f, 'field')}», которого нет`,
  CHECK_FORMULA: (f) => `проверка ${fact(f, 'number')}, знак ${fact(f, 'position')}, «${fact(f, 'text')}»: ${refusalOf(f)}`,
  CHECK_NOT_TRUTH: (f) => `проверка ${fact(f, 'number')}: в условии «${fact(f, 'text')}» нет сравнения, непонятно, когда оно выполнено`,
  CHECK_WITHOUT_FIELDS: (f) => `проверка ${fact(f, 'number')}: условие «${fact(f, 'text')}» не называет ни одного поля и для всех форм одно и то же`,
  CHECK_MESSAGE_MISSING: (f) => `проверка ${fact(f, 'number')}: не сказано, что прочитает человек, когда условие нарушено`,
  CHECK_UNIT: (f) => `проверка ${fact(f, 'number')}: ${checkNames[fact(f, 'kind')] ?? ''} не подходит полю «${fact(f, 'label')}»${fact(f, 'unit') === '' ? '' : ` (${fact(f, 'unit')})`}: ${checkNeeds[fact(f, 'kind')] ?? ''}`,
  CHECK_AMOUNT: (f) => `проверка ${fact(f, 'number')}: предел ${amount(f, 'amount')} недопустим`,
  CHECK_LIMIT_MISSING: (f) => `проверка ${fact(f, 'number')}: не указано, на сколько значение может измениться`,
  CHECK_REPEATED: (f) => `проверка ${fact(f, 'number')} повторяет проверку ${fact(f, 'first')}: сработала бы только одна`,
  INDICATORS_MISSING: () => 'в модели нет показателей',
  TREE_CYCLE: (f) => `направления стоят друг в друге: ${fact(f, 'path')}; группой назовите группу модели`,
  DIRECTION_SHARE_OUTSIDE: (f) => `весит ${formatPercent(fact(f, 'share'))} модели, вне пределов ${formatAmount(fact(f, 'low'))}–${formatPercent(fact(f, 'high'))}`,
  DIRECTION_OFF_NOT_EMPTY: (f) => `отключено с указанием причины, но в нём есть показатели: ${fact(f, 'count')}`,
  WEIGHT_EFFECTIVE_SMALL: (f) => `весит ${formatPercent(fact(f, 'share'))} итога: меньше ${formatPercent(fact(f, 'least'))}, на место почти не влияет, а данные собирать нужно`,
  TYPE_COVERAGE_LOW: (f) => `применимо ${formatPercent(fact(f, 'share'))} баллов модели, меньше ${formatPercent(fact(f, 'least'))}: эти организации оценит горстка показателей`,
  SOURCE_SHARE_LARGE: (f) => `даёт ${formatPercent(fact(f, 'share'))} баллов, больше ${formatPercent(fact(f, 'most'))}: один и тот же результат засчитывается несколько раз (показатели ${fact(f, 'indicators')})`,
  BAND_CEILING: (f) => `${fact(f, 'percent')}${NBSP}% руководителей цикла «${fact(f, 'cycle')}» получили бы одни и те же ${amount(f, 'points')}${NBSP}б.: показатель никого не различает`,
  LEVEL_CEILING: (f) => `в него попали бы ${fact(f, 'percent')}${NBSP}% руководителей цикла «${fact(f, 'cycle')}»`,
  INDICATORS_CORRELATED: (f) => `в цикле «${fact(f, 'cycle')}» повторяет показатель ${fact(f, 'other')}: корреляция ${amount(f, 'r')}, допустимо до 0,92`,
}

const typeName = (type: string): string => Object.entries(organizationTypeNames).find(([known]) => known === type)?.[1] ?? type

const placeInWords = ({ indicator, direction, field, level, rule, type, source }: ModelFinding['place']): string => {
  const known = Object.entries(ruleNames).find(([kind]) => kind === rule)?.[1]
  if (indicator !== undefined) return `Показатель ${indicator}${known === undefined ? '' : `, правило «${known}»`}`
  if (field !== undefined) return `Поле ${field}`
  if (source !== undefined) return `Источник «${source}»`
  if (type !== undefined) return `Тип организаций «${typeName(type)}»`
  if (level !== undefined && direction === undefined) return `Уровень «${level}»`
  return direction === undefined ? 'Модель' : `Направление ${direction}`
}

export const severityNames: Record<ModelFinding['severity'], string> = { error: 'ошибка', warning: 'предупреждение' }

/** «Показатель 2.1, правило «ступени»: граница 75 названа дважды: значение попадает в две полосы.» */
export const findingInWords = (finding: ModelFinding): string => `${placeInWords(finding.place)}: ${wording[finding.code](finding.facts)}.`
