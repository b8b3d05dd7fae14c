import { Button, Table } from 'antd'
import { useState } from 'react'
import { heldWorkWords } from '../../db/case-file/held-work.ts'
import { roleLabels, type Account } from '../../db/people/people.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { useCommand, useRead } from '../api/use-call.ts'
import { useActor } from '../seat/signed-in.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useFinalQuestion } from '../ui/final-question.tsx'
import { useOffer, useSay } from '../ui/footer-message.tsx'
import { StaffDialog } from './staff-dialog.tsx'

/** Stops an account, after a question: its password can't be brought back. What its holder did stays under their name. */
function useRetiring() {
  const update = useCommand('people.update')
  const say = useSay()
  const { ask, question } = useFinalQuestion()
  const retire = async ({ id, name, title, roles }: Account) => {
    const held = heldWorkWords(name, await call('cases.heldBy', { accountId: id }))
    const sentence = [...held, finality['people.update'].sentence].join('\n')
    if (!(await ask(`停用${name}`, sentence, 'takesAway'))) return
    update.mutate(
      { id, title, roles, active: false, before: { title, roles, active: true } },
      { onSuccess: () => say(`${name}的账户已停用，原来的密码已作废`) }
    )
  }
  return { retire, question, error: update.error }
}

/** Offers to give an account back the title and the posts it had. */
function useChangingBack() {
  const offer = useOffer()
  return ({ id, name, title, roles, active }: Account, saved: Pick<Account, 'title' | 'roles'>) => {
    offer({
      did: `保存${name}的职务和岗位`,
      takeBack: async () => {
        await call('people.update', { id, title, roles, active, before: { ...saved, active } })
        return null
      }
    })
  }
}

/** 工作人员: who works here and what each may do. */
export function StaffSection() {
  const self = useActor()
  const people = useRead('people.list', {})
  const { retire, question, error } = useRetiring()
  const changeBack = useChangingBack()
  const [edited, setEdited] = useState<Account | 'new' | null>(null)
  const [returning, setReturning] = useState<Account | null>(null)
  return (
    <>
      <Table<Account>
        rowKey="id"
        size="small"
        tableLayout="fixed"
        pagination={false}
        loading={people.isPending}
        dataSource={people.data ?? []}
        rowClassName={(account) => (account.active ? '' : 'settings-stopped')}
        columns={[
          { title: '姓名', dataIndex: 'name', className: 'staff-words' },
          { title: '职务', dataIndex: 'title', className: 'staff-words' },
          {
            title: '岗位',
            render: (_, account) => account.roles.map((role) => roleLabels[role]).join('、')
          },
          { title: '状态', width: '4.2em', render: (_, account) => (account.active ? '在用' : '停用') },
          {
            title: '操作',
            className: 'staff-actions',
            render: (_, account) => (
              <span className="settings-row-actions">
                <Button
                  type="link"
                  size="small"
                  aria-label={`修改${account.name}`}
                  onClick={() => setEdited(account)}
                >
                  修改
                </Button>
                {account.id === self.id ? null : (
                  <Button
                    type="link"
                    size="small"
                    aria-label={`${account.active ? '停用' : '恢复'}${account.name}`}
                    onClick={() => (account.active ? void retire(account) : setReturning(account))}
                  >
                    {account.active ? '停用' : '恢复'}
                  </Button>
                )}
              </span>
            )
          }
        ]}
      />
      <ErrorNote error={people.error ?? error} />
      <Button className="settings-below" onClick={() => setEdited('new')}>
        添加工作人员
      </Button>
      {edited ? (
        <StaffDialog
          account={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onChanged={changeBack}
        />
      ) : null}
      {returning ? (
        <StaffDialog
          account={returning}
          returning
          onClose={() => setReturning(null)}
          onChanged={changeBack}
        />
      ) : null}
      {question}
    </>
  )
}
