import { delegateTexts as texts } from '@/texts/delegates'
import type { DelegatesPage } from '@/usecases/accounts/appoint-delegate'
import type { FormAction } from '@/usecases/kernel/action-state'
import { ConfirmedStep } from '../cycles/step-button.form'
import { Card } from '../kit/card'
import { StatusChip } from '../kit/chip'
import { PageHeader } from '../kit/page-header'
import { StepForm } from '../kit/step.form'
import { Table } from '../kit/table'

export type DelegateActions = { readonly invite: FormAction; readonly revoke: FormAction; readonly withdraw: FormAction }
type Place = DelegatesPage['places'][number]
type Row = { readonly key: string; readonly displayName: string; readonly email: string; readonly expiresAt: string | null }

const rowsOf = ({ delegates, invitations }: Place): ReadonlyArray<Row> => [
  ...delegates.map(({ assignmentId, ...who }) => ({ ...who, key: assignmentId, expiresAt: null })), ...invitations.map(({ invitationId, ...who }) => ({ ...who, key: invitationId })),
]

const PlaceCard = ({ place, timeZone, actions }: { place: Place; timeZone: string; actions: DelegateActions }) => (
  <Card title={place.name}>
    <div className="flex min-w-0 flex-col gap-5">
      <Table caption={texts.caption(place.name)} captionHidden cards rows={rowsOf(place)} rowKey={({ key }) => key} empty={<p className="text-muted">{texts.nobody}</p>}
        columns={[
          { key: 'name', header: texts.headers.name, rowHeader: true, cell: ({ displayName }) => displayName },
          { key: 'email', header: texts.headers.email, cell: ({ email }) => email },
          { key: 'state', header: texts.headers.state, cell: ({ expiresAt }) => <StatusChip status={expiresAt === null ? 'done' : 'waiting'}>{expiresAt === null ? texts.working : texts.invited(expiresAt, timeZone)}</StatusChip> },
          {
            key: 'action', header: texts.headers.action,
            cell: ({ key, displayName, expiresAt }) => (expiresAt === null
              ? <ConfirmedStep action={actions.revoke} hidden={{ assignmentId: key }} label={texts.revoke} title={texts.revokeTitle} consequence={texts.revokeConsequence(displayName)} variant="danger" />
              : <ConfirmedStep action={actions.withdraw} hidden={{ invitationId: key }} label={texts.withdraw} title={texts.withdrawTitle} consequence={texts.withdrawConsequence(displayName)} variant="danger" />),
          },
        ]} />
      <section className="flex flex-col gap-3">
        <h3 className="text-base">{texts.inviteTitle}</h3>
        <StepForm action={actions.invite} hidden={{ organizationId: place.organizationId }} help={texts.help} label={texts.invite} variant="primary" fields={[{ name: 'displayName', label: texts.name }, { name: 'email', label: texts.email }]} />
      </section>
    </div>
  </Card>
)

/** Who helps the director to fill the form, and the way to let one more in. */
export const DelegatesView = ({ page: { places, timeZone }, actions }: { page: DelegatesPage; actions: DelegateActions }) => (
  <div className="flex min-w-0 flex-col gap-6">
    <PageHeader title={texts.title} subtitle={texts.lead} />
    {places.map((place) => <PlaceCard key={place.organizationId} place={place} timeZone={timeZone} actions={actions} />)}
  </div>
)
