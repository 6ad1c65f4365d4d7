import type { Metadata } from 'next'
import {
  assignRapporteurAction, executeAppealAction, fileAppealAction, registerAppealAction, returnAppealAction, scheduleHearingAction, voteOnAppealAction, withdrawAppealAction,
} from '@/actions/appeals'
import { appealTexts } from '@/texts/appeals'
import { AppealView } from '@/ui/appeals/appeal.view'
import { getAppeal } from '@/usecases/appeals/read-appeals'
import { messageOf } from '@/web/messages'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: appealTexts.title }

export default async function AppealPage({ params }: { params: Promise<{ appealId: string }> }) {
  const appeal = await loadPage(getAppeal, await params)
  return (
    <AppealView
      appeal={appeal}
      messageOf={messageOf}
      actions={{ file: fileAppealAction, withdraw: withdrawAppealAction, register: registerAppealAction, return: returnAppealAction, assign: assignRapporteurAction, schedule: scheduleHearingAction, vote: voteOnAppealAction, execute: executeAppealAction }}
      links={{
        appeals: paths.appeals(), cycle: paths.cycle(appeal.cycleId), evidence: paths.api.appealEvidence(appeal.id), decision: paths.api.appealDecision(appeal.id),
        fileOf: (fileId) => paths.api.appealFile(appeal.id, fileId), differenceOf: (releaseId) => paths.difference(releaseId),
      }}
    />
  )
}
