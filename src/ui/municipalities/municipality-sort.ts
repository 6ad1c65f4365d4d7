import type { ListedMunicipality } from '@/usecases/municipalities/list-municipalities'

export const municipalitySorts = ['name', 'people', 'median', 'change', 'worst'] as const
export type MunicipalitySort = (typeof municipalitySorts)[number]

export const parseMunicipalitySort = (text: string | undefined): MunicipalitySort => municipalitySorts.find((sort) => sort === text) ?? 'name'

/** Lowest medians first, most people and worst levels first; what is not known comes last; equal ones by name, as given. */
const keys: Record<MunicipalitySort, (item: ListedMunicipality) => number> = {
  name: () => 0,
  people: ({ n }) => -n,
  median: ({ median }) => median ?? Number.POSITIVE_INFINITY,
  change: ({ changes }) => (changes.median === null ? Number.POSITIVE_INFINITY : -changes.median),
  worst: ({ levels }) => -(levels.at(-2) ?? 0),
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

export const sortMunicipalities = (items: ReadonlyArray<ListedMunicipality>, sort: MunicipalitySort): ReadonlyArray<ListedMunicipality> => [...items].sort((a, b) => compare(keys[sort](a), keys[sort](b)))
