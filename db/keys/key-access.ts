import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Writer } from '../connection.ts'
import type { KeyAccess } from '../context.ts'
import { leftovers } from '../durable-file.ts'
import { problem } from '../errors.ts'
import type { Home } from '../home.ts'
import {
  hasSlot,
  openWithPassword,
  readKeyring,
  slotOf,
  withoutSlot,
  withSlot,
  writeKeyring,
  type KeyCost,
  type Keyring
} from './keyring.ts'

/** Where the ring lies and what opens with it; salt, key and writer are null while the data is closed. */
interface RingPlace {
  file: string
  /** That of the ring the data was opened with. */
  salt: () => string | null
  cost: KeyCost
  key: () => Buffer | null
  mustBeHome: Home
  writer: () => Writer | null
}

/** @throws FOLDER_GONE, KEYRING_MISSING, and DATABASE_UNREADABLE where another centre's ring lies there by now */
function ringIn({ file, salt, mustBeHome }: RingPlace): Keyring {
  const ring = readKeyring(file)
  if (ring && ring.salt !== salt()) throw problem('DATABASE_UNREADABLE', dirname(file))
  mustBeHome()
  if (!ring) throw problem('KEYRING_MISSING', dirname(file))
  return ring
}

/**
 * Reads the ring once more, changes it and writes it whole, while no other program writes to this folder: the
 * database's own lock keeps the two from overwriting each other's slots, and is waited for as patiently as by
 * any command. Accounts that are retired by then have no slot afterwards, whatever came between, nor in a ring that
 * somebody was killed over.
 */
async function changeRing(place: RingPlace, change: (ring: Keyring) => Keyring): Promise<void> {
  const writer = place.writer()
  if (!writer) throw problem('NOT_SIGNED_IN')
  await writer.transaction().execute(async (db) => {
    const retired = await db.selectFrom('account').select('name').where('active', '=', 0).execute()
    const before = ringIn(place)
    const after = retired.reduce((ring, { name }) => withoutSlot(ring, name), change(before))
    if (JSON.stringify(after) !== JSON.stringify(before)) writeKeyring(place.file, after)
    sweep(place.file)
  })
}

type Slot = Keyring['slots'][number]

/** A slot of the account under that password; the ring stays as it is. */
async function newSlot(place: RingPlace, name: string, password: string): Promise<Slot | undefined> {
  const key = place.key()
  if (!key) throw problem('NOT_SIGNED_IN')
  return slotOf(await withSlot(ringIn(place), key, name, password, place.cost), name)
}

function withThis(ring: Keyring, name: string, slot: Slot | undefined): Keyring {
  const { slots } = withoutSlot(ring, name)
  return { ...ring, slots: slot ? [...slots, slot] : slots }
}

/** What can't be taken away now is tried again at the next sign-in: the ring itself is written. */
function sweep(ring: string): void {
  try {
    for (const part of leftovers(ring)) rmSync(part, { force: true })
  } catch {
    // A virus scanner holds it for a moment.
  }
}

/** What commands may do with passwords; every answer reads the ring anew. */
export function keyAccess(place: RingPlace): KeyAccess {
  return {
    isPassword: async (name, password) => (await openWithPassword(ringIn(place), name, password)) !== null,
    async preparePassword(name, password) {
      const slot = await newSlot(place, name, password)
      return () => changeRing(place, (ring) => withThis(ring, name, slot))
    },
    async prepareChange(name, current, next) {
      const ring = ringIn(place)
      const before = slotOf(ring, name)
      const opened = await openWithPassword(ring, name, current)
      if (!opened) return null
      opened.fill(0)
      const after = await newSlot(place, name, next)
      const holds = (now: Keyring, slots: readonly (Slot | undefined)[]) =>
        slots.some((slot) => isDeepStrictEqual(slotOf(now, name), slot))
      return {
        stillCurrent: () => holds(ringIn(place), [before]),
        take: () =>
          changeRing(place, (now) => {
            // Tried again, it may have been taken by the first attempt.
            if (!holds(now, [before, after])) throw problem('WRONG_CURRENT_PASSWORD')
            return withThis(now, name, after)
          })
      }
    },
    hasPassword: (name) => hasSlot(ringIn(place), name),
    hasLeftovers: () => leftovers(place.file).length > 0,
    revokeRetired: () => changeRing(place, (ring) => ring)
  }
}
