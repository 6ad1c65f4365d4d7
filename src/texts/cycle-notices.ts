import type { CycleNotice } from '@/domain/cycles/cycle-notice'

/** What has happened to a cycle, after its name and a colon. */
export const cycleNoticeTexts: Record<CycleNotice, string> = {
  scheduleApproved: 'план-график утверждён', scheduleCorrected: 'план-график изменён', collectionOpened: 'открыт сбор данных', collectionClosed: 'сбор данных закрыт, идёт проверка',
  preliminaryOpened: 'предварительные результаты открыты для ознакомления', resultsApproved: 'итоги утверждены', suspended: 'цикл приостановлен', resumed: 'цикл возобновлён', cancelled: 'цикл отменён',
}
