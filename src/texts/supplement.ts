import { formatAmount, formatHundredths, NO_DATA } from './format'

/** Words of a municipal supplement beside the regional core: three results under three names. */
export const supplementTexts = {
  title: 'Муниципальное дополнение',
  names: { core: 'Региональный итог', supplement: 'Муниципальное дополнение', together: 'Вместе' },
  value: (total: number | null): string => (total === null ? NO_DATA : formatHundredths(total)),
  place: (place: number, of: number): string => (place === 0 ? NO_DATA : `${place} из ${of}`),
  placeTogether: 'Место в муниципалитете вместе',
  rule: (points: { core: string; supplement: string }): string =>
    `«Вместе» — среднее двух итогов, взвешенное по наибольшим баллам моделей: ${formatAmount(points.core)} у региональной и ${formatAmount(points.supplement)} у муниципальной. На места в регионе дополнение не влияет.`,
  release: (number: number, model: string): string => `Выпуск дополнения № ${number}, модель «${model}»`,
  openRating: 'Рейтинг дополнения',
  openMethod: 'Методика дополнения',
  openCard: 'Карточка дополнения',
  table: 'Три итога руководителей муниципалитета',
  headers: { place: 'Место вместе', director: 'Руководитель', organization: 'Организация', type: 'Тип' },
  binding: {
    title: 'К какой региональной модели относится', none: 'Модель пока ни к чему не привязана: её итог не будет показан рядом с региональным.',
    core: (name: string, number: number): string => `Дополняет модель «${name}», версия ${number}`,
    choose: 'Версия региональной модели', option: (name: string, number: number): string => `${name}, версия ${number}`, save: 'Привязать',
    noCores: 'Утверждённых региональных моделей нет.',
  },
} as const

export const supplementRefusals = {
  SUPPLEMENT_NOT_MUNICIPAL: () => 'Дополнением может быть только муниципальная модель.',
  SUPPLEMENT_APPROVED: () => 'Версия утверждена, привязка больше не меняется. Создайте новую редакцию.',
  SUPPLEMENT_NO_CORE: () => 'Такой утверждённой региональной модели нет.',
  MODEL_OF_NO_MUNICIPALITY: () => 'Муниципальную модель загружает специалист муниципалитета: по его назначению видно, чья она.',
  MODEL_CODE_TAKEN: ({ modelCode }: { modelCode: string }) => `Код «${modelCode}» занят другой моделью. Дайте своей модели другой код.`,
}
