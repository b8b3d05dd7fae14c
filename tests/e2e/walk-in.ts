import type { RegistrationInput } from '../../db/cases/case.ts'

/** Somebody at the counter with a blocked drain, named with a character that old systems lack. */
export const walkIn = {
  channel: '来访',
  category: '群众求决',
  field: '城乡建设/排水',
  colour: '黄',
  tier: '村（社区）',
  registeredAt: '2026-07-11T19:42:00+08:00',
  summary: '家属院下水道堵塞',
  content: '家属院3栋下水道堵塞。',
  request: '尽快疏通。',
  applicants: [{ name: '王䶮' }]
} satisfies RegistrationInput
