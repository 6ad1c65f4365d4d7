import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { env } from './env'

export type OutgoingLetter = { readonly id: string; readonly to: string; readonly subject: string; readonly text: string }

const messageOf = ({ id, to, subject, text }: OutgoingLetter) => ({
  from: env().MAIL_FROM, to: { name: '', address: to }, subject, text, messageId: `<${id}@${new URL(env().APP_ORIGIN).hostname}>`, disableFileAccess: true, disableUrlAccess: true,
})

/** Letters as files: one per id, so sending again writes the same file. */
const writeLetter = async (letter: OutgoingLetter): Promise<void> => {
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail(messageOf(letter))
  const folder = path.join(env().SMER_DATA_DIR, 'mail')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `${letter.id}.eml`)
  await writeFile(`${file}.part`, message instanceof Buffer ? message : '', { mode: 0o600 })
  await rename(`${file}.part`, file)
}

/** Sends by SMTP when MAIL_SMTP_URL is set, else writes `<data folder>/mail/<id>.eml`. Throws when it could not: the job tries again. */
export const sendLetter = async (letter: OutgoingLetter): Promise<void> => {
  const url = env().MAIL_SMTP_URL
  if (url === undefined || url === '') return writeLetter(letter)
  await createTransport({ url, connectionTimeout: 15_000, socketTimeout: 30_000 }).sendMail(messageOf(letter))
}
