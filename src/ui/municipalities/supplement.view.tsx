import { organizationTypeNames } from '@/texts/organizations'
import { supplementTexts as texts } from '@/texts/supplement'
import { Card } from '@/ui/kit/card'
import { Link } from '@/ui/kit/link'
import { Table } from '@/ui/kit/table'
import type { MunicipalityResults } from '@/usecases/municipalities/get-municipality'
import { paths } from '@/web/paths'

type Supplement = NonNullable<MunicipalityResults['supplement']>
const LAST = Number.MAX_SAFE_INTEGER

/** The rating of a municipality with its supplement: by type, then by the common total; who has none stands last. */
export const MunicipalSupplementView = ({ supplement, results }: { supplement: Supplement; results: MunicipalityResults }) => {
  const { headers, names } = texts
  const people = new Map(results.people.map((person) => [`${person.directorId}/${person.organizationId}`, person]))
  const rows = supplement.rows.flatMap((row) => { const person = people.get(row.key); return person === undefined ? [] : [{ ...row, person }] })
    .sort((a, b) => a.person.type.localeCompare(b.person.type) || (a.place || LAST) - (b.place || LAST))
  return (
    <Card title={texts.title}>
      <div className="flex min-w-0 flex-col gap-3">
        <p className="text-sm text-muted">{texts.rule(supplement.points)}</p>
        <Table caption={texts.table} captionHidden cards maxHeight="viewport" rows={rows} rowKey={({ key }) => key}
          columns={[
            { key: 'place', header: headers.place, align: 'end', cell: ({ place, placeOf }) => texts.place(place, placeOf) },
            { key: 'director', header: headers.director, rowHeader: true, cell: ({ person }) => <Link href={paths.directorResult(person.directorId, results.release.id)}>{person.director}</Link> },
            { key: 'organization', header: headers.organization, cell: ({ person }) => person.organization },
            { key: 'type', header: headers.type, hideOnPhone: true, cell: ({ person }) => organizationTypeNames[person.type] },
            { key: 'core', header: names.core, align: 'end', cell: ({ core }) => texts.value(core) },
            { key: 'supplement', header: names.supplement, align: 'end', cell: ({ supplement: own }) => texts.value(own) },
            { key: 'together', header: names.together, align: 'end', cell: ({ together }) => <strong>{texts.value(together)}</strong> },
          ]} />
        <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm"><span className="text-muted">{texts.release(supplement.number, supplement.modelName)}</span><Link href={paths.rating({ release: supplement.releaseId })}>{texts.openRating}</Link><Link href={paths.modelVersion(supplement.modelId, supplement.modelVersionId)}>{texts.openMethod}</Link></p>
      </div>
    </Card>
  )
}
