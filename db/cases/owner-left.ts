import type { CaseState } from './states.ts'

/** Why an owner can't go on; '' where they can, or where nothing of it is theirs any more. */
export const ownersLeft = ['', '已停用', '已不承办'] as const
export type OwnerLeft = (typeof ownersLeft)[number]

interface Owner {
  state: CaseState
  ownerId: string | null
  /** In service, with a post that may own a case. */
  able: boolean
  inService: boolean
}

/** Whether the owner of a case that is handled or signed left, and how: retired, or with another post. */
export function ownerLeft({ state, ownerId, able, inService }: Owner): OwnerLeft {
  if (ownerId === null || able || (state !== 'handling' && state !== 'signing')) return ''
  return inService ? '已不承办' : '已停用'
}

/** `罗建国（已停用）`, `罗建国（农业服务中心主任，已停用）` */
export function ownerLabel({ name, title }: { name: string; title: string }, left: OwnerLeft): string {
  const words = [title, left].filter((one) => one !== '')
  return words.length === 0 ? name : `${name}（${words.join('，')}）`
}
