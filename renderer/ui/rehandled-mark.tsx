/** How many times a case was handled again; nothing where it never was. */
export function RehandledMark({ times }: { times: number }) {
  return times > 0 ? <span className="rehandled-mark">重办 {times} 次</span> : null
}
