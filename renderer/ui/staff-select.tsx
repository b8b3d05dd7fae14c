import { holdsAny, personLabel, roleLabels, type Role } from '../../db/people/people.ts'
import { useRead } from '../api/use-call.ts'
import { SearchSelect } from './search-select.tsx'

interface Shared {
  /** Only people who hold one of these roles; everybody when left out. */
  roles?: readonly Role[]
  id?: string
  'aria-label'?: string
  disabled?: boolean
  placeholder?: string
}

interface One extends Shared {
  multiple?: false
  value?: string | null | undefined
  onChange?: (id: string) => void
}

interface Several extends Shared {
  multiple: true
  value?: string[] | undefined
  onChange?: (ids: string[]) => void
}

/** Members of staff, found by name or title; the value is the account's id, or ids. */
export function StaffSelect({ roles, placeholder = '选择人员', ...props }: One | Several) {
  const people = useRead('people.list', {})
  const fitting = (people.data ?? []).filter((one) => one.active && (!roles || holdsAny(one.roles, roles)))
  const posts = roles?.map((role) => roleLabels[role]).join('、')
  const shared = {
    placeholder,
    options: fitting.map((one) => ({ value: one.id, label: personLabel(one) })),
    loading: people.isPending,
    notFoundContent:
      fitting.length > 0 || !posts
        ? `${posts ? `${posts}里` : ''}没有叫这个名字的人，删去输入的字可看到有哪些人`
        : `还没有${posts}。请系统管理员在“设置 → 工作人员”里添加，或给现有人员加上岗位`
  }
  if (props.multiple) {
    const { multiple: _, value = [], ...rest } = props
    return <SearchSelect {...shared} {...rest} mode="multiple" value={value} />
  }
  const { multiple: _, value, ...rest } = props
  return <SearchSelect {...shared} {...rest} value={value || null} />
}
