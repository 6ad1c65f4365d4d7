// PostgreSQL refuses to run as root. Started by root, it gets an unprivileged identity: that of `nobody`, or, where
// `nobody` cannot enter the folders (a checkout under /root), one inside a user namespace.
import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { PlainFailure } from '../errors.mjs'

const NAMESPACE = ['--user', '--map-user=65534', '--map-group=65534']
const sameCommand = (command, args) => [command, args]

const direct = { name: 'direct', options: {}, wrap: sameCommand, own: () => undefined }
const userNamespace = { name: 'user namespace', options: {}, wrap: (command, args) => ['unshare', [...NAMESPACE, command, ...args]], own: () => undefined }
const asUser = ({ uid, gid }) => ({ name: `uid ${uid}`, options: { uid, gid }, wrap: sameCommand, own: (file) => chownSync(file, uid, gid) })

function lookUp(user) {
  try {
    const number = (flag) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }))
    return { uid: number('-u'), gid: number('-g') }
  } catch {
    return undefined
  }
}

function canRun(identity, command, args) {
  const [program, list] = identity.wrap(command, args)
  return spawnSync(program, list, { ...identity.options, cwd: '/', stdio: 'ignore' }).status === 0
}

const isUsable = (identity, binaries, folder) => canRun(identity, binaries.initdb, ['--version']) && canRun(identity, 'test', ['-x', folder])

function ownerOf(cluster) {
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? userNamespace : asUser({ uid, gid })
}

/** Who runs PostgreSQL for this cluster folder: { name, options for spawn, wrap(command, args), own(file) }. */
export function chooseIdentity(binaries, cluster) {
  if (process.platform === 'win32' || process.getuid() !== 0) return direct
  const candidates = existsSync(path.join(cluster, 'PG_VERSION')) ? [ownerOf(cluster)] : [...['nobody', 'postgres'].map(lookUp).filter(Boolean).map(asUser), userNamespace]
  const usable = candidates.find((identity) => isUsable(identity, binaries, path.dirname(cluster)))
  if (usable !== undefined) return usable
  throw new PlainFailure('PostgreSQL не запускается от имени root, а другой пользователь не может войти в эту папку: перенесите проект из закрытой папки или запустите от обычного пользователя.')
}
