import { findModelDocument } from '@/data/models/model-version.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { previousRelease, type ReleaseChoice } from '@/domain/scoring/releases/choose-release'
import { areTotalsComparable } from '@/domain/scoring/releases/compare-cycles'
import type { Context } from './runtime'

/** A release with the method it was counted by. */
export type MethodRelease = { readonly release: ReleaseChoice; readonly document: ModelDocument }

export const documentOfRelease = (ctx: Context, { modelVersionId: id, contentHash }: ReleaseChoice): Promise<ModelDocument> => findModelDocument(ctx.tx, { id, contentHash })

/** The newer method says whether its results may be set beside those of the older one. */
export const areComparable = (newer: MethodRelease, older: MethodRelease): boolean =>
  areTotalsComparable({ id: newer.release.modelVersionId, ...newer.document }, { id: older.release.modelVersionId, code: older.document.code })

/** The last release of the cycle before; undefined where there is none or its method may not be compared. @param choices newest first */
export const readComparableBefore = async (ctx: Context, choices: ReadonlyArray<ReleaseChoice>, now: MethodRelease): Promise<MethodRelease | undefined> => {
  const release = previousRelease(choices, now.release)
  const before = release === undefined ? undefined : { release, document: await documentOfRelease(ctx, release) }
  return before !== undefined && areComparable(now, before) ? before : undefined
}
