import type { Field } from '@/domain/models/model-document'
import type { Random } from '../random'
import { fieldRecipes } from './field-recipes'
import type { Figures, FormFacts, Recipe } from './recipe'

/** How much of a figure's spread is the organization's quality; the rest is its own noise. */
const LOADING = 0.5

export type Making = {
  readonly facts: FormFacts
  /** Standard normal over the region, moved by the year and the place. */
  readonly quality: number
  /** Standard normal noise of a field in this cycle; most of it stays with the organization from year to year. */
  readonly noise: (key: string) => number
  /** Chance of this cycle alone: rare cases. */
  readonly random: Random
  /** Chance that stays with the organization: sizes, norms, plans. */
  readonly lasting: (key: string) => Random
}

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits
const within = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, value))

const poisson = (random: Random, mean: number): number => {
  const limit = Math.exp(-mean)
  let product = random.next()
  let count = 0
  while (product > limit && count < 400) {
    product *= random.next()
    count += 1
  }
  return count
}

const pull = ({ quality }: Making, noise: number): number => LOADING * quality + Math.sqrt(1 - LOADING ** 2) * noise

/** Position of a standard normal among shares: 0 for the lowest. */
const gradeOf = (shares: ReadonlyArray<number>, standing: number): number => {
  const probability = 1 / (1 + Math.exp(-1.702 * standing))
  const sum = shares.reduce((a, b) => a + b, 0)
  let reached = 0
  for (let index = 0, left = probability * sum; index < shares.length; index += 1) {
    left -= shares[index] ?? 0
    reached = index
    if (left < 0) break
  }
  return reached
}

type Place = { readonly making: Making; readonly key: string; readonly figures: Figures }
const shifted = ({ making, key }: Place, recipe: { mean: number; sd: number; rural?: number }, sign = 1): number =>
  recipe.mean + (making.facts.isRural ? (recipe.rural ?? 0) : 0) + sign * recipe.sd * pull(making, making.noise(key))

const partOf = (place: Place, recipe: Extract<Recipe, { kind: 'part' }>): number => {
  const rate = within(shifted(place, recipe, recipe.isBad === true ? -1 : 1), 0, recipe.top ?? 100)
  const step = recipe.step ?? 1
  return Math.round((place.figures(recipe.whole) * rate) / 100 / step) * step
}

const casesOf = ({ making }: Place, recipe: Extract<Recipe, { kind: 'cases' }>): number => {
  const size = recipe.per === 'thousand' ? making.facts.headcount / 1000 : 1
  const effect = recipe.isGood === true ? 0.5 : -0.6
  return Math.min(recipe.max ?? 60, poisson(making.random, recipe.mean * size * Math.exp(effect * making.quality)))
}

const follow = (place: Place, recipe: Recipe): number => {
  const { making } = place
  switch (recipe.kind) {
    case 'base':
      return recipe.make(making.facts, place.figures, making.lasting(place.key))
    case 'part':
      return partOf(place, recipe)
    case 'percent':
      return rounded(within(shifted(place, recipe), 0, 100), 1)
    case 'amount':
      return rounded(within(shifted(place, recipe), recipe.min, recipe.max), recipe.digits)
    case 'cases':
      return casesOf(place, recipe)
    case 'grade':
      return gradeOf(recipe.shares, pull(making, making.noise(place.key)))
  }
}

/** A field the table does not know (a region's own): placed by its kind and limits. */
const byMetadata = (making: Making, field: Field): number => {
  const from = Number(field.min ?? '0')
  const to = Math.min(Number(field.max ?? '100'), from + 100)
  if (field.kind === 'boolean') return gradeOf([30, 70], pull(making, making.noise(field.key)))
  if (field.kind === 'choice') return gradeOf((field.choices ?? [{ value: '0' }]).map(() => 1), pull(making, making.noise(field.key)))
  const value = from + (to - from) * within(0.76 + 0.14 * pull(making, making.noise(field.key)), 0, 1)
  return rounded(value, field.kind === 'integer' ? 0 : 1)
}

/** All figures of a form before anything is lost: numbers with at most two decimals, by field key. */
export const makeFigures = (making: Making, fields: ReadonlyArray<Field>): ReadonlyMap<string, number> => {
  const made = new Map<string, number>()
  const known = new Map(fields.map((field) => [field.key, field]))
  const figureOf = (key: string): number => {
    const present = made.get(key)
    if (present !== undefined) return present
    const recipe = fieldRecipes[key]
    const field = known.get(key)
    const value = recipe === undefined ? (field === undefined ? 0 : byMetadata(making, field)) : follow({ making, key, figures: figureOf }, recipe)
    const limited = within(value, Number(field?.min ?? '-1e9'), Number(field?.max ?? '1e9'))
    made.set(key, limited)
    return limited
  }
  for (const field of fields) figureOf(field.key)
  return made
}
