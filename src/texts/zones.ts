import type { RussianZone } from '@/domain/shared/russian-zones'
import { formatZone } from './format'

const places: Record<RussianZone, string> = {
  'Europe/Kaliningrad': 'Калининград', 'Europe/Moscow': 'Москва', 'Europe/Samara': 'Самара', 'Asia/Yekaterinburg': 'Екатеринбург', 'Asia/Omsk': 'Омск', 'Asia/Krasnoyarsk': 'Красноярск',
  'Asia/Irkutsk': 'Иркутск', 'Asia/Yakutsk': 'Якутск, Чита, Благовещенск', 'Asia/Vladivostok': 'Владивосток, Хабаровск', 'Asia/Magadan': 'Магадан, Южно-Сахалинск', 'Asia/Kamchatka': 'Камчатка',
}

/** «МСК+6: Якутск, Чита, Благовещенск». @param now ISO instant the difference is told for */
export const zoneInWords = (zone: RussianZone, now: string): string => `${formatZone(now, zone)}: ${places[zone]}`

export const zoneTexts = {
  title: 'Время муниципалитетов',
  open: 'Время муниципалитетов',
  lead: 'По этим часам заканчиваются сроки форм, возвратов и апелляций каждого муниципалитета. Если своё время не указано, действует время региона.',
  openCycles: 'Сроки открытых циклов после изменения пересчитываются сразу.',
  municipality: 'Муниципалитет', zone: 'Время', action: 'Изменить',
  ofRegion: (zone: string): string => `как в регионе (${zone})`,
  label: (name: string): string => `Время: ${name}`,
  save: 'Сохранить', saved: 'Сохранено',
} as const
