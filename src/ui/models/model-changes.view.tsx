import type { PartChange, PieceDiff } from '@/domain/models/diff-models'
import type { Field, Indicator } from '@/domain/models/model-document'
import { modelChangesTexts as texts, onlyChanged, partName, partValue } from '@/texts/model-changes'
import { modelPages } from '@/texts/model-pages'
import { Card } from '@/ui/kit/card'
import { LinkButton } from '@/ui/kit/button'
import { Chip } from '@/ui/kit/chip'
import { PageHeader, type Crumb } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { compareVersions } from '@/usecases/models/compare-versions'
import { VersionChoice } from './version-choice'

type Comparison = OutOf<typeof compareVersions>
type Labels = ReadonlyMap<string, string>
type Owners = { before: Indicator | null; after: Indicator | null }
const noOwners: Owners = { before: null, after: null }
const tone = { added: 'success', removed: 'danger', changed: 'accent' } as const

/** The old words struck out, the new ones underlined: read as a redline, and by a screen reader as deletion and insertion. */
const Redline = ({ changes, owners, labels }: { changes: ReadonlyArray<PartChange>; owners: Owners; labels: Labels }) => (
  <dl className="flex flex-col gap-2">
    {changes.map(({ path, ...sides }) => ({ path, ...onlyChanged(sides) })).map(({ path, before, after }) => (
      <div key={path} className="keep-together grid gap-1 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <dt className="text-sm text-muted">{partName(path)}</dt>
        <dd className="flex min-w-0 flex-col break-words">
          <del className="text-danger">{partValue(path, before, { owner: owners.before, labels })}</del>
          <ins className="text-success">{partValue(path, after, { owner: owners.after, labels })}</ins>
        </dd>
      </div>
    ))}
  </dl>
)

const Pieces = <T,>({ title, list, nameOf, factsOf, ownersOf, labels }: { title: string; list: ReadonlyArray<PieceDiff<T>>; nameOf: (item: T) => string; factsOf?: (item: T) => string; ownersOf: (diff: PieceDiff<T>) => Owners; labels: Labels }) => {
  if (list.length === 0) return null
  return (
    <Card title={title}>
      <ul className="flex flex-col gap-4">
        {list.map((diff) => {
          const item = diff.after ?? diff.before
          return (
            <li key={diff.name} className="flex flex-col gap-2 border-b border-line pb-3">
              <p className="flex flex-wrap items-center gap-2"><Chip tone={tone[diff.kind]}>{texts.kinds[diff.kind]}</Chip><span className="font-medium">{item === null ? diff.name : nameOf(item)}</span></p>
              {factsOf !== undefined && item !== null && diff.kind !== 'changed' && <p className="text-sm text-muted">{factsOf(item)}</p>}
              <Redline changes={diff.changes} owners={ownersOf(diff)} labels={labels} />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

const Difference = ({ comparison, href }: { comparison: Comparison; href: string }) => {
  const { diff } = comparison
  const labels = new Map(Object.entries(comparison.labels))
  const toVersion = <LinkButton href={href}>{texts.toVersion}</LinkButton>
  if (diff === null) return <EmptyState title={texts.same} why={texts.noOther} action={toVersion} />
  const isSame = diff.frame.length + diff.indicators.length + diff.fields.length === 0
  return (
    <div className="flex flex-col gap-4">
      {isSame && !diff.isReordered && <EmptyState title={texts.same} why={texts.sameWhy} action={toVersion} />}
      {diff.isReordered && <p>{texts.reordered}</p>}
      {diff.frame.length > 0 && <Card title={texts.frame}><Redline changes={diff.frame} owners={noOwners} labels={labels} /></Card>}
      <Pieces<Indicator> title={texts.indicators} list={diff.indicators} factsOf={texts.pieceOf} nameOf={({ code, name }) => modelPages.directionTitle(code, name)} ownersOf={({ before, after }) => ({ before, after })} labels={labels} />
      <Pieces<Field> title={texts.fields} list={diff.fields} nameOf={({ label }) => label} ownersOf={() => noOwners} labels={labels} />
    </div>
  )
}

/** The difference between two versions as a person reads it. */
export const ModelChangesView = ({ comparison, breadcrumbs }: { comparison: Comparison; breadcrumbs: ReadonlyArray<Crumb> }) => {
  const { after, before, others, document } = comparison
  return (
    <>
      <PageHeader title={texts.title(document.name)} breadcrumbs={breadcrumbs} {...(before === null ? {} : { subtitle: texts.between(before.number, after.number) })} />
      <div className="flex flex-col gap-5">
        {others.length > 1 && <VersionChoice name="with" label={texts.compareWith} chosen={before?.id ?? ''} button={texts.open} options={others.map(({ id, number }) => ({ value: id, label: modelPages.version(number) }))} />}
        <Difference comparison={comparison} href={breadcrumbs.at(-2)?.href ?? ''} />
      </div>
    </>
  )
}
