import { PlainFailure } from '../errors.mjs'
import { startPostgres } from '../db/embedded.mjs'
import { ensureDatabase, ensureRoles, signedInAs, withClient } from '../db/roles.mjs'
import { openSecrets } from '../db/secrets.mjs'

const DATABASE = 'smer'

const passwordsIn = (dataFolder) => {
  const { secret } = openSecrets(dataFolder)
  return { owner: secret('ownerPassword'), app: secret('appPassword'), readonly: secret('readonlyPassword') }
}

async function refuseUnreachable(url) {
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
  } catch (error) {
    throw new PlainFailure(`База данных из DATABASE_URL не отвечает (${error.code ?? error.message}): проверьте адрес, пароль и что сервер запущен.`, { cause: error })
  }
}

async function openExternal({ dataFolder }) {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = process.env
  await refuseUnreachable(url)
  if (ownerUrl !== undefined && ownerUrl !== '') return { appUrl: url, ownerUrl, stop: async () => undefined }
  const urls = await ensureRoles(url, passwordsIn(dataFolder))
  return { ...urls, stop: async () => undefined }
}

async function openEmbedded({ dataFolder, isDisposable }) {
  const postgres = await startPostgres({ dataFolder, isDisposable })
  try {
    await ensureDatabase(postgres.url, DATABASE)
    const { username, password } = new URL(postgres.url)
    const urls = await ensureRoles(signedInAs(postgres.url, { user: username, password, database: DATABASE }), passwordsIn(dataFolder))
    return { ...urls, stop: postgres.stop }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/**
 * The database to work with, its roles in place: the server of DATABASE_URL when it is set, else the embedded one.
 * DATABASE_URL alone is an administrator's connection; together with DATABASE_OWNER_URL both are taken as they are.
 * @returns {Promise<{ appUrl: string, ownerUrl: string, stop: () => Promise<unknown> }>}
 */
export function openDatabase(settings) {
  const isExternal = (process.env.DATABASE_URL ?? '') !== ''
  return isExternal ? openExternal(settings) : openEmbedded(settings)
}
