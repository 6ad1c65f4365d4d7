import { z } from 'zod'
import { decisionKinds } from '@/domain/decisions/decision-workflow'
import type { DirectorId, OrganizationId } from '@/domain/shared/ids'
import { calendarDateSchema, recommendationIdSchema, textSchema } from '../kernel/schemas'

const MOST_POINTS = 30
const MOST_PERSONS = 500
const list = <S extends z.ZodType>(item: S, most: number) => z.preprocess((value) => (value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value), z.array(item).max(most, 'TOO_LONG'))
const emptyText = (max: number) => z.preprocess((value) => (value === undefined ? '' : value), z.string().trim().max(max, 'TOO_LONG')).transform((text) => (text === '' ? null : text))

/** A person of a decision as a form names it: «director/organization». */
const personKey = z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/).transform((key) => {
  const [directorId = '', organizationId = ''] = key.split('/')
  return { directorId: directorId as DirectorId, organizationId: organizationId as OrganizationId }
})

/** The words of a decision; points come as three lists of one length. */
export const decisionWords = {
  kind: z.enum(decisionKinds), title: textSchema(300), text: textSchema(8000), reason: emptyText(4000), basis: emptyText(2000), controllerName: emptyText(300),
  recommendationIds: list(recommendationIdSchema, MOST_PERSONS), persons: list(personKey, MOST_PERSONS),
  pointText: list(z.string().trim().max(2000, 'TOO_LONG'), MOST_POINTS), pointExecutor: list(z.string().trim().max(300, 'TOO_LONG'), MOST_POINTS), pointDueOn: list(z.string(), MOST_POINTS),
}

export type PointWords = { readonly text: string; readonly executorName: string; readonly dueOn: z.output<typeof calendarDateSchema> }
type Lists = { readonly pointText: ReadonlyArray<string>; readonly pointExecutor: ReadonlyArray<string>; readonly pointDueOn: ReadonlyArray<string> }

/** Points out of the lists: an empty row is none; a half-filled one is named by its number. */
export const pointsOf = ({ pointText, pointExecutor, pointDueOn }: Lists): { readonly points: ReadonlyArray<PointWords>; readonly wrong: number | null } => {
  const points: PointWords[] = []
  for (const [at, text] of pointText.entries()) {
    const [executorName, due] = [pointExecutor[at] ?? '', calendarDateSchema.safeParse(pointDueOn[at] ?? '')]
    if (text === '' && executorName === '' && (pointDueOn[at] ?? '') === '') continue
    if (text === '' || executorName === '' || !due.success) return { points, wrong: at + 1 }
    points.push({ text, executorName, dueOn: due.data })
  }
  return { points, wrong: null }
}
