import { useRead } from '../api/use-call.ts'
import { useNarrow } from './use-wide.ts'
import './vacant-cases.css'

/**
 * Cases that nobody in service can go on with: how many, which post is vacant, and who can fill it. In a narrow window
 * the number alone, and the rest when asked.
 */
export function VacantCases() {
  const vacant = useRead('cases.turns', {}).data?.vacant ?? []
  const narrow = useNarrow()
  if (vacant.length === 0) return null
  const lines = (
    <ul aria-label="没有人能接着办的诉求">
      {vacant.map(({ text, cases }) => (
        <li key={text}>
          <strong className="numbers">{cases} 件</strong>停着：{text}。
        </li>
      ))}
    </ul>
  )
  if (!narrow) return <div className="vacant-cases">{lines}</div>
  return (
    <details className="vacant-cases">
      <summary>
        <strong className="numbers">{vacant.reduce((sum, { cases }) => sum + cases, 0)} 件</strong>
        停着，看缘由
      </summary>
      {lines}
    </details>
  )
}
