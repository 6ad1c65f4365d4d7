'use client'

import { Download, ExternalLink, Eye } from 'lucide-react'
import Image from 'next/image'
import { evidenceTexts as texts } from '@/texts/evidence'
import type { EvidenceDto } from '@/usecases/kernel/evidence-dto'
import { paths } from '@/web/paths'
import { LinkButton } from '../kit/button'
import { DialogButton } from '../kit/dialog'

type Version = Pick<EvidenceDto['versions'][number], 'id' | 'title' | 'link' | 'size' | 'preview'>
/** Where a piece lies: at a form, at a report on a recommendation, at a decision. */
export type EvidencePlace = { readonly cycleId: string; readonly organizationId: string } | { readonly recommendationId: string } | { readonly decisionId: string }

const addressOf = (place: EvidencePlace, id: string, how: 'file' | 'preview'): string => {
  if ('cycleId' in place) return paths.api.evidenceFile({ ...place, versionId: id }, how)
  return 'recommendationId' in place ? paths.api.reportFile(place.recommendationId, id, how) : paths.api.pointFile(place.decisionId, id, how)
}

/** The file inside the page: a picture as it is, a PDF in the browser's own viewer. */
const Shown = ({ version, address }: { version: Version; address: string }) => (
  <div className="flex flex-col gap-3">
    {version.preview === 'picture'
      ? <Image src={address} alt={texts.picture(version.title)} width={1200} height={1200} unoptimized className="h-auto max-h-[70vh] w-auto max-w-full self-center object-contain" />
      : <iframe src={address} title={texts.openTitle(version.title)} className="h-[70vh] w-full rounded-md border border-line" />}
    <p className="text-sm text-muted">{texts.previewFallback}</p>
  </div>
)

/** How one version is looked at: in the page where it may be shown, else as a file or a link. */
export const VersionDoors = ({ version, place }: { version: Version; place: EvidencePlace }) => {
  if (version.link !== null) {
    return <a href={version.link} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer" className="inline-flex items-center gap-1 text-accent underline" aria-label={texts.followTitle(version.title)}>{texts.follow}<ExternalLink aria-hidden className="size-4" /></a>
  }
  return (
    <span className="inline-flex flex-wrap gap-1">
      {version.preview !== null && <DialogButton label={texts.open} title={version.title} size="small" variant="quiet" icon={<Eye aria-hidden className="size-4" />}><Shown version={version} address={addressOf(place, version.id, 'preview')} /></DialogButton>}
      <LinkButton href={addressOf(place, version.id, 'file')} download external size="small" variant="quiet" icon={<Download aria-hidden className="size-4" />}><span aria-label={texts.downloadTitle(version.title, version.size)}>{texts.download}</span></LinkButton>
    </span>
  )
}
