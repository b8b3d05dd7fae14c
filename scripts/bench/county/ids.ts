let last = 0

/** The next id: in the form and, among themselves, in the order of the app's own; a random one would cost the bench a second. */
export function nextId(): string {
  last += 1
  const counter = last.toString(16).padStart(12, '0')
  return `${counter.slice(0, 8)}-${counter.slice(8)}-7000-8000-000000000000`
}
