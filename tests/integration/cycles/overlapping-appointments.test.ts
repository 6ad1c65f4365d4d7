import { expect, it } from 'vitest'
import { anAppointment, anOrganization } from '#tests/factories/people'
import { aMunicipality, aRegion } from '#tests/factories/regions'

it('one person is not appointed twice at a time in one organization; a return after leaving and another organization are allowed', async () => {
  const place = await aMunicipality(await aRegion())
  const school = await anOrganization(place)
  const { directorId } = await anAppointment(school, { startedOn: '2020-09-01', endedOn: '2024-08-31' })
  await expect(anAppointment(school, { directorId, startedOn: '2024-08-31' })).rejects.toThrow(/overlap/)
  await expect(anAppointment(school, { directorId, startedOn: '2019-01-01', endedOn: '2020-09-01' })).rejects.toThrow(/overlap/)
  await anAppointment(school, { directorId, startedOn: '2024-09-01' })
  await anAppointment(await anOrganization(place), { directorId, startedOn: '2024-01-01' })
})
