import type { PracticeFigure } from '@/domain/practices/practice-figures'

/** Wordings of the demo library of practices, one for each strong direction in turn. */
type Wording = { readonly title: (direction: string) => string; readonly problem: string; readonly text: string; readonly conditions: string; readonly outcome: string }

const wordings: ReadonlyArray<Wording> = [
  {
    title: (direction) => `Квартальный разбор показателей с заместителями: ${direction}`,
    problem: 'Отклонения замечали только в конце года, когда исправить уже ничего нельзя.',
    text: 'Раз в квартал директор и заместители час смотрят одну страницу: пять показателей направления, значение, срок, ответственный.\nПо каждому отклонению записывают одно действие и дату.\nНа следующей встрече начинают с того, что сделано.',
    conditions: 'Одна страница с показателями, час времени раз в квартал, секретарь встречи.',
    outcome: 'За год все показатели направления вышли на плановые значения; количество срочных поручений сократилось.',
  },
  {
    title: (direction) => `Школа наставника внутри организации: ${direction}`,
    problem: 'Новые заместители и руководители объединений учились на своих ошибках.',
    text: 'За каждым новым управленцем на год закрепляют наставника из своих.\nВстреча раз в две недели по плану: разбор одного решения, совместное посещение урока или занятия, запись вывода.\nВ конце полугодия наставник и подопечный показывают педагогическому совету одно внедрённое решение.',
    conditions: 'Приказ о наставниках, доплата из стимулирующего фонда, форма записи на одну страницу.',
    outcome: 'Двое из трёх заместителей прошли аттестацию с первого раза; текучести управленцев нет два года.',
  },
  {
    title: (direction) => `Договор с соседями об общих ресурсах: ${direction}`,
    problem: 'У небольшой организации нет своего специалиста и оборудования.',
    text: 'Заключили сетевой договор с тремя соседями: общий график специалиста, общий кабинет, общая методическая неделя.\nРаз в полугодие директора встречаются и пересчитывают, кто чем воспользовался.',
    conditions: 'Сетевой договор, согласие учредителя, общий календарь.',
    outcome: 'Охват вырос без новых ставок; расходы делятся по доле использования.',
  },
]

export const practiceFor = (figure: PracticeFigure, at: number) => {
  const wording = wordings[at % wordings.length]
  if (wording === undefined) throw new Error('No wordings')
  const name = figure.name.charAt(0).toLowerCase() + figure.name.slice(1)
  return { ...wording, title: wording.title(name).slice(0, 200) }
}
