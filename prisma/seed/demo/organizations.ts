import type { OrganizationType } from '@/domain/models/model-document'
import type { MunicipalityReference } from '../reference/municipality'
import { makeTitles, type OrganizationPlace } from './organization-names'
import { villages } from './place-names'
import { conditionsOf, type DemoConditions } from './conditions'
import { idOf, randomOf, shuffled, type Random } from './random'

export type DemoOrganization = {
  id: string
  municipality: number
  code: string
  type: OrganizationType
  name: string
  shortName: string
  founderLevel: 'regional' | 'municipal'
  isRural: boolean
  isSmall: boolean
  hasSelection: boolean
  size: 'small' | 'medium' | 'large'
  headcount: number
  conditions: DemoConditions
  openedOn: string | null
  closedOn: string | null
  successorId: string | null
  /** The name it bore until the day: a rename never rewrites what was published under the old one. */
  renamed: { on: string; oldName: string; oldShortName: string } | null
}

type TypeShare = readonly [OrganizationType, number]
const urbanShares: ReadonlyArray<TypeShare> = [['secondary_school', 33], ['basic_school', 3], ['primary_school', 2.5], ['special_school', 2.5], ['kindergarten', 47], ['additional_education', 12]]
const ruralShares: ReadonlyArray<TypeShare> = [['secondary_school', 41], ['basic_school', 14], ['primary_school', 2], ['special_school', 0.8], ['kindergarten', 35], ['additional_education', 7.2]]

/** Largest remainder: the parts add up to the whole, and every municipality has at least one. */
export const shareOut = (total: number, weights: ReadonlyArray<number>): number[] => {
  const sum = weights.reduce((left, right) => left + right, 0)
  const spare = total - weights.length
  const exact = weights.map((weight) => (weight / sum) * spare)
  const counts = exact.map(Math.floor)
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) })).sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const left = spare - counts.reduce((a, b) => a + b, 0)
  for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1
  return counts.map((count) => count + 1)
}

type Band = readonly [number, number]
const headcounts: Record<OrganizationType, { city: Band; centre: Band; village: Band }> = {
  secondary_school: { city: [310, 1450], centre: [220, 780], village: [48, 260] },
  basic_school: { city: [160, 520], centre: [90, 300], village: [22, 140] },
  primary_school: { city: [120, 420], centre: [60, 240], village: [12, 60] },
  special_school: { city: [90, 240], centre: [60, 180], village: [40, 120] },
  kindergarten: { city: [85, 330], centre: [70, 220], village: [14, 95] },
  additional_education: { city: [240, 1900], centre: [150, 900], village: [60, 320] },
}
const sizeLimits: Record<OrganizationType, Band> = {
  secondary_school: [200, 600], basic_school: [80, 200], primary_school: [60, 200], special_school: [100, 180], kindergarten: [80, 200], additional_education: [300, 900],
}
const smallLimit: Record<OrganizationType, number> = { secondary_school: 100, basic_school: 60, primary_school: 30, special_school: 0, kindergarten: 0, additional_education: 0 }

type Spot = OrganizationPlace & { band: 'city' | 'centre' | 'village' }

const spots = (random: Random, place: MunicipalityReference): (() => Spot) => {
  const isTown = /^(г\.|пгт|ЗАТО)/.test(place.centre)
  const around = place.villages ?? shuffled(random, villages).map((name) => `с. ${name}`)
  const villageShare = place.isUrban ? (place.name.startsWith('Город') || place.name.startsWith('ЗАТО') ? 0 : 0.3) : 0.66
  let used = 0
  return () => {
    if (random.chance(villageShare)) {
      const locality = around[Math.floor(used / 1.6) % around.length] ?? 'с. Садовое'
      used += 1
      return { locality, isRural: true, band: 'village' }
    }
    return { locality: place.centre, isRural: !isTown, band: place.isUrban ? 'city' : 'centre' }
  }
}

const skewed = (random: Random, [from, to]: Band): number => Math.round(from + (to - from) * random.next() ** 1.7)

