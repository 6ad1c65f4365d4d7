import type { BurdenTotal, FieldBurden, IndicatorPrice } from '@/domain/models/burden'
import type { EnteredBy, FederalForm } from '@/domain/models/model-document'
import { formatAmount, formatCountOf, formatPercent, NBSP } from './format'

/** What figures cost those who enter them. */
const fields = { one: 'поле', few: 'поля', many: 'полей' }
const asked = { one: 'новое поле', few: 'новых поля', many: 'новых полей' }

export const enteredByNames: Record<EnteredBy, string> = { organization: 'организация', municipality: 'муниципалитет', region: 'регион, из своих систем', platform: 'заполняется само' }

const formInWords = ({ form, section, line, column }: FederalForm): string =>
  [form, ...(section === undefined ? [] : [`разд.${NBSP}${section}`]), ...(line === undefined ? [] : [`стр.${NBSP}${line}`]), ...(column === undefined ? [] : [`гр.${NBSP}${column}`])].join(', ')

export const burdenTexts = {
  title: 'Трудоёмкость', enteredBy: 'Кто вносит', minutes: 'Минут за цикл', form: 'Есть в форме', notAtAll: 'нет в федеральных формах', formInWords,
  columns: { enteredBy: 'Кто вносит', minutes: 'Минут', form: 'Откуда можно взять' },
  minutesOf: ({ minutes, isEstimated }: FieldBurden): string => `${isEstimated ? '≈ ' : ''}${formatAmount(minutes)}`,
  ofField: (label: string, { enteredBy, minutes, form, isEstimated }: FieldBurden): string =>
    [`${label}: ${enteredByNames[enteredBy]}`, ...(enteredBy === 'platform' ? [] : [`${isEstimated ? '≈ ' : ''}${formatAmount(minutes)}${NBSP}мин`]), ...(form === undefined ? [] : [`есть в ${formInWords(form)}`])].join(', '),
  federalForm: 'Форма', section: 'Раздел', line: 'Строка', column: 'Графа',
  help: 'Сколько минут тратит тот, кто вносит, и где эта цифра уже есть. Если не указать, система оценит по источнику.', own: 'Указать самим',
  total: (total: BurdenTotal, most: string): string => `${total.isEstimated ? 'Оценка: ' : ''}до ${formatAmount(total.minutes)}${NBSP}минут на организацию за цикл при норме не больше ${formatAmount(most)}.`,
  prefilled: (total: BurdenTotal, least: string): string => `${formatPercent(total.prefilledPercent)} полей можно заполнить без запроса к организации при цели не меньше ${formatPercent(least)}.`,
  who: (total: BurdenTotal): string => (Object.keys(enteredByNames) as ReadonlyArray<EnteredBy>).filter((kind) => total.fields[kind] > 0).map((kind) => `${enteredByNames[kind]}: ${formatCountOf(total.fields[kind], fields)}`).join('; '),
  price: (price: IndicatorPrice): string => {
    if (price.fields === 0) return 'Показатель ничего не добавляет к сбору: все его данные уже собираются.'
    return `Цена показателя: ${formatAmount(price.minutes)}${NBSP}минут каждой организации за цикл, ${formatCountOf(price.fields, asked)}${price.fromForms === 0 ? '' : `, из них есть в федеральных формах: ${price.fromForms}`}.`
  },
} as const
