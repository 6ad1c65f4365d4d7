import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getFile, openFileStore, putFile, type FileSettings } from './file-store'

const bytes = new TextEncoder().encode('учебные данные')
const key = 'imports/0190f0c2-0000-7000-8000-000000000001.xlsx'
let folder = ''
beforeAll(async () => { folder = await mkdtemp(path.join(os.tmpdir(), 'files-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))
const local = (): FileSettings => ({ SMER_DATA_DIR: folder, FILES_S3_REGION: 'ru-central1' })

describe('a folder', () => {
  it('gives back what was put, and replaces it', async () => {
    const store = openFileStore(local())
    await store.put(key, new TextEncoder().encode('прежнее'))
    await store.put(key, bytes)
    expect(await store.get(key)).toEqual(bytes)
    expect(await readdir(path.join(folder, 'files', 'imports'))).toEqual([path.basename(key)])
  })
  it('has nothing under an unknown key, before and after removing', async () => {
    const store = openFileStore(local())
    await store.put('logos/a.svg', bytes)
    await store.remove('logos/a.svg')
    await store.remove('logos/a.svg')
    expect([await store.get('logos/a.svg'), await store.get('none/b')]).toEqual([null, null])
  })
})

it.each(['../etc/passwd', 'imports/../../x', '/etc/passwd', 'imports', 'imports/', 'imports/a/b', 'imports\\a', 'imports/a\u0000.xlsx', 'Imports/a', 'imports/файл', 'imports/.env', 'imports/a..b'])('takes no key like %j', async (wrong) => {
  await expect(putFile(wrong, bytes)).rejects.toThrow('Wrong file key')
  await expect(getFile(wrong)).rejects.toThrow('Wrong file key')
})

describe('an S3 store', () => {
  const kept = new Map<string, Buffer>()
  const seen: Array<{ method: string; authorization: string }> = []
  let server: Server
  let endpoint = ''
  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const { method = '', url = '' } = request
        seen.push({ method, authorization: request.headers.authorization ?? '' })
        if (url.includes('forbidden')) response.writeHead(403).end()
        else if (method === 'PUT') { kept.set(url, Buffer.concat(chunks)); response.end() }
        else if (method === 'DELETE') { kept.delete(url); response.writeHead(204).end() }
        else if (kept.has(url)) response.end(kept.get(url))
        else response.writeHead(404).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  const open = () => openFileStore({ ...local(), FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: 'smer', FILES_S3_ACCESS_KEY: 'access', FILES_S3_SECRET_KEY: 'hidden' })

  it('puts, gives back and removes under the bucket, signed', async () => {
    const store = open()
    await store.put(key, bytes)
    expect([...kept.keys()]).toEqual([`/smer/${key}`])
    expect(await store.get(key)).toEqual(bytes)
    await store.remove(key)
    expect(await store.get(key)).toBe(null)
    expect(seen.every(({ authorization }) => authorization.startsWith('AWS4-HMAC-SHA256 Credential=access/') && !authorization.includes('hidden'))).toBe(true)
  })
  it('a refusal of the store is a fault, not an absent file', async () => expect(open().get('imports/forbidden')).rejects.toThrow('get answered 403'))
  it('half of the settings is refused at once', () => expect(() => openFileStore({ ...local(), FILES_S3_ENDPOINT: endpoint })).toThrow('FILES_S3_BUCKET'))
})
