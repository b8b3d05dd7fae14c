import type { Account, Role } from '../../db/people/people.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { Dialog } from '../ui/dialog.tsx'
import { PostsGuide } from './posts-guide.tsx'
import { SettingsForm } from './settings-form.tsx'
import { StaffFields } from './staff-fields.tsx'

interface Values {
  name: string
  title: string
  roles: Role[]
  password: string
}

interface Props {
  /** The account to change; null adds one. */
  account: Account | null
  /** The account was retired and comes back, with a new initial password. */
  returning?: boolean
  onClose: () => void
  /** What an account was and what it was changed to, for whoever offers to change it back. */
  onChanged: (before: Account, saved: Pick<Account, 'title' | 'roles'>) => void
}

function valuesOf(account: Account | null): Values {
  return {
    name: account?.name ?? '',
    title: account?.title ?? '',
    roles: account?.roles ?? [],
    password: ''
  }
}

function wordsFor(account: Account | null, returning: boolean) {
  if (!account) {
    return {
      title: '添加工作人员',
      save: '添加',
      said: (added: Values) => `已添加${added.name.trim()}；请把初始密码当面告诉本人`
    }
  }
  const { name } = account
  return returning
    ? { title: `恢复${name}`, save: '恢复', said: `${name}的账户已恢复；请把初始密码当面告诉本人` }
    : { title: `修改${name}`, save: '保存修改', said: `${name}的职务和岗位已保存` }
}

/** Adds a member of staff, lets one in again, or changes what one may do. */
export function StaffDialog({ account, returning = false, onClose, onChanged }: Props) {
  const words = wordsFor(account, returning)
  const save = (values: Values, { title: oldTitle, roles: oldRoles }: Values, draft: string | undefined) => {
    const { title, roles, password } = values
    if (!account) return call('people.add', values, draft)
    const { id, active } = account
    const before = { title: oldTitle, roles: oldRoles, active }
    const changed = { id, active: returning || active, title, roles, before }
    return call('people.update', returning ? { ...changed, password } : changed, draft)
  }
  const latest = async () => {
    const now = (await call('people.list', {})).find(({ id }) => id === account?.id)
    return valuesOf(now ?? account)
  }
  return (
    <Dialog open title={words.title} footer={null} width={640} onCancel={onClose}>
      <SettingsForm<Values>
        alone
        label={words.title}
        draftKey={`settings/staff/${account?.id ?? 'new'}`}
        initialValues={valuesOf(account)}
        latest={latest}
        save={save}
        saveLabel={words.save}
        said={words.said}
        onSaved={(saved) => {
          onClose()
          if (account && !returning) onChanged(account, saved)
        }}
      >
        <StaffFields autoFocus existing={account !== null} password={account === null || returning} />
        {account ? null : <p className="quiet">{finality['people.add'].sentence}</p>}
        <PostsGuide />
      </SettingsForm>
    </Dialog>
  )
}
