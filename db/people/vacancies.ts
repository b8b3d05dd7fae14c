import { holdsAny, type Role } from './people.ts'
import { archivists, deputies, mediators, owning, principals, recorders, registrars } from './posts.ts'

interface InService {
  roles: readonly Role[]
}

/** Whether three different people can hold the staff seats of one round. */
function threeCanSign(people: readonly InService[]): boolean {
  const holding = (wanted: readonly Role[]) => people.filter((one) => holdsAny(one.roles, wanted))
  return holding(owning).some((handler) =>
    holding(deputies).some(
      (deputy) =>
        deputy !== handler &&
        holding(principals).some((principal) => principal !== handler && principal !== deputy)
    )
  )
}

/** Whether a mediator and a recorder can be two people; nobody asks a centre that does not mediate. */
function mediationIsStaffed(people: readonly InService[]): boolean {
  const ableToLead = people.filter((one) => holdsAny(one.roles, mediators))
  const ableToRecord = people.filter((one) => holdsAny(one.roles, recorders))
  if (ableToLead.length === 0 && ableToRecord.length === 0) return true
  return ableToLead.some((mediator) => ableToRecord.some((recorder) => recorder !== mediator))
}

/** What the people in service can't do together yet, each with what mends it; empty when all seats can be filled. */
export function vacancies(people: readonly InService[]): string[] {
  const none = (wanted: readonly Role[]) => !people.some((one) => holdsAny(one.roles, wanted))
  const found: string[] = []
  if (none(registrars)) found.push('没有窗口登记员：诉求登记不了。')
  if (none(owning)) found.push('没有办理人（调解员、纪检督办员也可以承办）：诉求分派不出去，会签缺“办理人”。')
  if (none(deputies)) found.push('没有分管领导：会签缺这一席，诉求不能办结。')
  if (none(principals)) found.push('没有主要领导：会签缺这一席，诉求不能办结。')
  if (found.length === 0 && !threeCanSign(people)) {
    found.push('办理人、分管领导、主要领导不是三个人：一人一轮只能签一席，诉求不能办结。')
  }
  if (none(archivists)) found.push('没有档案员：办结的诉求不能立卷归档。')
  if (!mediationIsStaffed(people)) {
    found.push('调解员和记录员凑不齐两个人：调解登记不了。')
  }
  return found
}
