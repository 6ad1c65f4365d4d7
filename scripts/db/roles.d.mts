import type { Client } from 'pg'

export type RolePasswords = { owner: string; app: string; readonly: string }
export type RoleUrls = { ownerUrl: string; appUrl: string; readonlyUrl: string }

export const OWNER: string
export const APPLICATION: string
export const READER: string
export function withClient<Answer>(url: string, work: (client: Client) => Promise<Answer>): Promise<Answer>
export function signedInAs(url: string, role: { user: string; password: string; database?: string }): string
export function ensureDatabase(adminUrl: string, database: string): Promise<void>
export function ensureRoles(adminUrl: string, passwords: RolePasswords): Promise<RoleUrls>
