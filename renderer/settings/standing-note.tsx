import { useRead } from '../api/use-call.ts'
import { VacantCases } from '../ui/vacant-cases.tsx'
import { VacancyNote } from './vacancy-note.tsx'

/** Stands above all settings until the people in service can fill every seat. */
export function StandingNote() {
  const people = useRead('people.list', {})
  if (!people.data) return null
  return (
    <>
      <VacancyNote
        people={people.data.filter((one) => one.active)}
        remedy="请在下面“工作人员”里添加账户，或给现有人员加上岗位。"
      />
      <VacantCases />
    </>
  )
}
