import { listRecommendations, type Recommendation } from '@/data/recommendations/recommendation.store'
import { withTenant } from '@/data/tenant'
import type { Role } from '@/policy/roles'
import { draftDecision } from '@/usecases/decisions/draft-decision'
import { acquaintOnPaper } from '@/usecases/decisions/execute-decision'
import { getDecision } from '@/usecases/decisions/get-decision'
import { adoptDecision, agreeDecision, communicateDecision, startDecision } from '@/usecases/decisions/step-decision'
import { callAs, must } from './actors'
import { orderFile } from './order-file'
import type { DemoAccess } from './users'
import type { World } from './world'

type Making = { readonly world: World; readonly access: DemoAccess; readonly now: Date }
const DAY_MS = 86_400_000
const everything = { issued: { kind: 'region' }, drafts: { kind: 'region' } } as const

/** The municipality's decision on an issued recommendation is being executed; another one is still a draft. */
export const writeDecisions = async ({ world, access, now }: Making): Promise<void> => {
  const call = (role: Role, daysAgo: number) => callAs(world, access, { role, at: new Date(now.getTime() - daysAgo * DAY_MS) })
  const day = (offset: number) => new Date(now.getTime() + offset * DAY_MS).toISOString().slice(0, 10)
  const { regionId } = world
  const municipalityId = world.home.municipalityId as Recommendation['municipalityId'] & string
  if ((await withTenant(regionId, (tx) => tx.decision.count({ where: { regionId } }))) > 0) return
  const sent = await withTenant(regionId, (tx) => listRecommendations(tx, { ...everything, municipalityId, addresseeKind: 'director' }, { limit: 40, offset: 0 }))
  const [first, second] = sent.filter(({ status }) => status === 'issued')
  if (first === undefined || second === undefined) return
  const draft = async (one: Recommendation, title: string): Promise<string> => must(await draftDecision.execute(call('municipal_specialist', 20), {
    cycleId: one.cycleId, level: 'municipality', municipalityId, kind: 'methodical_help', title, text: `Организовать адресную методическую помощь руководителю по рекомендации «${one.title}».`, reason: 'Результат по показателю ниже, чем у похожих организаций, два цикла подряд.',
    basis: 'Аналитическая справка по итогам мониторинга', controllerName: 'Начальник управления образования', recommendationIds: [one.id], persons: [`${one.directorId ?? ''}/${one.organizationId ?? ''}`],
    pointText: ['Выехать в организацию и разобрать причины', 'Закрепить наставника из базовой площадки'], pointExecutor: ['Методический кабинет', 'Методический кабинет'], pointDueOn: [day(20), day(40)],
  }), title).decisionId
  const decisionId = await draft(first, 'Адресная методическая помощь')
  must(await agreeDecision.execute(call('municipal_specialist', 19), { decisionId }), 'agree')
  const order = { orderNumber: '45', orderDate: day(-18), signatory: 'Начальник управления образования', reviewOn: day(200), humanDecision: 'on', fileName: 'Приказ 45.docx', bytes: orderFile(['Приказ № 45', 'Об адресной методической помощи']) }
  must(await adoptDecision.execute(call('municipal_head', 18), { decisionId, ...order }), 'adopt')
  must(await communicateDecision.execute(call('municipal_specialist', 17), { decisionId }), 'communicate')
  const { people } = must(await getDecision.execute(call('municipal_head', 17), { decisionId }), 'read')
  for (const { id } of people) must(await acquaintOnPaper.execute(call('municipal_specialist', 16), { decisionId, personId: id, acquaintance: 'paper', comment: 'Ознакомлен под подпись на совещании.' }), 'acquaint')
  must(await startDecision.execute(call('municipal_specialist', 15), { decisionId }), 'start')
  await draft(second, 'Закрепление наставника')
  await writeIncentive({ world, access, now }, { cycleId: first.cycleId, municipalityId, person: `${first.directorId ?? ''}/${first.organizationId ?? ''}` })
}

/** An adopted decision on incentives: its scores may be exported for payroll. */
const writeIncentive = async ({ world, access, now }: Making, about: { cycleId: string; municipalityId: string; person: string }): Promise<void> => {
  const call = (role: Role, daysAgo: number) => callAs(world, access, { role, at: new Date(now.getTime() - daysAgo * DAY_MS) })
  const day = (offset: number) => new Date(now.getTime() + offset * DAY_MS).toISOString().slice(0, 10)
  const decisionId = must(await draftDecision.execute(call('municipal_specialist', 14), {
    cycleId: about.cycleId, level: 'municipality', municipalityId: about.municipalityId, kind: 'incentive', title: 'Стимулирующие выплаты руководителям', text: 'Установить стимулирующие выплаты по баллам мониторинга.',
    reason: 'Порядок стимулирования руководителей предусматривает выплаты по результатам мониторинга.', basis: 'Рейтинг руководителей', controllerName: 'Начальник управления образования', persons: [about.person],
    pointText: ['Начислить выплаты'], pointExecutor: ['Централизованная бухгалтерия'], pointDueOn: [day(25)],
  }), 'incentive').decisionId
  must(await agreeDecision.execute(call('municipal_specialist', 13), { decisionId }), 'agree incentive')
  const order = { orderNumber: '52', orderDate: day(-12), signatory: 'Начальник управления образования', reviewOn: day(180), humanDecision: 'on', fileName: 'Приказ 52.docx', bytes: orderFile(['Приказ № 52', 'О стимулирующих выплатах']) }
  must(await adoptDecision.execute(call('municipal_head', 12), { decisionId, ...order }), 'adopt incentive')
}
