import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { AwsClient } from 'aws4fetch'
import { env, type Env } from './env'
import { newSecret } from './token'

const keyShape = /^[a-z0-9][a-z0-9-]{0,40}\/[a-z0-9][a-z0-9-]{0,80}(\.[a-z0-9]{1,12})?$/
/** Keys are made by the program, «folder/id.ext»; anything else is a bug and never reaches the disk. */
const checked = (key: string): string => {
  if (!keyShape.test(key)) throw new Error('Wrong file key')
  return key
}

type Store = { put: (key: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>; get: (key: string) => Promise<Uint8Array<ArrayBuffer> | null>; remove: (key: string) => Promise<void> }
const isAbsent = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'

/** A folder of this machine: written beside and renamed, so a half of a file is never read. */
const localStore = (root: string): Store => {
  const placeOf = (key: string): string => path.join(root, ...key.split('/'))
  return {
    put: async (key, bytes) => {
      const place = placeOf(key)
      const part = `${place}.${newSecret(6)}.part`
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      await writeFile(part, bytes, { mode: 0o600 })
      await rename(part, place)
    },
    get: async (key) => {
      try {
        return new Uint8Array(await readFile(placeOf(key)))
      } catch (fault) {
        if (isAbsent(fault)) return null
        throw fault
      }
    },
    remove: (key) => rm(placeOf(key), { force: true }),
  }
}

/** A store that does not answer must not hold a request for ever. */
const REMOTE_MS = 30_000
const inTime = () => ({ signal: AbortSignal.timeout(REMOTE_MS) })

type RemoteSettings = { endpoint: string; bucket: string; accessKeyId: string; secretAccessKey: string; region: string }

/** Any store that speaks S3, by path and not by host name. */
const remoteStore = ({ endpoint, bucket, region, ...keys }: RemoteSettings): Store => {
  const client = new AwsClient({ ...keys, region, service: 's3', retries: 2 })
  const urlOf = (key: string): string => `${endpoint.replace(/\/$/, '')}/${bucket}/${key}`
  const refuse = (verb: string, status: number): never => {
    throw new Error(`File store: ${verb} answered ${status}`)
  }
  return {
    put: async (key, bytes) => {
      const answer = await client.fetch(urlOf(key), { method: 'PUT', body: bytes, headers: { 'content-length': String(bytes.byteLength) }, ...inTime() })
      if (!answer.ok) refuse('put', answer.status)
    },
    get: async (key) => {
      const answer = await client.fetch(urlOf(key), inTime())
      if (answer.status === 404) return null
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : refuse('get', answer.status)
    },
    remove: async (key) => {
      const answer = await client.fetch(urlOf(key), { method: 'DELETE', ...inTime() })
      if (!answer.ok && answer.status !== 404) refuse('delete', answer.status)
    },
  }
}

export type FileSettings = Pick<Env, 'SMER_DATA_DIR' | 'FILES_S3_ENDPOINT' | 'FILES_S3_BUCKET' | 'FILES_S3_ACCESS_KEY' | 'FILES_S3_SECRET_KEY' | 'FILES_S3_REGION'>

/** The store the settings name: an S3 one when its endpoint is set, else `<data folder>/files`. Half of the settings is a fault. */
export const openFileStore = (settings: FileSettings): Store => {
  const { FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: bucket, FILES_S3_ACCESS_KEY: accessKeyId, FILES_S3_SECRET_KEY: secretAccessKey } = settings
  if (endpoint === undefined) return localStore(path.join(settings.SMER_DATA_DIR, 'files'))
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) throw new Error('Wrong settings: FILES_S3_ENDPOINT needs FILES_S3_BUCKET, FILES_S3_ACCESS_KEY and FILES_S3_SECRET_KEY')
  return remoteStore({ endpoint, bucket, accessKeyId, secretAccessKey, region: settings.FILES_S3_REGION })
}

let opened: Store | undefined
const store = (): Store => (opened ??= openFileStore(env()))
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => (bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes))

/** Keeps bytes under a key «folder/id.ext» of small Latin letters, digits and hyphens; the same key again replaces them. */
export const putFile = async (key: string, bytes: Uint8Array): Promise<void> => {
  const safe = checked(key)
  await store().put(safe, owned(bytes))
}

/** null: there is no such file. */
export const getFile = async (key: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  const safe = checked(key)
  return store().get(safe)
}

/** No file under the key afterwards, whether there was one or not. */
export const deleteFile = async (key: string): Promise<void> => {
  const safe = checked(key)
  await store().remove(safe)
}
