import { describe, expect, it } from 'vitest'
import type { DirectorId, MunicipalityId, OrganizationId } from '../shared/ids'
import type { Deficit } from './find-deficits'
import { chooseMeasure, largestSameText, proposalKey, proposeRecommendations, type Measure, type Person } from './propose-recommendations'

const deficit = (over: Partial<Deficit> = {}): Deficit => ({ kind: 'level', indicatorCode: '1.1', directionCode: '1', percent: 10, from: 100, size: 90, controllability: 'high', ...over })
const measure = (over: Partial<Measure> = {}): Measure => ({ id: 'm1', title: 'Мера', text: 'Пройдите курсы', indicatorCodes: ['1.1'], directionCodes: [], kinds: [], organizationTypes: [], termDays: 90, ...over })
const person = (deficits: ReadonlyArray<Deficit>): Person => ({ directorId: 'd' as DirectorId, organizationId: 'o' as OrganizationId, municipalityId: 'm' as MunicipalityId, type: 'secondary_school', deficits })
const propose = (deficits: ReadonlyArray<Deficit>, library: ReadonlyArray<Measure>, known: ReadonlySet<string> = new Set()) =>
  proposeRecommendations([person(deficits)], library, { most: 2, known }).map((one) => `${one.deficit.indicatorCode} ${one.measure.id}`)

describe('proposed recommendations', () => {
  it('takes the measure of the indicator before that of the direction', () => {
    const general = measure({ id: 'm2', indicatorCodes: [], directionCodes: ['1'] })
    expect(chooseMeasure([general, measure()], deficit(), 'secondary_school')?.id).toBe('m1')
    expect(chooseMeasure([general, measure()], deficit({ indicatorCode: '1.2' }), 'secondary_school')?.id).toBe('m2')
    expect(chooseMeasure([measure({ kinds: ['drop'] })], deficit(), 'secondary_school')).toBeUndefined()
    expect(chooseMeasure([measure({ organizationTypes: ['kindergarten'] })], deficit(), 'secondary_school')).toBeUndefined()
  })

  it('takes the measure for the type of organization before one for the kind, and both before a common one', () => {
    const library = [measure({ id: 'common' }), measure({ id: 'kind', kinds: ['level'] }), measure({ id: 'type', organizationTypes: ['kindergarten'] }), measure({ id: 'both', kinds: ['drop'], organizationTypes: ['kindergarten'] })]
    const chosen = (kind: Deficit['kind'], type: Person['type']) => chooseMeasure(library, deficit({ kind }), type)?.id
    expect([chosen('level', 'secondary_school'), chosen('gap', 'secondary_school'), chosen('level', 'kindergarten'), chosen('drop', 'kindergarten')]).toEqual(['kind', 'common', 'type', 'both'])
  })

  it('OSE-13: addresses a named person on a named deficit, one per indicator and per measure, no more than asked', () => {
    const library = ['1.1', '1.2', '1.3'].map((code) => measure({ id: `m${code}`, indicatorCodes: [code] }))
    const all = ['1.1', '1.2', '1.3'].map((indicatorCode) => deficit({ indicatorCode }))
    expect(propose([deficit({ kind: 'drop' }), ...all], library)).toEqual(['1.1 m1.1', '1.2 m1.2'])
    expect(propose(all, [measure({ indicatorCodes: ['1.1', '1.2'] })])).toEqual(['1.1 m1'])
  })

  it('asks nobody for what they do not govern, nor twice for the same', () => {
    expect(propose([deficit({ controllability: 'low' })], [measure()])).toEqual([])
    expect(propose([deficit()], [measure()], new Set([proposalKey({ directorId: 'd', organizationId: 'o', indicatorCode: '1.1' })]))).toEqual([])
  })

  it('counts how many get one text, whatever the spaces and capitals', () => {
    expect(largestSameText(['Всем усилить', 'всем  усилить ', 'Другое'])).toBe(2)
    expect(largestSameText([])).toBe(0)
  })
})
