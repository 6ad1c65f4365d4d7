import { inviteTexts, userTexts } from '@/texts/settings'
import { scopeKindOf, type Role } from '@/policy/roles'
import type { RolePlaces } from '@/usecases/accounts/list-role-places'
import { Button } from '../kit/button'
import { SelectField } from '../kit/field'
import { roleOptions } from './role-words'

export type ChosenRole = { role: Role; places: RolePlaces }

/** The first step: role and, where it needs one, municipality. It lives in the address, so it works without scripts and can be shared. */
export const PlacePicker = ({ address, chosen }: { address: string; chosen: ChosenRole }) => (
  <form method="get" action={address} className="flex flex-wrap items-end gap-2">
    <SelectField id="role" name="role" label={userTexts.role} defaultValue={chosen.role} options={roleOptions} />
    {scopeKindOf[chosen.role] !== 'region' && (
      <SelectField id="municipalityId" name="municipalityId" label={inviteTexts.municipality} defaultValue={chosen.places.municipalityId ?? ''}
        options={[{ value: '', label: inviteTexts.chooseMunicipality }, ...chosen.places.municipalities.map(({ id, name }) => ({ value: id, label: name }))]} />
    )}
    <Button type="submit">{inviteTexts.next}</Button>
  </form>
)

/** Whether enough is chosen for the second step. */
export const isPlaceChosen = ({ role, places }: ChosenRole): boolean => scopeKindOf[role] === 'region' || places.municipalityId !== null

/** The chosen role and place inside the second form. */
export const ChosenPlace = ({ chosen, error }: { chosen: ChosenRole; error?: string }) => (
  <>
    <input type="hidden" name="role" value={chosen.role} />
    {scopeKindOf[chosen.role] !== 'region' && <input type="hidden" name="municipalityId" value={chosen.places.municipalityId ?? ''} />}
    {scopeKindOf[chosen.role] === 'organization' && (
      <SelectField id="organizationId" name="organizationId" label={inviteTexts.organization} {...(error === undefined ? {} : { error })}
        options={[{ value: '', label: inviteTexts.chooseOrganization }, ...chosen.places.organizations.map(({ id, name }) => ({ value: id, label: name }))]} />
    )}
  </>
)
