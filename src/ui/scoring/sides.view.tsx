import { strengthsOf, type ComparedDirection } from '@/domain/scoring/places/strengths'
import { cardTexts } from '@/texts/score-card'
import { Card } from '@/ui/kit/card'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'
import { accountId } from './directions.view'

const { sides: texts } = cardTexts

const Side = ({ title, items }: { title: string; items: ReadonlyArray<ComparedDirection> }) =>
  items.length === 0 ? null : (
    <div className="min-w-0 flex-1 basis-72">
      <h3 className="text-sm font-semibold">{title}</h3>
      <ol>
        {items.map(({ code, name, score, median, below, of }) => (
          <li key={code} className="border-b border-line py-2 last:border-0"><a href={`#${accountId(code)}`}>{`${code}. ${name}`}</a><span className="block text-sm text-muted">{texts.item(score - median, below, of)}</span></li>
        ))}
      </ol>
    </div>
  )

/** Directions against the nameless cluster: how far from its median, and how many have fewer points. */
export const SidesView = ({ card }: { card: ScoreCard }) => {
  const compared = card.directions.flatMap(({ direction, score, max, median, standing }): ReadonlyArray<ComparedDirection> =>
    (score === null || median === null || standing === null ? [] : [{ code: direction.code, name: direction.name, score, max, median, ...standing }]))
  const { strong, weak } = strengthsOf(compared)
  return (
    <Card title={texts.title}>
      {compared.length === 0 ? <p className="text-muted">{texts.hidden}</p> : strong.length + weak.length === 0 ? <p className="text-muted">{texts.none}</p> : <div className="flex flex-wrap gap-x-8 gap-y-4"><Side title={texts.strong} items={strong} /><Side title={texts.weak} items={weak} /></div>}
    </Card>
  )
}
