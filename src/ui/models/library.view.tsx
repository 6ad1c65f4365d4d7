import type { ReactNode } from 'react'
import { fieldKeysOf } from '@/domain/models/formula-fields'
import type { Indicator, ModelDocument } from '@/domain/models/model-document'
import { burdenOf } from '@/domain/models/burden'
import { burdenTexts } from '@/texts/burden'
import { modelLibraryTexts as texts } from '@/texts/model-library'
import { formulaInNames, ruleInWords } from '@/texts/model-pages'
import { passportLabels } from '@/texts/model-passport'
import { organizationTypeShortNames } from '@/texts/organizations'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { listLibrary } from '@/usecases/models/library'
import { RuleDrawing } from '../charts/rule-drawing'
import { Card } from '../kit/card'
import { KeyValue } from '../kit/key-value'
import { EmptyState } from '../kit/states'
import { TabLinks } from '../kit/tabs'
import { drawnRule } from '../scoring/drawn-rule'

type Library = OutOf<typeof listLibrary>
export type LibraryLinks = { direction: (code: string) => string }
type Forms = { add: (template: { indicator: Indicator; fieldKeys: ReadonlyArray<string> }) => ReactNode; create: (entry: Library['published'][number]) => ReactNode }

const BurdenLines = ({ fields }: { fields: ModelDocument['fields'] }) => (
  <ul className="flex flex-col gap-1">{fields.map((field) => <li key={field.key}>{burdenTexts.ofField(field.label, burdenOf(field))}</li>)}</ul>
)

const Template = ({ indicator, library, children }: { indicator: Indicator; library: ModelDocument; children: ReactNode }) => {
  const fields = library.fields.filter(({ key }) => fieldKeysOf(indicator).includes(key))
  const rule = drawnRule(indicator, null)
  const { passport } = indicator
  return (
    <Card title={texts.name(indicator.code, indicator.name)} level={2}>
      <div className="flex flex-col gap-3">
        <p>{passport.purpose}</p>
        <KeyValue columns={2} stacked items={[
          { label: texts.labels.formula, value: formulaInNames(indicator.formula, passportLabels(fields)) }, { label: texts.labels.rule, value: ruleInWords(indicator) },
          { label: texts.labels.source, value: passport.source }, { label: texts.labels.types, value: indicator.applicability.organizationTypes.map((type) => organizationTypeShortNames[type]).join(', ') },
          { label: texts.labels.fields, value: fields.map(({ label }) => label).join('; ') }, { label: texts.labels.collection, value: passport.collection },
          { label: burdenTexts.title, value: <BurdenLines fields={fields} /> },
        ]} />
        <details>
          <summary className="cursor-pointer py-1">{texts.passport}</summary>
          <div className="flex flex-col gap-3 pt-2">
            <KeyValue columns={2} stacked items={[
              { label: texts.labels.unit, value: indicator.unit }, { label: texts.labels.periodicity, value: passport.periodicity }, { label: texts.labels.evidence, value: passport.evidence }, { label: texts.labels.origin, value: passport.origin },
            ]} />
            {rule !== undefined && rule !== null && <RuleDrawing frame={{ id: `rule-${indicator.code}`, title: texts.ruleDrawing(indicator.name), unit: indicator.unit, source: texts.title, level: 4 }} rule={rule} />}
          </div>
        </details>
        {children}
      </div>
    </Card>
  )
}

/** Templates of one direction, known sets, and models that regions published. */
export const LibraryView = ({ library: found, open, links, forms }: { library: Library; open: string; links: LibraryLinks; forms: Forms }) => {
  const { library, sets, published } = found
  return (
    <div className="flex flex-col gap-8">
      <section className="flex flex-col gap-4">
        <TabLinks label={texts.direction} items={library.directions.map(({ code, name }) => ({ href: links.direction(code), label: texts.name(code, name), current: code === open, count: library.indicators.filter(({ direction }) => direction === code).length }))} />
        {library.indicators.filter(({ direction }) => direction === open).map((indicator) => (
          <Template key={indicator.code} indicator={indicator} library={library}>{forms.add({ indicator, fieldKeys: library.fields.map(({ key }) => key).filter((key) => fieldKeysOf(indicator).includes(key)) })}</Template>
        ))}
      </section>
      <section className="flex flex-col gap-3">
        <h2 className="text-lg">{texts.sets}</h2>
        <ul className="flex max-w-reading flex-col gap-3">
          {sets.map(({ name, content, codes }) => <li key={name}><p className="font-medium">{name}</p><p className="text-sm">{content}</p><p className="text-sm text-muted">{texts.setCodes}: {codes.join(', ')}</p></li>)}
        </ul>
      </section>
      <section className="flex flex-col gap-4">
        <h2 className="text-lg">{texts.published}</h2>
        {published.length === 0 && <EmptyState title={texts.noPublished} why={texts.noPublishedWhy} level={3} />}
        {published.map((entry) => (
          <Card key={entry.id} title={entry.title} level={3}>
            <div className="flex flex-col gap-3">
              <p className="text-sm text-muted">{texts.publishedOn(entry.publishedAt)} · {texts.indicators(entry.indicators)}</p>
              <p className="text-sm">{entry.directions.join('; ')}</p>
              {forms.create(entry)}
            </div>
          </Card>
        ))}
      </section>
    </div>
  )
}
