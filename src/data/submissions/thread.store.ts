import type { SubmissionId, UserId } from '@/domain/shared/ids'
import { idArrayText, numberArrayText } from '../raw-arrays'
import type { TenantTx } from '../tenant'

export type ThreadKind = 'returned' | 'question'
export type CheckLevel = 'organization' | 'municipality' | 'region'

/** Who may be called into a conversation: everybody who holds the role over the form. */
export const mentionRoles = ['director', 'organization_delegate', 'municipal_specialist', 'municipal_head', 'regional_operator'] as const
export type MentionRole = (typeof mentionRoles)[number]

export type Message = { readonly id: string; readonly threadId: string; readonly authorName: string; readonly level: CheckLevel; readonly text: string; readonly mentions: ReadonlyArray<MentionRole>; readonly at: Date }
export type Thread = {
  readonly id: string
  readonly submissionId: SubmissionId
  readonly slot: number
  readonly kind: ThreadKind
  readonly level: CheckLevel
  readonly createdAt: Date
  readonly resolvedAt: Date | null
  readonly resolvedByName: string | null
  readonly messages: ReadonlyArray<Message>
}

type ThreadRow = Omit<Thread, 'messages' | 'submissionId'> & { readonly submissionId: string }

/** Every conversation of a form with its messages, the oldest first. */
export const listThreads = async (tx: TenantTx, submissionId: SubmissionId): Promise<ReadonlyArray<Thread>> => {
  const threads = await tx.$queryRaw<ThreadRow[]>`
    SELECT t.id::text, t.submission_id::text AS "submissionId", t.slot, t.kind::text, t.level::text, t.created_at AS "createdAt", t.resolved_at AS "resolvedAt", u.display_name AS "resolvedByName"
    FROM cell_thread t LEFT JOIN app_user u ON u.id = t.resolved_by_id
    WHERE t.region_id = ${tx.regionId}::uuid AND t.submission_id = ${submissionId}::uuid ORDER BY t.created_at, t.slot, t.id`
  const messages = await tx.$queryRaw<Message[]>`
    SELECT m.id::text, m.thread_id::text AS "threadId", u.display_name AS "authorName", m.level::text, m.text, m.at, m.mention_roles AS mentions
    FROM cell_message m JOIN cell_thread t ON t.region_id = m.region_id AND t.id = m.thread_id JOIN app_user u ON u.id = m.author_id
    WHERE m.region_id = ${tx.regionId}::uuid AND t.submission_id = ${submissionId}::uuid ORDER BY m.at, m.id`
  return threads.map((thread) => ({ ...thread, submissionId: thread.submissionId as SubmissionId, messages: messages.filter(({ threadId }) => threadId === thread.id) }))
}

export type NewMessage = { readonly authorId: UserId; readonly level: CheckLevel; readonly text: string; readonly mentions?: ReadonlyArray<Mentionable>; readonly at: Date }
export type Mentionable = { readonly userId: UserId; readonly role: MentionRole }
const mentionColumns = (mentions: ReadonlyArray<Mentionable> = []) => ({ mentionRoles: [...new Set(mentions.map(({ role }) => role))], mentionIds: [...new Set(mentions.map(({ userId }) => userId))] })
export type NewThread = { readonly submissionId: SubmissionId; readonly slot: number; readonly kind: ThreadKind; readonly stepId: string | null }

/** Opens conversations with their first words, one per cell. Row i of the texts belongs to row i of the threads. */
export const insertThreads = async (tx: TenantTx, threads: ReadonlyArray<NewThread & { readonly text: string }>, by: Omit<NewMessage, 'text'>): Promise<ReadonlyArray<string>> => {
  const called = mentionColumns(by.mentions)
  const rows = await tx.$queryRaw<Array<{ thread_id: string }>>`
    WITH asked AS (
      SELECT a.*, uuidv7() AS id FROM unnest(${idArrayText(threads.map(({ submissionId }) => submissionId))}::uuid[], ${numberArrayText(threads.map(({ slot }) => slot))}::smallint[],
        ${threads.map(({ kind }) => kind)}::thread_kind[], ${threads.map(({ stepId }) => stepId)}::uuid[], ${threads.map(({ text }) => text)}::text[]) AS a(submission_id, slot, kind, step_id, words)
    ), opened AS (
      INSERT INTO cell_thread (region_id, id, submission_id, slot, kind, level, step_id, created_by_id, created_at)
      SELECT ${tx.regionId}::uuid, a.id, a.submission_id, a.slot, a.kind, ${by.level}::check_level, a.step_id, ${by.authorId}::uuid, ${by.at} FROM asked a RETURNING id
    )
    INSERT INTO cell_message (region_id, id, thread_id, author_id, level, text, mention_roles, mention_ids, at)
    SELECT ${tx.regionId}::uuid, uuidv7(), a.id, ${by.authorId}::uuid, ${by.level}::check_level, a.words, ${called.mentionRoles}::text[], ${idArrayText(called.mentionIds)}::uuid[], ${by.at}
    FROM asked a JOIN opened o ON o.id = a.id RETURNING thread_id::text`
  return rows.map(({ thread_id }) => thread_id)
}

