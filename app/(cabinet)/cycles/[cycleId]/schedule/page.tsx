import type { Metadata } from 'next'
import { confirmScheduleAction, proposeScheduleAction, setMethodsActAction } from '@/actions/cycles'
import { scheduleTexts } from '@/texts/cycle-schedule'
import { ScheduleView } from '@/ui/cycles/schedule.view'
import { getSchedule } from '@/usecases/cycles/get-schedule'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: scheduleTexts.title }

export default async function SchedulePage({ params }: { params: Promise<{ cycleId: string }> }) {
  const page = await loadPage(getSchedule, await params)
  return (
    <ScheduleView
      page={page}
      actions={{ propose: proposeScheduleAction, confirm: confirmScheduleAction, nameMethods: setMethodsActAction }}
      links={{ cycles: paths.cycles(), cycle: paths.cycle(page.cycle.id), instruction: paths.api.cycleInstruction(page.cycle.id), fileOf: (fileId) => paths.api.cycleFile(page.cycle.id, fileId) }}
    />
  )
}
