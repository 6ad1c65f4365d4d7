import type { OrganizationType } from '../models/model-document'
import type { DirectorId, MunicipalityId, OrganizationId } from '../shared/ids'
import { isControllable, type Deficit, type DeficitKind } from './find-deficits'

/** A template of the library of measures: what to advise where an indicator or its direction is weak. Empty lists mean any. */
export type Measure = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly indicatorCodes: ReadonlyArray<string>
  readonly directionCodes: ReadonlyArray<string>
  readonly kinds: ReadonlyArray<DeficitKind>
  readonly organizationTypes: ReadonlyArray<OrganizationType>
  readonly termDays: number
}

const allows = <T>(list: ReadonlyArray<T>, value: T): boolean => list.length === 0 || list.includes(value)

/** How closely a measure is meant: for the indicator itself, for the type of organization, for the kind of deficit, in this order; undefined where it does not fit. */
const closeness = ({ indicatorCodes, directionCodes, kinds, organizationTypes }: Measure, deficit: Deficit, type: OrganizationType): number | undefined => {
  const isOwn = indicatorCodes.includes(deficit.indicatorCode)
  const isMeant = isOwn || (indicatorCodes.length === 0 && directionCodes.includes(deficit.directionCode))
  if (!isMeant || !allows(kinds, deficit.kind) || !allows(organizationTypes, type)) return undefined
  return (isOwn ? 4 : 0) + (organizationTypes.length > 0 ? 2 : 0) + (kinds.length > 0 ? 1 : 0)
}

/** The measure meant most closely; the library's order decides between equals. */
export const chooseMeasure = (library: ReadonlyArray<Measure>, deficit: Deficit, type: OrganizationType): Measure | undefined => {
  let [chosen, best]: [Measure | undefined, number] = [undefined, -1]
  for (const measure of library) {
    const close = closeness(measure, deficit, type)
    if (close !== undefined && close > best) [chosen, best] = [measure, close]
  }
  return chosen
}

export type Person = { readonly directorId: DirectorId; readonly organizationId: OrganizationId; readonly municipalityId: MunicipalityId; readonly type: OrganizationType; readonly deficits: ReadonlyArray<Deficit> }
export type Proposal = Omit<Person, 'deficits'> & { readonly deficit: Deficit; readonly measure: Measure }

/**
 * What the rules propose: for each person at most `most` recommendations, one per indicator and one per measure, only on what
 * the person governs. People edit, approve and issue; nothing is sent by itself (152-ФЗ, art. 16).
 * @param known what was proposed or issued on this release before, by `proposalKey`
 */
export const proposeRecommendations = (people: ReadonlyArray<Person>, library: ReadonlyArray<Measure>, { most, known }: { most: number; known: ReadonlySet<string> }): ReadonlyArray<Proposal> =>
  people.flatMap((person) => {
    const [codes, measures] = [new Set<string>(), new Set<string>()]
    const proposals: Proposal[] = []
    for (const deficit of person.deficits) {
      if (proposals.length === most) break
      const measure = isControllable(deficit) && !codes.has(deficit.indicatorCode) ? chooseMeasure(library, deficit, person.type) : undefined
      if (measure === undefined || measures.has(measure.id)) continue
      codes.add(deficit.indicatorCode)
      measures.add(measure.id)
      proposals.push({ directorId: person.directorId, organizationId: person.organizationId, municipalityId: person.municipalityId, type: person.type, deficit, measure })
    }
    return proposals.filter((proposal) => !known.has(proposalKey({ directorId: proposal.directorId, organizationId: proposal.organizationId, indicatorCode: proposal.deficit.indicatorCode })))
  })

export const proposalKey = ({ directorId, organizationId, indicatorCode }: { directorId: string; organizationId: string; indicatorCode: string }): string => `${directorId} ${organizationId} ${indicatorCode}`

/** From how many addressees on one text is a circular and no longer an address: the one who issues is warned. */
export const SAME_TEXT_LIMIT = 10

const bare = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** The largest number of addressees that get one and the same text. */
export const largestSameText = (texts: ReadonlyArray<string>): number => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(bare(text), (counts.get(bare(text)) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}
