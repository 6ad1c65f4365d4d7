import { formatDate } from '@/texts/format'
import { userCardTexts, userTexts } from '@/texts/settings'
import type { UserCard } from '@/usecases/accounts/get-user'
import type { HeldRole } from '@/usecases/accounts/held-role'
import type { FormAction } from '@/usecases/kernel/action-state'
import { ConfirmedStep } from '../cycles/step-button.form'
import { Callout } from '../kit/callout'
import { Card } from '../kit/card'
import { StatusChip, type Status } from '../kit/chip'
import { Table } from '../kit/table'
import { AssignRoleForm } from './assign-role.form'
import { isPlaceChosen, PlacePicker, type ChosenRole } from './place-picker.form'
import { roleName } from './role-words'

export type UserActions = { assign: FormAction; revoke: FormAction; closeSessions: FormAction }
type Props = { card: UserCard; chosen: ChosenRole; address: string; actions: UserActions }

const statusOf: Record<HeldRole['state'], Status> = { active: 'done', future: 'waiting', ended: 'closed', revoked: 'cancelled' }

const RolesTable = ({ card, revoke }: { card: UserCard; revoke: FormAction }) => (
  <Table caption={userCardTexts.rolesTitle} captionHidden cards rows={card.roles} rowKey={({ assignmentId }) => assignmentId}
    columns={[
      { key: 'role', header: userCardTexts.role, rowHeader: true, cell: ({ role }) => roleName(role) },
      { key: 'place', header: userCardTexts.place, cell: ({ place }) => place ?? userTexts.wholeRegion },
      { key: 'from', header: userCardTexts.from, cell: ({ validFrom }) => formatDate(validFrom) },
      { key: 'to', header: userCardTexts.to, cell: ({ validTo }) => (validTo === null ? userCardTexts.noEnd : formatDate(validTo)) },
      { key: 'state', header: userCardTexts.state, cell: ({ state }) => <StatusChip status={statusOf[state]}>{userCardTexts.states[state]}</StatusChip> },
      {
        key: 'action', header: userCardTexts.action,
        cell: ({ assignmentId, role, state }) => (state === 'revoked' ? null : (
          <ConfirmedStep action={revoke} hidden={{ assignmentId }} label={userCardTexts.revoke} title={userCardTexts.revokeTitle} consequence={userCardTexts.revokeConsequence(card.displayName, roleName(role))} variant="danger" />
        )),
      },
    ]} />
)

const holdsDirector = ({ roles }: UserCard): boolean => roles.some(({ role, state }) => role === 'director' && (state === 'active' || state === 'future'))

/** Whether the person is somebody of the register: a director's cabinet depends on it. */
const Register = ({ card }: { card: UserCard }) => {
  if (card.directors.length > 0) return <Callout>{userCardTexts.directors(card.directors)}</Callout>
  return holdsDirector(card) ? <Callout tone="warning">{userCardTexts.noDirector}</Callout> : null
}

export const UserCardView = ({ card, chosen, address, actions }: Props) => (
  <div className="flex flex-col gap-6">
    <Card title={userCardTexts.rolesTitle} padded={false}><RolesTable card={card} revoke={actions.revoke} /></Card>
    <Register card={card} />
    {card.isOneself ? <Callout>{userCardTexts.oneself}</Callout> : (
      <Card title={userCardTexts.assignTitle}>
        <div className="flex flex-col gap-5">
          <PlacePicker address={address} chosen={chosen} />
          {isPlaceChosen(chosen) && <AssignRoleForm key={`${chosen.role}${chosen.places.municipalityId ?? ''}`} userId={card.userId} chosen={chosen} assign={actions.assign} />}
        </div>
      </Card>
    )}
    <Card title={userCardTexts.sessionsTitle}>
      <div className="flex flex-col items-start gap-3">
        <p>{userCardTexts.sessions(card.sessions)}</p>
        {card.sessions > 0 && (
          <ConfirmedStep action={actions.closeSessions} hidden={{ userId: card.userId }} label={userCardTexts.closeSessions} title={userCardTexts.closeTitle} consequence={userCardTexts.closeConsequence(card.displayName)} variant="danger" />
        )}
      </div>
    </Card>
  </div>
)
