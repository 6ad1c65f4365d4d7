import { cardTexts } from '@/texts/score-card'
import { YearsLine, type YearMark } from '@/ui/charts/years-line'
import { Card } from '@/ui/kit/card'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'

const { years: texts } = cardTexts
type Year = ScoreCard['years'][number]

const comparison = ({ joined, isBreak, total }: Year, at: number): string => {
  if (total === null) return texts.noLevel
  if (isBreak) return texts.incomparable
  return joined ? texts.comparable : at === 0 ? texts.first : texts.noLevel
}
const markOf = (year: Year, at: number): YearMark => ({
  key: year.releaseId, label: year.period, value: year.total === null ? null : year.total / 100, joined: year.joined, isBreak: year.isBreak, note: [...(year.levelName === null ? [] : [year.levelName]), comparison(year, at)].join(', '),
})

/** The change over the last unbroken run of years; with a break inside nothing is added up over it. */
const findingOf = (years: ReadonlyArray<Year>): string => {
  if (years.some(({ isBreak }) => isBreak)) return texts.broken
  const [first, last] = [years[0], years.at(-1)]
  return first?.total === undefined || first.total === null || last?.total === undefined || last.total === null ? texts.plain : texts.title(first.period, last.period, last.total - first.total)
}

/** Up to five years of this organization with breaks where the method changed; one year is no line. */
export const YearsView = ({ card }: { card: ScoreCard }) => {
  const { years } = card
  if (years.length < 2) return null
  return (
    <Card>
      <YearsLine years={years.map(markOf)} headers={[texts.headers.period, texts.headers.total, texts.headers.before]} breakLabel={texts.breakMark}
        frame={{ id: 'years', title: findingOf(years), unit: cardTexts.pointsUnit, source: cardTexts.methodSource(card.model.name, card.model.number), release: cardTexts.shortRelease(card.release.period, card.release.number), note: texts.note }} />
    </Card>
  )
}
