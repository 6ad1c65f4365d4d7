import type { OrganizationType } from '@/domain/models/model-document'
import type { DeficitKind } from '@/domain/recommendations/find-deficits'
import type { Measure } from '@/domain/recommendations/propose-recommendations'
import type { MeasureId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type KeptMeasure = Measure & { readonly id: MeasureId; readonly isActive: boolean; readonly revision: number; readonly uses: number }

const columns = { id: true, title: true, text: true, indicatorCodes: true, directionCodes: true, kinds: true, organizationTypes: true, termDays: true, isActive: true, revision: true, _count: { select: { recommendations: true } } } as const
type Row = { id: string; title: string; text: string; indicatorCodes: string[]; directionCodes: string[]; kinds: string[]; organizationTypes: string[]; termDays: number; isActive: boolean; revision: number; _count: { recommendations: number } }
const toMeasure = ({ _count, ...row }: Row): KeptMeasure => ({ ...row, id: row.id as MeasureId, kinds: row.kinds as DeficitKind[], organizationTypes: row.organizationTypes as OrganizationType[], uses: _count.recommendations })

/** By title; the order in which the rules try them. */
export const listMeasures = async (tx: TenantTx, only?: { isActive: true }): Promise<ReadonlyArray<KeptMeasure>> =>
  (await tx.measure.findMany({ where: { regionId: tx.regionId, ...only }, select: columns, orderBy: [{ title: 'asc' }, { id: 'asc' }] })).map(toMeasure)

export const lockMeasure = async (tx: TenantTx, id: MeasureId): Promise<KeptMeasure | undefined> => {
  await tx.$queryRaw`SELECT 1 FROM measure WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.measure.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: columns })
  return row === null ? undefined : toMeasure(row)
}

export const hasMeasureTitle = async (tx: TenantTx, title: string, except: MeasureId | null): Promise<boolean> =>
  (await tx.measure.count({ where: { regionId: tx.regionId, title, ...(except === null ? {} : { id: { not: except } }) } })) > 0

export type MeasureEdit = Omit<Measure, 'id'> & { readonly isActive: boolean }
const lists = ({ indicatorCodes, directionCodes, kinds, organizationTypes, ...edit }: MeasureEdit) =>
  ({ ...edit, indicatorCodes: [...indicatorCodes], directionCodes: [...directionCodes], kinds: [...kinds], organizationTypes: [...organizationTypes] })

export const insertMeasure = async (tx: TenantTx, made: MeasureEdit & { id: MeasureId; by: UserId; at: Date }): Promise<void> => {
  const { id, by, at, ...edit } = made
  await tx.measure.create({ data: { ...lists(edit), regionId: tx.regionId, id, createdById: by, createdAt: at, updatedAt: at } })
}

export const updateMeasure = async (tx: TenantTx, id: MeasureId, { at, ...edit }: MeasureEdit & { at: Date }): Promise<void> => {
  await tx.measure.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { ...lists(edit), updatedAt: at, revision: { increment: 1 } } })
}
