/** A whole number below 2³² out of an id's digits: the seed of a drawing. */
export const seededSample = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(-8), 16)
