import { screenMoment } from '../../db/calendar/moment.ts'
import type { Filing } from '../../db/filing/filing.ts'

/** How the volume was filed. */
export function FilingView({ filing }: { filing: Filing }) {
  return (
    <section aria-label="归档情况" className="filing-view">
      <h2>已归档</h2>
      <dl>
        <dt>档号</dt>
        <dd className="filing-number">{filing.archiveNumber}</dd>
        <dt>归档时间</dt>
        <dd className="numbers">{screenMoment(filing.filedAt)}</dd>
        <dt>保管期限</dt>
        <dd>{filing.retention}</dd>
        <dt>立卷人</dt>
        <dd>{filing.filerName}</dd>
        <dt>检查人</dt>
        <dd>{filing.checkerName}</dd>
        {filing.note ? (
          <>
            <dt>情况说明</dt>
            <dd className="as-typed">{filing.note}</dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}
