import { closeCycleAction, openCycleAction, publishReleaseAction, requestReleaseAction } from '@/actions/cycles'
import { CycleView } from '@/ui/cycles/cycle.view'
import { getCycle } from '@/usecases/cycles/get-cycle'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export default async function CyclePage({ params }: { params: Promise<{ cycleId: string }> }) {
  const cycle = await loadPage(getCycle, await params)
  return (
    <CycleView
      cycle={cycle}
      actions={{ open: openCycleAction, close: closeCycleAction, calculate: requestReleaseAction, publish: publishReleaseAction }}
      links={{
        cycles: paths.cycles(),
        workbook: paths.api.workbook(cycle.id),
        upload: paths.cycleImport(cycle.id),
        model: cycle.modelVersion === null ? null : paths.modelVersion(cycle.modelVersion.modelId, cycle.modelVersion.id),
        ratingOf: (release) => paths.rating({ release }),
        importOf: (importId) => paths.import(importId),
        municipalityOf: (municipalityId) => paths.municipality(municipalityId),
      }}
    />
  )
}
