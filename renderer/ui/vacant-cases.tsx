import { useRead } from '../api/use-call.ts'
import './vacant-cases.css'

/** Cases that nobody in service can go on with: how many, which post is vacant, and who can fill it. */
export function VacantCases() {
  const vacant = useRead('cases.turns', {}).data?.vacant ?? []
  if (vacant.length === 0) return null
  return (
    <ul className="vacant-cases" aria-label="没有人能接着办的诉求">
      {vacant.map(({ text, cases }) => (
        <li key={text}>
          <strong className="numbers">{cases} 件</strong>停着：{text}。
        </li>
      ))}
    </ul>
  )
}
