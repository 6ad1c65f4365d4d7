import { decodeDirectionScores } from '@/data/scoring/score-card.codec'
import type { CardLines } from '@/data/documents/document-facts.store'
import type { RatedRow } from '@/data/scoring/score-card.store'
import type { ExtractDirection, ExtractFacts, ExtractLine, Place } from '@/domain/documents/document-facts'
import type { ModelDocument, OrganizationType } from '@/domain/models/model-document'
import { clustersWithin } from '@/domain/scoring/clusters/clusters'
import { lineStates } from '@/domain/scoring/cards/cycle-scores'
import { shownMedianOf } from '@/domain/scoring/clusters/peers'
import { Decimal } from '@/domain/shared/decimal'
import { microToText } from '@/domain/shared/micro'

const micro = (value: number | undefined): string | null => (value === undefined || Number.isNaN(value) ? null : microToText(value))
const place = (at: number, of: number): Place | null => (at === 0 ? null : { place: at, of })

export type RatedWorld = { readonly document: ModelDocument; readonly clusterKeys: ReadonlyArray<string>; readonly rows: ReadonlyArray<RatedRow>; /** The release's own threshold. */ readonly smallestGroup: number }
type Peers = { readonly smallestGroup: number; readonly totals: ReadonlyArray<number>; readonly shares: ReadonlyArray<ReadonlyArray<number>> }

const shareOf = (score: number, max: number): number => (Number.isNaN(score) || max === 0 ? Number.NaN : Math.floor((score * 100) / max + 0.5))
const sharesOf = (row: Pick<RatedRow, 'directionScores' | 'directionMaxes'>): ReadonlyArray<number> => {
  const maxes = decodeDirectionScores(row.directionMaxes)
  return decodeDirectionScores(row.directionScores).map((score, at) => shareOf(score, maxes[at] ?? 0))
}

/** Rated cards of a cluster and of those it was widened to; read once for every director of it. */
export const peerReader = ({ clusterKeys, rows, smallestGroup }: RatedWorld): ((cluster: number) => Peers) => {
  const known = new Map<number, Peers>()
  const keys = clusterKeys.map((key) => ({ key }))
  return (cluster) => {
    const made = known.get(cluster)
    if (made !== undefined) return made
    const within = new Set(clustersWithin(keys, clusterKeys[cluster] ?? ''))
    const own = rows.filter((row) => row.level >= 0 && within.has(row.cluster))
    const peers = { smallestGroup, totals: own.map(({ total }) => total), shares: own.map(sharesOf) }
    known.set(cluster, peers)
    return peers
  }
}

const directionsOf = ({ directions }: ModelDocument, row: RatedRow, peers: Peers): ReadonlyArray<ExtractDirection> => {
  const [scores, maxes, shares] = [decodeDirectionScores(row.directionScores), decodeDirectionScores(row.directionMaxes), sharesOf(row)]
  return directions.map(({ code, name, max }, at) => {
    const share = shares[at] ?? Number.NaN
    return {
      code, name, score: micro(scores[at]), max: micro(maxes[at]) ?? max, share: Number.isNaN(share) ? null : share,
      clusterShare: shownMedianOf(peers.shares.map((own) => own[at] ?? Number.NaN), peers.smallestGroup),
    }
  })
}

/** As the rules compare it: the digits of the method, half up. */
const rounded = (value: string | null, digits: number): string | null => (value === null ? null : new Decimal(value).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP).toFixed())

const linesOf = ({ indicators, rounding }: ModelDocument, lines: CardLines | undefined): ReadonlyArray<ExtractLine> =>
  lines === undefined ? [] : indicators.flatMap(({ code, name, direction, unit, max }, at) => {
    const state = lineStates[lines.states[at] ?? 0] ?? 'missing'
    // What does not exist for this type of organization would only lengthen the page.
    return state === 'notApplicableType' ? [] : [{ code, name, direction, unit, value: rounded(micro(lines.values[at]), rounding.compareDigits), points: micro(lines.points[at]) ?? '0', max, state }]
  })

/** One director's result as the extract tells it. */
export const describeExtract = (world: RatedWorld, row: RatedRow, told: { peers: Peers; lines: CardLines | undefined }): ExtractFacts => ({
  director: row.directorName, organization: row.organizationName, municipality: row.municipalityName, type: row.organizationType as OrganizationType,
  total: row.total, previous: row.previousTotal, level: row.level, missingPercent: row.missingPercent,
  places: { region: place(row.rankRegion, row.rankRegionOf), municipality: place(row.rankMunicipality, row.rankMunicipalityOf), cluster: place(row.rankCluster, row.rankClusterOf) },
  cluster: world.clusterKeys[row.cluster] ?? '', clusterMedian: shownMedianOf(told.peers.totals, told.peers.smallestGroup),
  directions: directionsOf(world.document, row, told.peers), lines: linesOf(world.document, told.lines),
})
