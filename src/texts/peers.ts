import type { PeerFeature } from '@/domain/peers/peer-rule'
import type { PeerZone } from '@/domain/peers/spread'
import { formatCount, formatHundredths, formatMicro, NBSP, NO_DATA } from './format'

export const peerFeatureNames: Record<PeerFeature, string> = {
  headcount: 'Численность обучающихся', rural: 'Сельская местность', small: 'Малокомплектность', selection: 'Конкурсный набор', municipality: 'Другой муниципалитет',
}
/** Said in words and by a sign, so that nothing hangs on colour. */
export const peerZones: Record<PeerZone, { readonly name: string; readonly sign: string }> = {
  top: { name: 'среди лучших 20 %', sign: '▲' }, middle: { name: 'в середине', sign: '■' }, bottom: { name: 'среди последних 20 %', sign: '▼' },
}

const percent = (millionths: number): string => formatHundredths(Math.round(millionths / 100))

export const peerTexts = {
  title: 'Похожие организации',
  open: 'Сравнить с похожими организациями',
  kinds: { nearest: 'Группа: ближайшие по признакам', own: 'Группа: выбрана вручную' },
  lead: 'Итоги группы показаны без имён. Чей результат вам открыт, тот назван в списке.',
  rule: (size: number, number: number): string => `${formatCount(size)} ближайших того же типа в регионе, правило № ${number}`,
  ruleLead: 'Расстояние — сумма различий по признакам, каждое делится на размах признака и умножается на вес; 0 — такая же, 100 — совсем другая. Группа закреплена за выпуском.',
  weight: (name: string, weight: number): string => `${name}: вес ${weight}`,
  noGroup: { title: 'Групп ещё нет', why: 'Они составляются вместе с проверкой устойчивости мест после расчёта.' },
  few: 'В группе слишком мало результатов: разброс не показывается, чтобы никого нельзя было узнать.',
  spread: 'Где вы в группе', spreadOf: 'Где организация в группе',
  columns: { part: 'Показатель', own: 'Здесь', low: 'Наименьший', quarter: 'Нижняя четверть', median: 'Медиана', threeQuarters: 'Верхняя четверть', high: 'Наибольший', place: 'Положение' },
  total: 'Итоговый балл',
  totals: (value: number | null): string => (value === null ? NO_DATA : formatHundredths(value)),
  points: (micro: number | null): string => (micro === null ? NO_DATA : formatMicro(micro, 2)),
  zone: (zone: PeerZone | null, decile: number | null): string => (zone === null || decile === null ? NO_DATA : `${peerZones[zone].sign}${NBSP}${peerZones[zone].name}, ${decile}-я десятая часть`),
  members: 'Кто в группе',
  memberColumns: { organization: 'Организация', distance: 'Расстояние', director: 'Руководитель', total: 'Балл' },
  distance: (millionths: number | null): string => (millionths === null ? NO_DATA : percent(millionths)),
  hidden: 'не показан',
  nameless: (position: number): string => `Организация № ${position + 1}`,
  namelessAt: (position: number, millionths: number | null): string => `Организация № ${position + 1}${millionths === null ? '' : `, расстояние ${percent(millionths)}`}`,
  own: { title: 'Своя группа', help: 'Отметьте не меньше пяти организаций того же типа. Без отметок вернутся ближайшие.', legend: 'Организации', save: 'Сохранить группу' },
  set: { title: 'Веса признаков региона', help: 'Действуют со следующего выпуска. Вес от 0 до 10, размер группы от 5 до 50.', size: 'Размер группы', save: 'Сохранить веса' },
} as const

export const peerRefusals = {
  PEER_RULE: () => 'Размер группы от 5 до 50, веса от 0 до 10, и хотя бы один признак, кроме муниципалитета, должен иметь вес.',
}
