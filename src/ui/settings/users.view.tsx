import { Link } from '../kit/link'
import { formatDateTime } from '@/texts/format'
import { userTexts } from '@/texts/settings'
import type { InvitationLine, UserLine, UserList } from '@/usecases/accounts/list-users'
import { paths } from '@/web/paths'
import { Button, LinkButton } from '../kit/button'
import { Chip } from '../kit/chip'
import { SelectField, TextField } from '../kit/field'
import { Pagination } from '../kit/pagination'
import { EmptyState } from '../kit/states'
import { Table, type Column } from '../kit/table'
import { Toolbar } from '../kit/toolbar'
import { roleInPlace, roleOptions } from './role-words'

const userColumns: ReadonlyArray<Column<UserLine>> = [
  {
    key: 'name', header: userTexts.name, rowHeader: true,
    cell: ({ userId, displayName, isBlocked }) => <span className="flex flex-wrap items-center gap-2"><Link href={paths.user(userId)} className="inline-flex min-h-6 items-center">{displayName}</Link>{isBlocked && <Chip tone="danger">{userTexts.blocked}</Chip>}</span>,
  },
  { key: 'email', header: userTexts.email, cell: ({ email }) => email },
  {
    key: 'roles', header: userTexts.roles,
    cell: ({ roles }) => <ul className="flex flex-col gap-0.5">{roles.map(({ assignmentId, role, place, state }) => <li key={assignmentId} className={state === 'active' ? '' : 'text-faint'}>{roleInPlace(role, place)}</li>)}</ul>,
  },
]

const Filters = ({ list }: { list: UserList }) => (
  <form method="get" action={paths.users()}>
    <Toolbar label={userTexts.filters} end={userTexts.total(list.total)}>
      <TextField id="q" name="q" type="search" label={userTexts.search} defaultValue={list.q} />
      <SelectField id="role" name="role" label={userTexts.role} defaultValue={list.role ?? ''} options={[{ value: '', label: userTexts.anyRole }, ...roleOptions]} />
      <Button type="submit">{userTexts.apply}</Button>
    </Toolbar>
  </form>
)

const Invitations = ({ rows, timeZone }: { rows: ReadonlyArray<InvitationLine>; timeZone: string }) => (
  <Table caption={userTexts.invitationsTitle} cards rows={rows} rowKey={({ id }) => id}
    columns={[
      { key: 'name', header: userTexts.name, rowHeader: true, cell: ({ displayName }) => displayName },
      { key: 'email', header: userTexts.email, cell: ({ email }) => email },
      { key: 'role', header: userTexts.role, cell: ({ role, place }) => roleInPlace(role, place) },
      { key: 'until', header: userTexts.until, cell: ({ expiresAt }) => formatDateTime(expiresAt, timeZone) },
    ]} />
)

export const UsersView = ({ list }: { list: UserList }) => (
  <div className="flex flex-col gap-6">
    <div>
      <Filters list={list} />
      <Table caption={userTexts.title} captionHidden cards rows={list.rows} rowKey={({ userId }) => userId} columns={userColumns}
        empty={<EmptyState title={userTexts.emptyTitle} why={userTexts.emptyWhy} action={<LinkButton href={paths.users()}>{userTexts.anyRole}</LinkButton>} />} />
      {list.total > list.pageSize && (
        <Pagination page={list.page} pageCount={Math.ceil(list.total / list.pageSize)} total={list.total} pageSize={list.pageSize}
          hrefOf={(page) => paths.users({ q: list.q, role: list.role ?? undefined, page })} />
      )}
    </div>
    {list.invitations.length > 0 && <Invitations rows={list.invitations} timeZone={list.timeZone} />}
  </div>
)
