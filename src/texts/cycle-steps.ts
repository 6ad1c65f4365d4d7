import type { CycleStatus, CycleStep } from '@/domain/cycles/cycle-workflow'
import { plural } from './plural'

/** Words of the way of a cycle (D.2). */
export const cycleStatusNames: Record<CycleStatus, string> = {
  planned: 'план', schedule_approved: 'план-график утверждён', collecting: 'сбор данных', verifying: 'проверка', calculated: 'предварительный расчёт', preliminary: 'ознакомление', appeals: 'апелляции',
  approved: 'итоги утверждены', analysed: 'анализ готов', recommending: 'рекомендации', deciding: 'решения', executing: 'меры', effect_review: 'анализ эффективности мер', closed: 'завершён',
  suspended: 'приостановлен', cancelled: 'отменён',
}

export const cycleStepNames: Record<CycleStep, string> = {
  approveSchedule: 'Утвердить план-график', correctSchedule: 'Скорректировать план-график', openCollection: 'Открыть сбор', closeCollection: 'Закрыть сбор', calculate: 'Завершить проверку',
  returnToVerifying: 'Вернуть на проверку', openPreliminary: 'Открыть ознакомление', startAppeals: 'Начать приём апелляций', recalculate: 'Пересчитать после апелляций', approveResults: 'Утвердить итоги',
  attachAnalysis: 'Приложить аналитическую справку', startRecommending: 'Перейти к рекомендациям', startDeciding: 'Перейти к решениям', startExecuting: 'Перейти к мерам',
  startEffectReview: 'Начать анализ эффективности мер', close: 'Завершить цикл', suspend: 'Приостановить', resume: 'Возобновить', cancel: 'Отменить цикл', correct: 'Исправить техническую ошибку',
}

const done: Record<CycleStep, string> = {
  approveSchedule: 'план-график утверждён', correctSchedule: 'план-график скорректирован', openCollection: 'сбор открыт', closeCollection: 'сбор закрыт', calculate: 'проверка завершена, есть предварительный расчёт',
  returnToVerifying: 'возвращён на проверку', openPreliminary: 'открыто ознакомление', startAppeals: 'начат приём апелляций', recalculate: 'начат пересчёт после апелляций', approveResults: 'итоги утверждены',
  attachAnalysis: 'приложена аналитическая справка', startRecommending: 'начаты рекомендации', startDeciding: 'начаты решения', startExecuting: 'начаты меры', startEffectReview: 'начат анализ эффективности мер',
  close: 'завершён', suspend: 'приостановлен', resume: 'возобновлён', cancel: 'отменён', correct: 'разрешено исправление технической ошибки',
}
/** What a step did, by its name in the journal. */
export const cycleStepDone = (step: string | undefined): string => done[step as CycleStep] ?? 'изменено состояние'

/** What a step brings, said before it is taken. */
export const cycleStepConsequences: Record<CycleStep, string> = {
  approveSchedule: 'Сроки этапов станут обязательными. Сбор откроется сам в первый день сбора.',
  correctSchedule: 'Прежняя редакция останется в истории.',
  openCollection: 'Состав участников, типы организаций и кластеры зафиксируются. После открытия изменить их нельзя.',
  closeCollection: 'Организации больше не смогут отправлять значения. Начнётся проверка.',
  calculate: 'Последний выпуск станет предварительным результатом. Все формы должны быть приняты или исключены.',
  returnToVerifying: 'Формы снова можно будет проверять и исправлять.',
  openPreliminary: 'Каждый директор увидит свой предварительный результат с объяснением. Приём апелляций начнётся сразу.',
  startAppeals: 'Начнётся отсчёт рабочих дней для апелляций.',
  recalculate: 'Удовлетворённые апелляции исправят значения, новый выпуск покажет разницу для каждого.',
  approveResults: 'Результаты и места станут окончательными. Изменить их можно будет только приказом об исправлении ошибки.',
  attachAnalysis: 'Справка станет видна всем участникам цикла.',
  startRecommending: 'Этапы могут идти одновременно: состояние показывает самый ранний незаконченный.',
  startDeciding: 'Этапы могут идти одновременно: состояние показывает самый ранний незаконченный.',
  startExecuting: 'Этапы могут идти одновременно: состояние показывает самый ранний незаконченный.',
  startEffectReview: 'По каждому решению понадобится вывод: дало эффект или нет.',
  close: 'Цикл завершится. Значения, выпуски и решения останутся доступны для чтения.',
  suspend: 'Сроки остановятся, никто не сможет вносить значения, пока цикл не возобновят.',
  resume: 'Цикл вернётся в состояние, из которого его приостановили.',
  cancel: 'Цикл прекратится. Вернуть его нельзя.',
  correct: 'Будет разрешён один новый выпуск. Прежние выпуски останутся.',
}

export const cycleStepTexts = {
  title: 'Что дальше', none: 'Сейчас от вас ничего не требуется.', stopped: 'Пока нельзя', way: 'Ход цикла', wayCaption: 'Шаги цикла, новые сверху',
  columns: { at: 'Когда', step: 'Что сделано', by: 'Основание', file: 'Документ' },
  bySystem: 'по сроку, без участия человека', order: (number: string, date: string): string => `приказ №\u00A0${number} от ${date}`, file: 'Скачать',
  orderNumber: 'Номер приказа', orderDate: 'Дата приказа', reason: 'Основание', reasonHelp: 'Его увидят все участники цикла', orderFile: 'Файл приказа', noteFile: 'Файл справки',
  noteReason: 'Главный вывод',
  unexecuted: 'Не исполнены решения', unexecutedHelp: 'Анализ можно начать и с ними: в нём будет видно, что меры ещё не выполнены.',
  openPoints: (open: number, overdue: number): string =>
    open === 0 ? 'пункты выполнены, исполнение не отмечено'
    : `${open}\u00A0${plural(open, { one: 'пункт не выполнен', few: 'пункта не выполнены', many: 'пунктов не выполнены' })}${overdue === 0 ? '' : `, из них просрочено\u00A0${overdue}`}`,
}
