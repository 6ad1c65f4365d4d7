import { deflateSync } from 'node:zlib'
import { writeZip } from '@/platform/xlsx/write-zip'

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'))

/** A white picture of one pixel. */
export const aPicture = (): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=', 'base64'))
export const aPhoto = (): Uint8Array<ArrayBuffer> => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9])

/** One empty page. `catalog`: what else its root says; `packed`: an object stream, deflated; `trailer`: what else the trailer says. */
export const aPdf = ({ catalog = '', packed, trailer = '' }: { catalog?: string; packed?: string; trailer?: string } = {}): Uint8Array<ArrayBuffer> => {
  const body = packed === undefined ? '' : deflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
  const stream = packed === undefined ? '' : `4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n${body}\nendstream\nendobj\n`
  return bytesOf(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>\nendobj\n${stream}xref\n0 4\ntrailer\n<< /Size 4 /Root 1 0 R ${trailer} >>\nstartxref\n9\n%%EOF\n`)
}

const TEXT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
/** A text document; `parts`: what else lies in its package. */
export const aTextDocument = (parts: Readonly<Record<string, string>> = {}, type = TEXT): Uint8Array<ArrayBuffer> =>
  new Uint8Array(writeZip([
    { name: '[Content_Types].xml', content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>` },
    { name: 'word/document.xml', content: '<?xml version="1.0" encoding="UTF-8"?><document/>' },
    ...Object.entries(parts).map(([name, content]) => ({ name, content })),
  ]))
