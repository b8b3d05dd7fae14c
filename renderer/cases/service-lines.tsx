import { screenMoment } from '../../db/calendar/moment.ts'
import { wayWords } from '../../db/service/notice-service.ts'
import type { CaseView } from '../case-steps/offered-steps.ts'
import './service-lines.css'

type Notice = CaseView['service'][number]

/** Nothing was recorded yet; or it was tried and reached nobody; where some have it, who has not. */
function openWords({ open, services }: Notice): string {
  if (services.length === 0) return '还没有登记送达'
  const some = services.some(({ way }) => way !== 'unreached')
  return some ? `未送达${open.map(({ name }) => name).join('、')}` : '未送达'
}

/** How each notice came to whom it is for, and which has not; nothing before one has its number. */
export function ServiceLines({ file: { service } }: { file: CaseView }) {
  if (service.length === 0) return null
  return (
    <section aria-label="送达">
      <h2>送达</h2>
      <ul className="case-services">
        {service.map((notice) => (
          <li key={notice.id}>
            <span>
              {notice.title} <span className="numbers">{notice.number}</span>
            </span>
            {notice.open.length > 0 ? <strong>{openWords(notice)}</strong> : null}
            {notice.services.map((one) => (
              <span key={one.id} className="quiet">
                {screenMoment(one.at)} {wayWords(one)}
                {one.to.length > 0 ? `：${one.to.join('、')}` : ''}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
