import type { Rating } from '@/usecases/scoring/get-rating'
import { ratingTexts } from '@/texts/rating'
import { Callout } from '../kit/callout'

/** Why there are no changes to see: no earlier cycle, or one by another method. */
export const ComparisonNote = ({ comparison }: { comparison: Rating['comparison'] }) => {
  if (comparison.kind === 'none') return <Callout>{ratingTexts.baseline}</Callout>
  return comparison.kind === 'incomparable' ? <Callout>{ratingTexts.incomparableWhy(comparison.period)}</Callout> : null
}
