const first = ['applicants_0_idNumber', 'applicants_0_name', 'content']

/** Puts the cursor into the first field of a registration: the number, where the first applicant is a person. */
export function toFirstField(): void {
  const fields = first.map((field) => document.getElementById(`intake_${field}`))
  fields.find((field) => field !== null)?.focus()
}
