import { advanceCycleAction, closeCycleAction, openCycleAction, publishReleaseAction, requestReleaseAction, verifyCycleAction } from '@/actions/cycles'
import { CycleView } from '@/ui/cycles/cycle.view'
import { getCycle } from '@/usecases/cycles/get-cycle'
import { messageOf } from '@/web/messages'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export default async function CyclePage({ params }: { params: Promise<{ cycleId: string }> }) {
  const cycle = await loadPage(getCycle, await params)
  return (
    <CycleView
      cycle={cycle}
      actions={{ open: openCycleAction, advance: advanceCycleAction, verify: verifyCycleAction, close: closeCycleAction, calculate: requestReleaseAction, publish: publishReleaseAction }}
      messageOf={messageOf}
      links={{
        order: paths.api.cycleOrder(cycle.id),
        decisionOf: (decisionId) => paths.decision(decisionId),
        analysis: paths.api.cycleAnalysis(cycle.id),
        schedule: paths.cycleSchedule(cycle.id),
        participants: paths.cycleParticipants(cycle.id),
        forms: paths.forms(cycle.id),
        preliminary: paths.cyclePreliminary(cycle.id),
        fileOf: (fileId) => paths.api.cycleFile(cycle.id, fileId),
        cycles: paths.cycles(),
        entry: paths.entry(cycle.id),
        workbook: paths.api.workbook(cycle.id),
        upload: paths.cycleImport(cycle.id),
        model: cycle.modelVersion === null ? null : paths.modelVersion(cycle.modelVersion.modelId, cycle.modelVersion.id),
        ratingOf: (release) => paths.rating({ release }),
        differenceOf: (release) => paths.difference(release),
        importOf: (importId) => paths.import(importId),
        municipalityOf: (municipalityId) => paths.municipality(municipalityId),
      }}
    />
  )
}
