import { supplementTexts as texts } from '@/texts/supplement'
import { Card } from '@/ui/kit/card'
import { KeyValue } from '@/ui/kit/key-value'
import { Link } from '@/ui/kit/link'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'

type Own = NonNullable<ScoreCard['supplement']>

/** The regional total, the municipal supplement and both together, each under its own name. */
export const SupplementView = ({ supplement, links }: { supplement: Own; links: { card: string; method: string } }) => (
  <Card title={texts.title}>
    <div className="flex flex-col gap-3">
      <KeyValue columns={2} items={[
        { label: texts.names.core, value: texts.value(supplement.own.core) },
        { label: texts.names.supplement, value: texts.value(supplement.own.supplement) },
        { label: texts.names.together, value: texts.value(supplement.own.together) },
        { label: texts.placeTogether, value: texts.place(supplement.own.place, supplement.own.placeOf) },
      ]} />
      <p className="text-sm text-muted">{texts.rule(supplement.points)}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm"><span className="text-muted">{texts.release(supplement.number, supplement.modelName)}</span><Link href={links.card}>{texts.openCard}</Link><Link href={links.method}>{texts.openMethod}</Link></p>
    </div>
  </Card>
)
