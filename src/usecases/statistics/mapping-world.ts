import { findModelDocument, listModelVersions, type ModelVersionHead } from '@/data/models/model-version.store'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ModelId } from '@/domain/shared/ids'
import type { Context } from '../kernel/runtime'

const ORDER: ReadonlyArray<ModelVersionHead['status']> = ['active', 'approved']
const rankOf = ({ status }: ModelVersionHead): number => (ORDER.includes(status) ? ORDER.indexOf(status) : ORDER.length)

/** The version a mapping is checked against: the one in force, else the approved one, else the newest. */
const versionInUse = (versions: ReadonlyArray<ModelVersionHead>): ModelVersionHead | undefined => [...versions].sort((one, other) => rankOf(one) - rankOf(other) || other.number - one.number)[0]

export type MappedModel = { readonly id: ModelId; readonly name: string; readonly versionId: ModelVersionHead['id']; readonly contentHash: string }

/** Models that mappings may be made for, by name. */
export const mappedModels = async ({ tx }: Context): Promise<ReadonlyArray<MappedModel>> => {
  const byModel = new Map<ModelId, ModelVersionHead[]>()
  for (const version of await listModelVersions(tx)) byModel.set(version.modelId, [...(byModel.get(version.modelId) ?? []), version])
  return [...byModel].flatMap(([id, versions]) => {
    const version = versionInUse(versions)
    return version === undefined ? [] : [{ id, name: version.modelName, versionId: version.id, contentHash: version.contentHash }]
  }).toSorted((one, other) => one.name.localeCompare(other.name, 'ru'))
}

/** Fields that rows of a mapping may name. */
export const documentOfModel = async (ctx: Context, modelId: ModelId): Promise<{ readonly name: string; readonly document: ModelDocument } | undefined> => {
  const model = (await mappedModels(ctx)).find(({ id }) => id === modelId)
  return model === undefined ? undefined : { name: model.name, document: await findModelDocument(ctx.tx, { id: model.versionId, contentHash: model.contentHash }) }
}
