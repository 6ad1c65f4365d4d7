import type { PracticeFigure } from '@/domain/practices/practice-figures'
import type { PracticeProposer, PracticeState, PracticeStep } from '@/domain/practices/practice-workflow'
import { formatCountOf, formatDate, NBSP } from './format'

export const practiceStatusNames: Record<PracticeState, string> = { draft: 'Черновик', submitted: 'На рассмотрении', published: 'Опубликована', returned: 'Возвращена', archived: 'В архиве' }
export const practiceStepNames: Record<PracticeStep, string> = {
  edit: 'Изменить', submit: 'Отправить на рассмотрение', withdraw: 'Отозвать с рассмотрения', publish: 'Опубликовать', return: 'Вернуть на доработку', archive: 'Убрать в архив',
}
export const practiceProposerNames: Record<PracticeProposer, string> = { director: 'Руководитель', organization: 'Организация', municipality: 'Муниципалитет' }

const percent = (value: number): string => `${value}${NBSP}%`
/** What was reached, as the release shows it. */
export const figureSentence = ({ kind, code, name, percent: reached }: PracticeFigure): string =>
  `${kind === 'direction' ? 'Направление' : 'Показатель'} ${code} «${name}»: ${percent(reached)} от максимума`

const practices = { one: 'практика', few: 'практики', many: 'практик' }
const recommendations = { one: 'рекомендация', few: 'рекомендации', many: 'рекомендаций' }

export const practiceTexts = {
  title: 'Лучшие практики',
  subtitle: 'Управленческие практики тех, у кого результат высокий: что делают, что для этого нужно и что это дало',
  count: (count: number) => formatCountOf(count, practices),
  caption: 'Практики: сначала то, что ждёт решения, затем новые',
  columns: { title: 'Практика', place: 'Чья', figures: 'Чем подтверждена', uses: 'Рекомендаций', status: 'Состояние' },
  filters: { direction: 'Направление', indicator: 'Показатель', type: 'Для кого', status: 'Состояние', search: 'Слова', any: 'все', current: 'кроме архива', apply: 'Показать' },
  emptyTitle: 'Практик пока нет',
  emptyWhy: 'Практику предлагает руководитель, организация или муниципалитет с высоким результатом, публикует оператор после рассмотрения.',
  emptyFiltered: 'По этому отбору ничего не найдено. Измените отбор.',
  propose: 'Предложить практику',
  proposeFor: (name: string) => `Предложить практику: ${name}`,
  proposeFrom: (name: string) => `От кого: ${name}`,
  newTitle: 'Новая практика',
  editTitle: 'Изменить практику',
  nothingStrong: 'Пока нечем подтвердить',
  nothingStrongWhy: (from: number) => `Практику предлагают с результатом: хотя бы одно направление или показатель выпуска от ${percent(from)} максимума.`,
  criteria: 'Чем подтверждается результат',
  criteriaHelp: (from: number) => `Отметьте то, чему можно научиться. Здесь только результаты от ${percent(from)} максимума; в опубликованной практике отмеченные доли увидят все.`,
  types: 'Кому подойдёт (ни одного — всем)',
  fields: { title: 'Название', problem: 'Какую задачу решает', text: 'Что и как делается', conditions: 'Что для этого нужно (необязательно)', outcome: 'Что это дало' },
  needs: 'Что для этого нужно',
  save: 'Сохранить',
  working: 'Записываем…',
  place: 'Чья практика',
  proposer: 'Кто предложил',
  shown: 'Результат, который за ней стоит',
  release: 'Выпуск результатов',
  releaseName: (period: string, number: number) => `${period}, выпуск${NBSP}${number}`,
  forWhom: 'Кому подойдёт',
  anybody: 'любой организации',
  published: 'Опубликована',
  usedIn: 'В рекомендациях',
  uses: (count: number) => (count === 0 ? 'пока не рекомендовалась' : formatCountOf(count, recommendations)),
  archivedNote: 'Практика в архиве: новые рекомендации на неё не ссылаются.',
  steps: 'Что можно сделать',
  nothingToDo: 'Сейчас от вас ничего не требуется.',
  history: 'Что происходило',
  words: { return: 'Что доработать', archive: 'Почему практика больше не рекомендуется' },
  stepHelp: {
    submit: 'После отправки текст не меняется, пока практику не рассмотрят.',
    publish: 'Практику увидят все, кто работает в регионе; на неё смогут ссылаться рекомендации.',
    archive: 'Прежние рекомендации сохранят ссылку на неё.',
  } as Readonly<Partial<Record<PracticeStep, string>>>,
  panel: 'Лучшие практики',
  panelEmpty: 'Опубликованных практик ещё нет.',
  panelAll: (count: number) => `Все практики: ${count}`,
  panelWaiting: (count: number) => `Ждут рассмотрения: ${count}`,
  publishedOn: (day: string) => formatDate(day),
  inRecommendation: 'Практика, у которой поучиться',
  archivedShort: 'в архиве',
  noneChosen: 'не указана',
  suits: (title: string, place: string) => `${title} — ${place}`,
}

type Step = { readonly step: PracticeStep; readonly status: PracticeState }
export const practiceRefusals = {
  PRACTICE_STEP_FORBIDDEN: ({ step, status }: Step) => `Действие «${practiceStepNames[step]}» невозможно: практика в состоянии «${practiceStatusNames[status]}».`,
  PRACTICE_OWN: () => 'Рассматривает практику не тот, кто её написал. Передайте её другому сотруднику.',
  PRACTICE_WITHOUT_FIGURES: () => 'Отметьте хотя бы одно направление или показатель, которым подтверждается результат.',
  PRACTICE_RESULT_NOT_STRONG: ({ from }: { from: number }) => `Среди отмеченного есть результат ниже ${percent(from)} максимума. Оставьте только высокие.`,
  PRACTICE_CHANGED_MEANWHILE: () => 'Практику только что изменил другой человек. Откройте страницу заново и внесите правку ещё раз.',
  RECOMMENDATION_PRACTICE_UNPUBLISHED: () => 'Эта практика не опубликована или убрана в архив. Выберите другую.',
}
