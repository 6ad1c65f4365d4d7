import { evidenceExtensions, type EvidenceKind } from '../shared/file-kind'

const MAX_NAME = 120
const PATH = /^.*[/\\]/s
/** Signs that turn the reading direction or join invisibly, controls, and what file systems keep for themselves. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}<>:"|?*/\\]/gu
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const EXTENSION = /\.[^.]{1,10}$/

/** The name a file is kept under: without a path and hidden signs, with the extension of what it really is. */
export const cleanFileName = (name: string, kind: EvidenceKind): string => {
  const plain = name.normalize('NFC').replace(PATH, '').replaceAll(UNSAFE, '').replaceAll(/\s+/g, ' ').replace(EXTENSION, '').replace(/^[.\s]+/, '').replace(/[.\s]+$/, '')
  const base = [...plain].slice(0, MAX_NAME).join('').trim()
  return `${base === '' || RESERVED.test(base) ? 'Документ' : base}.${evidenceExtensions[kind]}`
}
