import type { ReactNode } from 'react'
import { burdenTotal, MINUTES_MOST, PREFILLED_LEAST } from '@/domain/models/burden'
import type { ModelDocument } from '@/domain/models/model-document'
import { Decimal, ZERO } from '@/domain/shared/decimal'
import { burdenTexts } from '@/texts/burden'
import { formatAmount } from '@/texts/format'
import { modelPages as texts } from '@/texts/model-pages'
import { additionsInWords } from '@/texts/worked-card'
import { LevelChip } from '@/ui/kit/chip'
import { PageHeader, type Crumb } from '@/ui/kit/page-header'
import { Table } from '@/ui/kit/table'
import type { ModelHead } from '@/usecases/models/version-access'
import { burdenColumns } from './burden-columns'
import { DirectionsPart, directionAnchor } from './model-directions.view'

export type DocumentLinks = { passport: (code: string) => string }
type Props = { head: ModelHead; document: ModelDocument; links: DocumentLinks; breadcrumbs?: ReadonlyArray<Crumb>; actions?: ReactNode; aside?: ReactNode }

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section id={id} className="scroll-mt-16">
    <h2 className="mb-3 text-lg">{title}</h2>
    {children}
  </section>
)

const Levels = ({ document }: { document: ModelDocument }) => {
  const nameOf = (code: string): string => document.levels.find((level) => level.code === code)?.name ?? code
  const directionOf = (code: string): string => document.directions.find((direction) => direction.code === code)?.name ?? code
  return (
    <div className="flex max-w-reading flex-col gap-3">
      <Table caption={texts.sections.scale} captionHidden rows={document.levels} rowKey={(level) => level.code}
        columns={[
          { key: 'name', header: texts.level.name, rowHeader: true, cell: (level) => <LevelChip tone={level.tone} name={level.name} /> },
          { key: 'from', header: texts.level.from, align: 'end', cell: (level) => formatAmount(level.from) },
          { key: 'to', header: texts.level.to, align: 'end', cell: (_level, index) => texts.levelTo(document.levels[index - 1]?.from) },
        ]} />
      {document.floors.length > 0 && <ul className="list-disc pl-5">{document.floors.map((floor) => <li key={`${floor.level}${floor.direction}`}>{texts.floor({ level: nameOf(floor.level), direction: directionOf(floor.direction), below: floor.belowPercent, cap: nameOf(floor.cap) })}</li>)}</ul>}
    </div>
  )
}

const Calculation = ({ document }: { document: ModelDocument }) => {
  const tieNames = document.tieOrder.map((code) => document.directions.find((direction) => direction.code === code)?.name ?? code)
  return (
    <ol className="flex max-w-reading list-decimal flex-col gap-2 pl-5">
      {texts.calculation(document, tieNames).map((sentence) => <li key={sentence}>{sentence}</li>)}
      {additionsInWords(document).map((sentence) => <li key={sentence}>{sentence}</li>)}
      <li>{document.comparableWith.length === 0 ? texts.notComparable : texts.comparable(document.comparableWith)}</li>
    </ol>
  )
}

const BurdenSummary = ({ document }: { document: ModelDocument }) => {
  const total = burdenTotal(document)
  return (
    <div className="mb-3 flex max-w-reading flex-col gap-1">
      <p>{burdenTexts.total(total, MINUTES_MOST)}</p>
      <p>{burdenTexts.prefilled(total, PREFILLED_LEAST)}</p>
      <p className="text-sm text-muted">{burdenTexts.who(total)}</p>
    </div>
  )
}

const Fields = ({ document }: { document: ModelDocument }) => (
  <details>
    <summary className="mb-2 min-h-6 cursor-pointer text-accent">{texts.allFields(document.fields.length)}</summary>
    <Table caption={texts.sections.fields} captionHidden rows={document.fields} rowKey={(field) => field.key} dense cards
      columns={[
        { key: 'label', header: texts.fieldColumns.label, rowHeader: true, cell: (field) => field.label },
        { key: 'unit', header: texts.fieldColumns.unit, cell: (field) => field.unit },
        { key: 'direction', header: texts.fieldColumns.direction, cell: (field) => field.direction },
        { key: 'about', header: texts.fieldColumns.about, cell: (field) => texts.about[field.about] },
        { key: 'source', header: texts.fieldColumns.source, cell: (field) => field.source },
        ...burdenColumns,
      ]} />
  </details>
)

const Law = ({ document }: { document: ModelDocument }) =>
  document.legalBasis.length === 0 ? <p className="text-muted">{texts.noLaw}</p> : <ul className="max-w-reading list-disc pl-5">{document.legalBasis.map((item) => <li key={texts.law(item)}>{texts.law(item)}</li>)}</ul>

const Contents = ({ document }: { document: ModelDocument }) => (
  <nav aria-label={texts.contents} className="no-print lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto">
    <h2 className="text-base">{texts.contents}</h2>
    <ul className="mt-2 flex flex-col text-sm">
      <li><a href="#scale" className="inline-block py-1">{texts.sections.scale}</a></li>
      <li>
        <a href="#directions" className="inline-block py-1">{texts.sections.directions}</a>
        <ul className="border-l border-line pl-3">{document.directions.map((direction) => <li key={direction.code}><a href={`#${directionAnchor(direction.code)}`} className="inline-block py-1">{texts.directionTitle(direction.code, direction.name)}</a></li>)}</ul>
      </li>
      <li><a href="#calculation" className="inline-block py-1">{texts.sections.calculation}</a></li>
      <li><a href="#fields" className="inline-block py-1">{texts.sections.fields}</a></li>
      <li><a href="#law" className="inline-block py-1">{texts.sections.law}</a></li>
    </ul>
  </nav>
)

const subtitleOf = (head: ModelHead): string =>
  head.orderNumber === null || head.orderDate === null ? texts.docDraft : texts.docOrder({ number: head.orderNumber, date: head.orderDate, signatory: head.signatory })

/** A version of a model that reads like its order: what stands there is what the engine calculates by. */
export const ModelDocumentView = ({ head, document, links, breadcrumbs, actions, aside }: Props) => {
  const max = document.directions.reduce((sum, direction) => sum.plus(new Decimal(direction.max)), ZERO).toFixed()
  return (
    <>
      <PageHeader title={document.name} subtitle={subtitleOf(head)} {...(breadcrumbs === undefined ? {} : { breadcrumbs })} {...(actions === undefined ? {} : { actions })}
        release={`${texts.version(head.number)} · ${texts.docSummary(document.indicators.length, document.directions.length, max)}`} />
      <div className="grid gap-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <Contents document={document} />
        <div className="flex min-w-0 flex-col gap-8">
          {aside}
          <Part id="scale" title={texts.sections.scale}><Levels document={document} /></Part>
          <Part id="directions" title={texts.sections.directions}><DirectionsPart document={document} links={links} /></Part>
          <Part id="calculation" title={texts.sections.calculation}><Calculation document={document} /></Part>
          <Part id="fields" title={texts.sections.fields}><BurdenSummary document={document} /><Fields document={document} /></Part>
          <Part id="law" title={texts.sections.law}><Law document={document} /></Part>
        </div>
      </div>
    </>
  )
}
