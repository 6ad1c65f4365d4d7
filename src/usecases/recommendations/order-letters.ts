import { joinLetters } from '@/data/recommendations/letter.store'
import type { Recommendation } from '@/data/recommendations/recommendation.store'
import { noParameters } from '@/domain/documents/document-kind'
import { groupBy } from '@/domain/shared/group-by'
import { orderDocuments } from '../kernel/order-documents'
import type { Context } from '../kernel/runtime'

/** Who is addressed: one letter tells all that is issued to them at once. */
const addresseeKey = ({ addresseeKind, directorId, organizationId, municipalityId }: Recommendation): string => [addresseeKind, directorId, organizationId, municipalityId].join(' ')

const orderOf = (own: ReadonlyArray<Recommendation>) => {
  const [one] = own
  if (one === undefined) return []
  const { municipalityId, organizationId, directorId, directorName, organizationName, municipalityName } = one
  const named = [directorName, organizationName, municipalityName].filter((name): name is string => name !== null && name !== '')
  return [{ own, document: { municipalityId, organizationId, directorId, title: named[0] ?? one.title, parameters: { ...noParameters, addressee: named.slice(0, 2).join(', ') } } }]
}

/** Orders a letter per addressee for what has been issued and joins both; a job per release makes them. Returns how many letters. */
export const orderLetters = async (ctx: Context, issued: ReadonlyArray<Recommendation>): Promise<number> => {
  let count = 0
  for (const [releaseId, ofRelease] of groupBy(issued.filter(({ letterId }) => letterId === null), (one) => one.releaseId)) {
    const orders = [...groupBy(ofRelease, addresseeKey).values()].flatMap(orderOf)
    const { documentIds } = await orderDocuments(ctx, { kind: 'recommendation_letter', releaseId, withNames: true, parameters: noParameters, documents: orders.map(({ document }) => document) })
    await joinLetters(ctx.tx, orders.flatMap(({ own }, at) => { const letterId = documentIds[at]; return letterId === undefined ? [] : own.map(({ id }) => ({ recommendationId: id, letterId })) }))
    count += documentIds.length
  }
  return count
}
