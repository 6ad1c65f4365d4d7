import { gzipSync } from 'node:zlib'
import { insertSession } from '@/data/accounts/session.store'
import { withAccount } from '@/data/tenant'
import { newId } from '@/platform/ids'
import type { Role } from '@/policy/roles'
import type { SessionId } from '@/domain/shared/ids'
import { sealSession, sessionCookieName } from '@/web/session/session-token'
import { paths } from '@/web/paths'
import { demoDirector } from '../../prisma/seed/demo/users'
import { withClient } from '../db/roles.mjs'
import { closedLoop } from './closed-loop.mjs'
import { cpuOfTree } from './cpu-time'
import type { BenchRegion } from './region'
import { medianOf } from './rounds'
import { BENCH_SECRET, type BenchServer } from './server'
import { countStatements, type StatementCount } from './statement-log'
import { buildProduct, buildReference, startWeb, type WebServer } from './web-server'

type Plan = { readonly region: BenchRegion; readonly server: BenchServer; readonly amount: number; readonly rounds: number }
type Page = { readonly name: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly pid: number }
export type PageTiming = { readonly name: string; readonly cpuMs: number; readonly rounds: ReadonlyArray<number>; readonly times: number; readonly perSecond: number; readonly medianMs: number; readonly kilobytes: number; readonly gzipKilobytes: number; readonly statements: StatementCount }

const CONNECTIONS = 8
const WARMUPS = 2
const HOUR_MS = 3_600_000
export const REFERENCE = 'minimal Next page, one query'

/** A session of the demo account that holds this role, as a right password would have opened it; the cookie's header. */
export const signIn = async ({ world, access }: BenchRegion, role: Role): Promise<Readonly<Record<string, string>>> => {
  const userId = access.assignments.find((assignment) => assignment.role === role)?.userId
  if (userId === undefined) throw new Error(`No ${role}`)
  const [id, now] = [newId() as SessionId, new Date()]
  await withAccount(userId, (tx) => insertSession(tx, { id, userId, regionId: world.regionId, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + HOUR_MS), revokedAt: null, userAgent: 'bench' }))
  return { cookie: `${sessionCookieName()}=${await sealSession(id)}` }
}

/** The newest published release: what everybody may open. */
const publishedRelease = ({ world }: BenchRegion, adminUrl: string): Promise<string> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT release_id::text AS id FROM release_publication WHERE region_id = $1 ORDER BY published_at DESC LIMIT 1', [world.regionId])
    return rows[0]?.id ?? ''
  })

const hotPages = async ({ region, server }: Plan, web: WebServer): Promise<ReadonlyArray<Page>> => {
  const { world } = region
  const release = await publishedRelease(region, server.adminUrl)
  const at = (name: string, address: string, headers: Readonly<Record<string, string>>): Page => ({ name, url: `${web.origin}${address}`, headers: { 'accept-encoding': 'gzip', ...headers }, pid: web.pid })
  const [analyst, director, specialist] = [await signIn(region, 'ministry_analyst'), await signIn(region, 'director'), await signIn(region, 'municipal_specialist')]
  return [
    at('rating of the region, 1,500 rows', paths.rating({ release }), analyst),
    at("director's own result", paths.directorResult(demoDirector(world).director.id, release), director),
    at('municipality', paths.municipality(world.home.municipalityId, { release }), specialist),
    at('public page of the region', paths.publicRegion(world.region.slug), {}),
    at('desk of the region', paths.overview({ release }), analyst),
    at('home of an analyst', paths.home, analyst),
    at('home of a director', paths.home, director),
    at('documents', paths.documents(), analyst),
  ]
}

const ask = async ({ url, headers }: Page): Promise<string> => {
  const answer = await fetch(url, { headers, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${answer.headers.get('location') ?? ''}`)
  return answer.text()
}

type Round = { readonly cpuMs: number; readonly perSecond: number; readonly medianMs: number }
const measureRound = async (page: Page, amount: number): Promise<Round> => {
  const from = cpuOfTree(page.pid)
  const { perSecond, medianMs } = await closedLoop({ url: page.url, headers: page.headers, amount, connections: CONNECTIONS })
  return { cpuMs: (cpuOfTree(page.pid) - from) / amount, perSecond, medianMs }
}

const measurePages = async (pages: ReadonlyArray<Page>, { amount, rounds }: Plan): Promise<ReadonlyMap<string, ReadonlyArray<Round>>> => {
  const found = new Map<string, Round[]>(pages.map(({ name }) => [name, []]))
  for (let round = 0; round < WARMUPS + rounds; round += 1) {
    for (const page of round % 2 === 0 ? pages : pages.toReversed()) {
      const made = await measureRound(page, amount)
      if (round >= WARMUPS) found.get(page.name)?.push(made)
    }
  }
  return found
}

const withServers = async <T>(server: BenchServer, work: (web: WebServer, reference: WebServer) => Promise<T>): Promise<T> => {
  const settings = { DATABASE_URL: server.appUrl, NEXTAUTH_SECRET: BENCH_SECRET, LOG_LEVEL: 'error' }
  const web = await startWeb(buildProduct(), '/api/health', settings)
  try {
    const reference = await startWeb(buildReference(), '/', settings)
    return await work(web, reference).finally(reference.stop)
  } finally {
    await web.stop()
  }
}

/**
 * P6: processor time the web server spends on one request of a hot page, against the least that Next can do, side by side.
 * Pages are asked for as a browser does (compressed); statements are counted in PostgreSQL's own log.
 */
export const measureHotPages = (plan: Plan): Promise<ReadonlyArray<PageTiming>> =>
  withServers(plan.server, async (web, reference) => {
    const pages = [{ name: REFERENCE, url: reference.origin, headers: { 'accept-encoding': 'gzip' }, pid: reference.pid }, ...(await hotPages(plan, web))]
    const html = new Map<string, string>()
    for (const page of pages) html.set(page.name, await ask(page))
    const rounds = await measurePages(pages, plan)
    const cpuOf = (name: string): number => medianOf((rounds.get(name) ?? []).map(({ cpuMs }) => cpuMs))
    const timings: PageTiming[] = []
    for (const page of pages) {
      const [made, text] = [rounds.get(page.name) ?? [], html.get(page.name) ?? '']
      timings.push({
        name: page.name, cpuMs: cpuOf(page.name), rounds: made.map(({ cpuMs }) => cpuMs), times: cpuOf(page.name) / cpuOf(REFERENCE), perSecond: medianOf(made.map(({ perSecond }) => perSecond)), medianMs: medianOf(made.map(({ medianMs }) => medianMs)),
        kilobytes: Buffer.byteLength(text) / 1000, gzipKilobytes: gzipSync(text).length / 1000, statements: await countStatements(plan.server, () => ask(page)),
      })
    }
    return timings
  })
