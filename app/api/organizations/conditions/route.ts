import { listConditionsQuery } from '@/usecases/organizations/list-conditions'
import { readConditionsFile } from '@/usecases/organizations/read-conditions-file'
import { conditionsFile, conditionsInput } from '@/web/files/conditions-file'
import { searchOf, toCommandRoute, toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(listConditionsQuery, { input: searchOf, respond: conditionsFile })
export const POST = toCommandRoute(readConditionsFile, { input: conditionsInput, respond: (out) => Response.json({ done: true, ...out }) })
