import { contextTexts as texts } from '@/texts/context'
import type { ExplainedContext } from '@/domain/scoring/clusters/context-index'
import { Card } from '../kit/card'
import { Table } from '../kit/table'

/** Why the conditions of an organization are called easier, usual or harder: eight facts beside the mean of the type. */
export const ContextView = ({ context }: { context: ExplainedContext }) => (
  <Card title={texts.title(context.band)}>
    <div className="flex flex-col gap-3">
      <p>{texts.lead(context.of)}</p>
      <p>{texts.index(context.z)}</p>
      <details>
        <summary className="min-h-6 cursor-pointer text-accent">{texts.facts}</summary>
        <div className="flex flex-col gap-3 pt-2">
          <Table caption={texts.title(context.band)} captionHidden cards dense rows={context.facts} rowKey={({ key }) => key}
            columns={[
              { key: 'fact', header: texts.columns.fact, rowHeader: true, cell: ({ key }) => texts.name(key) },
              { key: 'own', header: texts.columns.own, align: 'end', cell: ({ key, own }) => texts.own(key, own) },
              { key: 'typical', header: texts.columns.typical, align: 'end', cell: ({ key, typical }) => texts.typical(key, typical) },
              { key: 'pull', header: texts.columns.pull, cell: ({ pull }) => texts.pull(pull) },
            ]} />
          <p className="text-sm text-muted">{[texts.territoryNote, ...(context.facts.some(({ own }) => own === null) ? [texts.unknown] : [])].join(' ')}</p>
        </div>
      </details>
    </div>
  </Card>
)
