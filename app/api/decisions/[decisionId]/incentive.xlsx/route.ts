import { getIncentiveSheet } from '@/usecases/decisions/get-incentive-sheet'
import { incentiveFile } from '@/web/files/incentive-file'
import { toQueryRoute } from '@/web/route'

/** Scores of a decision on incentives, for payroll. */
export const GET = toQueryRoute(getIncentiveSheet, { input: (_request, { decisionId }) => ({ decisionId }), respond: (sheet) => incentiveFile(sheet, 'xlsx') })
