import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { markAcquaintanceAction, noteAcquaintanceAction } from '@/actions/acquaintance'
import { requestExtractAction } from '@/actions/documents'
import { cardTexts } from '@/texts/score-card'
import { AcquaintanceView } from '@/ui/acquaintance/acquaintance.view'
import { ExtractForm } from '@/ui/documents/extract.form'
import { OutsideView } from '@/ui/scoring/outside.view'
import { SupporterBadges } from '@/ui/supporters/supporter-badges'
import { getSupportersOf } from '@/usecases/supporters/read-supporters'
import { ScoreCardView } from '@/ui/scoring/score-card.view'
import { getScoreCard } from '@/usecases/scoring/get-score-card'
import { getOutside } from '@/usecases/scoring/get-outside'
import { findPage, loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: cardTexts.metaTitle }

type Props = { params: Promise<{ directorId: string; releaseId: string }>; searchParams: Promise<{ organizationId?: string }> }

export default async function ScoreCardPage({ params, searchParams }: Props) {
  const { directorId, releaseId } = await params
  const { organizationId } = await searchParams
  const asked = { directorId, releaseId, organizationId }
  const card = await findPage(getScoreCard, asked)
  if (card === null) {
    const outside = await loadPage(getOutside, asked)
    return outside.isOutside ? <OutsideView outside={outside} ratingHref={paths.rating({ release: releaseId })} /> : notFound()
  }
  const supporters = await loadPage(getSupportersOf, { organizationId: card.organization.id })
  const { modelId, versionId } = card.model
  return (
    <ScoreCardView card={card} acquaintance={<AcquaintanceView card={card} actions={{ mark: markAcquaintanceAction, note: noteAcquaintanceAction }} />} actions={<><SupporterBadges supporters={supporters} directorId={card.director.id} one={paths.supporter} />{card.mayExtract && <ExtractForm request={requestExtractAction} directorId={card.director.id} releaseId={card.release.id} organizationId={card.organization.id} />}</>} links={{
      card: (release, organization) => paths.directorResult(card.director.id, release, { organizationId: organization }),
      passport: (code) => paths.passport(modelId, versionId, code),
      method: paths.modelVersion(modelId, versionId),
      supplementMethod: card.supplement === null ? '' : paths.modelVersion(card.supplement.modelId, card.supplement.modelVersionId),
      organization: paths.organization(card.organization.id),
      rating: paths.rating({ release: card.release.id }),
      changes: paths.whatWouldChange(card.director.id, card.release.id, { organizationId: card.organization.id }),
      recommend: card.mayRecommend ? paths.newRecommendation({ releaseId: card.release.id, addresseeKind: 'director', directorId: card.director.id, organizationId: card.organization.id }) : null,
      practice: card.mayProposePractice ? paths.newPractice({ releaseId: card.release.id, kind: card.isSelf ? 'director' : 'organization', directorId: card.isSelf ? card.director.id : undefined, organizationId: card.organization.id }) : null,
      interview: card.mayInterview ? paths.newInterview({ releaseId: card.release.id, directorId: card.director.id, organizationId: card.organization.id }) : null,
      recommendations: paths.recommendations({ directorId: card.director.id }),
      peers: paths.peers(card.director.id, card.release.id, { organizationId: card.organization.id }),
      compare: paths.compare({ releaseId: card.release.id, first: card.director.id, firstOrganization: card.organization.id }),
    }} />
  )
}
