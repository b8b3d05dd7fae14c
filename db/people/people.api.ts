import { z } from 'zod'
import { command, gate, query } from '../contract.ts'
import { accountSchema, newPasswordSchema, staffNameSchema, staffSchema } from './people.ts'

const sessionSchema = accountSchema.pick({ id: true, name: true, title: true, roles: true })
export type SessionView = z.infer<typeof sessionSchema>

export const peopleApi = {
  'session.signIn': gate({
    summary: '登录；密码正确才能打开数据',
    access: 'anyone',
    input: z.object({ name: staffNameSchema, password: z.string() }),
    output: sessionSchema
  }),
  'session.recover': gate({
    summary: '用恢复码给系统管理员设置新密码并登录',
    access: 'anyone',
    input: z.object({ recoveryCode: z.string().trim(), name: staffNameSchema, password: newPasswordSchema }),
    output: sessionSchema
  }),
  'session.signOut': gate({
    summary: '锁定：关闭数据，回到登录画面',
    access: 'anyone',
    input: z.object({}),
    output: z.object({})
  }),
  'session.read': gate({
    summary: '当前登录的人',
    access: 'anyone',
    input: z.object({}),
    output: sessionSchema.nullable()
  }),
  'people.list': query({
    summary: '全部账户',
    access: 'signedIn',
    input: z.object({}),
    output: z.array(accountSchema)
  }),
  'people.add': command({
    summary: '添加工作人员，给一个初始密码',
    access: ['administrator'],
    input: staffSchema.extend({ password: newPasswordSchema }),
    output: z.object({ id: z.uuid() })
  }),
  'people.update': command({
    summary: '修改工作人员的职务和岗位，或停用',
    access: ['administrator'],
    input: accountSchema.omit({ name: true }),
    output: z.object({})
  }),
  'people.changePassword': command({
    summary: '修改本人密码',
    access: 'signedIn',
    input: z.object({ current: z.string(), next: newPasswordSchema }),
    output: z.object({})
  })
}
