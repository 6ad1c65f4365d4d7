import { evidenceTexts as texts } from '@/texts/evidence'
import type { EvidenceDto } from '@/usecases/kernel/evidence-dto'
import { Chip } from '../kit/chip'
import { VersionDoors, type EvidencePlace } from './evidence-preview'

type Props = { evidence: Pick<EvidenceDto, 'level' | 'isNew' | 'withdrawnAt' | 'fields' | 'versions'>; place: EvidencePlace; timeZone: string }

/** One piece of evidence: its newest version, whose it is, what it proves, and the versions before. */
export const EvidenceItem = ({ evidence, place, timeZone }: Props) => {
  const [newest, ...earlier] = evidence.versions
  if (newest === undefined) return null
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="flex flex-wrap items-center gap-2"><span className="font-medium break-words">{newest.title}</span>{evidence.isNew && <Chip tone="accent">{texts.isNew}</Chip>}{evidence.withdrawnAt !== null && <Chip>{texts.withdrawn}</Chip>}</p>
      <p className="text-xs text-muted">{texts.versionBy(newest.addedByName, newest.addedAt, timeZone)}{'; '}{texts.by(evidence.level)}{newest.size === null ? '' : `; ${texts.size(newest.size)}`}</p>
      <div><VersionDoors version={newest} place={place} /></div>
      <details className="text-sm">
        <summary className="cursor-pointer text-accent">{texts.fields(evidence.fields.length)}</summary>
        <ul className="list-disc pl-5">{evidence.fields.map(({ key, label }) => <li key={key}>{label}</li>)}</ul>
      </details>
      {earlier.length > 0 && (
        <details className="text-sm">
          <summary className="cursor-pointer text-accent">{texts.earlier(earlier.length)}</summary>
          <ol className="flex flex-col gap-1 pl-2">
            {earlier.map((version) => <li key={version.id}>{`${texts.version(version.number)}: ${version.title}`}<span className="block text-xs text-muted">{texts.versionBy(version.addedByName, version.addedAt, timeZone)}</span><VersionDoors version={version} place={place} /></li>)}
          </ol>
        </details>
      )}
    </div>
  )
}