/** All organizations of a municipality, in the order of their codes. */
const inMunicipality = (region: { slug: string; number: string }, municipality: number, asked: { place: MunicipalityReference; count: number }): DemoOrganization[] => {
  const { place, count } = asked
  const random = randomOf(region.slug, 'organizations', municipality)
  const title = makeTitles(random)
  const spot = spots(random, place)
  const numbered = (band: Spot['band'], type: OrganizationType): boolean => band === 'city' || (band === 'centre' && (type === 'kindergarten' || count > 14))
  return Array.from({ length: count }, (_, index) => {
    const where = spot()
    const type = index === 0 ? 'secondary_school' : random.weighted(where.band === 'village' ? ruralShares : urbanShares)
    const hasSelection = type === 'secondary_school' && where.band === 'city' && random.chance(0.12)
    const headcount = skewed(random, headcounts[type][where.band])
    const [small, medium] = sizeLimits[type]
    const code = `${region.number}-${String(municipality + 1).padStart(2, '0')}-${String(index + 1).padStart(3, '0')}`
    return {
      id: idOf(region.slug, 'organization', code), municipality, code, type, ...title({ type, place: where, hasSelection, isNumbered: numbered(where.band, type) }),
      founderLevel: type === 'special_school' ? 'regional' : 'municipal', isRural: where.isRural, isSmall: where.isRural && headcount < smallLimit[type], hasSelection,
      size: headcount < small ? 'small' : headcount < medium ? 'medium' : 'large', headcount,
      conditions: conditionsOf(randomOf(region.slug, 'conditions', code), { type, isRural: where.isRural, isVillage: where.band === 'village', hasSelection }), openedOn: null, closedOn: null, successorId: null, renamed: null,
    }
  })
}

export type LifeEvents = { closures: number; mergers: number; openings: number; renames: number }

const renamed = (organization: DemoOrganization, on: string): DemoOrganization => {
  const [form = '', ...rest] = organization.shortName.split(' ')
  const old = form.startsWith('МА') ? form.replace('МА', 'МБ') : form.startsWith('МБ') ? form.replace('МБ', 'МК') : `${form}`
  const word = { МБ: 'бюджетное', МА: 'автономное', МК: 'казённое' } as Record<string, string>
  const oldWord = word[old.slice(0, 2)] ?? ''
  const newWord = word[form.slice(0, 2)] ?? ''
  return { ...organization, renamed: { on, oldName: organization.name.replace(newWord, oldWord), oldShortName: [old, ...rest].join(' ') } }
}

/**
 * Closures, a merger, openings and renames. The closed ones come on top of `active`, so that exactly `active` work in the open cycle.
 * @param active organizations that work on 1 September 2026
 */
export const makeOrganizations = (region: { slug: string; number: string; municipalities: ReadonlyArray<MunicipalityReference> }, active: number, events: LifeEvents): DemoOrganization[] => {
  const counts = shareOut(active + events.closures + events.mergers, region.municipalities.map((place) => place.weight))
  const all = region.municipalities.flatMap((place, municipality) => inMunicipality(region, municipality, { place, count: counts[municipality] ?? 0 }))
  const random = randomOf(region.slug, 'life')
  const free = shuffled(random, all.filter((candidate) => candidate.type !== 'special_school' && !candidate.code.endsWith('-001')).map((candidate) => candidate.code))
  const byCode = new Map(all.map((organization) => [organization.code, organization]))
  const take = (fits: (organization: DemoOrganization) => boolean): DemoOrganization => {
    const index = free.findIndex((code) => { const candidate = byCode.get(code); return candidate !== undefined && fits(candidate) })
    const [code] = free.splice(Math.max(0, index), 1)
    const taken = byCode.get(code ?? '')
    if (taken === undefined) throw new Error(`Too few organizations in ${region.slug}`)
    return taken
  }
  const put = (organization: DemoOrganization): void => void byCode.set(organization.code, organization)
  for (let made = 0; made < events.mergers; made += 1) {
    const heir = take((candidate) => candidate.type === 'secondary_school' || candidate.type === 'kindergarten')
    const merged = take((candidate) => candidate.municipality === heir.municipality && candidate.type === heir.type)
    put({ ...merged, closedOn: '2026-08-31', successorId: heir.id })
  }
  for (let made = 0; made < events.closures; made += 1) put({ ...take((candidate) => candidate.isRural), closedOn: made % 2 === 0 ? '2025-08-31' : '2026-08-31' })
  for (let made = 0; made < events.openings; made += 1) put({ ...take((candidate) => !candidate.isRural || made > 0), openedOn: '2026-08-25' })
  for (let made = 0; made < events.renames; made += 1) put(renamed(take((candidate) => /^М[АБ]/.test(candidate.shortName)), made % 2 === 0 ? '2025-12-20' : '2026-02-10'))
  return all.map((organization) => byCode.get(organization.code) ?? organization)
}
