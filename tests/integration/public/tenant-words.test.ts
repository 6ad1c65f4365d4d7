import { expect, it } from 'vitest'
import { assessmentWords } from '@/texts/assessment'
import { publicTexts } from '@/texts/public'
import { getCycleOptions } from '@/usecases/cycles/get-cycle-options'
import { getPublicRegion } from '@/usecases/public/get-public-region'
import { aCall, anActor } from '#tests/factories/access'
import { aRegion } from '#tests/factories/regions'

const read = async (slug: string) => {
  const page = await getPublicRegion.execute({ slug })
  if (!page.ok) throw new Error(page.error.code)
  return page.value.region
}

it('KRA-01 the page of a region names the independent centre that owns it, and apart from it who collects and calculates', async () => {
  const [centre, operator] = ['АНО «Центр оценки профессионального мастерства»', 'Институт развития образования']
  const region = await read((await aRegion({ kind: 'operator', vocabulary: { ownerName: centre, operatorName: operator } })).slug)
  const words = assessmentWords[region.assessmentName]
  expect(publicTexts.owner(words, region.ownerName, region.operatorName)).toBe(`Мониторинг эффективности руководителей. Проводит: ${centre}. Сбор и расчёт: ${operator}`)
  const alone = await read((await aRegion({ kind: 'operator', vocabulary: { ownerName: centre, operatorName: centre } })).slug)
  expect(publicTexts.owner(words, alone.ownerName, alone.operatorName)).toBe(`Мониторинг эффективности руководителей. Проводит: ${centre}`)
})

it('OSE-01 one tenant assesses «вклад», another «эффективность»: the page and a new cycle say the own word', async () => {
  const [ossetia, amur] = [await aRegion({ vocabulary: { assessmentName: 'вклад' } }), await aRegion()]
  expect([(await read(ossetia.slug)).assessmentName, (await read(amur.slug)).assessmentName]).toEqual(['вклад', 'эффективность'])
  const options = await getCycleOptions.execute(aCall(await anActor('ministry_analyst', ossetia)), {})
  expect(options).toMatchObject({ ok: true, value: { assessmentName: 'вклад' } })
})
