import type { Metadata } from 'next'
import { approveVersionAction } from '@/actions/models'
import { modelPages } from '@/texts/model-pages'
import { LinkButton } from '@/ui/kit/button'
import { Callout } from '@/ui/kit/callout'
import { ApproveVersionForm } from '@/ui/models/approve-version.form'
import { FindingsView } from '@/ui/models/findings.view'
import { ModelDocumentView } from '@/ui/models/model-document.view'
import { VersionStatus } from '@/ui/models/models-list.view'
import { getModelVersion } from '@/usecases/models/get-version'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: modelPages.docMeta }

export default async function ModelVersionPage({ params }: { params: Promise<{ modelId: string; versionId: string }> }) {
  const { head, document, findings, approval } = await loadPage(getModelVersion, await params)
  return (
    <ModelDocumentView head={head} document={document} links={{ passport: (code) => paths.passport(head.modelId, head.id, code) }}
      breadcrumbs={[{ label: modelPages.listTitle, href: paths.models }, { label: modelPages.version(head.number) }]}
      actions={<><VersionStatus status={head.status} /><LinkButton href={paths.api.modelExport(head.id)} external download>{modelPages.export}</LinkButton></>}
      aside={(
        <>
          <FindingsView findings={findings} />
          {approval === 'ownVersion' && <Callout>{modelPages.approveOwn}</Callout>}
          {approval === 'allowed' && <ApproveVersionForm versionId={head.id} action={approveVersionAction} />}
        </>
      )} />
  )
}
