import { Document, Header, Packer, Paragraph, TextRun } from 'docx'

/** A region's own DOCX with fields {{…}}, one a paragraph, under a letterhead. */
export const aTemplate = async (fields: ReadonlyArray<string>): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(await Packer.toBuffer(new Document({ sections: [{ headers: { default: new Header({ children: [new Paragraph('Бланк региона')] }) }, children: fields.map((field) => new Paragraph({ children: [new TextRun(`{{${field}}}`)] })) }] })))
