import { exportOrganizations } from '@/usecases/organizations/list-organizations'
import { organizationsFile } from '@/web/files/organizations-file'
import { searchOf, toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(exportOrganizations, { input: searchOf, respond: organizationsFile })
