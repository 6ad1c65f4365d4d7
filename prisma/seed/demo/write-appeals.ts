import { findCommission, listAppeals } from '@/data/appeals/appeal-list.store'
import { withTenant } from '@/data/tenant'
import type { CycleId } from '@/domain/shared/ids'
import { closeRegionAppeals } from '@/usecases/appeals/close-due-appeals'
import { createAppeal } from '@/usecases/appeals/create-appeal'
import { appointCommission, attachEvidence, decideAppeal } from '@/usecases/appeals/decide-appeal'
import { getAppealForm, reviewResult } from '@/usecases/appeals/review-result'
import { assignRapporteur, fileAppeal, registerAppeal, scheduleHearing, voteOnAppeal } from '@/usecases/appeals/take-steps'
import type { Role } from '@/policy/roles'
import { callAs, must } from './actors'
import { orderFile } from './order-file'
import type { DemoAccess } from './users'
import type { World } from './world'

type Appealing = { readonly world: World; readonly access: DemoAccess; readonly cycleId: CycleId; readonly from: string }
const DAY_MS = 86_400_000
const GIVEN_UP = 40

const document = (name: string, lines: ReadonlyArray<string>) => ({ fileName: `${name}.docx`, bytes: new Uint8Array(orderFile([name, ...lines])) })

/** The first field whose own value the rules of the model take: one less than what was counted. */
const fileOne = async (made: Appealing, organizationId: string, call: (role: Role, day: number) => ReturnType<typeof callAs>): Promise<string> => {
  const { cycleId } = made
  const form = must(await getAppealForm.execute(call('director', 2), { cycle: cycleId, organization: organizationId }), 'appeal form')
  const whole = form.fields.filter(({ counted }) => /^[1-9]\d*$/.test(counted)).slice(0, GIVEN_UP)
  for (const { fieldKey, counted } of whole) {
    const tried = await createAppeal.execute(call('director', 2), { cycleId, organizationId, items: [{ field: fieldKey, ownValue: String(Number(counted) - 1), reason: 'В форме учтено событие прошлого учебного года.' }] })
    if (tried.ok) return tried.value.appealId
  }
  throw new Error(`Nothing to contest in ${form.organization.name}`)
}

/** In a past cycle the demo director looks at the preliminary result, disputes a value, and the commission explains why it stays. */
export const writeAppeal = async (made: Appealing): Promise<void> => {
  const { world, access, cycleId, from } = made
  const { regionId } = world
  const call = (role: Role, day: number, hour = 9) => callAs(world, access, { role, at: new Date(Date.parse(`${from}T00:00:00Z`) + day * DAY_MS + hour * 3_600_000) })
  const known = await withTenant(regionId, (tx) => listAppeals(tx, cycleId))
  const place = access.assignments.find(({ role }) => role === 'director')?.scope
  if (known.length > 0 || place?.organizationId === undefined) return
  const memberOf = (role: Role): string => access.assignments.find((one) => one.role === role)?.userId ?? ''
  const members = (['ministry_analyst', 'ministry_approver', 'regional_operator'] as const).map(memberOf)
  if ((await withTenant(regionId, findCommission)) === undefined) {
    must(await appointCommission.execute(call('ministry_approver', 0, 10), { memberIds: members, chairId: members[1], orderNumber: `${world.region.model.orderNumber}-к`, orderDate: from, ...document('Приказ о составе апелляционной комиссии', []) }), 'commission')
  }
  must(await reviewResult.execute(call('director', 1), { cycleId, organizationId: place.organizationId, verdict: 'disputed', comment: 'Один показатель учтён неверно.' }), 'review')
  const appealId = await fileOne(made, place.organizationId, call)
  must(await attachEvidence.execute(call('director', 2, 10), { appealId, ...document('Справка организации', ['Сведения о событиях учебного года.']) }), 'evidence')
  must(await fileAppeal.execute(call('director', 2, 11), { appealId }), 'file')
  must(await registerAppeal.execute(call('regional_operator', 2, 12), { appealId }), 'register')
  must(await assignRapporteur.execute(call('regional_operator', 3), { appealId, rapporteurId: members[1] }), 'assign')
  must(await scheduleHearing.execute(call('regional_operator', 3, 10), { appealId, at: call('director', 6).now?.toISOString() ?? '', place: 'Зал совещаний', link: '' }), 'schedule')
  must(await voteOnAppeal.execute(call('ministry_analyst', 6), { appealId, verdict: 'rejected', comment: 'Справка подтверждает учтённое значение.' }), 'vote')
  must(await voteOnAppeal.execute(call('ministry_approver', 6), { appealId, verdict: 'rejected' }), 'vote')
  const protocolDate = new Date(Date.parse(`${from}T00:00:00Z`) + 6 * DAY_MS).toISOString().slice(0, 10)
  must(await decideAppeal.execute(call('regional_operator', 6, 11), {
    appealId, motivation: 'Событие состоялось в оцениваемом учебном году, что подтверждает приложенная справка. Учтённое значение верно, в удовлетворении отказано.', protocolNumber: '1', protocolDate, decided: {}, ...document('Протокол заседания апелляционной комиссии № 1', []),
  }), 'decide')
  await closeRegionAppeals(regionId, new Date(Date.parse(`${from}T00:00:00Z`) + 7 * DAY_MS))
}
