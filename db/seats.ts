/**
 * Who is signed in where. A seat is one place that calls come from: the window of the app, a run of
 * `npm run call`. The data stays open while anybody sits anywhere.
 */
export class Seats {
  private readonly taken = new Map<string, string>()
  private readonly leaving = new Set<string>()
  private readonly clockDays = new Map<string, string>()

  /** The account that a call arriving at the seat now comes from; null when nobody is signed in there. */
  accountAt(seat: string): string | null {
    return this.leaving.has(seat) ? null : (this.taken.get(seat) ?? null)
  }

  take(seat: string, accountId: string): void {
    this.taken.set(seat, accountId)
    this.leaving.delete(seat)
  }

  /** From now on calls from the seat have no caller, though what it asked for before is still being done. */
  beginLeaving(seat: string): void {
    this.leaving.add(seat)
  }

  leave(seat: string): void {
    this.taken.delete(seat)
    this.leaving.delete(seat)
  }

  leaveAll(): void {
    this.taken.clear()
    this.leaving.clear()
  }

  /** Whether somebody is signed in at another seat. */
  isTakenBeside(seat: string): boolean {
    return [...this.taken.keys()].some((one) => one !== seat)
  }

  get empty(): boolean {
    return this.taken.size === 0
  }

  /** Somebody at the seat said that this day, which the PC's clock shows, is the right one. */
  confirmClock(seat: string, day: string): void {
    this.clockDays.set(seat, day)
  }

  hasConfirmedClock(seat: string, day: string): boolean {
    return this.clockDays.get(seat) === day
  }
}
