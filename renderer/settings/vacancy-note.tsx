import { vacancies } from '../../db/people/vacancies.ts'
import type { Role } from '../../db/people/people.ts'
import './posts.css'

interface Props {
  /** Those in service. */
  people: readonly { roles: readonly Role[] }[]
  /** What to do about it, in this place. */
  remedy: string
}

/** A centre that can't register, sign or mediate is told so; nothing where all seats can be filled. */
export function VacancyNote({ people, remedy }: Props) {
  const missing = vacancies(people)
  if (missing.length === 0) return null
  return (
    <section className="vacancy-note" aria-label="岗位还不齐">
      <strong>岗位还不齐</strong>
      <ul>
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>{remedy}</p>
    </section>
  )
}
