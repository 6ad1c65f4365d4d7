import type { News } from '@/data/notifications/notification.store'
import type { Recommendation } from '@/data/recommendations/recommendation.store'
import type { RecommendationStep } from '@/domain/recommendations/recommendation-workflow'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'

/** The addressee as `answersFor` knows it; a director without an account is told on paper. */
export const newsToAddressee = ({ id, title, addresseeKind, directorUserId, organizationId, municipalityId }: Recommendation): ReadonlyArray<News> => {
  const about = { subjectId: id, title }
  switch (addresseeKind) {
    case 'director': return directorUserId === null ? [] : [{ ...about, to: { userId: directorUserId } }]
    case 'organization': return [{ ...about, to: { roles: ['director'], organizationId, municipalityId } }]
    case 'municipality': return [{ ...about, to: { roles: ['municipal_head', 'municipal_specialist'], organizationId: null, municipalityId } }]
    case 'institute': return [{ ...about, to: { roles: ['regional_operator'], organizationId: null, municipalityId: null } }]
  }
}

const toWriters: ReadonlySet<RecommendationStep> = new Set(['returnToDraft', 'object', 'report'])
const toAddressee: ReadonlySet<RecommendationStep> = new Set(['declineObjection', 'confirm', 'rejectReport', 'revoke', 'escalate'])

/** Who waits for a step hears of it: the writers of an answer, the addressee of what became of theirs. */
export const tellMoved = async (ctx: Context, one: Recommendation, step: RecommendationStep): Promise<void> => {
  const writers = toWriters.has(step) ? one.drafterIds.map((userId): News => ({ subjectId: one.id, title: one.title, to: { userId } })) : []
  const addressee = toAddressee.has(step) && one.status !== 'on_approval' ? newsToAddressee(one) : []
  await notify({ ...ctx, actorId: ctx.actor.userId }, 'recommendationMoved', [...writers, ...addressee].map((news) => ({ ...news, detail: step })))
}
