import type { Field } from './model-document'

/** A percentage: within 0–100 unless the field says otherwise. */
export const isShare = (field: Field): boolean => field.unit.includes('%') && field.kind === 'decimal'
/** Heads, things and posts: not negative, and schools together make the municipality's. */
export const isCounted = (field: Field): boolean => field.kind === 'integer' || ['чел.', 'ед.', 'ставки'].includes(field.unit)
/** A number that can be set beside another number. */
export const isMeasured = (field: Field): boolean => field.kind === 'decimal' || field.kind === 'integer'
