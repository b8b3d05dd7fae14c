import { Button, Table } from 'antd'
import { useState } from 'react'
import type { Value } from '../../db/api.ts'
import { yearOf } from '../../db/calendar/moment.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useOffer } from '../ui/footer-message.tsx'
import { NoticeDialog } from './notice-dialog.tsx'
import { NoticeList } from './notice-list.tsx'
import { dayOrigin, dayWithWeekday, stretchesOf } from './working-time-words.ts'

type Holidays = Value<'holidays.list'>

/** The days off and worked of a year, what isn't known of it, and the notices behind them. */
export function HolidayPart() {
  const [asked, setAsked] = useState<number | null>(null)
  const [entering, setEntering] = useState(false)
  const offer = useOffer()
  const read = useRead('holidays.list', asked === null ? {} : { year: asked })
  return (
    <>
      <h3>节假日</h3>
      <p className="settings-help">
        国务院办公厅每年发放假通知。程序带着已发布的；后来发布的、年中调整的、本地另外放假的，在这里录入。
      </p>
      <Button onClick={() => setEntering(true)}>录入通知或放假的日子</Button>
      <ErrorNote error={read.error} />
      {read.data ? <Year holidays={read.data} onYear={setAsked} /> : null}
      {entering ? (
        <NoticeDialog
          onClose={() => setEntering(false)}
          onEntered={({ id, title, year }) => {
            if (year !== null) setAsked(year)
            offer({
              did: `录入《${title}》`,
              takeBack: async () => {
                await call('holidays.withdraw', { id, reason: '录入后随即撤销' })
                return null
              }
            })
          }}
        />
      ) : null}
    </>
  )
}

interface YearProps {
  holidays: Holidays
  onYear: (year: number) => void
}

function Year({ holidays, onYear }: YearProps) {
  const { year, years, gaps, days, notices } = holidays
  const concerned = notices.filter(
    (notice) =>
      notice.year === year ||
      [...notice.off.flatMap(({ from, to }) => [from, to]), ...notice.on].some((day) => yearOf(day) === year)
  )
  return (
    <>
      <div className="holiday-years" role="group" aria-label="年份">
        <Button disabled={!years.includes(year - 1)} onClick={() => onYear(year - 1)}>
          上一年
        </Button>
        <h4 aria-live="polite">{year} 年</h4>
        <Button disabled={!years.includes(year + 1)} onClick={() => onYear(year + 1)}>
          下一年
        </Button>
      </div>
      {gaps.map((gap) => (
        <p key={gap} role="note" className="holiday-gap">
          {gap}
        </p>
      ))}
      <Table
        rowKey="from"
        size="small"
        tableLayout="fixed"
        pagination={false}
        aria-label={`${year} 年的休和班`}
        dataSource={stretchesOf(days)}
        columns={[
          {
            title: '日子',
            width: '15em',
            className: 'numbers',
            render: (_, { from, to }) => (
              <>
                {dayWithWeekday(from)}
                {from === to ? null : (
                  <>
                    {' '}
                    <br />至 {dayWithWeekday(to)}
                  </>
                )}
              </>
            )
          },
          {
            title: '休／班',
            width: '6em',
            render: (_, { kind, days: count }) => `${kind} ${count} 天`
          },
          {
            title: '由谁定',
            render: (_, { notice }) => dayOrigin(notice === null ? undefined : notices[notice])
          }
        ]}
      />
      <NoticeList notices={concerned} year={year} />
    </>
  )
}
