import path from 'node:path'
import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  APP_ORIGIN: z.url().default('http://127.0.0.1:3000'),
  /** Needed by the server only: see `sessionSecret`. */
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  /** How many proxies of ours stand before the server; only their entries of X-Forwarded-For are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  SMER_DATA_DIR: z.string().default('.data'),
  SMER_DEMO: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  MAIL_SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('СМЭР <smer@localhost>'),
  FILES_S3_ENDPOINT: z.url().optional(),
  FILES_S3_BUCKET: z.string().optional(),
  FILES_S3_ACCESS_KEY: z.string().optional(),
  FILES_S3_SECRET_KEY: z.string().optional(),
  FILES_S3_REGION: z.string().default('ru-central1'),
})
export type Env = z.output<typeof schema>

let loaded: Env | undefined
/** Settings of the process, read once. Throws one sentence that names every wrong variable. */
export const env = (): Env => {
  if (loaded) return loaded
  const parsed = schema.safeParse(process.env)
  if (!parsed.success) throw new Error(`Wrong settings: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`)
  loaded = { ...parsed.data, SMER_DATA_DIR: path.resolve(/* turbopackIgnore: true */ parsed.data.SMER_DATA_DIR) }
  return loaded
}

/** What session tokens are sealed with. There is no default: a known secret would let anybody in. */
export const sessionSecret = (): string => {
  const secret = env().NEXTAUTH_SECRET
  if (secret === undefined) throw new Error('Wrong settings: NEXTAUTH_SECRET is missing')
  return secret
}
