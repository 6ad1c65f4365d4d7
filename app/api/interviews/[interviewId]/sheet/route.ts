import { getInterview } from '@/usecases/interviews/get-interview'
import { formatOf } from '@/web/files/document-response'
import { interviewResponse } from '@/web/files/interview-response'
import { searchOf, toQueryRoute } from '@/web/route'

/** The sheet of an interview as DOCX or PDF. */
export const GET = (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response> => {
  const { format } = searchOf(request)
  return toQueryRoute(getInterview, { input: (_request, { interviewId }) => ({ interviewId }), respond: (interview) => interviewResponse(interview, formatOf(format)) })(request, context)
}
