import type { Ids } from './world'

export type Input = Readonly<Record<string, unknown>>
/**
 * How a use-case is tried from outside.
 * `ids`: what its input names. `region`: things every part of the region shares; `part`: a thing of one municipality, organization or
 * person; `none`: nothing, so only its answer is searched for foreign words.
 * `input`: of ids that all belong to one part. `mixed`: own ids joined with foreign ones.
 * `refusal`: the code that answers a foreign id where it is not NOT_FOUND; never one that would tell foreign from absent.
 */
export type Case = {
  readonly ids: 'none' | 'region' | 'part'
  readonly input: (ids: Ids) => Input
  readonly mixed?: ReadonlyArray<(own: Ids, foreign: Ids) => Input>
  readonly refusal?: string
}
