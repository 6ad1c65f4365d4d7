import { interviewFileName, interviewTree, type InterviewDocument } from '@/texts/interview-sheet'
import { documentTypes, renderDocument, type DocumentFormat } from './document-response'
import { fileResponse } from './file-response'

/** The sheet of an interview as a file. */
export const interviewResponse = async (of: InterviewDocument, format: DocumentFormat): Promise<Response> =>
  fileResponse({ bytes: await renderDocument(interviewTree(of), format), name: interviewFileName(of.director, of.plannedOn, format), type: documentTypes[format] })