export const insertMessage = async (tx: TenantTx, { mentions, ...message }: NewMessage & { readonly id: string; readonly threadId: string }): Promise<void> => {
  await tx.cellMessage.create({ data: { ...message, ...mentionColumns(mentions), regionId: tx.regionId } })
}

export type ThreadHead = Pick<Thread, 'id' | 'submissionId' | 'slot' | 'kind' | 'level' | 'resolvedAt'>

/** One conversation, held until the transaction ends. */
export const lockThread = async (tx: TenantTx, id: string): Promise<ThreadHead | undefined> => {
  const [row] = await tx.$queryRaw<Array<Omit<ThreadHead, 'submissionId'> & { submissionId: string }>>`
    SELECT id::text, submission_id::text AS "submissionId", slot, kind::text, level::text, resolved_at AS "resolvedAt"
    FROM cell_thread WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return row === undefined ? undefined : { ...row, submissionId: row.submissionId as SubmissionId }
}

export const updateThreadResolved = async (tx: TenantTx, id: string, by: { resolvedById: UserId; resolvedAt: Date }): Promise<void> => {
  await tx.cellThread.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: by })
}

export type OpenReturns = { readonly municipality: number; readonly all: number }

/** Returned cells whose checker has not closed them, by form; forms without any are absent. */
export const countOpenReturns = async (tx: TenantTx, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyMap<SubmissionId, OpenReturns>> => {
  const rows = await tx.$queryRaw<Array<{ id: string; municipality: number; all: number }>>`
    SELECT submission_id::text AS id, count(*)::int AS "all", count(*) FILTER (WHERE level = 'municipality')::int AS municipality
    FROM cell_thread WHERE region_id = ${tx.regionId}::uuid AND submission_id = ANY(${idArrayText(ids)}::uuid[]) AND kind = 'returned' AND resolved_at IS NULL GROUP BY submission_id`
  return new Map(rows.map(({ id, ...counts }) => [id as SubmissionId, counts]))
}

/** Slots of open returns of the last return step of a form to which nobody of the organization has answered in words. */
export const listUnansweredSlots = async (tx: TenantTx, submissionId: SubmissionId): Promise<ReadonlyArray<number>> => {
  const rows = await tx.$queryRaw<Array<{ slot: number }>>`
    SELECT DISTINCT t.slot FROM cell_thread t
    WHERE t.region_id = ${tx.regionId}::uuid AND t.submission_id = ${submissionId}::uuid AND t.kind = 'returned' AND t.resolved_at IS NULL AND t.level = 'municipality'
      AND NOT EXISTS (SELECT 1 FROM cell_message m WHERE m.region_id = t.region_id AND m.thread_id = t.id AND m.level = 'organization')
    ORDER BY t.slot`
  return rows.map(({ slot }) => slot)
}

/** Persons who hold one of the roles over a form's place today. */
export const listMentionable = async (tx: TenantTx, place: { municipalityId: string; organizationId: string; today: Date }): Promise<ReadonlyArray<Mentionable>> => {
  const rows = await tx.$queryRaw<Array<{ userId: string; role: MentionRole }>>`
    SELECT DISTINCT u.id::text AS "userId", a.role::text FROM role_assignment a JOIN app_user u ON u.id = a.user_id
    WHERE a.region_id = ${tx.regionId}::uuid AND a.revoked_at IS NULL AND a.valid_from <= ${place.today}::date AND coalesce(a.valid_to, 'infinity') >= ${place.today}::date AND u.blocked_at IS NULL
      AND a.role::text = ANY(${[...mentionRoles]}::text[])
      AND (a.municipality_id IS NULL OR a.municipality_id = ${place.municipalityId}::uuid) AND (a.organization_id IS NULL OR a.organization_id = ${place.organizationId}::uuid)`
  return rows.map((row) => ({ ...row, userId: row.userId as UserId }))
}
