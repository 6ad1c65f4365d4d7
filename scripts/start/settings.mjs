import { accessSync, constants, existsSync, mkdirSync, statSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { PlainFailure, explainFileError } from '../errors.mjs'
import { projectRoot } from '../root.mjs'

const DEFAULT_PORT = '3000'
const MAX_PORT = 65_535
const MEGABYTE = 1024 * 1024
const ROOM_FOR_PACKAGES_MB = 2_500
const ROOM_FOR_NEW_DATA_MB = 500
const ROOM_TO_RUN_MB = 64

function readPort() {
  const text = process.env.PORT ?? DEFAULT_PORT
  const port = Number(text)
  if (/^\d+$/.test(text) && port > 0 && port <= MAX_PORT) return port
  throw new PlainFailure(`PORT=${text} — не номер порта: задайте целое число от 1 до ${MAX_PORT}.`)
}

/**
 * What the person set. `isDisposable` is for the browser tests: data is not flushed to disk and is deleted at the end, and
 * so it needs a folder named by SMER_DATA_DIR.
 */
export function readSettings(flags) {
  const port = readPort()
  return {
    port,
    host: process.env.HOST ?? '127.0.0.1',
    origin: process.env.APP_ORIGIN ?? `http://localhost:${port}`,
    dataFolder: path.resolve(projectRoot, process.env.SMER_DATA_DIR ?? '.data'),
    isDisposable: flags.includes('--disposable') && process.env.SMER_DATA_DIR !== undefined,
  }
}

const PORT_FAILURES = {
  EADDRINUSE: (port) => `Порт ${port} занят другой программой: закройте её или выберите другой порт, например PORT=${port + 1} npm start.`,
  EACCES: (port) => `Порт ${port} открыть нельзя, не хватает прав: выберите порт больше 1023, например PORT=3000 npm start.`,
  EADDRNOTAVAIL: () => 'Адрес из HOST не принадлежит этому компьютеру: исправьте HOST.',
  ENOTFOUND: () => 'Адрес из HOST не найден: исправьте HOST.',
}

/** Refuses early, before minutes of work, when nobody could listen there. */
export function refuseBusyPort({ port, host }) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(PORT_FAILURES[error.code] === undefined ? error : new PlainFailure(PORT_FAILURES[error.code](port), { cause: error })))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()))
  })
}

function refuseLittleRoom(folder, requiredMb) {
  const { bavail, bsize } = statfsSync(folder)
  const freeMb = Math.floor((bavail * bsize) / MEGABYTE)
  if (freeMb < requiredMb) throw new PlainFailure(`На диске с папкой ${folder} свободно ${freeMb} МБ, а нужно не меньше ${requiredMb} МБ: освободите место и запустите снова.`)
}

// Level by level: the recursive mkdir of Node 20 never returns where folders cannot be made at all, as under /proc.
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}

/** Makes the data folder and refuses one that is a file, is not ours to write or lies on a full disk. */
export function prepareDataFolder(dataFolder) {
  try {
    makeFolder(path.join(dataFolder, 'logs'))
    if (!statSync(dataFolder).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
    accessSync(dataFolder, constants.W_OK | constants.X_OK)
    accessSync(path.join(dataFolder, 'logs'), constants.W_OK | constants.X_OK)
  } catch (error) {
    throw explainFileError(error, dataFolder)
  }
  refuseLittleRoom(dataFolder, existsSync(path.join(dataFolder, 'postgres')) ? ROOM_TO_RUN_MB : ROOM_FOR_NEW_DATA_MB)
}

/** Refuses to begin an installation that would not fit. */
export const refuseNoRoomForPackages = () => refuseLittleRoom(projectRoot, ROOM_FOR_PACKAGES_MB)
