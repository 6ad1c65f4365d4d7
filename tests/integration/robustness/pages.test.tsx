import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CompareView } from '@/ui/compare/compare.view'
import { RobustnessView } from '@/ui/robustness/robustness.view'
import { WhatWouldChangeView } from '@/ui/scoring/what-would-change.view'
import { createRobustness } from '@/usecases/releases/create-robustness'
import { getRobustness } from '@/usecases/releases/get-robustness'
import { getComparison } from '@/usecases/scoring/compare-cards'
import { getWhatWouldChange } from '@/usecases/scoring/get-what-would-change'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { fillByPosition, releaseOf } from '../scoring-rating/results'

const NOW = new Date('2026-10-15T09:00:00Z')
const valueOf = <T,>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll('&nbsp;', ' ').replaceAll(/[\s\u00A0]+/g, ' ')

describe('pages of robustness, comparison and change', () => {
  it('say in words what was found, without a stray code or an undefined', async () => {
    const cycle = await aCycle({ municipalities: 1, organizations: 8 })
    await fillByPosition(cycle)
    const releaseId = await releaseOf(cycle)
    const call = aCall(await anActor('ministry_analyst', cycle.region), NOW)
    valueOf(await createRobustness.execute(call, { releaseId }))
    const [first, last] = [cycle.participants[0]?.directorId ?? '', cycle.participants[6]?.directorId ?? '']
    const robustness = textOf(renderToStaticMarkup(<RobustnessView page={valueOf(await getRobustness.execute(call, { releaseId }))} links={{ rating: '/rating', card: () => '/card' }} />))
    const compare = textOf(renderToStaticMarkup(<CompareView found={valueOf(await getComparison.execute(call, { releaseId, first, second: last }))} links={{ rating: '/rating', swap: '/swap', choose: '/choose' }} />))
    const changes = textOf(renderToStaticMarkup(<WhatWouldChangeView changes={valueOf(await getWhatWouldChange.execute(call, { directorId: last, releaseId }))} links={{ card: '/card', rating: '/rating', toLevel: '/', action: '/', organizationId: '' }} />))
    expect(robustness).toContain('Веса показателей менялись в пределах ±25 %')
    // What matters comes first; the tables of each type are folded.
    expect(robustness.indexOf('Главное')).toBeLessThan(robustness.indexOf('Веса показателей менялись'))
    expect(robustness).toMatch(/\d+,\d+ % разброса/)
    expect(robustness).toMatch(/Место 1 отличается от соседних|Места 1–\d, различие не значимо/)
    expect(compare).toMatch(/на [\d,]+ бал\S+ больше, чем/)
    expect(changes).toMatch(/Хватит изменить \d показател|не дойти/)
    for (const page of [robustness, compare, changes]) expect(page).not.toMatch(/undefined|NaN|null|\[object/)
  })
})
