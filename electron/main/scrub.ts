/** Chinese text may be a name or what someone told at the counter; long digits a phone or an ID number. */
const personal: [RegExp, string][] = [
  [/[\p{Script=Han}\u00b7]+/gu, '※'],
  [/\d[\d\s-]{4,}[\dXx]/g, '#'],
  [/[\w.+-]+@[\w-]+\.[\w.]+/g, '@']
]

/** A log line without anything that could name a citizen: the log is read by technicians. */
export function scrub(text: string): string {
  return personal.reduce((clean, [pattern, mark]) => clean.replace(pattern, mark), text)
}
