import type { Shortfall } from '../errors.ts'

/** The account has no slot in the key ring then; retiring it and letting it in again gives it one. */
const giveAgain = '在“设置”里停用这个账户，再恢复它，给一个初始密码'

const noPassword = '初始密码没有写进密钥文件 keyring.json，本人还不能登录'

/** What is true where a change of people stands in the database and the key ring could not be written. */
export const passwordShortfall = {
  added: (name: string): Shortfall => ({
    stands: `${name}的账户已经添加`,
    missing: noPassword,
    todo: giveAgain
  }),
  given: (name: string): Shortfall => ({
    stands: `${name}的账户已经保存`,
    missing: noPassword,
    todo: giveAgain
  }),
  retired: (name: string): Shortfall => ({
    stands: `${name}的账户已经停用，不能再登录`,
    missing: '旧密码还没有从密钥文件 keyring.json 里去掉',
    todo: '下次有人登录时程序会再去掉一次'
  }),
  changed: {
    stands: '这次修改密码已经记入审计',
    missing: '新密码没有写进密钥文件 keyring.json，没有生效，登录仍用原来的密码',
    todo: '再改一次密码'
  },
  recovered: {
    stands: '恢复码核对无误，也已记入审计',
    missing: '新密码没有写进密钥文件 keyring.json，没有生效，这次没有登录，原来的密码不变',
    todo: '用恢复码再做一次'
  }
} as const
