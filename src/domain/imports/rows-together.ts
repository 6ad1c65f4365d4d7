import type { Field } from '../models/model-document'
import { repeatedRows, type TemplateParticipant } from './import-template'

type Read = { readonly row: number; readonly slot: number; readonly state: number; readonly value: number }
export type SaidAt = { readonly number: number; readonly text: string }

/** Rows of one organization share its form, so every filled cell of theirs is compared, whether it changes something or repeats what is stored. */
export type RowsTogether = {
  /** Whether another row stands for the same organization. */
  readonly isShared: (row: number) => boolean
  /** In a later row of an organization its own figures stand in the first one: an empty cell there says nothing. */
  readonly isGivenAbove: (row: number, field: Field) => boolean
  /** Where another row of the organization said something else about the same field; undefined when none did. */
  readonly note: (read: Read, said: SaidAt) => SaidAt | undefined
}

export const rowsTogether = (participants: ReadonlyArray<TemplateParticipant>): RowsTogether => {
  const repeated = repeatedRows(participants)
  const sharing = new Set([...repeated].map((row) => participants[row]?.organizationId))
  const shared = Uint8Array.from(participants, ({ organizationId }) => (sharing.has(organizationId) ? 1 : 0))
  const saidOf = new Map<string, Read & SaidAt>()
  return {
    isShared: (row) => shared[row] === 1,
    isGivenAbove: (row, field) => field.about === 'organization' && repeated.has(row),
    note: (read, said) => {
      const organizationId = participants[read.row]?.organizationId
      const key = `${organizationId} ${read.slot}`
      const before = saidOf.get(key)
      if (before === undefined) saidOf.set(key, { ...read, ...said })
      return before === undefined || (before.state === read.state && before.value === read.value) ? undefined : before
    },
  }
}
