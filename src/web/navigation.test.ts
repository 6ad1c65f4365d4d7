import { describe, expect, it } from 'vitest'
import type { MunicipalityId, RegionId, UserId } from '@/domain/shared/ids'
import type { Actor } from '@/policy/can'
import type { Role } from '@/policy/roles'
import { sectionsFor } from './navigation'
import { paths } from './paths'

const scope = { regionId: 'r' as RegionId, municipalityId: 'm' as MunicipalityId }
const actor = (role: Role): Actor => ({ userId: 'u' as UserId, sessionId: null, displayName: 'Имя', regionId: scope.regionId, grants: [{ role, scope }] })
const groupsOf = (role: Role) => {
  const groups = new Map<string, string[]>()
  for (const { group = '', href } of sectionsFor(actor(role))) groups.set(group, [...(groups.get(group) ?? []), href])
  return groups
}

describe('the menu', () => {
  it.each(['municipal_specialist', 'municipal_head', 'ministry_analyst'] as const)('ZEL-05 has the three tasks of the project as its blocks, in their order: %s', (role) => {
    const groups = groupsOf(role)
    expect([...groups.keys()].slice(0, 4)).toEqual(['', 'Мониторинг', 'Анализ и рекомендации', 'Меры и решения'])
    expect(groups.get('')).toEqual([paths.home])
    expect(groups.get('Мониторинг')).toContain(paths.cycles())
    expect(groups.get('Анализ и рекомендации')).toEqual(expect.arrayContaining([paths.rating(), paths.recommendations()]))
    expect(groups.get('Меры и решения')).toContain(paths.decisions())
  })

  it.each(['director', 'region_administrator', 'regional_operator', 'auditor'] as const)('has no block twice and none that is empty: %s', (role) => {
    const inOrder = sectionsFor(actor(role)).map(({ group }) => group)
    const changes = inOrder.filter((group, at) => at === 0 || group !== inOrder[at - 1])
    expect(changes.length).toBe(new Set(changes).size)
  })

  it('is empty for nobody', () => expect(sectionsFor(null)).toEqual([]))
})
