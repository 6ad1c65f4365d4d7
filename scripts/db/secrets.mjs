import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainFailure, explainFileError } from '../errors.mjs'

const FILE = 'secrets.json'
const RANDOM_BYTES = 24

const read = (file) => {
  if (!existsSync(file)) return {}
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code !== undefined) throw explainFileError(error, file)
    throw new PlainFailure(`Файл ${file} повреждён: верните его из резервной копии.`, { cause: error })
  }
}

function write(file, secrets) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}

/** Secrets of one data folder, made once and kept readable by their owner only: `secret(name)` gives the same text for ever. */
export function openSecrets(dataFolder) {
  const file = path.join(dataFolder, FILE)
  const has = (name) => read(file)[name] !== undefined
  const secret = (name) => {
    const known = read(file)
    if (known[name] !== undefined) return known[name]
    const made = randomBytes(RANDOM_BYTES).toString('base64url')
    write(file, { ...known, [name]: made })
    return made
  }
  return { file, has, secret }
}
