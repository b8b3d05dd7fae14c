import { HolidayPart } from './holiday-part.tsx'
import { HoursPart } from './hours-part.tsx'
import './working-time.css'

/** 工作时间与节假日: when people are there, and which days are off or worked. */
export function WorkingTimeSection() {
  return (
    <>
      <HoursPart />
      <HolidayPart />
    </>
  )
}
