import { z } from 'zod'
import type { SharedFields } from '../shared-fields/shared-fields.ts'
import { optionalLine, requiredName } from '../text/fields.ts'

/** The posts of a centre; one person may hold several. */
export const roles = [
  'intake',
  'handler',
  'mediator',
  'recorder',
  'deputyLeader',
  'principalLeader',
  'supervisor',
  'archivist',
  'administrator'
] as const
export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, string> = {
  intake: '窗口登记员',
  handler: '办理人',
  mediator: '调解员',
  recorder: '记录员',
  deputyLeader: '分管领导',
  principalLeader: '主要领导',
  supervisor: '纪检督办员',
  archivist: '档案员',
  administrator: '系统管理员'
}

/** What holders of a post do, for whoever hands the posts out. */
export const roleMeanings: Record<Role, string> = {
  intake: '接待来访、登记诉求，也可以甄别、受理和分派',
  handler: '承办分到的诉求，记录办理情况，申请办结，签“办理人”一席',
  mediator: '主持调解、登记笔录和协议，也可以承办诉求',
  recorder: '在调解中记录；同一场调解的记录员和调解员是两个人',
  deputyLeader: '甄别、受理、分派，会签时签“分管领导”一席',
  principalLeader: '甄别、受理、分派，会签时签最后一席“主要领导”，签后办结',
  supervisor: '督办和回访，可以甄别、受理、分派，也可以承办诉求',
  archivist: '把办结的诉求立卷归档',
  administrator: '设置单位、字典和工作人员；不因此能办理诉求'
}

const roleSchema = z.enum(roles)

const passwordLength = 8
const passwordClasses = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]

/**
 * Why a password is too weak, or null. At least 8 characters of 3 kinds, the usual setting under
 * GB/T 22239—2019 level 2 (the standard itself names no figure).
 */
export function passwordWeakness(password: string): string | null {
  if ([...password].length < passwordLength) return `密码至少 ${passwordLength} 位`
  const kinds = passwordClasses.filter((kind) => kind.test(password)).length
  return kinds < 3 ? '密码要含大写字母、小写字母、数字、符号中的三种' : null
}

export const newPasswordSchema = z
  .string()
  .meta({ title: '密码' })
  .superRefine((password, context) => {
    const weakness = passwordWeakness(password)
    if (weakness) context.addIssue({ code: 'custom', message: weakness })
  })

/** The name a member of staff signs in with and is shown by; unique in the centre. */
export const staffNameSchema = requiredName('姓名', 50)

export const staffSchema = z.object({
  name: staffNameSchema,
  title: optionalLine('职务', 50),
  roles: z.array(roleSchema).min(1, '请至少选择一个岗位')
})
export type Staff = z.infer<typeof staffSchema>

export const accountSchema = staffSchema.extend({ id: z.uuid(), active: z.boolean() })
export type Account = z.infer<typeof accountSchema>

/** What a form about an account was filled from. */
export const accountBeforeSchema = z.object({
  title: optionalLine('职务', 100),
  roles: z.array(roleSchema),
  active: z.boolean()
})

export const accountFields: SharedFields<Pick<Account, 'title' | 'roles' | 'active'>> = {
  title: { label: '职务', words: (title) => title },
  roles: {
    label: '岗位',
    words: (held) =>
      roles
        .filter((role) => held.includes(role))
        .map((role) => roleLabels[role])
        .join('、')
  },
  active: { label: '状态', words: (active) => (active ? '在用' : '停用') }
}

/** `罗建国(农业服务中心主任)`: people are shown with what they are. */
export function personLabel(person: { name: string; title: string }): string {
  return person.title ? `${person.name}（${person.title}）` : person.name
}

export function holdsAny(held: readonly Role[], wanted: readonly Role[]): boolean {
  return wanted.some((role) => held.includes(role))
}
