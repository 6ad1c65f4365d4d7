/** What likeness is measured by: facts of the snapshot and the headcount; «municipality» is 0 at home and 1 elsewhere, so that neighbours come first. */
export const peerFeatures = ['headcount', 'rural', 'small', 'selection', 'municipality'] as const
export type PeerFeature = (typeof peerFeatures)[number]
export type PeerWeights = Readonly<Record<PeerFeature, number>>
/** `number` 0: the rule every region begins with. Weights are whole, 0…10; 0 leaves a feature out. */
export type PeerRule = { readonly number: number; readonly size: number; readonly weights: PeerWeights }

export const MOST_WEIGHT = 10
export const LEAST_PEERS = 5
export const MOST_PEERS = 50
export const defaultPeerRule: PeerRule = { number: 0, size: 15, weights: { headcount: 4, rural: 2, small: 2, selection: 1, municipality: 1 } }

export const isPeerRule = ({ size, weights }: Pick<PeerRule, 'size' | 'weights'>): boolean =>
  size >= LEAST_PEERS && size <= MOST_PEERS && peerFeatures.every((feature) => weights[feature] >= 0 && weights[feature] <= MOST_WEIGHT) && peerFeatures.some((feature) => feature !== 'municipality' && weights[feature] > 0)
