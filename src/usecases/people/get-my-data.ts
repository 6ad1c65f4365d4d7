import { findAccount } from '@/data/accounts/account.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { countOwnThings, listOwnPersons, listOwnResults, listReaders } from '@/data/people/own-data.store'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { requireRegion } from '@/data/tenancy/region.store'
import { dayIn } from '@/domain/shared/calendar'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { noInput } from '../kernel/schemas'

const DAY_MS = 86_400_000
/** Reads are told of for a year. */
const TOLD_DAYS = 365
const READERS_AT_MOST = 200

/** «Мои данные»: what is kept about the person, own results with their acquaintance, and who looked at them (152-ФЗ, art. 14). */
export const getMyData = defineQuery({
  name: 'people.getMyData',
  operation: 'person.own',
  input: noInput,
  load: ({ tx }) => requireRegion(tx),
  scopeOf: () => ({}),
  run: async (ctx, _input, region) => {
    const { tx, actor, now } = ctx
    const account = await findAccount(tx, actor.userId)
    const directorIds = await listDirectorsOfAccount(tx, actor.userId)
    const persons = await listOwnPersons(tx, directorIds)
    const results = await listOwnResults(tx, directorIds)
    const { ownerName, operatorName } = readRegionVocabulary(region.vocabulary)
    const day = (at: Date | null) => (at === null ? null : dayIn(at, region.timeZone))
    return {
      regionName: region.name, operator: operatorName === '' ? ownerName : operatorName, owner: ownerName,
      account: { name: actor.displayName, email: account?.email ?? '', roles: [...new Set(actor.grants.map(({ role }) => role))] },
      persons, counts: directorIds.length === 0 ? null : await countOwnThings(tx, directorIds),
      results: results.map(({ publishedAt, acquaintedAt, ...result }) => ({ ...result, publishedOn: day(publishedAt), acquaintedOn: day(acquaintedAt) })),
      readers: directorIds.length === 0 ? null : await listReaders(tx, {
        directorIds, organizationIds: [...new Set(persons.flatMap(({ appointments }) => appointments.map(({ organizationId }) => organizationId)))], userId: actor.userId,
        since: new Date(now.getTime() - TOLD_DAYS * DAY_MS), timeZone: region.timeZone, atMost: READERS_AT_MOST,
      }),
      atMost: READERS_AT_MOST,
    }
  },
})
export type MyData = OutOf<typeof getMyData>
