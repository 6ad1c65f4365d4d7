import type { ProfileRow } from '@/domain/models/model-goals'
import { modelGoalTexts as texts } from '@/texts/model-goals'
import { Card } from '../kit/card'
import { Chip } from '../kit/chip'
import { Table } from '../kit/table'

/** Shares of directions beside «модель эффективного руководителя»; nothing where the version has no profile. */
export const ProfileComparison = ({ rows, note }: { rows: ReadonlyArray<ProfileRow>; note?: string }) => {
  if (rows.length === 0) return null
  const judged = rows.filter(({ difference }) => difference !== null)
  const below = judged.filter(({ difference }) => (difference ?? 0) < 0).length
  return (
    <Card title={texts.comparison}>
      <div className="flex flex-col gap-3">
        <p>{texts.below(below, judged.length)}</p>
        <Table caption={texts.comparison} captionHidden rows={rows} rowKey={({ code }) => code} cards dense
          columns={[
            { key: 'direction', header: texts.profileColumns.direction, rowHeader: true, cell: ({ code, name }) => texts.goal(code, name) },
            { key: 'target', header: texts.profileColumns.target, align: 'end', cell: ({ target }) => texts.percent(target) },
            { key: 'share', header: texts.profileColumns.share, align: 'end', cell: ({ share }) => texts.share(share) },
            { key: 'difference', header: texts.profileColumns.difference, align: 'end', cell: ({ difference }) => (difference !== null && difference < 0 ? <Chip tone="warning">{texts.difference(difference)}</Chip> : texts.difference(difference)) },
          ]} />
        {note !== undefined && <p className="text-sm text-muted">{note}</p>}
      </div>
    </Card>
  )
}
