import { z } from 'zod'
import { gate } from '../contract.ts'
import { newPasswordSchema, staffNameSchema } from '../people/people.ts'
import { actorSchema } from '../people/actor.ts'

export const signInApi = {
  'session.signIn': gate({
    summary: '登录；密码正确才能打开数据',
    access: 'anyone',
    input: z.object({ name: staffNameSchema, password: z.string().meta({ title: '密码' }) }),
    output: actorSchema
  }),
  'session.recover': gate({
    summary: '用恢复码给系统管理员设置新密码并登录',
    access: 'anyone',
    input: z.object({
      recoveryCode: z.string().trim().meta({ title: '恢复码' }),
      name: staffNameSchema,
      password: newPasswordSchema
    }),
    output: actorSchema
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
    output: actorSchema.nullable()
  })
}
