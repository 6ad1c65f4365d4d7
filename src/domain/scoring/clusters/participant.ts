import type { ParticipantAttribute } from '../../models/model-document'
import type { Participant } from '../cards/cycle-scores'

export type { Participant } from '../cards/cycle-scores'

/** The fact a formula names. */
export const attributeOf = (participant: Participant, name: ParticipantAttribute): boolean => {
  switch (name) {
    case 'is_rural': return participant.isRural
    case 'is_small': return participant.isSmall
    case 'has_selection': return participant.hasSelection
    case 'is_first_cycle': return participant.isFirstCycle
  }
}
