import { Modal } from 'antd'
import type { Account, Role } from '../../db/people/people.ts'
import { call } from '../api/call.ts'
import { useFocusReturn } from '../ui/focus-return.ts'
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
  onClose: () => void
}

/** Adds a member of staff, or changes what one may do. */
export function StaffDialog({ account, onClose }: Props) {
  useFocusReturn()
  const save = (values: Values) => {
    const { title, roles } = values
    return account
      ? call('people.update', { id: account.id, active: account.active, title, roles })
      : call('people.add', values)
  }
  return (
    <Modal
      open
      title={account ? `修改${account.name}` : '添加工作人员'}
      footer={null}
      width={640}
      onCancel={onClose}
    >
      <SettingsForm<Values>
        label={account ? '修改工作人员' : '添加工作人员'}
        initialValues={{
          name: account?.name ?? '',
          title: account?.title ?? '',
          roles: account?.roles ?? [],
          password: ''
        }}
        save={save}
        saveLabel={account ? '保存修改' : '添加'}
        said={account ? `${account.name}的职务和岗位已保存` : '已添加工作人员；请把初始密码当面告诉本人'}
        onSaved={onClose}
      >
        <StaffFields existing={account !== null} />
        <PostsGuide />
      </SettingsForm>
    </Modal>
  )
}
