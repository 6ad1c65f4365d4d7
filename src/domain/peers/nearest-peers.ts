import type { OrganizationType } from '../models/organization-type'
import type { PeerFeature, PeerRule } from './peer-rule'

/** One rated appointment; `organization` and `municipality` only tell whether two are the same. */
export type PeerSubject = {
  readonly organization: string
  readonly organizationType: OrganizationType
  readonly municipality: string
  readonly headcount: number
  readonly isRural: boolean
  readonly isSmall: boolean
  readonly hasSelection: boolean
}
/** `size` positions and distances (millionths of the whole) a subject, nearest first; −1 where there are fewer. */
export type PeerGroups = { readonly size: number; readonly members: Int32Array; readonly distances: Int32Array }

const WHOLE = 1_000_000

const numbersOf = (subject: PeerSubject): Readonly<Record<Exclude<PeerFeature, 'municipality'>, number>> => ({
  headcount: subject.headcount, rural: subject.isRural ? 1 : 0, small: subject.isSmall ? 1 : 0, selection: subject.hasSelection ? 1 : 0,
})

const plain = ['headcount', 'rural', 'small', 'selection'] as const

/** Weights over the ranges of the type: a feature that is the same everywhere tells nothing and weighs nothing. */
const scaled = (subjects: ReadonlyArray<PeerSubject>, { weights }: PeerRule) => {
  const numbers = subjects.map(numbersOf)
  return plain.map((feature) => {
    const values = numbers.map((number) => number[feature])
    const range = Math.max(...values) - Math.min(...values)
    return { values, perUnit: range === 0 ? 0 : weights[feature] / range, weight: range === 0 ? 0 : weights[feature] }
  })
}

type Near = { readonly position: number; readonly distance: number }

/**
 * The nearest of the same organization type in the region: Σ weight × |difference| / range ÷ Σ weights, in millionths, rounded half up; equal distances by
 * position. The own organization is no peer of itself, nor is a second director of it.
 */
export const nearestPeers = (subjects: ReadonlyArray<PeerSubject>, rule: PeerRule): PeerGroups => {
  const { size, weights } = rule
  const members = new Int32Array(subjects.length * size).fill(-1)
  const distances = new Int32Array(subjects.length * size)
  const byType = new Map<string, number[]>()
  subjects.forEach(({ organizationType }, position) => byType.set(organizationType, [...(byType.get(organizationType) ?? []), position]))
  for (const positions of byType.values()) {
    const group = positions.flatMap((position) => subjects[position] ?? [])
    const features = scaled(group, rule)
    const whole = features.reduce((sum, { weight }) => sum + weight, weights.municipality)
    group.forEach((own, at) => {
      const near: Near[] = []
      group.forEach((other, index) => {
        if (other.organization === own.organization) return
        let sum = other.municipality === own.municipality ? 0 : weights.municipality
        for (const { values, perUnit } of features) sum += Math.abs((values[index] ?? 0) - (values[at] ?? 0)) * perUnit
        near.push({ position: positions[index] ?? 0, distance: whole === 0 ? 0 : Math.floor((sum / whole) * WHOLE + 0.5) })
      })
      near.sort((a, b) => a.distance - b.distance || a.position - b.position).slice(0, size).forEach(({ position, distance }, place) => {
        members[(positions[at] ?? 0) * size + place] = position
        distances[(positions[at] ?? 0) * size + place] = distance
      })
    })
  }
  return { size, members, distances }
}
